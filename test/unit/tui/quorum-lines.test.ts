/** The quorum, for people. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout } from "../../../src/core/cib/layout.js";
import type { ClusterState } from "../../../src/core/node/requests.js";
import { quorumFigures, quorumLines, quorumToolLines } from "../../../src/tui/quorum-lines.js";
import { layoutOf } from "../core/quorum/layouts.js";
import { clusterState, NOW } from "./cluster-states.js";

function stateOf(
  layout: Layout,
  members: readonly string[],
  figures: readonly [number, number, number],
  quorate: boolean,
): ClusterState {
  const id = { epoch: 7, node: "lb1", incarnation: 1 };
  const [votes, expected, need] = figures;
  const state = clusterState();
  return {
    ...state,
    layout,
    quorate,
    quorumNote: `${votes} of ${expected} votes`,
    view: { id, members: members.map((node) => ({ node, incarnation: 1 })) },
    status: { ...state.status, quorum: { view: id, quorate, votes, expected, need, note: "" } },
  };
}

test("as corosync-quorumtool prints it", () => {
  const layout = layoutOf("lb1 lb2:2 lb3", { waitForAll: true, autoTieBreaker: { kind: "lowest" } });
  assert.deepEqual(quorumToolLines(stateOf(layout, ["lb1", "lb2"], [3, 4, 3], true), NOW), [
    "Quorum information",
    "------------------",
    "Date:             Sat Nov 21 09:28:33 2026",
    "Quorum provider:  quorate",
    "Nodes:            2",
    "Node ID:          1",
    "Ring ID:          1.7",
    "Quorate:          Yes",
    "",
    "Votequorum information",
    "----------------------",
    "Expected votes:   4",
    "Highest expected: 4",
    "Total votes:      3",
    "Quorum:           3",
    "Flags:            Quorate WaitForAll AutoTieBreaker",
    "",
    "Membership information",
    "----------------------",
    "    Nodeid      Votes Name",
    "         1          1 lb1 (local)",
    "         2          2 lb2",
  ]);
});

test("without quorum activity is blocked; the witness has a line of its own", () => {
  const witness = { address: "198.18.0.9", port: 5403, algorithm: "ffsplit", tieBreaker: { kind: "lowest" } } as const;
  const state = stateOf(layoutOf("lb1 lb2 lb3 lb4", { witness }), ["lb1", "lb2"], [2, 5, 3], false);
  const lines = quorumToolLines(state, NOW);
  assert.ok(lines.includes("Quorum:           3 Activity blocked"));
  assert.equal(lines.at(-1), "         0          0 Qdevice");
  assert.equal(
    quorumToolLines(stateOf(state.layout, ["lb1", "lb2"], [3, 5, 3], true), NOW).at(-1),
    "         0          1 Qdevice",
  );
});

test("a list of what can be set, and of who counts", () => {
  const layout = layoutOf("lb1 lb2 lb3", {}, { voters: ["lb1", "lb2"] });
  assert.deepEqual(quorumLines(stateOf(layout, ["lb1", "lb2"], [2, 2, 2], true)), [
    "quorum: yes, 2 of 2 votes, 2 needed",
    "options:",
    "  expected_votes            (the nodes' votes)",
    "  two_node                  false",
    "  wait_for_all              false",
    "  auto_tie_breaker          false",
    "  last_man_standing         false",
    "  last_man_standing_window  10s",
    "votes:",
    "  lb1                       1",
    "  lb2                       1",
    "  lb3                       1 (counts when it joins)",
  ]);
});

test("a node in no view counts nothing", () => {
  const { view: _view, ...state } = stateOf(layoutOf("lb1 lb2 lb3"), ["lb1"], [1, 3, 2], false);
  assert.deepEqual(quorumFigures(state), { votes: 0, expected: 3, need: 2 });
});
