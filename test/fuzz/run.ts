/**
 * The fuzz of what comes over the network and from commands: seven tenths datagrams, two tenths frames of peers, one tenth
 * frames of commands. Any outcome that a careful receiver would not have is an AssertionError, and so is memory that grows.
 */
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { ClientFrameFuzz } from "./client-frames.js";
import { DatagramFuzz } from "./datagrams.js";
import { growth, memoryUsed } from "./memory.js";
import { PeerFrameFuzz } from "./peer-frames.js";
import { Tally } from "./tally.js";

/** Over what was in use when a tenth was done: what grows with the number of datagrams would be far above it. */
const MOST_HEAP_GROWTH = 16 * 1024 * 1024;
const MOST_RESIDENT_GROWTH = 128 * 1024 * 1024;
const BATCH = 1000;
/** Sockets that were hung up on are given that long for their last words, and held meanwhile. */
const PEERS_LAST_WORDS_MS = 250;
const COMMANDS_LAST_WORDS_MS = 1100;

export async function fuzz(count: number, seed: number): Promise<readonly string[]> {
  const datagrams = new Tally("datagrams");
  const datagramFuzz = new DatagramFuzz(seed, datagrams);
  const reports = [await run(datagrams, () => datagramFuzz.step(), count * 0.7, 0)];
  reports.push(datagramFuzz.checkLog());
  const peers = new Tally("frames of peers");
  const peerFuzz = new PeerFrameFuzz(seed, peers);
  reports.push(await run(peers, () => peerFuzz.step(), count * 0.2, PEERS_LAST_WORDS_MS));
  const clients = new Tally("frames of commands");
  const clientFuzz = new ClientFrameFuzz(seed, clients);
  reports.push(await run(clients, () => clientFuzz.step(), count * 0.1, COMMANDS_LAST_WORDS_MS));
  return reports;
}

async function run(tally: Tally, step: () => void, count: number, lastWordsMs: number): Promise<string> {
  await times(count * 0.1, step);
  await delay(lastWordsMs);
  const before = memoryUsed();
  await times(count * 0.9, step);
  const report = tally.report();
  await delay(lastWordsMs);
  const { heapBytes, residentBytes } = growth(before, memoryUsed());
  assert.ok(heapBytes < MOST_HEAP_GROWTH, `${tally.title}: the heap has grown by ${heapBytes} bytes`);
  assert.ok(residentBytes < MOST_RESIDENT_GROWTH, `${tally.title}: the process has grown by ${residentBytes} bytes`);
  return `${report}\n  memory after it: heap ${mebibytes(heapBytes)}, resident ${mebibytes(residentBytes)}`;
}

/** Timers and streams get their turn between two batches. */
async function times(count: number, step: () => void): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    for (let each = 0; each < Math.min(BATCH, count - done); each++) step();
    await new Promise(setImmediate);
  }
}

function mebibytes(bytes: number): string {
  return `${bytes < 0 ? "-" : "+"}${(Math.abs(bytes) / 1024 / 1024).toFixed(1)} MiB`;
}
