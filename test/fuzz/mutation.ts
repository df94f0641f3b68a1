/** Bytes that are almost right. */
import { Random } from "../../src/sim/random.js";

const POOL_BYTES = 64 * 1024;
const pool = Buffer.alloc(POOL_BYTES);
const poolRandom = new Random(1, "noise");
for (let at = 0; at < POOL_BYTES; at++) pool[at] = poolRandom.integer(256);

/** Any piece of the same 64 KiB: cheaper than chance for every byte. Never longer than 32 KiB. */
export function noise(random: Random, length: number): Buffer {
  const from = random.integer(POOL_BYTES / 2);
  return pool.subarray(from, from + length);
}

/** Never the same as it was. */
export function flipped(random: Random, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let flips = 1 + random.integer(3); flips > 0; flips--) {
    const at = random.integer(changed.length);
    changed[at] = (changed[at] as number) ^ (1 << random.integer(8));
  }
  return changed.equals(bytes) ? flipped(random, bytes) : changed;
}

export function truncated(random: Random, bytes: Buffer): Buffer {
  return bytes.subarray(0, random.integer(bytes.length));
}

export function extended(random: Random, bytes: Buffer): Buffer {
  return Buffer.concat([bytes, noise(random, 1 + random.integer(40))]);
}

/** The beginning of one and the end of another. */
export function spliced(random: Random, one: Buffer, other: Buffer): Buffer {
  const at = random.integer(Math.min(one.length, other.length));
  return Buffer.concat([one.subarray(0, at), other.subarray(at)]);
}
