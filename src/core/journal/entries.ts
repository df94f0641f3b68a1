/**
 * A node's copy of the journal: the newest entries, in their order.
 *
 * Never: an entry is changed, or kept twice. Of two copies that took in all that the other has, both are the same, since
 * both keep the newest KEPT_ENTRIES of the same entries.
 */
import { compareEntryIds, type EntryId, type JournalEntry } from "./entry.js";

export const KEPT_ENTRIES = 1000;

/** Those of `fresh` that are neither known nor older than a full copy reaches back; in order, each once. */
export function newEntries(known: readonly JournalEntry[], fresh: readonly JournalEntry[]): readonly JournalEntry[] {
  if (isNews(known, fresh)) return fresh;
  const sorted = [...fresh].sort((a, b) => compareEntryIds(a.id, b.id));
  return sorted.filter(({ id }, index) => {
    const before = sorted[index - 1];
    return isWanted(known, id) && (!before || compareEntryIds(before.id, id) < 0);
  });
}

/** `added`: from `newEntries`. */
export function withEntries(known: readonly JournalEntry[], added: readonly JournalEntry[]): readonly JournalEntry[] {
  const [first] = added;
  const last = known.at(-1);
  const inOrder = !first || !last || compareEntryIds(last.id, first.id) < 0;
  const all = [...known, ...added];
  if (!inOrder) all.sort((a, b) => compareEntryIds(a.id, b.id));
  return all.length > KEPT_ENTRIES ? all.slice(-KEPT_ENTRIES) : all;
}

/** As nearly always: in order, and after all that is known. */
function isNews(known: readonly JournalEntry[], fresh: readonly JournalEntry[]): boolean {
  let last = known.at(-1)?.id;
  for (const { id } of fresh) {
    if (last && compareEntryIds(last, id) >= 0) return false;
    last = id;
  }
  return true;
}

function isWanted(known: readonly JournalEntry[], id: EntryId): boolean {
  const at = placeOf(known, id);
  const there = known[at];
  if (there && compareEntryIds(there.id, id) === 0) return false;
  return at > 0 || known.length < KEPT_ENTRIES;
}

/** The index of the first entry that is not older. */
function placeOf(entries: readonly JournalEntry[], id: EntryId): number {
  let low = 0;
  let high = entries.length;
  // most are the newest
  const last = entries.at(-1);
  if (last && compareEntryIds(last.id, id) < 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && compareEntryIds(entry.id, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
