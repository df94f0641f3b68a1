/**
 * Somebody who has recorded the heartbeats of a cluster plays them to a daemon that has just started, and that cannot know
 * that the daemons which sent them have ended. It must not matter: a node is taken for a member only if it names the
 * daemon that hears it, and no recording names one that came later.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM, type Layout } from "../../../../src/core/cib/layout.js";
import type { NodeEffect, NodeInput, NodeSettings } from "../../../../src/core/node/io.js";
import type { Heartbeat } from "../../../../src/core/node/messages.js";
import { clusterState, createNode, nextDeadline, stepNode } from "../../../../src/core/node/node.js";

const TOKEN = 1000;
const LAYOUT: Layout = {
  nodes: Object.fromEntries(
    ["lb1", "lb2", "lb3"].map((name, index) => [
      name,
      { id: index + 1, addresses: [`198.18.0.${index + 1}`], votes: 1 },
    ]),
  ),
  quorum: DEFAULT_QUORUM,
};

function settings(incarnation: number): NodeSettings {
  return { cluster: "web", self: "lb2", version: "1", layout: LAYOUT, incarnation, tokenMs: TOKEN };
}

/** All three were members of view 7, lb2 under its last incarnation. */
function recorded(incarnation: number, number: number): Heartbeat {
  const heard = ["lb1", "lb2", "lb3"].map((node, index) => ({ node, incarnation: 101 + index }));
  return {
    incarnation,
    number,
    heard: heard.filter((member) => member.incarnation !== incarnation),
    overdue: [],
    silent: [],
    view: { epoch: 7, node: "lb1", incarnation: 1 },
    acting: true,
    fit: true,
    epoch: 7,
    revision: { epoch: 0, number: 0 },
    deafOn: [],
  };
}

/** Ten tokens of lb2's life, with what it installed and when. */
function live(played: (beat: number) => readonly NodeInput[]): readonly string[] {
  const installed: string[] = [];
  let { state, effects } = createNode(settings(200), { epoch: 7, revisions: [] }, at(0));
  const waiting: NodeInput[] = [];
  const note = (now: number, all: readonly NodeEffect[]) => {
    for (const effect of all) {
      if (effect.kind === "persist") waiting.push({ kind: "persisted", ticket: effect.ticket });
      const text = effect.kind === "trace" && effect.event.machine === "membership" ? effect.event.text : "";
      if (text.startsWith("view ")) installed.push(`${now}: ${text}`);
    }
  };
  note(0, effects);
  for (let now = 1, beat = 0; now < 10 * TOKEN; now++) {
    if (now % (TOKEN / 5) === 0) waiting.push(...played(beat++));
    if (nextDeadline(state) <= now) waiting.push({ kind: "time" });
    for (let input = waiting.shift(); input; input = waiting.shift()) {
      ({ state, effects } = stepNode(state, input, at(now)));
      note(now, effects);
    }
  }
  assert.deepEqual(clusterState(state).view?.members, [{ node: "lb2", incarnation: 200 }]);
  assert.equal(clusterState(state).quorate, false);
  return installed;
}

function at(mono: number) {
  return { mono, wall: mono };
}

test("recorded heartbeats neither make members nor keep a daemon from its view for a moment", () => {
  const alone = live(() => []);
  const haunted = live((beat) => [
    { kind: "heartbeat", from: "lb1", link: 0, heartbeat: recorded(101, beat) },
    { kind: "heartbeat", from: "lb3", link: 0, heartbeat: recorded(103, beat) },
  ]);
  assert.equal(alone.length, 1);
  assert.deepEqual(
    haunted.map((line) => line.replace(/ \(without .*\)$/, "")),
    alone,
  );
});
