/**
 * What every member of a view does for its DC: report what it has, follow the status, keep revisions, run fence agents.
 */
import { findRevision, isSameVersion } from "../cib/history.js";
import type { Revision } from "../cib/revision.js";
import { NEW_NODE_STATUS, type NodeStatus } from "../cib/status.js";
import { actingView } from "../membership/membership.js";
import type { Member, View } from "../membership/view.js";
import { recovered, takeRecovered } from "./amnesia.js";
import { cancel, execute, highestCallId, ownOperations, stopRecurring } from "./execution.js";
import type { FenceAgentResult } from "./io.js";
import type { MemberReport, PeerMessage, StatusChange } from "./messages.js";
import { endingReports } from "./restart-grace.js";
import { isOnDisk, takeWritten, versionsOnDisk } from "./revisions.js";
import type { FenceRun, WritePurpose } from "./state.js";
import { applyChanges } from "./table.js";
import { newestRevision, type Turn } from "./turn.js";
import { followVerdict } from "./verdict.js";
import { ownWatchdog } from "./watchdog.js";

/** Far more than a DC can be waiting for. */
const KEPT_FENCE_RESULTS = 100;

/** Messages of the DC to a member. */
export type Order = Extract<
  PeerMessage,
  {
    kind:
      | "fetch-revision"
      | "fetch-table"
      | "snapshot"
      | "change-status"
      | "write-revision"
      | "recovered"
      | "execute"
      | "cancel"
      | "execute-fence";
  }
>;

export function reportToDc(turn: Turn, view: View): void {
  const own = ownStatus(turn, view);
  turn.update({ table: { ...turn.state.table, nodes: { ...turn.state.table.nodes, [turn.self]: own } } });
  const report: MemberReport = {
    revision: newestRevision(turn.state).version,
    versions: versionsOnDisk(turn.state),
    memory: turn.state.memory,
    damage: turn.state.damage,
    own,
    highestCallId: highestCallId(turn.state.execution),
    endings: endingReports(turn.state, turn.now.mono),
    ...(turn.state.tableView ? { tableView: turn.state.tableView } : {}),
    tableNumber: turn.state.tableNumber,
  };
  turn.send([view.id.node], { kind: "report", view: view.id, report });
}

function ownStatus(turn: Turn, view: View): NodeStatus {
  const known = turn.state.table.nodes[turn.self] ?? NEW_NODE_STATUS;
  return {
    state: "member",
    incarnation: turn.state.settings.incarnation,
    epoch: view.id.epoch,
    wasQuorate: turn.state.tableView !== undefined,
    ...ownWatchdog(turn.state),
    attributes: known.attributes,
    operations: ownOperations(turn),
  };
}

export function obey(turn: Turn, order: Order): void {
  const dc = order.view.node;
  switch (order.kind) {
    case "fetch-revision": {
      const revision = findRevision(turn.state.revisions, order.version);
      if (revision) turn.send([dc], { kind: "revision", view: order.view, revision });
      return;
    }
    case "fetch-table":
      turn.send([dc], { kind: "table", view: order.view, table: turn.state.table });
      return;
    case "snapshot":
      takeSnapshot(turn, order);
      return;
    case "change-status":
      takeChanges(turn, order);
      stopForgotten(turn, order.changes);
      acknowledge(turn, order, "");
      return;
    case "write-revision":
      writeRevision(turn, order);
      return;
    case "recovered":
      takeRecovered(turn, order);
      return;
    case "execute":
      execute(turn, order);
      return;
    case "cancel":
      cancel(turn, order.resource, order.operation, order.interval);
      return;
    case "execute-fence":
      runFenceAgent(turn, order);
      return;
  }
}

/** A monitor that is forgotten is asked for again; if the old one went on, its results would count as older than the new probe. */
function stopForgotten(turn: Turn, changes: readonly StatusChange[]): void {
  for (const change of changes) {
    if (change.kind !== "forget-operations" || change.node !== turn.self) continue;
    for (const key of change.keys) stopRecurring(turn, key);
  }
}

function takeChanges(turn: Turn, order: Extract<Order, { kind: "change-status" }>): void {
  const before = turn.state.table;
  // the DC itself had the change in its table before it sent it
  if (!turn.state.dc) turn.update({ table: applyChanges(before, order.changes, turn.self) });
  followVerdict(turn, order, before);
}

/** The DC's table; but of its own operations a node knows more than anyone. */
function takeSnapshot(turn: Turn, order: Extract<Order, { kind: "snapshot" }>): void {
  const theirs = order.table.nodes[turn.self] ?? NEW_NODE_STATUS;
  const own = turn.state.table.nodes[turn.self]?.operations ?? {};
  const table = { ...order.table, nodes: { ...order.table.nodes, [turn.self]: { ...theirs, operations: own } } };
  const before = turn.state.table;
  turn.update({ table });
  followVerdict(turn, order, before);
  acknowledge(turn, order, "");
}

function writeRevision(turn: Turn, order: Extract<Order, { kind: "write-revision" }>): void {
  const { view, number, revision } = order;
  if (isOnDisk(turn.state, revision.version)) {
    acknowledge(turn, order, "");
    return;
  }
  const purpose: WritePurpose = { kind: "revision", view, number, revision };
  const [ticket] = writesOf(turn, revision);
  if (ticket === undefined) turn.persist({ kind: "revision", revision }, purpose);
  else turn.update({ writes: { ...turn.state.writes, [ticket]: purpose } });
}

/** A DC that lost patience with this disk asks again, and is told when the write that is under way has ended. */
function writesOf(turn: Turn, revision: Revision): readonly number[] {
  return Object.entries(turn.state.writes)
    .filter(([, write]) => write.kind === "revision" && isSameVersion(write.revision.version, revision.version))
    .map(([ticket]) => Number(ticket));
}

export function revisionPersisted(
  turn: Turn,
  purpose: Extract<WritePurpose, { kind: "revision" }>,
  error: string | undefined,
): void {
  takeWritten(turn, purpose.revision, error);
  acknowledge(turn, purpose, error ?? "");
}

export function recoveryPersisted(
  turn: Turn,
  purpose: Extract<WritePurpose, { kind: "recovered" }>,
  error: string | undefined,
): void {
  if (error === undefined) recovered(turn);
  acknowledge(turn, purpose, error ?? "");
}

function acknowledge(turn: Turn, done: { view: View["id"]; number: number }, error: string): void {
  if (!turn.actsIn(done.view)) return;
  turn.send([done.view.node], { kind: "acknowledge", view: done.view, number: done.number, error });
}

function runFenceAgent(turn: Turn, order: Extract<Order, { kind: "execute-fence" }>): void {
  const dc = dcOf(turn);
  if (!dc) return;
  const mine = Object.entries(turn.state.fenceRuns).filter(
    ([, run]) => !run.result || (sameMember(run.dc, dc) && run.ticket > order.ticket - KEPT_FENCE_RESULTS),
  );
  const known = mine.find(([, run]) => sameMember(run.dc, dc) && run.ticket === order.ticket)?.[1];
  if (known) {
    deliverFenceResult(turn, known);
    return;
  }
  const ticket = turn.takeTicket();
  turn.update({ fenceRuns: { ...Object.fromEntries(mine), [ticket]: { dc, ticket: order.ticket } } });
  turn.emit({ kind: "run-fence-agent", ticket, run: order.run });
}

export function fenceAgentFinished(turn: Turn, ticket: number, result: FenceAgentResult): void {
  const run = turn.state.fenceRuns[ticket];
  if (!run) return;
  const done = { ...run, result };
  turn.update({ fenceRuns: { ...turn.state.fenceRuns, [ticket]: done } });
  deliverFenceResult(turn, done);
}

/** Between two views it waits: the DC will ask again. */
function deliverFenceResult(turn: Turn, { dc, ticket, result }: FenceRun): void {
  const view = actingView(turn.state.membership);
  const present = dcOf(turn);
  if (!view || !result || !present || !sameMember(present, dc)) return;
  turn.send([dc.node], { kind: "executed-fence", view: view.id, ticket, result });
}

function sameMember(a: Member, b: Member): boolean {
  return a.node === b.node && a.incarnation === b.incarnation;
}

function dcOf(turn: Turn): Member | undefined {
  const view = actingView(turn.state.membership);
  return view?.members.find((member) => member.node === view.id.node);
}
