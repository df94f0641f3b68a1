/**
 * What is remembered of fencing: the newest 100 records, the same at every member, kept across restarts.
 *
 * The status is in memory only; after a restart of everything its records are found again in the journal, which is on the
 * disk of every node. So a member that was shot and comes back, or a new one, knows when who was fenced, and why.
 */
import type { ClusterStatus, FencingRecord } from "../cib/status.js";
import type { JournalEntry } from "../journal/entry.js";
import { changeStatus } from "./replication.js";
import { FENCING_HISTORY } from "./table.js";
import type { Turn } from "./turn.js";

/**
 * Of the tables that members brought into a view, newest first, and of the journal. What was under way is over, but for what
 * the present DC is about itself: `underWay`, by id.
 */
export function mergedFencing(
  tables: readonly ClusterStatus[],
  entries: readonly JournalEntry[],
  underWay: readonly string[],
): readonly FencingRecord[] {
  const known = new Map<string, FencingRecord>();
  for (const record of [...tables.flatMap(({ fencing }) => fencing), ...newestFirst(entries)]) {
    const other = known.get(record.id);
    if (!other || (other.state === "pending" && record.state !== "pending")) known.set(record.id, record);
  }
  const inOrder = [...known.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  return inOrder
    .slice(-FENCING_HISTORY)
    .map((record) => (underWay.includes(record.id) ? record : closeOrphaned(record)));
}

/** At the DC, when it was given entries that it lacked. */
export function recallFencing(turn: Turn, entries: readonly JournalEntry[]): void {
  if (turn.dc.phase !== "ready") return;
  const { fencing } = turn.state.table;
  const oldest = fencing.length < FENCING_HISTORY ? Number.NEGATIVE_INFINITY : (fencing[0]?.time ?? 0);
  const missing = mergedFencing([], entries, []).filter(
    ({ id, time }) => time > oldest && !fencing.some((record) => record.id === id),
  );
  changeStatus(
    turn,
    missing.map((record) => ({ kind: "fencing", record })),
    { kind: "nothing" },
  );
}

function newestFirst(entries: readonly JournalEntry[]): readonly FencingRecord[] {
  return entries.flatMap(({ event }) => (event.kind === "fencing" ? [event.record] : [])).reverse();
}

/** The DC that would have said how it ended is gone, or has begun anew: if it is still needed, it is ordered again. */
function closeOrphaned(record: FencingRecord): FencingRecord {
  return record.state === "pending"
    ? { ...record, state: "failed", reason: "the view changed before it was confirmed" }
    : record;
}
