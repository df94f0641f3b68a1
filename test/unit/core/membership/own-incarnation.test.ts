import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createMembership,
  heartbeatOf,
  type MembershipEffect,
  type MembershipInput,
  type MembershipState,
  stepMembership,
} from "../../../../src/core/membership/membership.js";
import type { Member } from "../../../../src/core/membership/view.js";
import type { Heartbeat } from "../../../../src/core/node/messages.js";

const TOKEN = 1000;
const OLD: Member = { node: "c", incarnation: 500 };

function newNode(incarnation: number): MembershipState {
  return createMembership({ self: "c", incarnation, tokenMs: TOKEN, nodeIds: { a: 1, b: 2, c: 3 } }, 0, 0);
}

function heartbeat(facts: Partial<Heartbeat>): Heartbeat {
  const sender = createMembership({ self: "a", incarnation: 100, tokenMs: TOKEN, nodeIds: { a: 1, b: 2, c: 3 } }, 0, 0);
  const more = { number: 1, revision: { epoch: 0, number: 0 }, deafOn: [], stall: undefined };
  return { ...heartbeatOf(sender, more), ...facts };
}

/** The same heartbeat from `a`, five a token, from the start to `until`. */
function hearing(state: MembershipState, facts: Partial<Heartbeat>, until: number) {
  const effects: MembershipEffect[] = [];
  let now = 0;
  const step = (input: MembershipInput) => {
    const result = stepMembership(state, input, now);
    state = result.state;
    effects.push(...result.effects);
  };
  for (; now <= until; now += TOKEN / 5) {
    step({ kind: "heartbeat", from: "a", heartbeat: heartbeat(facts) });
    step({ kind: "time" });
  }
  return {
    state,
    effects,
    errors: effects.filter((effect) => effect.kind === "trace" && effect.event.level === "error"),
  };
}

const persisted = (effects: readonly MembershipEffect[]) =>
  effects.flatMap((effect) => (effect.kind === "persist-incarnation" ? effect.incarnation : []));

test("a node that is known by a later start puts that on disk, once and after a token, and proposes nothing", () => {
  assert.deepEqual(persisted(hearing(newNode(3), { silent: [OLD] }, 0.8 * TOKEN).effects), []);
  const { effects, state } = hearing(newNode(3), { silent: [OLD] }, 3 * TOKEN);
  assert.deepEqual(persisted(effects), [500]);
  assert.ok(!effects.some((effect) => effect.kind === "persist-epoch"));
  const end = stepMembership(state, { kind: "incarnation-persisted" }, 3 * TOKEN);
  assert.deepEqual(
    end.effects.map((effect) => effect.kind),
    ["start-anew"],
  );
  assert.deepEqual(stepMembership(end.state, { kind: "time" }, 4 * TOKEN).effects, []);
});

test("what cannot be put on disk is tried again, and no start without it", () => {
  const { state } = hearing(newNode(3), { silent: [OLD] }, 1.2 * TOKEN);
  const failed = stepMembership(state, { kind: "incarnation-persisted", error: "no space" }, 1.2 * TOKEN);
  assert.ok(!failed.effects.some((effect) => effect.kind === "start-anew"));
  const again = stepMembership(failed.state, { kind: "time" }, 2.2 * TOKEN);
  assert.deepEqual(persisted(again.effects), []);
  assert.deepEqual(persisted(hearing(failed.state, { silent: [OLD] }, 3 * TOKEN).effects), [500]);
});

test("its own past is no later start", () => {
  assert.deepEqual(persisted(hearing(newNode(501), { silent: [OLD] }, 3 * TOKEN).effects), []);
  assert.deepEqual(persisted(hearing(newNode(500), { silent: [OLD] }, 3 * TOKEN).effects), []);
});

test("two daemons of one name do not outbid each other: the one that is not heard says so and stays out", () => {
  const { effects, errors } = hearing(newNode(3), { heard: [OLD] }, 4 * TOKEN);
  assert.deepEqual(persisted(effects), []);
  assert.equal(errors.length, 1);
});

test("a heartbeat of long ago counts for nothing once its sender has been heard since", () => {
  const { state } = hearing(newNode(3), {}, 0.6 * TOKEN);
  const replayed = heartbeat({ incarnation: 50, silent: [OLD] });
  const after = stepMembership(state, { kind: "heartbeat", from: "a", heartbeat: replayed }, 0.6 * TOKEN).state;
  assert.deepEqual(persisted(hearing(after, {}, 3 * TOKEN).effects), []);
});
