/** `crm resource`: words and a picture of the cluster in, requests or lines out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfLifetime } from "../../../src/cli/crm/lifetime.js";
import {
  contraryChildren,
  forgetRequest,
  locationLines,
  optionRequest,
  readBan,
  readMove,
} from "../../../src/cli/crm/resource.js";
import { Progress } from "../../../src/cli/crm/restart.js";
import { findResource } from "../../../src/tui/resource-lines.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import {
  CONFIGURATION,
  clusterState,
  FENCE,
  member,
  NOW,
  record,
  running,
  stopped,
  VIP,
  WEB,
} from "../tui/cluster-states.js";

const STATE = clusterState();

function move(words: string, options: Readonly<Record<string, unknown>> = {}, forced = false) {
  return readMove(words.split(" "), options, STATE, forced, NOW);
}

test("a move goes once and is no change of the configuration", () => {
  assert.deepEqual(move("g-web lb2"), { kind: "move", resource: "g-web", to: "lb2" });
  assert.deepEqual(move("g-web force"), { kind: "move", resource: "g-web", from: "lb1" });
  assert.deepEqual(move("g-web", {}, true), { kind: "move", resource: "g-web", from: "lb1" });
});

test("a pin is asked for, for good or with an end", () => {
  const pin = { kind: "pin", resource: "g-web", node: "lb2", score: 1_000_000 };
  assert.deepEqual(move("g-web lb2", { pin: true }), pin);
  const until = "2026-11-21T09:38:33Z";
  assert.deepEqual(move("g-web lb2 PT10M"), { ...pin, until });
  assert.deepEqual(move("g-web lb2", { for: "10min" }), { ...pin, until });
  const away = { ...pin, node: "lb1", score: -1_000_000 };
  assert.deepEqual(move("g-web force", { pin: true }), away);
});

test("moves that cannot be meant", () => {
  const wrong: readonly (readonly [string, number, RegExp])[] = [
    ["g-web", 64, /^Move requires either a target node or 'force'$/],
    ["g-wep lb2", 105, /^Resource 'g-wep' not found, nearest: g-web$/],
    ["g-web lb9", 105, /^Node "lb9" is not a cluster node/],
    ["g-web lb2 lb3", 64, /^too much: 'lb3'/],
    ["g-web lb2 P0D", 64, /'P0D' is no lifetime/],
    ["cl-api force", 64, /is running on lb1 lb2: name one of them/],
  ];
  for (const [words, exitCode, message] of wrong) assert.throws(() => move(words), { exitCode, message }, words);
});

test("a ban keeps off the node that is named, else off where it runs", () => {
  const edit = { kind: "pin", resource: "g-web", node: "lb1", score: -1_000_000 };
  assert.deepEqual(readBan(["g-web"], {}, STATE, NOW), edit);
  assert.deepEqual(readBan(["g-web", "lb3"], {}, STATE, NOW), { ...edit, node: "lb3" });
});

test("lifetimes", () => {
  const ends: readonly (readonly [string, string | undefined])[] = [
    ["PT10M", "2026-11-21T09:38:33Z"],
    ["P1D", "2026-11-22T09:28:33Z"],
    ["P1M", "2026-12-21T09:28:33Z"],
    ["P1Y2W", "2027-12-05T09:28:33Z"],
    ["1h", "2026-11-21T10:28:33Z"],
    ["2026-12-24T18:00:00Z", "2026-12-24T18:00:00Z"],
    ["2026-12-24", "2026-12-24T00:00:00Z"],
    ["2026-12-24 18:00", "2026-12-24T18:00:00Z"],
    ["2020-01-01", undefined],
    ["P", undefined],
    ["PT", undefined],
    ["P99999999Y", undefined],
    ["0", undefined],
    ["tomorrow", undefined],
  ];
  for (const [word, end] of ends) assert.equal(endOfLifetime(word, NOW), end, word);
});

test("where resources are", () => {
  const lines = (id: string, state = STATE) => {
    const resource = findResource(takePicture(state, NOW).view.resources, id);
    assert.ok(resource);
    return locationLines(id, resource);
  };
  assert.deepEqual(lines("vip"), ["resource vip is running on: lb1 "]);
  assert.deepEqual(lines("g-web"), ["resource g-web is running on: lb1 "]);
  assert.deepEqual(lines("api"), ["resource api is running on: lb1 ", "resource api is running on: lb2 "]);
  assert.deepEqual(lines("vip", clusterState({ nodes: { lb1: member(stopped(VIP)) } })), [
    "resource vip is NOT running",
  ]);
});

test("start and stop, and children that say otherwise", () => {
  assert.deepEqual(optionRequest("vip", "target-role", "Stopped", "x"), {
    kind: "edit",
    edit: { kind: "resource-meta", resource: "vip", set: { "target-role": "Stopped" }, remove: [] },
    comment: "x",
  });
  const vip = { ...VIP, meta: { "target-role": "Stopped" } };
  const state = clusterState({ configuration: { ...CONFIGURATION, resources: [{ ...WEB, members: [vip] }] } });
  assert.deepEqual(contraryChildren(state, "g-web", "target-role", "Started"), ["vip"]);
  assert.deepEqual(contraryChildren(state, "g-web", "target-role", "Stopped"), []);
  assert.deepEqual(contraryChildren(state, "vip", "target-role", "Started"), []);
});

test("a child's own word for is-managed is contrary only if it means something else", () => {
  const vip = { ...VIP, meta: { "is-managed": "no" } };
  const state = clusterState({ configuration: { ...CONFIGURATION, resources: [{ ...WEB, members: [vip] }] } });
  assert.deepEqual(contraryChildren(state, "g-web", "is-managed", "true"), ["vip"]);
  assert.deepEqual(contraryChildren(state, "g-web", "is-managed", "false"), []);
});

test("cleanup and refresh of all, of one, on one node", () => {
  assert.deepEqual(forgetRequest("cleanup", [], STATE), { kind: "cleanup" });
  assert.deepEqual(forgetRequest("cleanup", ["force"], STATE), { kind: "cleanup" });
  assert.deepEqual(forgetRequest("refresh", ["vip", "lb2", "force"], STATE), {
    kind: "refresh",
    resource: "vip",
    node: "lb2",
  });
  assert.throws(() => forgetRequest("cleanup", ["vpi"], STATE), /Resource 'vpi' not found, nearest: vip/);
  const orphaned = clusterState({ configuration: { ...CONFIGURATION, resources: [FENCE] } });
  assert.deepEqual(forgetRequest("cleanup", ["vip"], orphaned), { kind: "cleanup", resource: "vip" });
});

test("the progress of a restart: each start and stop once, of this resource only", () => {
  const before = running(VIP, FENCE);
  const progress = new Progress("g-web", clusterState({ nodes: { lb1: member(before) } }));
  assert.deepEqual(progress.news(clusterState({ nodes: { lb1: member(before) } })), []);
  const stop = record(VIP, "stop", { callId: 50, outcome: "pending" });
  const stopping = clusterState({ nodes: { lb1: member([...before, stop]) } });
  assert.deepEqual(progress.news(stopping), ["stopping vip on lb1"]);
  const fence = record(FENCE, "start", { callId: 52 });
  const started = clusterState({
    nodes: { lb1: member([{ ...stop, outcome: "complete" }, { ...record(VIP, "start"), callId: 51 }, fence]) },
  });
  assert.deepEqual(progress.news(started), ["starting vip on lb1"]);
  assert.deepEqual(progress.news(started), []);
});
