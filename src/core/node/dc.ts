/**
 * The DC's first duty: bring a new view to one configuration and one status.
 *
 * In: a report of each member.   Out: the newest revision on every disk, one status table at every member.
 * Never: a decision before every member has both; a node that fell out of the view is anything but `lost`, unless it
 * took leave or was fenced.
 * A disk that lacks the newest revision is waited for only a moment: others have it, and nobody may stop everybody.
 * Of its own operations a member's own word counts; of any other node the word of whoever saw it last. How far a table goes
 * is counted in quorate views: what a part without quorum wishes or remembers of fencing does not count.
 */
import { findRevision, isEmpty } from "../cib/history.js";
import { compareVersions, type Revision } from "../cib/revision.js";
import { type ClusterStatus, NEW_NODE_STATUS, type NodeStatus } from "../cib/status.js";
import { NEW_DESK } from "../journal/state.js";
import { compareViewIds, memberNames, type View, type ViewId, viewKey } from "../membership/view.js";
import { invariant } from "../model/invariant.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { noteDamage } from "./amnesia.js";
import { withDoubts } from "./doubt.js";
import { exchange, hasOnDisk } from "./exchange.js";
import { mergedFencing } from "./fencing-history.js";
import { type Arrival, arrivalsInDoubt, lookAgain } from "./lost-migrations.js";
import type { MemberReport } from "./messages.js";
import { changeStatus, replicate } from "./replication.js";
import { takeEndingReports, withGrace } from "./restart-grace.js";
import { EMPTY_STATUS, newestRevision, type Turn } from "./turn.js";
import { judge } from "./verdict.js";
import { awaitsWitness } from "./witness.js";

export function becomeDc(turn: Turn, view: View): void {
  turn.update({
    dc: {
      view,
      phase: "gathering",
      reports: {},
      tables: {},
      asked: false,
      revision: newestRevision(turn.state),
      nextNumber: 1,
      waiting: {},
      walk: undefined,
      nextWalk: 1,
      heldBack: "",
      wanted: undefined,
      thinking: undefined,
      moves: {},
      journal: NEW_DESK,
      calls: {},
      arrivals: [],
      nextCallId: undefined,
      clockOffset: turn.now.wall - turn.now.mono,
      recheckAt: Number.POSITIVE_INFINITY,
      graceEnds: Number.POSITIVE_INFINITY,
      lastProposed: 0,
      judged: undefined,
      quorateSince: undefined,
      halfDone: undefined,
      fetching: undefined,
      writing: false,
      unremembered: undefined,
      installedAt: turn.now.mono,
      layoutRests: turn.now.mono,
      resting: {},
      early: [],
      dampened: {},
      queue: [],
      leaving: [],
    },
  });
  turn.trace("dc", "info", `this node is the DC of ${memberNames(view).join(" ")}`);
}

export function takeReport(turn: Turn, from: NodeName, report: MemberReport): void {
  turn.updateDc({ reports: { ...turn.dc.reports, [from]: report } });
  noteDamage(turn, from, report);
  takeEndingReports(turn, report.endings);
  gather(turn);
}

/** A revision that was asked for, from a member that has it. */
export function takeRevision(turn: Turn, revision: Revision): void {
  if (findRevision(turn.state.revisions, revision.version)) return;
  turn.persist({ kind: "revision", revision }, { kind: "fetched", view: turn.dc.view.id, revision });
}

export function takeTable(turn: Turn, from: NodeName, table: ClusterStatus): void {
  turn.updateDc({ tables: { ...turn.dc.tables, [from]: table } });
  gather(turn);
}

/**
 * Goes on as soon as all reports, the newest revision and the tables are here, and a witness on which all hangs has
 * answered; asks for what is missing, once.
 */
export function gather(turn: Turn): void {
  const { view, reports, phase } = turn.dc;
  if (phase !== "gathering" || memberNames(view).some((node) => !reports[node])) return;
  const newest = newestReport(reports);
  const holders = tableHolders(reports);
  if (!turn.dc.asked) ask(turn, newest, holders);

  const { tables } = turn.dc;
  const behind = compareVersions(newest.report.revision, newestRevision(turn.state).version) > 0;
  if (behind || holders.some((node) => !tables[node]) || awaitsWitness(turn)) return;
  synchronise(
    turn,
    mergeTables(
      turn,
      holders.flatMap((node) => tables[node] ?? []),
    ),
  );
}

function ask(turn: Turn, newest: { node: NodeName; report: MemberReport }, holders: readonly NodeName[]): void {
  const { view } = turn.dc;
  const others = holders.filter((node) => node !== turn.self);
  const own = holders.includes(turn.self) ? { [turn.self]: turn.state.table } : {};
  turn.updateDc({ asked: true, tables: own });
  const { revision } = newest.report;
  if (compareVersions(revision, newestRevision(turn.state).version) > 0) {
    turn.send([newest.node], { kind: "fetch-revision", view: view.id, version: revision });
  }
  if (others.length > 0) turn.send(others, { kind: "fetch-table", view: view.id });
}

function newestReport(reports: Readonly<Record<NodeName, MemberReport>>): { node: NodeName; report: MemberReport } {
  const entries = sortedKeys(reports).flatMap((node) => {
    const report = reports[node];
    return report ? [{ node, report }] : [];
  });
  const newest = entries.reduce((best, entry) =>
    compareVersions(entry.report.revision, best.report.revision) > 0 ? entry : best,
  );
  return newest;
}

/**
 * Members that followed the same DC have the same table, but for the last changes: one of them is enough, who followed
 * longest. After a merge there are several such tables, newest first: each knows most of who was on its side.
 */
function tableHolders(reports: Readonly<Record<NodeName, MemberReport>>): readonly NodeName[] {
  const holders = new Map<string, { node: NodeName; view: ViewId; number: number }>();
  for (const node of sortedKeys(reports)) {
    const { tableView: view, tableNumber: number = 0 } = reports[node] ?? {};
    if (!view) continue;
    const known = holders.get(viewKey(view));
    if (!known || number > known.number) holders.set(viewKey(view), { node, view, number });
  }
  const newestFirst = [...holders.values()].sort((a, b) => compareViewIds(b.view, a.view));
  return newestFirst.map(({ node }) => node);
}

function synchronise(turn: Turn, table: ClusterStatus): void {
  const members = memberNames(turn.dc.view);
  const revision = newestRevision(turn.state);
  turn.updateDc({ phase: "syncing", revision });
  const behind = isEmpty(revision.version) ? [] : members.filter((node) => !hasOnDisk(turn, node, revision.version));
  if (behind.length > 0) replicate(turn, behind, { kind: "write-revision", revision }, { kind: "synced" });
  const quorum = judge(turn);
  if (quorum.quorate) turn.updateDc({ quorateSince: turn.now.mono });
  replicate(turn, members, { kind: "snapshot", table: { ...table, quorum } }, { kind: "synced" });
}

/** Of a member its own word; of any other node the word of whoever saw it last. `tables`: newest first. */
function mergeTables(turn: Turn, tables: readonly ClusterStatus[]): ClusterStatus {
  const { reports } = turn.dc;
  const names = sortedKeys(turn.state.nodeIds);
  const lastWord = (node: NodeName) => tables.flatMap((table) => table.nodes[node] ?? []).reduce(laterWord, undefined);
  const nodes = names.map((node) => [node, reports[node]?.own ?? withoutReport(lastWord(node))] as const);
  const merged = Object.fromEntries(nodes);
  turn.updateDc({ arrivals: lostArrivals(merged, lastWord) });
  return {
    nodes: withGrace(turn, withDoubts(turn, merged)),
    fencing: mergedFencing(tables, turn.state.journal.entries, ownAttempts(turn)),
    wishes: (tables[0] ?? EMPTY_STATUS).wishes,
  };
}

/** Daemons that have started anew know nothing of what their last ones did. */
function lostArrivals(
  nodes: Readonly<Record<NodeName, NodeStatus>>,
  lastWord: (node: NodeName) => NodeStatus | undefined,
): readonly Arrival[] {
  return sortedKeys(nodes).flatMap((node) => {
    const before = lastWord(node);
    return before && before.incarnation !== nodes[node]?.incarnation ? arrivalsInDoubt(nodes, before) : [];
  });
}

function ownAttempts(turn: Turn): readonly string[] {
  return Object.values(turn.state.fencer.attempts).map(({ id }) => id);
}

/** It was seen in a later view; or in the same one, and somebody knows how it went on: it was fenced, or took leave. */
function laterWord(known: NodeStatus | undefined, other: NodeStatus): NodeStatus {
  if (!known || other.epoch > known.epoch) return other;
  const settled = other.state === "fenced" || other.state === "left";
  return other.epoch === known.epoch && settled && known.state === "lost" ? other : known;
}

function withoutReport(known: NodeStatus | undefined): NodeStatus {
  if (!known) return NEW_NODE_STATUS;
  return known.state === "member" || known.state === "joining" ? { ...known, state: "lost" } : known;
}

/** A part of the synchronisation has reached everybody. */
export function synchronised(turn: Turn, error: string): void {
  invariant(turn.dc.phase !== "gathering", "a view is synchronised after it was gathered", { view: turn.dc.view.id });
  if (error) {
    turn.trace("config", "warn", `the newest configuration is not on every disk yet: ${error}`);
  }
  const pending = Object.values(turn.dc.waiting).some((waiting) => waiting.then.kind === "synced");
  if (pending || turn.dc.phase === "ready") return;
  turn.updateDc({ phase: "ready", wanted: `view ${turn.dc.view.id.epoch}` });
  turn.trace("dc", "info", "every member has the same configuration and status");
  const changes = turn.dc.arrivals.flatMap(lookAgain);
  if (changes.length > 0) changeStatus(turn, changes, { kind: "nothing" });
  exchange(turn);
}
