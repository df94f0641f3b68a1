import assert from "node:assert/strict";
import { test } from "node:test";
import type { FencingRecord } from "../../../../src/core/cib/status.js";
import type { JournalEntry } from "../../../../src/core/journal/entry.js";
import { mergedFencing } from "../../../../src/core/node/fencing-history.js";

function record(id: string, time: number, state: FencingRecord["state"]): FencingRecord {
  const facts = { target: "lb1", action: "off", origin: "quorated@lb2", delegate: "", device: "d" } as const;
  return { id, time, state, reason: "", progress: "", ...facts };
}

function entry(number: number, event: FencingRecord): JournalEntry {
  const id = { view: { epoch: 1, node: "lb2", incarnation: 1 }, number };
  return { id, time: event.time, node: "lb2", event: { kind: "fencing", record: event } };
}

function table(...fencing: FencingRecord[]) {
  return { nodes: {}, fencing, wishes: [] };
}

const states = (records: readonly FencingRecord[]) => records.map(({ id, state }) => `${id} ${state}`);

test("what no table has any more is found in the journal, as it ended", () => {
  const entries = [entry(1, record("a", 1, "pending")), entry(2, record("a", 2, "succeeded"))];
  assert.deepEqual(states(mergedFencing([], entries, [])), ["a succeeded"]);
  assert.deepEqual(states(mergedFencing([table(record("b", 3, "failed"))], entries, [])), ["a succeeded", "b failed"]);
});

test("of two tables the one that knows the end counts; what nobody goes on with has failed", () => {
  const tables = [table(record("a", 1, "pending"), record("b", 2, "pending")), table(record("a", 3, "succeeded"))];
  assert.deepEqual(states(mergedFencing(tables, [], [])), ["b failed", "a succeeded"]);
  assert.deepEqual(states(mergedFencing(tables, [], ["b"])), ["b pending", "a succeeded"]);
});

test("the newest hundred are kept", () => {
  const many = Array.from({ length: 150 }, (_, index) => record(`r${index}`, index, "succeeded"));
  const kept = mergedFencing([table(...many)], [], []);
  assert.deepEqual([kept.length, kept[0]?.id, kept.at(-1)?.id], [100, "r50", "r149"]);
});
