/** What a CIB means, and what is said about one that means nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCib, schedulingOf } from "../../../../src/formats/cib-xml/cib-reader.js";
import { formatProblem } from "../../../../src/formats/problem.js";

function cib(configuration: string, options: { status?: string; attributes?: string } = {}): string {
  const { status = "", attributes = 'validate-with="pacemaker-3.9"' } = options;
  return `<cib ${attributes}>\n<configuration>\n${configuration}\n</configuration>\n<status>${status}</status>\n</cib>\n`;
}

function read(...given: Parameters<typeof cib>) {
  const document = readCib(cib(...given), "cib.xml");
  assert.deepEqual(document.problems, []);
  return document;
}

function problems(text: string): readonly string[] {
  return readCib(text, "cib.xml").problems.map(formatProblem);
}

const primitive = (id: string, inner = "") =>
  `<primitive id="${id}" class="ocf" provider="test" type="Dummy">${inner}</primitive>`;

test("a single set without a rule is plain values; several sets, or rules, are sets", () => {
  const set = (id: string, inner: string, score = "") =>
    `<meta_attributes id="${id}"${score}>${inner}</meta_attributes>`;
  const pair = (id: string, name: string, value: string) => `<nvpair id="${id}" name="${name}" value="${value}"/>`;
  const rule =
    '<rule id="r" score="0"><date_expression id="e" operation="date_spec"><date_spec id="s" hours="9-16"/></date_expression></rule>';
  const { configuration } = read(
    `<resources>${primitive("a", set("a1", pair("n1", "priority", "5")))}${primitive(
      "b",
      set("b1", rule + pair("n2", "priority", "7"), ' score="10"') + set("b2", pair("n3", "priority", "1")),
    )}</resources>`,
  );
  const [a, b] = configuration.resources;
  assert.deepEqual([a?.meta, a?.kind === "primitive" && a.metaSets], [{ priority: "5" }, undefined]);
  assert.deepEqual(b?.meta, {});
  assert.deepEqual(b?.kind === "primitive" && b.metaSets, [
    {
      id: "b1",
      score: 10,
      rule: {
        kind: "rule",
        id: "r",
        boolean: "and",
        score: 0,
        conditions: [{ kind: "date", id: "e", operation: "date_spec", spec: { hours: "9-16" } }],
      },
      values: { priority: "7" },
    },
    { id: "b2", score: 0, values: { priority: "1" } },
  ]);
});

test("what refers to another part says the same as that part", () => {
  const first = primitive(
    "a",
    `<instance_attributes id="shared"><nvpair id="ip" name="ip" value="192.0.2.1"/></instance_attributes>
     <operations id="ops"><op id="a-m" name="monitor" interval="10s" timeout="5s"/></operations>`,
  );
  const second = primitive("b", `<instance_attributes id-ref="shared"/><operations id-ref="ops"/>`);
  const third = primitive(
    "c",
    `<instance_attributes id="c-i"><nvpair id-ref="ip" name="address"/></instance_attributes>`,
  );
  const [, b, c] = read(`<resources>${first}${second}${third}</resources>`).configuration.resources;
  assert.ok(b?.kind === "primitive" && c?.kind === "primitive");
  assert.deepEqual(b.params, { ip: "192.0.2.1" });
  assert.deepEqual(b.operations, [{ name: "monitor", interval: 10_000, options: { timeout: "5s" } }]);
  assert.deepEqual(c.params, { address: "192.0.2.1" });
});

test("intervals in any spelling are milliseconds; parameters of an operation are among its options", () => {
  const operations = ["10", "10s", "500ms", "PT1M", "P10S", "1min"].map(
    (interval, index) => `<op id="o${index}" name="monitor" interval="${interval}"/>`,
  );
  const params = '<instance_attributes id="i"><nvpair id="l" name="OCF_CHECK_LEVEL" value="10"/></instance_attributes>';
  const inner = `<operations>${operations.join("")}<op id="p" name="monitor" interval="30" role="Master">${params}</op></operations>`;
  const [a] = read(`<resources>${primitive("a", inner)}</resources>`).configuration.resources;
  assert.ok(a?.kind === "primitive");
  assert.deepEqual(
    a.operations.map(({ interval }) => interval),
    [10_000, 10_000, 500, 60_000, 10_000, 60_000, 30_000],
  );
  assert.deepEqual(a.operations.at(-1)?.options, { role: "Master", OCF_CHECK_LEVEL: "10" });
});

test("old names of roles, old orders by score, a location by a rule", () => {
  const resources = `<resources>${primitive("a")}${primitive("b")}</resources>`;
  const { constraints } = read(`${resources}<constraints>
    <rsc_colocation id="c" rsc="a" rsc-role="Slave" with-rsc="b" with-rsc-role="Master" score="inf"/>
    <rsc_order id="o" first="a" then="b" score="0" then-action="stop"/>
    <rsc_order id="s" first="a" first-action="stop" then="b" kind="Serialize"/>
    <rsc_location id="l" rsc-pattern="^a(.*)"><rule id="r" role="Master" score-attribute="pingd" boolean-op="or">
      <expression id="e" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location></constraints>`).configuration;
  assert.deepEqual(constraints, [
    {
      kind: "colocation",
      id: "c",
      score: 1_000_000,
      resource: "a",
      role: "Unpromoted",
      with: "b",
      withRole: "Promoted",
    },
    {
      kind: "order",
      id: "o",
      orderKind: "Optional",
      first: "a",
      firstAction: "start",
      then: "b",
      thenAction: "stop",
      symmetrical: true,
    },
    {
      kind: "order",
      id: "s",
      orderKind: "Serialize",
      first: "a",
      firstAction: "stop",
      then: "b",
      thenAction: "stop",
      symmetrical: false,
    },
    {
      kind: "location-rule",
      id: "l",
      of: { kind: "pattern", pattern: "^a(.*)" },
      rules: [
        {
          kind: "rule",
          id: "r",
          boolean: "or",
          scoreAttribute: "pingd",
          role: "Promoted",
          conditions: [{ kind: "attribute", id: "e", attribute: "#uname", operation: "eq", value: "n1" }],
        },
      ],
    },
  ]);
});

test("the state of nodes and what they ran", () => {
  const document = read(
    '<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/><node id="r" uname="r" type="remote"/></nodes>',
    {
      attributes: 'validate-with="pacemaker-3.9" have-quorum="1" dc-uuid="2" execution-date="1500000000"',
      status: `<node_state id="1" in_ccm="1700000000" crmd="online" join="member" expected="member">
      <transient_attributes id="1"><instance_attributes id="t"><nvpair id="f" name="fail-count-a#monitor_10000" value="2"/>
      </instance_attributes></transient_attributes>
      <lrm id="1"><lrm_resources><lrm_resource id="a" class="ocf" provider="test" type="Dummy">
        <lrm_rsc_op id="a_last_failure_0" operation_key="a_monitor_10000" operation="monitor" interval="10000" call-id="7"
          rc-code="7" op-status="0" transition-key="3:12:0:abc" last-rc-change="1499999999" exec-time="5" exit-reason="gone"
          op-digest="d1" op-force-restart=" x  y " op-restart-digest="d2"/>
        <lrm_rsc_op id="a_start_0" operation="start" transition-magic="-1:193;4:13:0:abc" call-id="-1"/>
      </lrm_resource></lrm_resources></lrm></node_state>
      <node_state id="r" uname="r" remote_node="true" node_fenced="1700000000" in_ccm="0"/>
      <tickets><ticket_state id="t1" granted="true" standby="false" last-granted="5" owner="me"/></tickets>`,
    },
  );
  const { states, ...question } = schedulingOf(document, document.executionDate ?? 0);
  const { configuration: _, ...rest } = question;
  assert.deepEqual(rest, {
    nodes: [
      { name: "n1", id: "1" },
      { name: "n2", id: "2" },
    ],
    tickets: { t1: { granted: true, standby: false, lastGranted: 5, attributes: { owner: "me" } } },
    wishes: [],
    quorate: true,
    hadQuorum: false,
    haveWatchdog: false,
    dc: "n2",
    now: 1_500_000_000_000,
  });
  assert.deepEqual(states, [
    {
      name: "n1",
      id: "1",
      remote: false,
      inCluster: 1_700_000_000,
      peerOnline: true,
      join: "member",
      expected: "member",
      attributes: { "fail-count-a#monitor_10000": "2" },
      utilization: {},
      histories: [
        {
          resource: "a",
          agent: { class: "ocf", provider: "test", type: "Dummy" },
          operations: [
            {
              id: "a_last_failure_0",
              key: "a_monitor_10000",
              operation: "monitor",
              interval: 10_000,
              callId: 7,
              rc: 7,
              status: 0,
              exitReason: "gone",
              actionId: 3,
              transitionId: 12,
              expectedRc: 0,
              transitionOwner: "abc",
              lastRcChange: 1_499_999_999,
              execMs: 5,
              digest: "d1",
              restartDigest: "d2",
              restartNames: ["x", "y"],
            },
            {
              id: "a_start_0",
              key: "a_start_0",
              operation: "start",
              interval: 0,
              callId: -1,
              rc: 193,
              status: -1,
              exitReason: "",
              actionId: 4,
              transitionId: 13,
              expectedRc: 0,
              transitionOwner: "abc",
            },
          ],
        },
      ],
    },
    { name: "r", id: "r", remote: true, inCluster: 0, fenced: true, attributes: {}, utilization: {}, histories: [] },
  ]);
});

test("tickets as older versions kept them", () => {
  const status = `<tickets><instance_attributes id="status-tickets">
    <nvpair id="a" name="granted-ticket-A" value="true"/><nvpair id="b" name="last-granted-A" value="12"/>
    </instance_attributes></tickets>`;
  assert.deepEqual(read("", { status }).tickets, {
    A: { granted: true, standby: false, lastGranted: 12, attributes: {} },
  });
});

test("older schemas mean what Pacemaker's upgrade makes of them", () => {
  const properties = `<crm_config><cluster_property_set id="cib-bootstrap-options">
    <nvpair id="p1" name="no_quorum_policy" value="ignore"/><nvpair id="p2" name="default-resource-stickiness" value="100"/>
    <nvpair id="p3" name="default-action-timeout" value="30s"/></cluster_property_set></crm_config>`;
  const inner = `<operations><op id="s" name="start" interval="0" requires="nothing"/>
    <op id="m" name="monitor" interval="10"><instance_attributes id="mi">
      <nvpair id="mt" name="timeout" value="7s"/></instance_attributes></op></operations>`;
  const resources = `<resources>${primitive("a", inner)}<master id="ms"><meta_attributes id="mm">
    <nvpair id="m1" name="master-max" value="2"/></meta_attributes>${primitive("b")}</master></resources>`;
  const { configuration } = read(properties + resources, { attributes: 'validate-with="pacemaker-1.2"' });
  assert.deepEqual(configuration.properties, { "no-quorum-policy": "ignore" });
  assert.deepEqual(configuration.rscDefaults, { "resource-stickiness": "100" });
  assert.deepEqual(configuration.opDefaults, { timeout: "30s" });
  const [a, ms] = configuration.resources;
  assert.ok(a?.kind === "primitive" && ms?.kind === "clone");
  assert.deepEqual(a.meta, { requires: "nothing" });
  assert.deepEqual(
    a.operations.map(({ options }) => options),
    [{}, { timeout: "7s" }],
  );
  assert.deepEqual(ms.meta, { "promoted-max": "2", promotable: "true" });
});

test("what is no CIB is refused as data, what is a wrong one as configuration, with its place", () => {
  const kind = (text: string) => readCib(text, "cib.xml").problemKind;
  assert.equal(kind("<cib"), "data");
  assert.deepEqual(problems("<html/>"), ["cib.xml:1:1: <html> is no CIB: <cib> is expected"]);
  assert.equal(kind("<html/>"), "data");
  assert.equal(kind("<cib/>"), "configuration");
  assert.deepEqual(problems("<cib/>"), ["cib.xml:1:1: a CIB without <configuration>"]);
});

test("elements that are not known, ids that are there twice, references to nothing", () => {
  const resources = `<resources>${primitive("a")}
${primitive("a")}
<container id="x"/>
<primitive id="b" template="t"/>
<primitive id="c" class="upstart" type="x"/>
<group id="g"/>
<clone id="k"/>
<bundle id="u"/>
${primitive("d", '<meta_attributes id-ref="none"/>')}
</resources>`;
  assert.deepEqual(problems(cib(resources)), [
    'cib.xml:4:12: the id "a" a second time',
    "cib.xml:5:1: <container> is not known in <resources>",
    'cib.xml:6:19: no template has the id "t"',
    'cib.xml:7:19: agents of the class "upstart" are not known',
    "cib.xml:8:1: a group without primitives",
    "cib.xml:9:1: a clone without a resource",
    "cib.xml:10:1: a bundle without a container (docker, podman, rkt)",
    'cib.xml:11:77: id-ref to "none", but no <meta_attributes> has this id',
  ]);
});

test("a constraint about a resource that there is not is passed over with a warning", () => {
  const constraint = '<rsc_order id="o" first="a" then="nobody"/>';
  const document = read(`<resources>${primitive("a")}</resources><constraints>\n${constraint}</constraints>`);
  assert.deepEqual(document.warnings.map(formatProblem), ['cib.xml:4:29: there is no resource "nobody": passed over']);
});

test("100 MB are read, or refused in words", () => {
  const pairs = '<nvpair id="i" name="n" value="'.concat("x".repeat(1024), '"/>\n');
  const large = `<cib><configuration><crm_config><cluster_property_set id="s">${pairs.repeat(100_000)}`;
  assert.match(problems(large)[0] ?? "", /the end of the text inside of <cluster_property_set>$/);
  const many = `<cib>${"<a/>".repeat(1_000_001)}</cib>`;
  assert.match(problems(many)[0] ?? "", /more than 1000000 elements$/);
});
