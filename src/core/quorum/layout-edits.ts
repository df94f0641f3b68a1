/**
 * Changes of the layout that an administrator asks for: a layout and edits in, the new layout out, or why not.
 *
 * What options mean is decided by options.ts, which layouts are possible by layout-checks.ts. Here an edit takes along what
 * goes with it: two_node is for two nodes, so it ends when a third one is added (votequorum(5)); a node that is added counts
 * from when it joins; one that is removed is no tie-breaker any longer.
 */
import type { Layout, LayoutNode, QuorumOptions, TieBreaker } from "../cib/layout.js";
import { assertNever } from "../model/invariant.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { LayoutEdit, RefusalCode } from "../node/requests.js";
import { layoutComplaints } from "./layout-checks.js";
import { editedQuorumValues, readQuorumOptions } from "./options.js";
import { votersOf } from "./quorum.js";

export type EditedLayout =
  | {
      readonly kind: "edited";
      readonly layout: Layout;
      /** What else an administrator should know of it, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

export function editLayout(before: Layout, edits: readonly LayoutEdit[]): EditedLayout {
  let layout = before;
  const notes: string[] = [];
  for (const edit of edits) {
    const edited = applyEdit(layout, edit);
    if (edited.kind === "refused") return edited;
    layout = edited.layout;
    notes.push(...edited.notes);
  }
  const complaints = layoutComplaints(layout).map((complaint) => complaint.message);
  if (complaints.length > 0) return refused("invalid", complaints.join("; "));
  return { kind: "edited", layout, notes };
}

function applyEdit(layout: Layout, edit: LayoutEdit): EditedLayout {
  switch (edit.kind) {
    case "add-node":
      return addNode(layout, edit);
    case "remove-node":
      return removeNode(layout, edit.node);
    case "node-addresses":
      return changeNode(layout, edit.node, { addresses: edit.addresses });
    case "node-votes":
      return changeNode(layout, edit.node, { votes: edit.votes });
    case "quorum":
      return changeOptions(layout, edit);
    default:
      return assertNever(edit);
  }
}

// --- nodes ----------------------------------------------------------------------------------------------------------

function addNode(layout: Layout, edit: Extract<LayoutEdit, { kind: "add-node" }>): EditedLayout {
  const { node, addresses, votes = 1, id = nextId(layout) } = edit;
  if (Object.hasOwn(layout.nodes, node)) return refused("already-so", `${node} is a node of this cluster already`);
  const nodes = { ...layout.nodes, [node]: { id, addresses, votes } };
  const ends = layout.quorum.twoNode && Object.keys(nodes).length > 2;
  const waits = layout.quorum.waitForAll ? " (wait_for_all stays on)" : "";
  const standing = { ...layout.standing, voters: votersOf(layout) };
  const next = withVotes({ ...layout, nodes, standing }, ends ? { ...layout.quorum, twoNode: false } : layout.quorum);
  return edited(next, ends ? [`two_node is off now, which is for two nodes only${waits}`] : []);
}

/** Never one that was used and given up lower down: logs of the past speak of ids. */
function nextId({ nodes }: Layout): number {
  return Math.max(0, ...Object.values(nodes).map((node) => node.id)) + 1;
}

function removeNode(layout: Layout, node: NodeName): EditedLayout {
  if (!Object.hasOwn(layout.nodes, node)) return unknown(node);
  const { [node]: gone, ...nodes } = layout.nodes;
  const breaker = withoutTieBreaker(layout.quorum, node);
  const ends = breaker.quorum.twoNode && Object.keys(nodes).length < 2;
  const quorum = ends ? { ...breaker.quorum, twoNode: false } : breaker.quorum;
  const { standing, ...rest } = layout;
  const voters = standing?.voters?.filter((voter) => voter !== node);
  const tieBreaker = standing?.tieBreaker === node ? undefined : standing?.tieBreaker;
  const allCount = voters?.length === Object.keys(nodes).length;
  const kept = { ...(voters && !allCount ? { voters } : {}), ...(tieBreaker === undefined ? {} : { tieBreaker }) };
  const next = { ...rest, nodes, ...(Object.keys(kept).length > 0 ? { standing: kept } : {}) };
  const notes = [...breaker.notes, ...(ends ? ["two_node is off now, which is for two nodes only"] : [])];
  return edited(withVotes(next, fewerExpected(quorum, gone?.votes ?? 0)), notes);
}

/** expected_votes above the sum of the nodes' votes would else keep expecting the votes of who was removed. */
function fewerExpected(quorum: QuorumOptions, votes: number): QuorumOptions {
  return quorum.expectedVotes === undefined
    ? quorum
    : { ...quorum, expectedVotes: Math.max(1, quorum.expectedVotes - votes) };
}

function withoutTieBreaker(
  quorum: QuorumOptions,
  node: NodeName,
): { readonly quorum: QuorumOptions; readonly notes: readonly string[] } {
  const { autoTieBreaker, witness } = quorum;
  const rules = [autoTieBreaker, witness?.tieBreaker];
  if (!rules.some((rule) => rule?.kind === "nodes" && rule.nodes.includes(node))) return { quorum, notes: [] };
  return {
    quorum: {
      ...quorum,
      ...(autoTieBreaker ? { autoTieBreaker: ruleWithout(autoTieBreaker, node) } : {}),
      ...(witness ? { witness: { ...witness, tieBreaker: ruleWithout(witness.tieBreaker, node) } } : {}),
    },
    notes: [`${node} breaks no ties any longer`],
  };
}

function ruleWithout(rule: TieBreaker, node: NodeName): TieBreaker {
  if (rule.kind !== "nodes") return rule;
  const nodes = rule.nodes.filter((other) => other !== node);
  return nodes.length > 0 ? { kind: "nodes", nodes } : { kind: "lowest" };
}

function changeNode(layout: Layout, node: NodeName, changes: Partial<LayoutNode>): EditedLayout {
  const known = Object.hasOwn(layout.nodes, node) ? layout.nodes[node] : undefined;
  if (!known) return unknown(node);
  const next = { ...layout, nodes: { ...layout.nodes, [node]: { ...known, ...changes } } };
  return edited(changes.votes === undefined ? next : withVotes(next, layout.quorum));
}

/**
 * After a change of the votes: expected_votes that are less than the nodes have are the nodes' (as if not set). What was
 * set above stays, it is somebody's wish.
 */
function withVotes(layout: Layout, quorum: QuorumOptions): Layout {
  const sum = sortedKeys(layout.nodes).reduce((total, node) => total + (layout.nodes[node]?.votes ?? 0), 0);
  const { expectedVotes, ...rest } = quorum;
  return { ...layout, quorum: expectedVotes !== undefined && expectedVotes <= sum ? rest : quorum };
}

// --- options --------------------------------------------------------------------------------------------------------

function changeOptions(layout: Layout, edit: Extract<LayoutEdit, { kind: "quorum" }>): EditedLayout {
  const values = editedQuorumValues(layout, edit.set, edit.remove);
  const { options, complaints } = readQuorumOptions(values, layout.nodes);
  if (complaints.length > 0) return refused("invalid", complaints.map(inWords).join("; "));
  const waits = layout.quorum.twoNode && !options.twoNode && options.waitForAll && edit.set.wait_for_all === undefined;
  const ends = layout.quorum.lastManStanding && !options.lastManStanding;
  const next = { ...(ends ? allVoting(layout) : layout), quorum: options };
  return edited(next, waits ? ["wait_for_all stays on"] : []);
}

/** Who was left out by last_man_standing counts again. */
function allVoting({ standing, ...layout }: Layout): Layout {
  return standing?.tieBreaker === undefined ? layout : { ...layout, standing: { tieBreaker: standing.tieBreaker } };
}

function inWords({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message} (did you mean "${hint}"?)`;
}

// --- answers --------------------------------------------------------------------------------------------------------

function edited(layout: Layout, notes: readonly string[] = []): EditedLayout {
  return { kind: "edited", layout, notes };
}

function unknown(node: NodeName): EditedLayout {
  return refused("no-such-object", `Node "${node}" is not a cluster node`);
}

function refused(code: RefusalCode, message: string): EditedLayout {
  return { kind: "refused", code, message };
}
