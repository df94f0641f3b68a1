/**
 * The exchange: every member of a view gets the whole history, not only its newest revision.
 *
 * In: what each member's disk has (from its report, and from what it acknowledged since).   Out: one revision after
 * another, newest first, to the members that lack it; fetched before from one that has it, if the DC itself does not.
 * Never: anything waits for it. Decisions need only the revision in force, and that is everywhere before a view is ready.
 * One at a time, each acknowledged: a node that comes with an empty disk takes a hundred, and must not be flooded.
 * A member whose disk refuses one, or takes too long, rests for a while, and the others go on without it.
 */
import { findRevision, newest } from "../cib/history.js";
import { compareVersions, formatVersion, type RevisionVersion } from "../cib/revision.js";
import { memberNames } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import { replicate } from "./replication.js";
import { includesVersion, isOnDisk, versionsOnDisk } from "./revisions.js";
import type { Turn } from "./turn.js";

const REST_MS = 10_000;

/** Something may have become possible: goes on with the next revision that somebody lacks, if none is under way. */
export function exchange(turn: Turn): void {
  const { phase, fetching } = turn.dc;
  if (phase !== "ready" || fetching || isExchanging(turn)) return;
  for (const version of wantedVersions(turn)) {
    const lacking = membersLacking(turn, version);
    if (lacking.length > 0 && provide(turn, version, lacking)) return;
  }
}

function isExchanging(turn: Turn): boolean {
  return Object.values(turn.dc.waiting).some(({ then }) => then.kind === "exchanged");
}

/** All that anybody's disk has, as far as it is to be kept; newest first. What is just being written is on its way. */
function wantedVersions(turn: Turn): readonly RevisionVersion[] {
  const all = [versionsOnDisk(turn.state), ...memberNames(turn.dc.view).map((node) => diskOf(turn, node))].flat();
  const distinct = [...new Map(all.map((version) => [formatVersion(version), version])).values()];
  const underWay = Object.values(turn.dc.waiting).flatMap(({ revision }) => revision ?? []);
  return newest(distinct.sort(compareVersions))
    .filter((version) => !includesVersion(underWay, version))
    .reverse();
}

function membersLacking(turn: Turn, version: RevisionVersion): readonly NodeName[] {
  return memberNames(turn.dc.view).filter((node) => !hasOnDisk(turn, node, version) && !isResting(turn, node));
}

/** What that member said to have on its disk; of this node what it truly has. */
function diskOf(turn: Turn, node: NodeName): readonly RevisionVersion[] {
  return node === turn.self ? versionsOnDisk(turn.state) : (turn.dc.reports[node]?.versions ?? []);
}

export function hasOnDisk(turn: Turn, node: NodeName, version: RevisionVersion): boolean {
  return node === turn.self ? isOnDisk(turn.state, version) : includesVersion(diskOf(turn, node), version);
}

/** False when nobody has it whom it could be taken from now. */
function provide(turn: Turn, version: RevisionVersion, lacking: readonly NodeName[]): boolean {
  const revision = findRevision(turn.state.revisions, version);
  if (revision) {
    replicate(turn, lacking, { kind: "write-revision", revision }, { kind: "exchanged", to: lacking, version });
    return true;
  }
  const holder = memberNames(turn.dc.view).find((node) => node !== turn.self && hasOnDisk(turn, node, version));
  if (holder === undefined) return false;
  turn.updateDc({ fetching: { version, from: holder, until: turn.now.mono + REST_MS } });
  turn.send([holder], { kind: "fetch-revision", view: turn.dc.view.id, version });
  return true;
}

/** What was fetched is here. */
export function fetched(turn: Turn, version: RevisionVersion): void {
  const { fetching } = turn.dc;
  if (fetching && compareVersions(fetching.version, version) === 0) turn.updateDc({ fetching: undefined });
  exchange(turn);
}

/** Those to whom it was sent have it now, or rest. */
export function exchanged(turn: Turn, to: readonly NodeName[], version: RevisionVersion): void {
  for (const node of to) if (!hasOnDisk(turn, node, version)) rest(turn, node);
  exchange(turn);
}

export function isResting(turn: Turn, node: NodeName): boolean {
  return (turn.dc.resting[node] ?? Number.NEGATIVE_INFINITY) > turn.now.mono;
}

/** Its disk has failed: it is left alone for a while. */
export function rest(turn: Turn, node: NodeName): void {
  turn.updateDc({ resting: { ...turn.dc.resting, [node]: turn.now.mono + REST_MS } });
}

/** Monotonic time at which the exchange goes on by itself. */
export function exchangeDeadline({ fetching, resting }: Turn["dc"], steppedAt: number): number {
  let deadline = fetching?.until ?? Number.POSITIVE_INFINITY;
  for (const node in resting) {
    const until = resting[node];
    if (until !== undefined && until > steppedAt) deadline = Math.min(deadline, until);
  }
  return deadline;
}

export function exchangeTime(turn: Turn): void {
  if (exchangeDeadline(turn.dc, turn.state.steppedAt) > turn.now.mono) return;
  const { fetching } = turn.dc;
  if (fetching && fetching.until <= turn.now.mono) {
    turn.updateDc({ fetching: undefined });
    forgetHolder(turn, fetching.from, fetching.version);
  }
  exchange(turn);
}

/** It said that it has it and does not send it: its history was shortened meanwhile. */
function forgetHolder(turn: Turn, node: NodeName, version: RevisionVersion): void {
  const report = turn.dc.reports[node];
  if (!report) return;
  const versions = report.versions.filter((other) => compareVersions(other, version) !== 0);
  turn.updateDc({ reports: { ...turn.dc.reports, [node]: { ...report, versions } } });
}
