import assert from "node:assert/strict";
import { test } from "node:test";
import { matchWord } from "../../../src/cli/word-match.js";

const WORDS = new Map([
  ["status", "status"],
  ["show", "status"],
  ["start", "start"],
  ["stop", "stop"],
  ["configure", "configure"],
]);

test("a whole word, a prefix of one, letters of one", () => {
  for (const [word, value] of [
    ["stop", "stop"],
    ["sta" + "rt", "start"],
    ["conf", "configure"],
    ["cf", "configure"],
    ["sh", "status"],
  ]) {
    assert.deepEqual(matchWord(word ?? "", WORDS), { kind: "found", value });
  }
});

test("what could be several is refused with them", () => {
  assert.deepEqual(matchWord("sta", WORDS), { kind: "ambiguous", candidates: ["status", "start"] });
});

test("two spellings of one thing are no ambiguity", () => {
  const words = new Map([
    ["move", "move"],
    ["moves", "move"],
  ]);
  assert.deepEqual(matchWord("mo", words), { kind: "found", value: "move" });
});

test("what is unknown names the nearest, if one is near", () => {
  assert.deepEqual(matchWord("stattus", WORDS), { kind: "unknown", nearest: "status" });
  assert.deepEqual(matchWord("frobnicate", WORDS), { kind: "unknown" });
  assert.deepEqual(matchWord("", WORDS), { kind: "unknown" });
});
