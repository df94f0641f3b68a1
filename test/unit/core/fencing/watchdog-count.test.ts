import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_CONFIGURATION, type Primitive } from "../../../../src/core/cib/configuration.js";
import { NEW_NODE_STATUS } from "../../../../src/core/cib/status.js";
import { fencerDeadline, stepFencer } from "../../../../src/core/fencing/fencer.js";
import {
  type FencerEffect,
  type FencerInput,
  type FencerState,
  type FencerWorld,
  newFencer,
} from "../../../../src/core/fencing/fencer-state.js";
import { neededTimeout, whyNotRelied } from "../../../../src/core/fencing/watchdog.js";

const REQUEST = { target: "c", incarnation: 7, action: "reboot", reason: "test", origin: "t@a" } as const;
const POWER: Primitive = {
  kind: "primitive",
  id: "power",
  agent: { class: "stonith", type: "fence_x" },
  params: { pcmk_host_list: "c", pcmk_reboot_retries: "1" },
  meta: {},
  operations: [],
};

/** A view of a and b that is quorate since 1000, without c, whose watchdog has 5 s. */
class Count {
  private state: FencerState = newFencer(1);
  readonly lines: string[] = [];
  world: FencerWorld = {
    configuration: { ...EMPTY_CONFIGURATION, properties: { "stonith-watchdog-timeout": "20s" } },
    status: { nodes: { c: { ...NEW_NODE_STATUS, state: "lost", watchdogMs: 5000 } }, fencing: [], wishes: [] },
    members: ["a", "b"],
    tokenMs: 1000,
    twoNode: false,
    quorateSince: 1000,
  };
  private ticket = 0;

  constructor(change: Partial<FencerWorld> = {}) {
    this.world = { ...this.world, ...change };
  }

  get deadline(): number {
    return fencerDeadline(this.state);
  }

  step(input: FencerInput, now: number, change: Partial<FencerWorld> = {}): this {
    this.world = { ...this.world, ...change };
    const { state, effects } = stepFencer(this.state, input, this.world, { mono: now, wall: 1_000_000 + now });
    this.state = state;
    for (const effect of effects) this.note(effect);
    return this;
  }

  fails(now: number): this {
    const result = { kind: "exited" as const, rc: 1, output: "", exitReason: "no", execMs: 1 };
    return this.step({ kind: "agent-finished", ticket: this.ticket, result }, now);
  }

  private note(effect: FencerEffect): void {
    if (effect.kind === "run") this.ticket = effect.ticket;
    if (effect.kind === "tell") this.lines.push(`tells ${effect.target} ${effect.incarnation}`);
    if (effect.kind === "progress" && effect.record.until !== undefined)
      this.lines.push(`until ${effect.record.until}`);
    if (effect.kind === "ended") this.lines.push(effect.succeeded ? "fenced" : `not fenced: ${effect.reason}`);
  }
}

const ASK = { kind: "request", request: REQUEST } as const;
const TIME = { kind: "time" } as const;
const CHANGED = { kind: "changed" } as const;

test("a lost node is fenced when the time is over since the view without it is quorate, not before", () => {
  const count = new Count().step(ASK, 3000);
  assert.equal(count.deadline, 21_000);
  assert.deepEqual(count.step(TIME, 20_999).lines, ["until 1021000"]);
  assert.deepEqual(count.step(TIME, 21_000).lines, ["until 1021000", "fenced"]);
});

test("devices come first, and the time that they took counts", () => {
  const configuration = {
    ...EMPTY_CONFIGURATION,
    resources: [POWER],
    properties: { "stonith-watchdog-timeout": "20s" },
  };
  const count = new Count({ configuration }).step(ASK, 3000);
  assert.deepEqual(count.lines, []);
  assert.deepEqual(count.fails(30_000).step(TIME, 30_000).lines, ["until 1021000", "fenced"]);
});

test("another view begins the wait anew, one without quorum ends it", () => {
  const count = new Count().step(ASK, 3000);
  count.step(CHANGED, 15_000, { members: ["a", "b", "d"], quorateSince: 15_000 });
  assert.deepEqual(count.step(TIME, 34_999).lines, ["until 1021000", "until 1035000"]);
  count.step(CHANGED, 34_999, { members: ["a"], quorateSince: undefined });
  assert.equal(count.lines.at(-1), "not fenced: without quorum no watchdog is counted on");
});

test("a member is told, and counts from the view that it has left", () => {
  const count = new Count({ members: ["a", "b", "c"] }).step(ASK, 3000);
  assert.deepEqual(count.lines, ["tells c 7"]);
  count.step(CHANGED, 4000, { members: ["a", "b"], quorateSince: 4000 });
  assert.deepEqual(count.step(TIME, 24_000).lines, ["tells c 7", "until 1024000", "fenced"]);
});

test("a member that was told and does not leave is not fenced", () => {
  const count = new Count({ members: ["a", "b", "c"] }).step(ASK, 3000).step(TIME, 23_000);
  assert.deepEqual(count.lines, ["tells c 7", "not fenced: c was told to let its watchdog reset it, and has not left"]);
});

test("who did not tell that it is guarded, whose device is too slow, and who could be in a quorate half, is not counted on", () => {
  const unguarded = { nodes: { c: { ...NEW_NODE_STATUS, state: "lost" as const } }, fencing: [], wishes: [] };
  assert.match(new Count({ status: unguarded }).step(ASK, 3000).lines.join(), /c was not guarded by a watchdog/);
  assert.match(new Count({ twoNode: true }).step(ASK, 3000).lines.join(), /with two_node both halves/);
  assert.match(new Count({ tokenMs: 9000 }).step(ASK, 3000).lines.join(), /would reset a healthy node/);
  const short = { ...EMPTY_CONFIGURATION, properties: { "stonith-watchdog-timeout": "12s" } };
  assert.match(new Count({ configuration: short }).step(ASK, 3000).lines.join(), /needs 12075ms at least/);
});

test("the timeout covers two timeouts of the device, the lease, and clocks that differ", () => {
  assert.equal(neededTimeout(10_000, 1000), 22_575);
  const reliance = { deviceMs: 10_000, tokenMs: 1000, twoNode: false };
  assert.equal(whyNotRelied({ ...reliance, timeoutMs: 22_575 }), undefined);
  assert.match(whyNotRelied({ ...reliance, timeoutMs: 22_574 }) ?? "", /needs 22575ms at least/);
});
