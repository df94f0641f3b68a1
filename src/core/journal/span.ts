/**
 * Spans: which entries of which views a node has, in few words; and what one has that another lacks.
 *
 * A view's entries reach a member in order, so there is one span a view, more only after losses.
 */
import { compareViewIds, sameViewId, type ViewId } from "../membership/view.js";
import { compareEntryIds, type EntryId, type JournalEntry } from "./entry.js";

/** Entries `first` to `last` of a view. */
export interface JournalSpan {
  readonly view: ViewId;
  readonly first: number;
  readonly last: number;
}

/** In the order of the entries. */
export function spansOf(entries: readonly JournalEntry[]): readonly JournalSpan[] {
  const spans: { view: ViewId; first: number; last: number }[] = [];
  for (const { id } of entries) {
    const span = spans.at(-1);
    if (span && sameViewId(span.view, id.view) && id.number === span.last + 1) span.last = id.number;
    else spans.push({ view: id.view, first: id.number, last: id.number });
  }
  return spans;
}

/** What of `offered` is not in `taken`. In whatever order they are, but quick when both are in the order of the entries. */
export function withoutSpans(offered: readonly JournalSpan[], taken: readonly JournalSpan[]): readonly JournalSpan[] {
  const left: JournalSpan[] = [];
  let next = 0;
  for (const offer of offered) {
    let same = taken[next];
    while (same && compareViewIds(same.view, offer.view) < 0) same = taken[++next];
    if (same && same.first === offer.first && same.last === offer.last && sameViewId(same.view, offer.view)) next += 1;
    else left.push(...partsLeft(offer, taken));
  }
  return left;
}

function partsLeft(offer: JournalSpan, taken: readonly JournalSpan[]): readonly JournalSpan[] {
  let rest: JournalSpan[] = [offer];
  for (const span of taken) if (sameViewId(span.view, offer.view)) rest = rest.flatMap((part) => cutOut(part, span));
  return rest;
}

function cutOut(part: JournalSpan, { first, last }: JournalSpan): JournalSpan[] {
  if (last < part.first || first > part.last) return [part];
  const before = first > part.first ? [{ ...part, last: first - 1 }] : [];
  const after = last < part.last ? [{ ...part, first: last + 1 }] : [];
  return [...before, ...after];
}

/** Without what is older than `oldest`. */
export function spansSince(spans: readonly JournalSpan[], oldest: EntryId | undefined): readonly JournalSpan[] {
  if (!oldest) return spans;
  return spans.flatMap((span) => {
    const order = compareViewIds(span.view, oldest.view);
    if (order !== 0) return order > 0 ? [span] : [];
    return span.last < oldest.number ? [] : [{ ...span, first: Math.max(span.first, oldest.number) }];
  });
}

/** The newest of them, together no more than `count` entries; newest first. */
export function newestOf(spans: readonly JournalSpan[], count: number): readonly JournalSpan[] {
  const newest: JournalSpan[] = [];
  let room = count;
  for (const span of [...spans].sort(newerFirst)) {
    if (room <= 0) break;
    const first = Math.max(span.first, span.last - room + 1);
    newest.push({ ...span, first });
    room -= span.last - first + 1;
  }
  return newest;
}

function newerFirst(a: JournalSpan, b: JournalSpan): number {
  return compareEntryIds({ view: b.view, number: b.last }, { view: a.view, number: a.last });
}

/** At most `count` of the entries that lie in the spans. */
export function entriesIn(
  entries: readonly JournalEntry[],
  spans: readonly JournalSpan[],
  count: number,
): readonly JournalEntry[] {
  const found: JournalEntry[] = [];
  for (const entry of entries) {
    if (found.length >= count) break;
    const { view, number } = entry.id;
    if (spans.some((span) => span.first <= number && number <= span.last && sameViewId(span.view, view))) {
      found.push(entry);
    }
  }
  return found;
}
