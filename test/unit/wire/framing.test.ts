import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FrameReader, FrameTooLarge, frame } from "../../../src/wire/framing.js";

function cut(stream: Buffer, cuts: readonly number[]): Buffer[] {
  const at = [0, ...cuts.map((place) => place % (stream.length + 1)).sort((a, b) => a - b), stream.length];
  return at.slice(1).map((end, index) => stream.subarray(at[index], end));
}

test("frames come out whole and in order, however the stream was cut", () => {
  const payloads = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
  fc.assert(
    fc.property(payloads, fc.array(fc.nat(), { maxLength: 12 }), (sent, cuts) => {
      const reader = new FrameReader();
      const received: number[][] = [];
      for (const piece of cut(Buffer.concat(sent.map(frame)), cuts)) {
        reader.push(piece);
        for (let payload = reader.next(); payload; payload = reader.next()) received.push([...payload]);
      }
      assert.deepEqual(
        received,
        sent.map((payload) => [...payload]),
      );
    }),
  );
});

test("a length over the limit is refused before its bytes arrive", () => {
  const reader = new FrameReader(10);
  reader.push(frame(new Uint8Array(10)));
  assert.equal(reader.next()?.length, 10);
  reader.push(Buffer.from([0x7f, 0xff, 0xff, 0xff]));
  assert.throws(() => reader.next(), FrameTooLarge);
});

test("the limit can be raised for a peer that has introduced itself", () => {
  const reader = new FrameReader(10);
  reader.setLimit(20);
  reader.push(frame(new Uint8Array(15)));
  assert.equal(reader.next()?.length, 15);
});
