/**
 * The DC's numbered changes: sent to all members of the view, and what follows when all have acknowledged.
 *
 * Never: a continuation runs before every member has what it rests on, or the DC knows that one has not: a change of the
 * status is waited for as long as the view lasts; a revision, which somebody's slow or hanging disk could keep from
 * everybody for ever, is not. A member that did not write it in time counts as one that could not.
 */
import type { RevisionVersion } from "../cib/revision.js";
import { memberNames } from "../membership/view.js";
import { formatDuration } from "../model/duration.js";
import type { NodeName } from "../model/names.js";
import type { PeerMessage, StatusChange } from "./messages.js";
import type { Continuation, DcState, Waiting } from "./state.js";
import { applyChanges } from "./table.js";
import type { Turn } from "./turn.js";

/** Far more than a disk takes that will be of use again. A command waits that long at the most. */
const WRITE_PATIENCE_MS = 10_000;

/** Tokens for which a new view waits for disks that lack the newest revision: its holders' disks have it already. */
const SYNC_PATIENCE = 0.5;

type Numbered = "snapshot" | "change-status" | "write-revision" | "recovered";
type Body = { [K in Numbered]: Omit<Extract<PeerMessage, { kind: K }>, "view" | "number"> }[Numbered];

export function replicate(turn: Turn, to: readonly NodeName[], body: Body, then: Continuation): void {
  const number = turn.dc.nextNumber;
  const waiting: Waiting = { members: to, error: "", then, ...patience(turn, body, then) };
  turn.updateDc({ nextNumber: number + 1, waiting: { ...turn.dc.waiting, [number]: waiting } });
  turn.send(to, { ...body, view: turn.dc.view.id, number });
}

function patience(turn: Turn, body: Body, then: Continuation): Pick<Waiting, "revision" | "patience"> {
  if (body.kind !== "write-revision") return {};
  const forMs = then.kind === "synced" ? SYNC_PATIENCE * turn.state.settings.tokenMs : WRITE_PATIENCE_MS;
  return { revision: body.revision.version, patience: { forMs, until: turn.now.mono + forMs } };
}

/**
 * A change of the status, on its way to every member. The DC has it at once: its next decision rests on it.
 */
export function changeStatus(turn: Turn, changes: readonly StatusChange[], then: Continuation): void {
  if (changes.length === 0 && then.kind === "nothing") return;
  turn.update({ table: applyChanges(turn.state.table, changes, turn.self) });
  replicate(turn, memberNames(turn.dc.view), { kind: "change-status", changes }, then);
}

/** Counts an acknowledgement; answers what may follow now, with the first error if a member had one. */
export function acknowledged(
  turn: Turn,
  from: NodeName,
  number: number,
  error: string,
): { readonly then: Continuation; readonly error: string } | undefined {
  const waiting = turn.dc.waiting[number];
  if (!waiting) return undefined;
  if (waiting.revision && error === "") noteOnDisk(turn, from, waiting.revision);
  const members = waiting.members.filter((node) => node !== from);
  const worst = waiting.error || (error && `${from}: ${error}`);
  const { [number]: _answered, ...others } = turn.dc.waiting;
  if (members.length > 0) {
    turn.updateDc({ waiting: { ...others, [number]: { ...waiting, members, error: worst } } });
    return undefined;
  }
  turn.updateDc({ waiting: others });
  return { then: waiting.then, error: worst };
}

function noteOnDisk(turn: Turn, node: NodeName, version: RevisionVersion): void {
  const report = turn.dc.reports[node];
  if (!report) return;
  turn.updateDc({ reports: { ...turn.dc.reports, [node]: { ...report, versions: [...report.versions, version] } } });
}

/** Monotonic time at which the first of the disks that are waited for has had its time. */
export function replicationDeadline(waiting: DcState["waiting"]): number {
  let deadline = Number.POSITIVE_INFINITY;
  for (const number in waiting) deadline = Math.min(deadline, waiting[number]?.patience?.until ?? deadline);
  return deadline;
}

/** The members that have not written a revision in time, each as an acknowledgement that says so. */
export function overdueWrites(
  turn: Turn,
): readonly { readonly from: NodeName; readonly number: number; readonly error: string }[] {
  return Object.entries(turn.dc.waiting).flatMap(([number, { members, patience: limit }]) => {
    if (!limit || limit.until > turn.now.mono) return [];
    const error = `its disk takes longer than ${formatDuration(limit.forMs)}`;
    return members.map((from) => ({ from, number: Number(number), error }));
  });
}
