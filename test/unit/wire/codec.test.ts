/** Whatever is written reads back equal; whatever else arrives is refused with a reason, and never throws. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quorate } from "#messages";
import {
  type Codec,
  clientFrameCodec,
  heartbeatCodec,
  peerFrameCodec,
  peerMessageCodec,
  serverFrameCodec,
  witnessFrameCodec,
} from "../../../src/wire/codec.js";
import { PROTOCOL, versionRefusal } from "../../../src/wire/frames.js";
import * as any from "./arbitraries.js";

const runs = { numRuns: 300 };

function roundTrips<T>(what: string, codec: Codec<T>, values: fc.Arbitrary<T>): void {
  test(`${what}: written and read back is equal`, () => {
    fc.assert(
      fc.property(values, (value) => {
        const read = codec.decode(codec.encode(value));
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(plain(read.value), plain(value));
      }),
      runs,
    );
  });
}

/** A Buffer and a Uint8Array of the same bytes are the same thing here. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function refusesDamage<T>(what: string, codec: Codec<T>, values: fc.Arbitrary<T>): void {
  test(`${what}: garbage and damaged bytes give a value or a reason, never an exception`, () => {
    const damaged = fc
      .tuple(values, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([value, where, bytes]) => {
        const whole = Buffer.from(codec.encode(value));
        const at = where % (whole.length + 1);
        return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        const read = codec.decode(bytes);
        if (!read.ok) assert.notEqual(read.reason, "");
        else assert.ok(codec.decode(codec.encode(read.value)).ok);
      }),
      runs,
    );
  });
}

roundTrips("heartbeat", heartbeatCodec, any.heartbeat);
roundTrips("peer message", peerMessageCodec, any.peerMessage);
roundTrips("peer frame", peerFrameCodec, any.peerFrame);
roundTrips("client frame", clientFrameCodec, any.clientFrame);
roundTrips("server frame", serverFrameCodec, any.serverFrame);
roundTrips("witness frame", witnessFrameCodec, any.witnessFrame);

refusesDamage("heartbeat", heartbeatCodec, any.heartbeat);
refusesDamage("peer message", peerMessageCodec, any.peerMessage);
refusesDamage("client frame", clientFrameCodec, any.clientFrame);
refusesDamage("witness frame", witnessFrameCodec, any.witnessFrame);

function refusal(bytes: Uint8Array): string {
  const read = peerMessageCodec.decode(bytes);
  return read.ok ? "accepted" : `${read.code}: ${read.reason}`;
}

function written(message: quorate.IPeerMessage): Uint8Array {
  return quorate.PeerMessage.encode(message).finish();
}

const viewId = { epoch: 3, node: "lb1", incarnation: 1 };

test("what a reader refuses, and how it says so", () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ["nothing", new Uint8Array(), "not-acceptable: of no kind known here"],
    ["a member of a later version", Buffer.from([0xfa, 0x3e, 0x00]), "not-acceptable: of no kind known here"],
    ["a missing view", written({ refuse: { promised: 4 } }), "not-acceptable: refuse.view: a message expected"],
    [
      "a view of nobody",
      written({ refuse: { view: { epoch: 1 }, promised: 4 } }),
      "not-acceptable: refuse.view.node: a name expected",
    ],
    [
      "an epoch that is no count",
      written({ refuse: { view: { epoch: -1.5, node: "lb1", incarnation: 1 } } }),
      "not-acceptable: refuse.view.epoch: a count expected",
    ],
    [
      "an unknown word",
      written({ executedFence: { view: viewId, ticket: 1, result: { kind: 77 as quorate.EndKind } } }),
      "not-acceptable: executedFence.result.kind: one of exited, timed-out, not-run expected",
    ],
    [
      "a key that would reach an object's prototype",
      written({
        changeStatus: { view: viewId, changes: [{ attributes: { set: [{ name: "__proto__", value: "x" }] } }] },
      }),
      "not-acceptable: changeStatus.changes.attributes.set: __proto__ cannot be a name",
    ],
  ];
  for (const [what, bytes, expected] of cases) assert.equal(refusal(bytes), expected, what);
});

test("a text that is no UTF-8 is refused", () => {
  const bytes = Buffer.from(written({ refuse: { view: viewId, promised: 4 } }));
  bytes[bytes.indexOf("lb1")] = 0xff;
  assert.match(refusal(bytes), /^not-protobuf: /);
});

test("every prefix of a message is refused or is a message of its own", () => {
  const whole = peerMessageCodec.encode({ kind: "refuse", view: viewId, promised: 4 });
  for (let length = 0; length < whole.length; length++) {
    assert.equal(peerMessageCodec.decode(whole.subarray(0, length)).ok, false, `${length} bytes`);
  }
});

test("one minor version up or down can talk, others are told why not", () => {
  const { major, minor } = PROTOCOL;
  assert.equal(versionRefusal({ major, minor }), undefined);
  assert.equal(versionRefusal({ major, minor: minor + 1 }), undefined);
  assert.match(versionRefusal({ major, minor: minor + 2 }) ?? "", /upgrade one minor version at a time/);
  assert.match(versionRefusal({ major: major + 1, minor }) ?? "", /cannot talk/);
});
