/**
 * Amnesia: a node whose disk has lost what it promised and acknowledged must not vote as if it had not.
 *
 * Why: of A B C D E the part A B C acknowledges revision 10.1, since any later quorum has one of these three in it. Then C
 * loses its disk, and A and B are cut off. C D E are three of five; but none of them has 10.1. They would write on from an
 * older configuration, all of it acknowledged, and lose it when A and B come back: or never know of 10.1. C is in the
 * quorum by number only: it is there to remember, and it does not.
 *
 * In: what each member says its disk is worth (`Memory`), the members, the nodes of the layout.   Out: whose votes count;
 * who is given its memory back.
 * Never: a part is quorate by the vote of a node that could have acknowledged something and does not have it.
 *
 * - A node's vote counts while its memory is whole.
 * - If all nodes are in the view, all votes count: whatever was acknowledged is on the disk of one of them, unless the last
 *   disk that had it is gone.
 * - If every member is blank, all votes count: that is a new cluster on its first day. (It could be one in which the only
 *   members with a disk are absent, and the others have lost theirs or never had one. That they are more than half of all
 *   is one accident more than the promise covers: a blank node cannot know that it was not always so.)
 * - In a view that is quorate by these rules, a member that has the newest revision on its disk has all that it ever could
 *   have acknowledged: any such view has a member in common with the one that acknowledged it. Its memory is whole again,
 *   and that is on its disk before its vote counts.
 *
 * So a node that is new in a cluster with a past lends no vote before it was in a quorate view once. It is the same thing:
 * nobody can tell a new disk from a lost one.
 * What no node can know of itself is a disk that was put back whole from a backup, its checksums and all. Such a node
 * remembers wrongly and votes; whoever does that to one node should remove its state directory instead. (Kept in mind for
 * the same reason: peers that heard it before see that its epoch has gone back, but they are not who needs to be told:
 * with one of them the view has what the node forgot.)
 */
import { isEmpty } from "../cib/history.js";
import type { Layout } from "../cib/layout.js";
import { memberNames } from "../membership/view.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { hasOnDisk, isResting, rest } from "./exchange.js";
import type { MemberReport, PeerMessage } from "./messages.js";
import { replicate } from "./replication.js";
import type { Turn } from "./turn.js";

/** The members whose votes do not count by that layout, in a view whose members have all reported. */
export function forgetful(turn: Turn, layout: Layout): readonly NodeName[] {
  const { reports, view } = turn.dc;
  const members = memberNames(view).filter((node) => reports[node]?.memory !== "whole");
  if (members.length === 0) return members;
  const allHere = sortedKeys(layout.nodes).every((node) => reports[node]);
  const allBlank = memberNames(view).every((node) => reports[node]?.memory === "blank");
  return allHere || allBlank ? [] : members;
}

/** What a member found damaged at its start is said by its DC, too: there it is read. */
export function noteDamage(turn: Turn, from: NodeName, { damage }: MemberReport): void {
  if (from === turn.self) return;
  for (const text of damage) turn.trace("node", "warn", `${from}: ${text}`);
}

/** In a quorate view: to those who have all of it again, one after another as their disks get it. */
export function giveBackMemory(turn: Turn): void {
  const { phase, revision, reports, waiting } = turn.dc;
  if (phase !== "ready") return;
  const nodes = memberNames(turn.dc.view).filter((node) => {
    const forgot = reports[node]?.memory !== "whole" && !isResting(turn, node);
    return forgot && (isEmpty(revision.version) || hasOnDisk(turn, node, revision.version));
  });
  if (nodes.length === 0 || Object.values(waiting).some(({ then }) => then.kind === "recovered")) return;
  replicate(turn, nodes, { kind: "recovered" }, { kind: "recovered", to: nodes });
}

/** They have written it; one that could not (`error`) is asked again later. */
export function gaveBackMemory(turn: Turn, nodes: readonly NodeName[], error: string): void {
  for (const node of nodes) {
    const report = turn.dc.reports[node];
    if (error) rest(turn, node);
    else if (report) turn.updateDc({ reports: { ...turn.dc.reports, [node]: { ...report, memory: "whole" } } });
  }
}

// --- at the member ------------------------------------------------------------------------------------------------------

export function takeRecovered(turn: Turn, { view, number }: Extract<PeerMessage, { kind: "recovered" }>): void {
  turn.persist({ kind: "recovered" }, { kind: "recovered", view, number });
}

/** It is on disk. */
export function recovered(turn: Turn): void {
  if (turn.state.memory === "damaged") turn.trace("node", "info", "has got back all that its disk had lost");
  turn.update({ memory: "whole", damage: [] });
}
