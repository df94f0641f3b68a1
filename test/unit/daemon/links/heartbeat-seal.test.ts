import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { HeartbeatOpener, HeartbeatSealer, type SealSettings } from "../../../../src/daemon/links/heartbeat-seal.js";

const clusterKey = randomBytes(32);
const nodeIds = { lb1: 1, lb2: 2, lb3: 3 };

function settings(self: string, change: Partial<SealSettings> = {}): SealSettings {
  return { cluster: "web", clusterKey, self, incarnation: 1000, nodeIds, ...change };
}

function opener(): HeartbeatOpener {
  return new HeartbeatOpener(settings("lb2"), 0);
}

function verdict(on: HeartbeatOpener, datagram: Buffer): string {
  const opened = on.open(datagram);
  return opened.ok ? `${opened.from} ${opened.incarnation}: ${opened.payload}` : opened.why;
}

const payload = Buffer.from("alive");

test("what a node sealed, a peer opens, and knows who it was", () => {
  assert.equal(verdict(opener(), new HeartbeatSealer(settings("lb1"), 0).seal(payload)), "lb1 1000: alive");
});

test("what is refused, and why", () => {
  const seal = (change: Partial<SealSettings>, self = "lb1") =>
    new HeartbeatSealer(settings(self, change), 0).seal(payload);
  const genuine = seal({});
  const asLb3 = Buffer.from(genuine);
  asLb3.writeUInt32BE(3, 8);
  const later = Buffer.from(genuine);
  later.writeUIntBE(1001, 12, 6);
  const cases: readonly [string, Buffer, string][] = [
    ["noise", randomBytes(80), "not a heartbeat"],
    ["nothing", Buffer.alloc(0), "not a heartbeat"],
    ["a header alone", genuine.subarray(0, 24), "not a heartbeat"],
    ["a wrong key", seal({ clusterKey: randomBytes(32) }), "a wrong key"],
    ["another cluster with the same key", seal({ cluster: "mail" }), "another cluster"],
    ["a node that is not in the list", seal({ nodeIds: { lb9: 9 } }, "lb9"), "an unknown node"],
    ["its own datagram, sent back", seal({}, "lb2"), "an unknown node"],
    ["one node's datagram under another's id", asLb3, "a wrong key"],
    ["a changed incarnation", later, "a wrong key"],
    ["what was said on another link", new HeartbeatSealer(settings("lb1"), 1).seal(payload), "a wrong key"],
    ["a torn datagram", genuine.subarray(0, -1), "a wrong key"],
  ];
  for (const [what, datagram, why] of cases) assert.equal(verdict(opener(), datagram), why, what);
});

test("another major version is refused, the next minor one is heard", () => {
  const genuine = new HeartbeatSealer(settings("lb1"), 0).seal(payload);
  const major = Buffer.from(genuine);
  major.writeUInt8(99, 2);
  assert.equal(verdict(opener(), major), "another protocol version");
});

test("any single changed byte is refused", () => {
  const genuine = new HeartbeatSealer(settings("lb1"), 0).seal(payload);
  for (let at = 0; at < genuine.length; at++) {
    const changed = Buffer.from(genuine);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x40, at);
    assert.equal(opener().open(changed).ok, false, `byte ${at}`);
  }
});

test("each datagram is heard once, in whatever order they come, as far as 64 back", () => {
  const order = fc.array(fc.nat(99), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(order, (picks) => {
      const sealer = new HeartbeatSealer(settings("lb1"), 0);
      const sent = Array.from({ length: 100 }, () => sealer.seal(payload));
      const receiver = opener();
      const heard = new Set<number>();
      let highest = -1;
      for (const pick of picks) {
        const expected = !heard.has(pick) && pick > highest - 64;
        assert.equal(receiver.open(sent[pick] as Buffer).ok, expected, `${pick} after ${[...heard]}`);
        if (expected) heard.add(pick);
        highest = Math.max(highest, pick);
      }
    }),
  );
});

test("a restarted sender begins anew, and nothing of its earlier incarnation is heard again", () => {
  const receiver = opener();
  const before = new HeartbeatSealer(settings("lb1"), 0);
  const recorded = [before.seal(payload), before.seal(payload)];
  assert.equal(verdict(receiver, recorded[0] as Buffer), "lb1 1000: alive");
  const after = new HeartbeatSealer(settings("lb1", { incarnation: 1001 }), 0);
  assert.equal(verdict(receiver, after.seal(payload)), "lb1 1001: alive");
  assert.equal(verdict(receiver, recorded[1] as Buffer), "an old incarnation");
});

test("a refused datagram does not move the window", () => {
  const receiver = opener();
  const sealer = new HeartbeatSealer(settings("lb1"), 0);
  const [first, second] = [sealer.seal(payload), sealer.seal(payload)];
  const forged = Buffer.from(second);
  forged.writeUIntBE(1_000_000, 18, 6);
  assert.equal(verdict(receiver, first), "lb1 1000: alive");
  assert.equal(verdict(receiver, forged), "a wrong key");
  assert.equal(verdict(receiver, second), "lb1 1000: alive");
});

test("nodes come and go: a new one is heard, one that is gone is not, and of one that stays nothing is heard twice", () => {
  const receiver = opener();
  const said = new HeartbeatSealer(settings("lb1"), 0).seal(payload);
  assert.equal(verdict(receiver, said), "lb1 1000: alive");
  receiver.follow({ lb1: 1, lb2: 2, lb4: 4 });
  const lb4 = new HeartbeatSealer(settings("lb4", { nodeIds: { lb4: 4 } }), 0);
  assert.equal(verdict(receiver, lb4.seal(payload)), "lb4 1000: alive");
  assert.equal(verdict(receiver, new HeartbeatSealer(settings("lb3"), 0).seal(payload)), "an unknown node");
  assert.equal(verdict(receiver, said), "a replay");
});
