/**
 * The quorum of a cluster for people: as corosync-quorumtool(8) lays it out, and as a list of what can be set.
 *
 * Votes are those of the DC's word; while it has not judged, or this node is in no view, nothing is counted.
 */
import { type LayoutNode, nodesById } from "../core/cib/layout.js";
import { memberNames } from "../core/membership/view.js";
import { type NodeName, sortedKeys } from "../core/model/names.js";
import type { ClusterState } from "../core/node/requests.js";
import { QUORUM_OPTION_NAMES, quorumValues } from "../core/quorum/options.js";
import { expectedVotes, majority, mostWitnessVotes, votersOf } from "../core/quorum/quorum.js";
import { formatDate } from "./date.js";

export interface QuorumFigures {
  readonly votes: number;
  readonly expected: number;
  readonly need: number;
}

export function quorumFigures({ layout, status, view, quorate }: ClusterState): QuorumFigures {
  const word = status.quorum;
  if (
    view &&
    word &&
    word.view.epoch === view.id.epoch &&
    word.view.node === view.id.node &&
    word.quorate === quorate
  ) {
    return { votes: word.votes, expected: word.expected, need: word.need };
  }
  const expected = expectedVotes(layout) + mostWitnessVotes(layout);
  return { votes: 0, expected, need: layout.quorum.twoNode ? 1 : majority(expected) };
}

/** As `corosync-quorumtool -s` prints it. */
export function quorumToolLines(state: ClusterState, now: number): string[] {
  const { votes, expected, need } = quorumFigures(state);
  const members = memberNames(state.view);
  const { layout, self } = state;
  return [
    ...titled("Quorum information"),
    field("Date", formatDate(now)),
    field("Quorum provider", "quorate"),
    field("Nodes", String(members.length)),
    field("Node ID", String(layout.nodes[self]?.id ?? "")),
    field("Ring ID", state.view ? `${layout.nodes[state.view.id.node]?.id ?? 0}.${state.view.id.epoch}` : ""),
    field("Quorate", state.quorate ? "Yes" : "No"),
    "",
    ...titled("Votequorum information"),
    field("Expected votes", String(expected)),
    field("Highest expected", String(expected)),
    field("Total votes", String(votes)),
    field("Quorum", `${need}${state.quorate ? "" : " Activity blocked"}`),
    field("Flags", quorumFlags(state).join(" ")),
    "",
    ...titled("Membership information"),
    "    Nodeid      Votes Name",
    ...nodesById(layout)
      .filter((node) => members.includes(node))
      .map((node) => memberLine(state, node)),
    ...witnessLine(state, votes),
  ];
}

/** What was counted beyond the members' votes is the witness's. */
function witnessLine({ layout, view }: ClusterState, votes: number): string[] {
  if (!layout.quorum.witness) return [];
  const voters = votersOf(layout);
  const own = memberNames(view).filter((node) => voters.includes(node));
  const lent = votes - own.reduce((sum, node) => sum + (layout.nodes[node]?.votes ?? 0), 0);
  return [`${"0".padStart(10)} ${String(Math.max(0, lent)).padStart(10)} Qdevice`];
}

function titled(title: string): string[] {
  return [title, "-".repeat(title.length)];
}

function field(name: string, value: string): string {
  return `${`${name}:`.padEnd(18)}${value}`.trimEnd();
}

function memberLine({ layout, self }: ClusterState, node: NodeName): string {
  const { id, votes } = layout.nodes[node] as LayoutNode;
  const counted = votersOf(layout).includes(node) ? votes : 0;
  return `${String(id).padStart(10)} ${String(counted).padStart(10)} ${node}${node === self ? " (local)" : ""}`;
}

function quorumFlags({ layout, quorate }: ClusterState): string[] {
  const { twoNode, waitForAll, lastManStanding, autoTieBreaker, witness } = layout.quorum;
  return [
    ...(twoNode ? ["2Node"] : []),
    ...(quorate ? ["Quorate"] : []),
    ...(waitForAll ? ["WaitForAll"] : []),
    ...(lastManStanding ? ["LastManStanding"] : []),
    ...(autoTieBreaker ? ["AutoTieBreaker"] : []),
    ...(witness ? ["Qdevice"] : []),
  ];
}

/** `crm cluster quorum show`: the verdict, every option, and the votes of each node. */
export function quorumLines(state: ClusterState): string[] {
  const { need } = quorumFigures(state);
  const { layout, revision } = state;
  const values = quorumValues(layout.quorum);
  const voters = votersOf(layout);
  return [
    `quorum: ${state.quorate ? "yes" : "NO"}, ${state.quorumNote}, ${need} needed`,
    ...(revision.layoutBefore ? ["a change of nodes or votes is under way: old and new votes both must suffice"] : []),
    "options:",
    ...QUORUM_OPTION_NAMES.flatMap((name) => {
      const value = name === "expected_votes" ? (values[name] ?? "(the nodes' votes)") : values[name];
      return value === undefined ? [] : [`  ${name.padEnd(26)}${value}`];
    }),
    "votes:",
    ...sortedKeys(layout.nodes).map((node) => {
      const note = voters.includes(node)
        ? ""
        : ` ${layout.quorum.lastManStanding ? "does not count now" : "counts when it joins"}`;
      return `  ${node.padEnd(26)}${layout.nodes[node]?.votes}${note && ` (${note.trim()})`}`;
    }),
  ];
}
