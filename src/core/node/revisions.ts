/**
 * The revisions that this node has: what it knows, and what of that is on its disk.
 *
 * A disk that refuses a revision does not make its node forget it: it decides and shows what is in force like all the
 * others, but says to every DC what its disk lacks, and is given it again.
 */
import {
  findRevision,
  historyOf,
  isEmpty,
  isSameVersion,
  newest,
  type Orphan,
  orphansOf,
  withRevision,
} from "../cib/history.js";
import { formatVersion, type Revision, type RevisionVersion } from "../cib/revision.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

type Known = Pick<NodeState, "revisions" | "unwritten">;

export function knownFromDisk(revisions: readonly Revision[]): Known {
  return { revisions: historyOf(revisions), unwritten: [] };
}

export function versionsOnDisk({ revisions, unwritten }: Known): readonly RevisionVersion[] {
  const versions = revisions.map(({ version }) => version);
  return versions.filter((version) => !isEmpty(version) && !includesVersion(unwritten, version));
}

export function isOnDisk(state: Known, version: RevisionVersion): boolean {
  return findRevision(state.revisions, version) !== undefined && !includesVersion(state.unwritten, version);
}

export function includesVersion(versions: readonly RevisionVersion[], version: RevisionVersion): boolean {
  return versions.some((other) => isSameVersion(other, version));
}

/** This node's disk has it now, or has refused it. */
export function takeWritten(turn: Turn, revision: Revision, error: string | undefined): void {
  const { revisions: before, unwritten } = turn.state;
  const refused = includesVersion(unwritten, revision.version);
  if (error !== undefined) {
    turn.trace("config", refused ? "debug" : "error", `the configuration cannot be written here: ${error}`);
  }
  const others = unwritten.filter((version) => !isSameVersion(version, revision.version));
  turn.update({
    revisions: withRevision(before, revision),
    unwritten: newest(error === undefined ? others : [...others, revision.version]),
  });
  if (!findRevision(before, revision.version)) announce(turn, revision);
}

function announce(turn: Turn, revision: Revision): void {
  const { revisions } = turn.state;
  const text = `revision ${formatVersion(revision.version)} by ${revision.author}: ${revision.comment}`;
  if (revisions.at(-1) === revision) turn.trace("config", "info", text);
  else turn.trace("config", "debug", `keeps ${text}`);
  for (const orphan of orphansOf(revisions)) {
    const news = orphan.revision === revision || orphan.outrunBy === revision;
    if (news) turn.trace("config", "warn", describeOrphan(orphan));
  }
}

function describeOrphan({ revision, outrunBy }: Orphan): string {
  const [orphan, winner] = [formatVersion(revision.version), formatVersion(outrunBy.version)];
  return `revision ${orphan} by ${revision.author} is orphaned: ${winner} was written meanwhile`;
}
