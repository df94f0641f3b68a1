/**
 * The DC's first duty: bring a new view to one configuration and one status.
 *
 * In: a report of each member.   Out: the newest revision on every disk, one status table at every member.
 * Never: a decision before every member has both; a node that fell out of the view is anything but `lost`, unless it
 * took leave or was fenced.
 * Of the members' own operations their own word counts; of all other nodes, the table that followed the last quorate DC longest.
 */
import { compareVersions, type Revision, type RevisionVersion } from "../cib/revision.js";
import { type ClusterStatus, type FencingRecord, NEW_NODE_STATUS, type NodeStatus } from "../cib/status.js";
import { compareViewIds, memberNames, type View } from "../membership/view.js";
import { invariant } from "../model/invariant.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { MemberReport } from "./messages.js";
import { replicate } from "./replication.js";
import { EMPTY_STATUS, newestRevision, type Turn } from "./turn.js";

export function becomeDc(turn: Turn, view: View): void {
  turn.update({
    dc: {
      view,
      phase: "gathering",
      reports: {},
      revision: newestRevision(turn.state),
      nextNumber: 1,
      waiting: {},
      nextWalk: 1,
      calls: {},
      lastCallIds: {},
      recheckAt: Number.POSITIVE_INFINITY,
      lastProposed: 0,
      writing: false,
      early: [],
      queue: [],
      leaving: [],
    },
  });
  turn.trace("dc", "info", `this node is the DC of ${memberNames(view).join(" ")}`);
}

export function takeReport(turn: Turn, from: NodeName, report: MemberReport): void {
  turn.updateDc({ reports: { ...turn.dc.reports, [from]: report } });
  gather(turn);
}

/** The newest revision, from a member that has it. */
export function takeRevision(turn: Turn, revision: Revision): void {
  if (compareVersions(revision.version, newestRevision(turn.state).version) <= 0) return;
  turn.persist({ kind: "revision", revision }, { kind: "fetched", view: turn.dc.view.id, revision });
}

export function takeTable(turn: Turn, table: ClusterStatus): void {
  turn.updateDc({ base: table });
  gather(turn);
}

/** Goes on as soon as all reports, the newest revision and the newest table are here; asks for what is missing. */
export function gather(turn: Turn): void {
  const { view, reports, phase, base } = turn.dc;
  const members = memberNames(view);
  if (phase !== "gathering" || members.some((node) => !reports[node])) return;

  const newest = newestReport(reports);
  const ours = newestRevision(turn.state).version;
  if (compareVersions(newest.report.revision, ours) > 0) {
    turn.send([newest.node], { kind: "fetch-revision", view: view.id, version: newest.report.revision });
    return;
  }
  if (base) {
    synchronise(turn, base);
    return;
  }
  const holder = newestTableHolder(reports);
  if (holder === undefined || holder === turn.self)
    takeTable(turn, turn.state.tableView ? turn.state.table : EMPTY_STATUS);
  else turn.send([holder], { kind: "fetch-table", view: view.id });
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

function newestTableHolder(reports: Readonly<Record<NodeName, MemberReport>>): NodeName | undefined {
  const age = (node: NodeName) => reports[node];
  return sortedKeys(reports)
    .filter((node) => age(node)?.tableView)
    .reduce<NodeName | undefined>((best, node) => {
      const [a, b] = [age(node), best === undefined ? undefined : age(best)];
      if (!a?.tableView || !b?.tableView) return best ?? node;
      const newer = compareViewIds(a.tableView, b.tableView) || a.tableNumber - b.tableNumber;
      return newer > 0 ? node : best;
    }, undefined);
}

function synchronise(turn: Turn, base: ClusterStatus): void {
  const { view, reports } = turn.dc;
  const members = memberNames(view);
  const revision = newestRevision(turn.state);
  turn.updateDc({ phase: "syncing", revision });
  const behind = members.filter((node) => differs(reports[node]?.revision, revision.version));
  if (behind.length > 0) replicate(turn, behind, { kind: "write-revision", revision }, { kind: "synced" });
  replicate(turn, members, { kind: "snapshot", table: mergeTables(turn, base) }, { kind: "synced" });
}

function differs(a: RevisionVersion | undefined, b: RevisionVersion): boolean {
  return a === undefined || compareVersions(a, b) !== 0;
}

function mergeTables(turn: Turn, base: ClusterStatus): ClusterStatus {
  const { reports } = turn.dc;
  const nodes = Object.fromEntries(
    sortedKeys(turn.state.settings.nodeIds).map((node) => [
      node,
      reports[node]?.own ?? withoutReport(base.nodes[node]),
    ]),
  );
  return { nodes, fencing: base.fencing.map(closeOrphaned), wishes: base.wishes };
}

function withoutReport(known: NodeStatus | undefined): NodeStatus {
  if (!known) return NEW_NODE_STATUS;
  return known.state === "member" || known.state === "joining" ? { ...known, state: "lost" } : known;
}

/** The DC that would have said how it ended is gone, or has begun anew: if it is still needed, it is ordered again. */
function closeOrphaned(record: FencingRecord): FencingRecord {
  return record.state === "pending"
    ? { ...record, state: "failed", reason: "the view changed before it was confirmed" }
    : record;
}

/** A part of the synchronisation has reached everybody. */
export function synchronised(turn: Turn, error: string): void {
  invariant(turn.dc.phase !== "gathering", "a view is synchronised after it was gathered", { view: turn.dc.view.id });
  if (error) {
    turn.trace("config", "error", `the newest configuration could not be written everywhere: ${error}`);
  }
  const pending = Object.values(turn.dc.waiting).some((waiting) => waiting.then.kind === "synced");
  if (pending || turn.dc.phase === "ready") return;
  turn.updateDc({ phase: "ready", wanted: `view ${turn.dc.view.id.epoch}` });
  turn.trace("dc", "info", "every member has the same configuration and status");
}
