/** The live screen without a terminal: what keys, news and a lost connection make of its lines. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_DISPLAY } from "../../../src/tui/display-options.js";
import { plainText } from "../../../src/tui/lines.js";
import {
  connectionLost,
  type LiveModel,
  liveFrame,
  newLiveModel,
  pressKey,
  resized,
  stateSeen,
  stillSo,
} from "../../../src/tui/live-model.js";
import { clusterState, NOW } from "./cluster-states.js";

function frame(model: LiveModel, now = NOW): string[] {
  return liveFrame(model, now).map(plainText);
}

function live(rows = 24, columns = 80): LiveModel {
  return stateSeen(newLiveModel(DEFAULT_DISPLAY, rows, columns), clusterState(), NOW);
}

function press(model: LiveModel, ...keys: readonly string[]): LiveModel {
  return keys.reduce((before, key) => {
    const after = pressKey(before, key, NOW);
    if (after === "quit") throw new Error(`${key} quits`);
    return after;
  }, model);
}

test("before anything is known it says what it waits for", () => {
  assert.equal(frame(newLiveModel(DEFAULT_DISPLAY, 24, 80))[0], "Waiting for the cluster daemon of this node...");
});

test("a frame fills the screen and is no wider, at any size", () => {
  for (const [rows, columns] of [
    [24, 80],
    [10, 20],
    [2, 1],
    [1, 1],
    [200, 300],
  ] as const) {
    const lines = frame(resized(live(), rows, columns));
    assert.equal(lines.length, rows, `${rows}x${columns}`);
    for (const line of lines) {
      assert.ok([...line].length <= columns, line);
      assert.doesNotMatch(line, /\p{Cc}/u);
    }
  }
});

test("tabs stand where a terminal would put them", () => {
  const line = frame(live()).find((each) => each.includes("IPaddr2"));
  assert.equal(line, "    * vip       (ocf:heartbeat:IPaddr2):         Started lb1");
});

test("the last row has the clock, and what the DC does", () => {
  const busy = stateSeen(live(), clusterState({ state: { activity: "transition 7: start vip on lb2" } }), NOW);
  assert.equal(frame(busy).at(-1), "09:28:33  ?: help  q: quit  transition 7: start vip on lb2");
});

test("each key shows its section, and takes it away again", () => {
  const shows: readonly (readonly [string, RegExp])[] = [
    ["n", /\* Node lb1: online:/],
    ["r", /Full List of Resources:/],
    ["f", /Migration Summary:/],
    ["o", /Operations:/],
    ["A", /Node Attributes:/],
    ["L", /Negative Location Constraints:/],
    ["R", /\* Node lb1 \(1\): online/],
    ["b", /1\/1 /],
  ];
  for (const [key, shown] of shows) {
    const on = press(live(60), key);
    assert.match(frame(on).join("\n"), shown, key);
    assert.doesNotMatch(frame(press(on, key)).join("\n"), shown, key);
  }
  assert.doesNotMatch(frame(press(live(), "D")).join("\n"), /Cluster Summary/);
});

test("t shows operations with their times", () => {
  assert.match(frame(press(live(60, 200), "t")).join("\n"), /exec-time="20ms"/);
});

test("m goes through the levels of fencing and comes round", () => {
  const levels = ["m", "m", "m", "m"].map(
    (_, index) => press(live(), ...Array(index + 1).fill("m")).display.fencingLevel,
  );
  assert.deepEqual(levels, [2, 3, 0, 1]);
});

test("keys of later releases say so", () => {
  assert.match(frame(press(live(), "c")).at(-1) ?? "", /tickets are not supported yet/);
  assert.doesNotMatch(frame(press(live(), "c", "n")).at(-1) ?? "", /tickets/);
});

test("help, and back", () => {
  const help = press(live(), "?");
  assert.equal(frame(help)[0], "Keys:");
  assert.equal(frame(press(help, "?"))[0], "Cluster Summary:");
  assert.equal(pressKey(live(), "q", NOW), "quit");
  assert.equal(pressKey(live(), "C-c", NOW), "quit");
});

test("a small screen scrolls, never beyond its ends", () => {
  const small = live(6);
  assert.match(frame(small).at(-1) ?? "", /lines 1-5 of 18$/);
  assert.match(frame(press(small, "down")).at(-1) ?? "", /lines 2-6 of 18$/);
  assert.match(frame(press(small, "end")).at(-1) ?? "", /lines 14-18 of 18$/);
  assert.match(frame(press(small, "end", "down", "up")).at(-1) ?? "", /lines 13-17 of 18$/);
  assert.match(frame(press(small, "pagedown", "pageup", "up")).at(-1) ?? "", /lines 1-5 of 18$/);
  assert.match(frame(resized(press(small, "end"), 12, 80)).at(-1) ?? "", /lines 8-18 of 18$/);
});

test("a lost connection keeps the old picture, says that it is old, and since when", () => {
  const lost = connectionLost(live(), "the daemon closed the connection", NOW);
  const later = connectionLost(lost, "no daemon answers", NOW + 2000);
  const lines = frame(later, NOW + 5000);
  assert.equal(lines[0], "NOT CONNECTED for 5s, trying again. What follows is old.");
  assert.equal(lines[1], "no daemon answers");
  assert.ok(lines.includes("  * Last updated: Sat Nov 21 09:28:33 2026"));
  assert.deepEqual(stillSo(later, NOW + 5000).seen, later.seen);
  assert.equal(frame(stateSeen(later, clusterState(), NOW + 6000))[0], "Cluster Summary:");
});

test("a long reason is wrapped, not cut", () => {
  const lost = connectionLost(newLiveModel(DEFAULT_DISPLAY, 24, 20), "no cluster daemon answers: start it", NOW);
  assert.deepEqual(frame(lost).slice(1, 3), ["no cluster daemon", "answers: start it"]);
});

test("time goes on while nothing changes", () => {
  const later = stillSo(live(), NOW + 60_000);
  assert.ok(frame(later).includes("  * Last updated: Sat Nov 21 09:29:33 2026"));
});
