/** Small clusters that once went from one state to another and back, without end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainNow } from "../../../../src/core/scheduler/explanation/explain.js";
import type { ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { run } from "../../../../src/core/scheduler/run.js";
import { readCib, schedulingOf } from "../../../../src/formats/cib-xml/cib-reader.js";
import { comeToRest, lastRun } from "./rest.js";

const NOW = Date.UTC(2026, 0, 1);
const DUMMY = 'class="ocf" provider="pacemaker" type="Dummy"';

const primitive = (id: string, inside = "") => `<primitive id="${id}" ${DUMMY}>${inside}</primitive>`;
const meta = (id: string, name: string, value: string) =>
  `<meta_attributes id="${id}-meta"><nvpair id="${id}-meta-1" name="${name}" value="${value}"/></meta_attributes>`;
const colocation = (id: string, one: string, other: string, score: string, more = "") =>
  `<rsc_colocation id="${id}" rsc="${one}" with-rsc="${other}" score="${score}" ${more}/>`;
const prefers = (id: string, resource: string, node: string, score: string) =>
  `<rsc_location id="${id}" rsc="${resource}" node="${node}" score="${score}"/>`;

const GUEST = primitive("vm", meta("vm", "remote-node", "guest"));
const GROUP = `<group id="g">${primitive("g1")}${primitive("g2")}</group>`;
const REMOTE = '<primitive id="r1" class="ocf" provider="pacemaker" type="remote"/>';

for (const [what, resources, constraints] of [
  [
    "a guest that must be with what would rather run in it",
    primitive("a") + GUEST,
    prefers("l", "a", "guest", "INFINITY") + colocation("k", "vm", "a", "INFINITY", 'influence="false"'),
  ],
  [
    "orders that contradict each other",
    primitive("a") + primitive("b"),
    '<rsc_order id="o1" first="a" then="b"/><rsc_order id="o2" first="b" then="a"/>',
  ],
  [
    "a connection ordered after what has to be looked for on its node first",
    primitive("a") + REMOTE,
    '<rsc_order id="o" first="a" then="r1"/>',
  ],
  [
    "a clone that would rather not be with a bundle which is everywhere",
    `<clone id="c">${meta("c", "clone-max", "1")}${primitive("x")}</clone>` +
      '<bundle id="bd"><docker image="i" replicas="2"/><network control-port="3121"/></bundle>',
    colocation("k", "c", "bd", "-100"),
  ],
  [
    "a resource ordered after an interleaved clone of which one copy can never start",
    `${primitive("a")}<clone id="c">${meta("c", "interleave", "true")}${primitive("x")}</clone>` +
      `<clone id="d">${meta("d", "interleave", "true")}${primitive("y")}</clone>`,
    '<rsc_location id="l" rsc="c" node="n1" score="-INFINITY"/><rsc_order id="o1" first="c" then="d"/><rsc_order id="o2" first="d" then="a"/>',
  ],
] as const) {
  test(`comes to rest: ${what}`, () => {
    assert.deepEqual(comeToRest(question(resources, constraints)), []);
  });
}

test("wishes that contradict each other: nothing is begun that would be undone, and it is said of what", () => {
  const wishes = colocation("k1", "b", "a", "-1") + colocation("k2", "a", "b", "1");
  const { cluster, heldBack } = lastRun(
    question(primitive("a", meta("a", "resource-stickiness", "1")) + primitive("b"), wishes),
  );
  assert.deepEqual(
    heldBack.map(({ word, primitive: { id }, from, to }) => `${word} ${id} ${from?.name} ${to?.name}`),
    ["Move a n2 n1", "Move b n1 n2"],
  );
  const words = explainNow(cluster, "a").flatMap(({ heading, points }) => [heading, ...points.map(({ text }) => text)]);
  assert.deepEqual(words, [
    "a runs on n2, and stays there.",
    "it would move to n1, and what follows from that would undo it: constraints contradict each other",
  ]);
});

test("a group is not torn apart because it must not be with its own member", () => {
  const { cluster } = run(question(GROUP, colocation("k", "g", "g2", "-INFINITY")));
  const places = ["g1", "g2"].map((id) => cluster.byId.get(id)).map((member) => member?.assignedTo?.name);
  assert.deepEqual(places, ["n1", "n1"]);
});

function question(resources: string, constraints: string): ScheduleInput {
  const document = readCib(cib(resources, constraints), "small.xml");
  assert.deepEqual(document.problems, []);
  return schedulingOf(document, NOW);
}

function cib(resources: string, constraints: string): string {
  const nodes = ["n1", "n2"];
  const state = (name: string, index: number) =>
    `<node_state id="${index + 1}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member"/>`;
  return `<cib validate-with="pacemaker-3.9" crm_feature_set="3.19.0" have-quorum="1" dc-uuid="1"><configuration>
<crm_config><cluster_property_set id="p"><nvpair id="p1" name="fencing-enabled" value="false"/></cluster_property_set></crm_config>
<nodes>${nodes.map((name, index) => `<node id="${index + 1}" uname="${name}"/>`).join("")}</nodes>
<resources>${resources}</resources><constraints>${constraints}</constraints>
</configuration><status>${nodes.map(state).join("")}</status></cib>`;
}
