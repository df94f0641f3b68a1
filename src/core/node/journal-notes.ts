/**
 * What a step changed that the journal tells of, whichever input it was: disks, links, orphaned revisions.
 *
 * In: the state before a step and after it.   Out: notes, and at the DC entries. Nothing when nothing of it has changed.
 */
import { orphansOf } from "../cib/history.js";
import { formatVersion } from "../cib/revision.js";
import { journalRevision, note } from "./journal.js";
import type { LinkStatus } from "./requests.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

export function noteChanges(turn: Turn, before: NodeState): void {
  const { state } = turn;
  if (before.membership.fit !== state.membership.fit) noteEpochs(turn, state.membership.fit);
  if (before.unwritten !== state.unwritten) noteRevisionWrites(turn, before);
  if (before.links.shown !== state.links.shown) noteLinks(turn, before.links.shown);
  if (before.revisions !== state.revisions && state.dc) journalOrphans(turn, before);
}

function noteEpochs(turn: Turn, works: boolean): void {
  note(turn, { kind: "disk", what: "epoch", condition: works ? "works" : "refuses", detail: "" });
}

function noteRevisionWrites(turn: Turn, before: NodeState): void {
  const works = turn.state.unwritten.length === 0;
  if (works === (before.unwritten.length === 0)) return;
  note(turn, { kind: "disk", what: "configuration", condition: works ? "works" : "refuses", detail: "" });
}

/**
 * A link that is down while its peer is heard on another one, and the same link when it works again. When all links to a
 * peer are down the peer is silent: that is a matter of the views.
 */
function noteLinks(turn: Turn, before: readonly LinkStatus[]): void {
  const { shown } = turn.state.links;
  const known = turn.state.journal.downLinks;
  const heard = (peer: string) => shown.some((other) => other.peer === peer && other.up);
  const wasUp = (link: LinkStatus) => before.some((old) => nameOf(old) === nameOf(link) && old.up);
  const failed = shown.filter((link) => !link.up && wasUp(link) && heard(link.peer) && !known.includes(nameOf(link)));
  const mended = shown.filter((link) => link.up && known.includes(nameOf(link)));
  if (failed.length + mended.length === 0) return;
  const downLinks = [...known, ...failed.map(nameOf)].filter((name) => !mended.some((link) => nameOf(link) === name));
  turn.update({ journal: { ...turn.state.journal, downLinks } });
  for (const { peer, link, up } of [...failed, ...mended]) note(turn, { kind: "link", peer, link, up });
}

function nameOf({ peer, link }: LinkStatus): string {
  return `${link} ${peer}`;
}

function journalOrphans(turn: Turn, before: NodeState): void {
  const known = orphansOf(before.revisions).map(({ revision }) => formatVersion(revision.version));
  for (const { revision } of orphansOf(turn.state.revisions)) {
    if (!known.includes(formatVersion(revision.version))) journalRevision(turn, revision, true);
  }
}
