import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Configuration, EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { parseCrmText, printCrmText } from "../../../src/formats/crm-text.js";
import { formatProblem } from "../../../src/formats/problem.js";
import { configuration, mutated, NODE_IDS } from "./arbitrary-configuration.js";

const CONTEXT = { nodeIds: { lb1: 1, lb2: 2, lb3: 3 } };

function read(text: string, context = CONTEXT): Configuration {
  const result = parseCrmText(text, "c.crm", context);
  assert.ok(result.kind === "ok", result.kind === "problems" ? result.problems.map(formatProblem).join("\n") : "");
  return result.configuration;
}

function problems(text: string): string[] {
  const result = parseCrmText(text, "c.crm", CONTEXT);
  assert.ok(result.kind === "problems", "this should have been refused");
  return result.problems.map(formatProblem);
}

/** As in the example of three load balancers, of what is supported. */
const SHOWN = `node 1: lb1 \\
	attributes rack=r1
node 2: lb2
node 3: lb3
primitive api nginx \\
	params configfile="/etc/nginx/nginx.conf" \\
	op monitor interval=10s timeout=30s
primitive fence-lb1 stonith:fence_ipmilan \\
	params ip=192.0.2.101 username=admin password="******" pcmk_host_list=lb1 pcmk_delay_base=5s \\
	op monitor interval=60s timeout=20s
primitive haproxy ocf:quorate:haproxy \\
	op monitor interval=10s timeout=20s \\
	meta migration-threshold=3 failure-timeout=120s
primitive vip IPaddr2 \\
	params ip=192.0.2.10 cidr_netmask=24 nic=eth0 \\
	op start timeout=20s interval=0 \\
	op stop timeout=20s interval=0 \\
	op monitor interval=10s timeout=20s
group g-web vip haproxy \\
	meta resource-stickiness=100
clone cl-api api \\
	meta interleave=true
colocation c-web inf: g-web cl-api
location cli-prefer-g-web g-web role=Started rule inf: #uname eq lb2 and date lt "2030-01-01T00:00:00Z"
location l-ban cl-api -inf: lb3
location l-web g-web 100: lb1
order o-web Mandatory: cl-api g-web
fencing_topology \\
	lb1: fence-lb1
property cib-bootstrap-options: \\
	stonith-enabled=true \\
	cluster-name=web
rsc_defaults rsc-options: \\
	resource-stickiness=10
`;

describe("crm lines", () => {
  it("print in the form and order of crm configure show", () => {
    const whole = read(SHOWN.replace("******", "secret"));
    assert.equal(printCrmText(whole, CONTEXT.nodeIds), SHOWN);
    assert.equal(printCrmText(whole, CONTEXT.nodeIds, { secrets: true }), SHOWN.replace('"******"', "secret"));
  });

  it("print a selection", () => {
    const whole = read(SHOWN.replace("******", "secret"));
    const chosen = printCrmText(whole, CONTEXT.nodeIds, { ids: ["lb2", "cl-api", "rsc-options"] });
    assert.equal(
      chosen,
      `node 2: lb2\nclone cl-api api \\\n\tmeta interleave=true\nrsc_defaults rsc-options: \\\n\tresource-stickiness=10\n`,
    );
  });

  it("read as people type them: no keyword, short agents, aliases, comments, quotes", () => {
    const whole = read(
      `# two things
resource a Dummy state='it is' op monitor interval=10 op_params OCF_CHECK_LEVEL=10 description="not the text"
primitive b ocf:Dummy description="The \\"second\\" one" \\
  # between the lines
  meta is-managed=false
group "meta" "a" meta target-role=Stopped
collocation c 1: b meta:Started
order o1 inf: b meta
order o2 0: b:stop meta
order o3 b meta symmetrical=no
property $id="x"
`
        .replace('property $id="x"\n', "property stonith-enabled=no\n")
        .replace(' description="not the text"', ""),
    );
    assert.deepEqual(whole.resources, [
      {
        kind: "primitive",
        id: "b",
        agent: { class: "ocf", provider: "heartbeat", type: "Dummy" },
        params: {},
        meta: { "is-managed": "false" },
        operations: [],
        description: 'The "second" one',
      },
      {
        kind: "group",
        id: "meta",
        members: [
          {
            kind: "primitive",
            id: "a",
            agent: { class: "ocf", provider: "heartbeat", type: "Dummy" },
            params: { state: "it is" },
            meta: {},
            operations: [{ name: "monitor", interval: 10_000, options: { OCF_CHECK_LEVEL: "10" } }],
          },
        ],
        meta: { "target-role": "Stopped" },
      },
    ]);
    assert.deepEqual(
      whole.constraints.map((each) =>
        each.kind === "order" ? [each.orderKind, each.thenAction, each.symmetrical] : each,
      ),
      [
        { kind: "colocation", id: "c", score: 1, resource: "b", with: "meta", withRole: "Started" },
        ["Mandatory", "start", true],
        ["Optional", "stop", true],
        ["Mandatory", "start", false],
      ],
    );
  });

  it("give each node the levels of a topology without targets", () => {
    const whole = read("primitive f stonith:fence_x\nprimitive g stonith:fence_x\nfencing_topology f,g f");
    assert.deepEqual(
      whole.fencingTopology.map(({ target, index, devices }) => `${target} ${index} ${devices}`),
      ["lb1 1 f,g", "lb1 2 f", "lb2 1 f,g", "lb2 2 f", "lb3 1 f,g", "lb3 2 f"],
    );
  });

  describe("laid over a configuration", () => {
    const base = read(
      "primitive a X p=1\nprimitive b X\nprimitive c X\ngroup g b c\nlocation l a 5: lb1\nproperty cluster-name=x",
    );
    const over = (text: string) => read(text, { ...CONTEXT, base, merge: () => assert.fail() } as typeof CONTEXT);

    it("change what they name and leave the rest, in its order", () => {
      const whole = over("primitive b Y\nlocation l a 7: lb2\nprimitive d X\nproperty stonith-enabled=no");
      assert.deepEqual(
        whole.resources.map(({ id }) => id),
        ["a", "g", "d"],
      );
      assert.equal(
        printCrmText(whole, {}, { ids: ["b", "l", "g"] }),
        "primitive b Y\ngroup g b c\nlocation l a 7: lb2\n",
      );
      assert.deepEqual(whole.properties, { "cluster-name": "x", "stonith-enabled": "no" });
    });

    it("use its resources in groups and clones, and lose none", () => {
      const whole = over("group g b\nclone cl a");
      assert.deepEqual(
        whole.resources.map(({ id }) => id),
        ["g", "c", "cl"],
      );
    });

    it("cannot put a resource in two places", () => {
      const result = parseCrmText("group h b", "f", { ...CONTEXT, base, merge: (read) => read });
      assert.ok(result.kind === "problems");
      assert.deepEqual(result.problems.map(formatProblem), ["f:1:9: b is in g already, and cannot be in h, too"]);
    });
  });

  it("report mistakes of the text and of the meaning together, in the order of the text", () => {
    assert.deepEqual(
      problems(`primtive a X
primitive vip IPaddr2 parms ip=1 \\
	op monitor intervall=10s timeot=5 \\
	meta target-role=Startd
group g vip hapoxy
location l g 100: lb9
location m g much: lb1
clone c vpi
property stonth-enabled=true
`),
      [
        'c.crm:1:1: unknown command "primtive" (did you mean "primitive"?)',
        'c.crm:2:23: "parms" should be NAME=VALUE',
        'c.crm:3:13: unknown operation option "intervall"',
        'c.crm:3:27: unknown operation option "timeot" (did you mean "timeout"?)',
        'c.crm:4:7: target-role is "Startd", but must be one of Stopped, Started, Unpromoted, Promoted (did you mean "Started"?)',
        'c.crm:5:13: unknown resource "hapoxy" in g',
        'c.crm:6:19: unknown node "lb9" (did you mean "lb1"?)',
        'c.crm:7:14: "much:" should be a score: 100: or inf: or -inf:',
        'c.crm:8:9: unknown resource "vpi" in c (did you mean "vip"?)',
        'c.crm:9:10: unknown property "stonth-enabled" (did you mean "stonith-enabled"?)',
      ],
    );
  });

  const A = "primitive a X\nprimitive b X\nprimitive z X\n";
  for (const [what, text, expected] of [
    ["a file without any statement", "# nothing\n\n", /1:1: the file is empty/],
    ["a quote that does not end", 'primitive a X p="one\nprimitive b X', /1:17: this " is not closed on its line/],
    ["two of one id", "primitive a X\nprimitive a Y", /2:11: "a" is already defined in line 1/],
    ["a resource and a constraint of one id", `${A}location a a 1: lb1`, /4:10: "a" is already defined in line 1/],
    ["a class that is not run", "primitive a nagios:http", /1:13: agents of class nagios are not supported yet/],
    ["a resource without agent", "primitive a", /1:1: primitive: an agent is missing/],
    ["a parameter twice", "primitive a X p=1 p=2", /1:19: p is set twice/],
    ["references", "primitive a X $id-ref=b", /1:15: "\$id-ref=b": references to other sets are not supported yet/],
    ["templates that there are not", "primitive a @t", /1:13: unknown template "t"/],
    ["a template of a template", "rsc_template t X\nrsc_template u @t", /2:14: a template cannot be of another/],
    [
      "utilization that is no number",
      "primitive a X utilization cpu=x",
      /1:27: cpu is "x", but must be a whole number/,
    ],
    ["an op without name", "primitive a X op interval=1", /1:15: op: the name of an operation is missing/],
    ["a broken interval", "primitive a X op monitor interval=soon", /1:26: interval is "soon"/],
    ["a group in a group", `${A}group g a\ngroup h g b`, /5:9: g is a group: a group holds primitives only/],
    ["a clone of a clone", `${A}clone c a\nclone d c`, /5:9: c is a clone: a clone holds/],
    ["a group of itself", "group g g", /1:9: g is a group/],
    ["guest nodes", "primitive a X meta remote-node=far", /1:\d+: remote-node is not supported yet/],
    ["a set in a set", `${A}colocation c inf: ( a ( b ) ) z`, /4:23: sets cannot be in sets/],
    ["a set that does not end", `${A}colocation c inf: ( a b`, /4:19: \) is missing/],
    [
      "an unknown option of a set",
      `${A}order o { a b sequental=no }`,
      /4:15: unknown option "sequental".*"sequential"/,
    ],
    ["different roles in a set", `${A}colocation c inf: a:Started b:Stopped z`, /4:29: all resources of a set have/],
    ["a rule without conditions", `${A}location l a rule -inf:`, /4:19: an expression is missing after -inf:/],
    [
      "half a rule",
      `${A}location l a rule -inf: #uname eq lb1 and date`,
      /4:43: lt, gt, in or spec is missing after date/,
    ],
    ["an unknown comparison", `${A}location l a rule 1: pingd gtt 5`, /4:28: "gtt" should be a comparison.*mean "gt"/],
    [
      "and with or",
      `${A}location l a rule 1: defined x and defined y or defined z`,
      /4:46: and and or cannot be mixed/,
    ],
    ["a time that is none", `${A}location l a rule 1: date lt soon`, /4:14: end is "soon", but must be a time/],
    ["words after a rule", `${A}location l a rule 1: defined x lb1`, /4:32: "lb1" is too much/],
    ["an unknown discovery", `${A}location l a resource-discovery=nevr 1: lb1`, /4:14: .*mean "never"/],
    ["an unknown resource in a set", `${A}order o ( a bb ) z`, /4:13: unknown resource "bb"/],
    ["a bundle without a container", "bundle u network", /1:8: bundle u needs a container with an image/],
    ["a location without node", `${A}location l a 1:`, /4:14: a node is missing after 1:/],
    [
      "an unknown kind of order",
      `${A}order o mandatry: a b`,
      /4:9: the kind of an order is "mandatry".*mean "Mandatory"/,
    ],
    ["an unknown action", `${A}order o a:begin b`, /4:9: "a:begin" must be RESOURCE/],
    [
      "an unknown option of an order",
      `${A}order o a b symetrical=no`,
      /4:13: unknown option "symetrical".*"symmetrical"/,
    ],
    [
      "a circle of orders",
      `${A}order o1 a b\norder o2 b z\norder o3 z a`,
      /6:7: these orders lead in a circle: a -> b -> z -> a/,
    ],
    ["a remote node", "node 1: lb1:remote", /1:9: lb1: remote nodes are not supported yet/],
    ["a wrong node id", "node 2: lb1", /1:6: node lb1 has the id 1, not 2/],
    ["an unknown node", "node lb7", /1:6: unknown node "lb7".*mean "lb1"/],
    ["a ticket without a colon", "rsc_ticket t T a", /1:14: "T" should be a ticket: TICKET:/],
    ["a pattern that is none", "fencing_topology pattern:[: f", /1:18: .*is no regular expression/],
    ["an obscured password", "primitive f stonith:fence_x params passwd=******", /1:36: passwd is obscured/],
  ] as const) {
    it(`refuse ${what}, and say where`, () => assert.match(problems(text).join("\n"), expected));
  }

  it("say everything that a configuration holds", () => {
    const text = `node 1: lb1 \\
	attributes $id=day 5: rule date spec hours=9-16 rack=r1 \\
	attributes 0: rack=r2 \\
	utilization cpu=4
node 2: lb2
node 3: lb3
rsc_template t ocf:quorate:Dummy \\
	params state="/x" \\
	op monitor interval=10s
primitive a @t \\
	params p=1 \\
	meta priority=5 \\
	utilization cpu=2
primitive b Dummy \\
	op monitor interval=10s op_params $id=o trace_ra=1 op_params $id=q x=2
primitive z Dummy
tag web a b
colocation c1 inf: a b z influence=true
colocation c2 10: { a role=Started } ( b z require-all=true ) node-attribute=rack
colocation c3 5: a b:Started lifetime date gt 2030-01-01
location l1 a resource-discovery=never rule pingd: defined pingd and ( pingd number:gt 5 or "date" eq 1 )
location l2 /^a/ 100: lb1
location l3 { a b } -inf: lb2
location l4 a rule inf: date in start=2030-01-01 hours=4 rule -inf: not_defined x
order o1 Mandatory: ( a b ) [ z ]
order o2 Optional: a z require-all=false
rsc_ticket t1 site-a: a:Started loss-policy=stop
rsc_ticket t2 site-a: { a b }
property normal: \\
	stonith-enabled=false
property night: \\
	10: rule date spec hours=0-5 no-quorum-policy=freeze
rsc_defaults rsc-options: \\
	rule resource "ocf:*:Dummy" resource-stickiness=5
op_defaults op-options: \\
	rule operation monitor interval=10s timeout=7s
`;
    const whole = read(text);
    assert.equal(printCrmText(whole, CONTEXT.nodeIds), text);
    assert.deepEqual(read(text), whole);
    const [a] = whole.resources;
    assert.deepEqual(a?.kind === "primitive" && a.agent, { class: "ocf", provider: "quorate", type: "Dummy" });
    const l1 = whole.constraints.find(({ id }) => id === "l1");
    assert.ok(l1?.kind === "location-rule");
    assert.deepEqual(l1.rules[0]?.scoreAttribute, "pingd");
  });

  it("keep the ids that they do not show, of what they leave as it is", () => {
    const base = read(`${A}location l a rule 1: defined x\nlocation m a rule 1: defined x`);
    const named = (id: string, operation: "defined" | "not_defined") => ({
      kind: "location-rule" as const,
      id,
      of: { kind: "resource" as const, id: "a" },
      rules: [
        {
          kind: "rule" as const,
          id: `${id}-r`,
          boolean: "or" as const,
          score: 1,
          conditions: [{ kind: "attribute" as const, id: `${id}-e`, attribute: "x", operation }],
        },
      ],
    });
    const inForce = { ...base, constraints: [named("l", "defined"), named("m", "not_defined")] };
    const shown = printCrmText(inForce, CONTEXT.nodeIds).replace("rule 1: not_defined x", "rule 2: not_defined x");
    const result = parseCrmText(shown, "f", { ...CONTEXT, base: inForce });
    assert.ok(result.kind === "ok");
    const [l, m] = result.configuration.constraints;
    assert.deepEqual(l, inForce.constraints[0]);
    assert.ok(m?.kind === "location-rule");
    assert.deepEqual([m.rules[0]?.score, m.rules[0]?.id], [2, ""]);
  });

  it("read what they print as the same configuration, with the one in force for order and passwords", () => {
    fc.assert(
      fc.property(configuration, (whole) => {
        const printed = printCrmText(whole, NODE_IDS);
        const result = parseCrmText(printed, "c.crm", { nodeIds: NODE_IDS, base: whole });
        assert.ok(result.kind === "ok", `${JSON.stringify(result)}\n${printed}`);
        assert.deepEqual(result.configuration, whole);
      }),
      { numRuns: 300 },
    );
  });

  it("read what they print without any other knowledge, in the printed order", () => {
    fc.assert(
      fc.property(configuration, (whole) => {
        const printed = printCrmText(whole, NODE_IDS, { secrets: true });
        const result = parseCrmText(printed, "c.crm", { nodeIds: NODE_IDS });
        assert.ok(result.kind === "ok", `${JSON.stringify(result)}\n${printed}`);
        assert.equal(printCrmText(result.configuration, NODE_IDS, { secrets: true }), printed);
        const byId = (list: readonly { readonly id: string }[]) => new Map(list.map((each) => [each.id, each]));
        assert.deepEqual(byId(result.configuration.resources), byId(whole.resources));
        assert.deepEqual(byId(result.configuration.constraints), byId(whole.constraints));
      }),
      { numRuns: 300 },
    );
  });

  it("answer any text with a configuration or with problems that have a place", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      mutated(fc.constant(SHOWN)),
      mutated(configuration.map((whole) => printCrmText(whole, NODE_IDS))),
    );
    const base = fc.option(configuration, { nil: EMPTY_CONFIGURATION });
    fc.assert(
      fc.property(anything, base, fc.boolean(), (text, inForce, update) => {
        const merge = update ? { merge: (whole: Configuration) => whole } : {};
        const result = parseCrmText(text, "f", { ...CONTEXT, base: inForce, ...merge });
        if (result.kind === "ok") return;
        assert.ok(result.problems.length > 0);
        for (const { line, column } of result.problems) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 500 },
    );
  });
});
