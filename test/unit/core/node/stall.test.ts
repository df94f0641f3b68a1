/** Whatever the first input after a stall is: a node that its peers have counted out acts on nothing of before. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM } from "../../../../src/core/cib/layout.js";
import { actingView } from "../../../../src/core/membership/membership.js";
import { sameViewId, type View } from "../../../../src/core/membership/view.js";
import type { Now } from "../../../../src/core/model/step.js";
import type { NodeEffect, NodeInput } from "../../../../src/core/node/io.js";
import { clusterState, type NodeState, nextDeadline, stepNode } from "../../../../src/core/node/node.js";
import { suggestedToken } from "../../../../src/core/node/stall.js";
import { productionCore } from "../../../../src/sim/host.js";
import { World } from "../../../../src/sim/world.js";

const TOKEN = 1000;

/** Of three nodes, the first is DC and about to shoot the third by itself; the second is a member. */
function cluster(): World<NodeState> {
  const layout = { seed: 1, nodes: ["a", "b", "c"], tokenMs: TOKEN, quorum: DEFAULT_QUORUM };
  const world = new World(productionCore, { ...layout, bootMs: Number.POSITIVE_INFINITY });
  const agent = { class: "stonith", type: "fence_sim" } as const;
  const gun = {
    kind: "primitive",
    id: "gun",
    agent,
    params: { pcmk_delay_base: "1s" },
    meta: {},
    operations: [],
  } as const;
  const configuration = {
    properties: {},
    nodes: {},
    resources: [gun],
    constraints: [],
    fencingTopology: [],
    rscDefaults: {},
    opDefaults: {},
  };
  const version = { epoch: 0, number: 1 };
  const revision = { version, author: "root", time: 0, comment: "", configuration };
  for (const machine of world.machines) machine.disk.preload({ epoch: 0, revisions: [revision] });
  world.invariants.configured(configuration);
  for (const node of world.options.nodes) world.boot(node);
  world.runFor(5000);
  world.network.partition([["a", "b"], ["c"]]);
  world.runFor(1500);
  return world;
}

function stateOf(world: World<NodeState>, node: string): NodeState {
  const state = world.machine(node).daemon?.state;
  assert.ok(state);
  return state;
}

function viewOf(state: NodeState): View {
  const view = actingView(state.membership);
  assert.ok(view, "it acts");
  return view;
}

const DC = stateOf(cluster(), "a");
const MEMBER = stateOf(cluster(), "b");
const VIEW = viewOf(DC);

function nowAfter(state: NodeState, ms: number): Now {
  return { mono: state.steppedAt + ms, wall: 1_800_000_000_000 };
}

const WELL: NodeInput = {
  kind: "operation-finished",
  ticket: 1,
  result: { kind: "exited", rc: 0, exitReason: "", execMs: 1, queueMs: 0 },
};
const INCARNATION = VIEW.members.find(({ node }) => node === "b")?.incarnation ?? 0;
const INPUTS: readonly NodeInput[] = [
  { kind: "time" },
  {
    kind: "message",
    from: "b",
    incarnation: INCARNATION,
    message: { kind: "acknowledge", view: VIEW.id, number: 1, error: "" },
  },
  { kind: "message", from: "b", incarnation: INCARNATION, message: { kind: "request-shutdown", view: VIEW.id } },
  {
    kind: "message",
    from: "b",
    incarnation: INCARNATION,
    message: {
      kind: "executed-fence",
      view: VIEW.id,
      ticket: 1,
      result: { kind: "exited", rc: 0, output: "c", exitReason: "", execMs: 1 },
    },
  },
  { kind: "message", from: "b", incarnation: INCARNATION, message: { kind: "promise", view: VIEW.id, allSeen: true } },
  WELL,
  {
    kind: "fence-agent-finished",
    ticket: 1,
    result: { kind: "exited", rc: 0, output: "c", exitReason: "", execMs: 1 },
  },
  { kind: "persisted", ticket: 1 },
  { kind: "process-gone", resource: "gun" },
  { kind: "address-gone", resource: "gun", what: "its address is gone" },
  { kind: "request", id: 1, author: "root", request: { kind: "fence", node: "b" } },
  { kind: "shutdown" },
];

/** Anything that rests on the old view. */
function actsOn(view: View, effect: NodeEffect): boolean {
  switch (effect.kind) {
    case "send":
      return "view" in effect.message && sameViewId(effect.message.view, view.id);
    case "run-fence-agent":
    case "run-operation":
      return true;
    case "reply":
      return effect.response.kind === "done";
    default:
      return false;
  }
}

for (const [who, before] of [
  ["the DC", DC],
  ["a member", MEMBER],
] as const) {
  for (const input of INPUTS) {
    const what = input.kind === "message" ? `the message ${input.message.kind}` : input.kind;
    test(`after a stall ${who} stops acting before it takes ${what}`, () => {
      // what counts is how long it was silent: it may be late by less than a token
      for (const pause of [TOKEN + 1, 1.5 * TOKEN, 100 * TOKEN]) {
        const { state, effects } = stepNode(before, input, nowAfter(before, pause));
        assert.equal(actingView(state.membership), undefined, `${pause} ms`);
        assert.deepEqual(
          effects.filter((effect) => actsOn(VIEW, effect)),
          [],
          `${pause} ms`,
        );
      }
    });
  }
}

test("a shot that was overdue is not fired", () => {
  const shotAt = Object.values(DC.fencer.attempts).map(({ phase }) => phase.kind);
  assert.deepEqual(shotAt, ["delayed"], "the situation is as it should be");
  const { effects } = stepNode(DC, { kind: "time" }, nowAfter(DC, 2000));
  assert.equal(effects.filter(({ kind }) => kind === "run-fence-agent" || kind === "send").length, 0);
});

test("a pause of less than a token is borne, counted, and told", () => {
  const { state } = stepNode(DC, { kind: "time" }, nowAfter(DC, nextDeadline(DC) - DC.steppedAt + 700));
  assert.ok(actingView(state.membership));
  assert.deepEqual(clusterState(state).stalls, [
    { node: "a", lateMs: 700, time: 1_800_000_000_000, tokenMs: TOKEN, suggestedTokenMs: 3500 },
  ]);
});

test("what is late by a quarter of a token is no stall", () => {
  const { state } = stepNode(DC, { kind: "time" }, nowAfter(DC, nextDeadline(DC) - DC.steppedAt + 250));
  assert.deepEqual(clusterState(state).stalls, []);
});

test("the worst of ten minutes is kept, then the next worst", () => {
  let state = DC;
  const late = (ms: number) => {
    state = stepNode(state, { kind: "time" }, nowAfter(state, nextDeadline(state) - state.steppedAt + ms)).state;
    return clusterState(state).stalls.find(({ node }) => node === "a")?.lateMs;
  };
  assert.deepEqual([300, 600, 400].map(late), [300, 600, 600]);
  const windowEnds = state.steppedAt + 600_000;
  assert.deepEqual([350, 260].map(late), [600, 600]);
  while (state.steppedAt < windowEnds) late(0);
  assert.equal(late(0), 350, "those before it were more than ten minutes ago");
});

test("the suggested token", () => {
  const cases: readonly (readonly [worst: number, token: number, suggested: number])[] = [
    [700, 1000, 3500],
    [710, 1000, 4000],
    [130, 500, 700],
    [131, 250, 700],
    [300, 5000, 5000],
    [4100, 1000, 25_000],
  ];
  for (const [worst, token, suggested] of cases) assert.equal(suggestedToken(worst, token), suggested, `${worst} ms`);
});
