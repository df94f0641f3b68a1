/**
 * The history of the configuration: the revisions that a node knows, oldest first.
 *
 * By `parent` it is a graph. Its newest revision is in force; what that one was made from, and so on back, is the chain.
 * What was written on the losing side of a split is in nobody's chain: it is orphaned, kept and shown. That is always
 * worked out anew and never stored, so it cannot be wrong: a revision is orphaned when it lies between a revision of the
 * chain and the parent of that one. Below a gap (a revision that has not arrived here yet) nothing is said.
 *
 * The newest HISTORY_LIMIT revisions are kept, by version, chain and orphans alike. The one in force is the newest, so it
 * is never dropped, and two nodes that know the same revisions keep the same ones.
 */
import { EMPTY_CONFIGURATION } from "./configuration.js";
import { compareVersions, type Revision, type RevisionVersion } from "./revision.js";

/**
 * Enough for months of changes by hand. A configuration of a thousand resources is some 300 KB, so a full history takes
 * 30 MB of memory at the worst, and a node that comes with an empty disk is brought up to date in seconds.
 */
export const HISTORY_LIMIT = 100;

/** What a node has that knows of no configuration. It is on no disk, and gone as soon as there is a real one. */
export const NO_REVISION: Revision = {
  version: { epoch: 0, number: 0 },
  author: "quorated",
  time: 0,
  comment: "empty",
  configuration: EMPTY_CONFIGURATION,
};

export interface Orphan {
  readonly revision: Revision;
  /** The revision of the chain that was written without knowing of it. */
  readonly outrunBy: Revision;
}

export function isSameVersion(a: RevisionVersion, b: RevisionVersion): boolean {
  return compareVersions(a, b) === 0;
}

export function findRevision(history: readonly Revision[], version: RevisionVersion): Revision | undefined {
  return history.find((known) => isSameVersion(known.version, version));
}

/** Of any revisions in any order: oldest first, each version once (the later one of two), bounded, never empty. */
export function historyOf(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.reduce<readonly Revision[]>(withRevision, [NO_REVISION]);
}

export function withRevision(history: readonly Revision[], revision: Revision): readonly Revision[] {
  const others = history.filter(({ version }) => !isEmpty(version) && !isSameVersion(version, revision.version));
  const older = others.filter(({ version }) => compareVersions(version, revision.version) < 0);
  return newest([...older, revision, ...others.slice(older.length)]);
}

/** Of things that are sorted by version, oldest first: those that a history keeps. */
export function newest<T>(sorted: readonly T[]): readonly T[] {
  return sorted.slice(-HISTORY_LIMIT);
}

export function isEmpty(version: RevisionVersion): boolean {
  return isSameVersion(version, NO_REVISION.version);
}

/** Newest first. */
export function orphansOf(history: readonly Revision[]): readonly Orphan[] {
  const orphans: Orphan[] = [];
  let child = history.at(-1);
  for (const revision of history.slice(0, -1).reverse()) {
    if (!child) break;
    const place = child.parent ? compareVersions(revision.version, child.parent) : 1;
    if (place < 0) break;
    if (place === 0) child = revision;
    else orphans.push({ revision, outrunBy: child });
  }
  return orphans;
}
