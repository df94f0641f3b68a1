/** Questions of a node: answered here while they are small, on a thread of their own when they are large. */
import assert from "node:assert/strict";
import { test } from "node:test";
import pino from "pino";
import { EMPTY_CONFIGURATION, type Primitive } from "../../../src/core/cib/configuration.js";
import type { NodeStatus } from "../../../src/core/cib/status.js";
import { type Question, think } from "../../../src/core/node/thinking.js";
import { Thinker } from "../../../src/daemon/thinker.js";

const NODES = ["lb1", "lb2", "lb3"];

function question(resources: number): Question {
  const agent = { class: "ocf", provider: "heartbeat", type: "Dummy" } as const;
  const primitives = Array.from({ length: resources }, (_, index): Primitive => {
    return { kind: "primitive", id: `rsc${index}`, agent, params: {}, meta: {}, operations: [] };
  });
  const row: NodeStatus = { state: "member", incarnation: 1, epoch: 1, attributes: {}, operations: {} };
  return {
    kind: "decide",
    input: {
      configuration: { ...EMPTY_CONFIGURATION, resources: primitives },
      status: { nodes: Object.fromEntries(NODES.map((node) => [node, row])), fencing: [], wishes: [] },
      nodeIds: Object.fromEntries(NODES.map((node, index) => [node, index + 1])),
      quorate: true,
      dc: "lb1",
      now: 1_800_000_000_000,
    },
  };
}

test("a large question is answered as a small one is, and the loop goes on meanwhile", async () => {
  const thinker = new Thinker(pino({ level: "silent" }));
  const large = question(600);
  let turns = 0;
  const turn = () => {
    turns++;
    timer = setImmediate(turn);
  };
  let timer = setImmediate(turn);
  const [first, second] = await Promise.all([thinker.think(large), thinker.think(question(601))]);
  clearImmediate(timer);
  await thinker.close();
  assert.ok(turns > 10, `the loop turned ${turns} times`);
  assert.deepEqual(first, think(large));
  assert.equal(second.kind, "decided");
});

test("a small one is answered at once", async () => {
  const thinker = new Thinker(pino({ level: "silent" }));
  const small = question(3);
  assert.deepEqual(await thinker.think(small), think(small));
  await thinker.close();
});
