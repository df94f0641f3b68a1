/**
 * The DC writes revisions, one after another.
 *
 * Never: one is in force here before every member of the view has it on its disk; a number is used twice.
 * One that a member could not write is on the disks of the others, and whoever has it after a crash would bring it back as
 * the newest. So it is not taken off, but followed by one that says the same as before.
 */
import type { Configuration } from "../cib/configuration.js";
import type { Layout } from "../cib/layout.js";
import { formatVersion, type Revision } from "../cib/revision.js";
import { memberNames } from "../membership/view.js";
import { sortedKeys } from "../model/names.js";
import { answer } from "./answers.js";
import { driveFencer, want } from "./decision.js";
import { journalRevision } from "./journal.js";
import { replicate } from "./replication.js";
import type { Client, Continuation } from "./state.js";
import type { Turn } from "./turn.js";
import { isQuorate } from "./verdict.js";
import { isRemembered } from "./witness.js";

export interface Draft {
  readonly author: string;
  readonly comment: string;
  readonly configuration: Configuration;
  readonly layout?: Layout | undefined;
  readonly layoutBefore?: Layout | undefined;
}

/**
 * Why no revision can be written now. With two_node both halves of a split are quorate until one has shot the other. A
 * change that one of them acknowledged meanwhile could be lost, so the one that is alone waits until the other is known to
 * be off.
 */
export function writeObstacle(turn: Turn): string | undefined {
  if (!isQuorate(turn.state)) return "this part of the cluster has no quorum";
  if (!turn.state.layout.quorum.twoNode) return undefined;
  const { nodes } = turn.state.table;
  const uncertain = sortedKeys(nodes).find((node) => ["lost", "unseen"].includes(nodes[node]?.state ?? ""));
  return uncertain === undefined ? undefined : `it is not known yet whether ${uncertain} is off`;
}

/** Until it is written, or taken back, no other one is begun: `dc.writing`. */
export function propose(turn: Turn, draft: Draft, then: (revision: Revision) => Continuation): void {
  const { layout, layoutBefore, ...rest } = draft;
  const { version: parent } = turn.dc.revision;
  const number = Math.max(parent.number, turn.dc.lastProposed) + 1;
  const revision: Revision = {
    version: { epoch: turn.dc.view.id.epoch, number },
    parent,
    ...(layout ? { layout } : {}),
    ...(layoutBefore ? { layoutBefore } : {}),
    ...rest,
    time: turn.now.wall,
  };
  turn.updateDc({ writing: true, lastProposed: number });
  replicate(turn, memberNames(turn.dc.view), { kind: "write-revision", revision }, then(revision));
}

/** Every member has the revision on its disk, or one could not write it. */
export function adopt(turn: Turn, to: Client | undefined, revision: Revision, message: string, error: string): void {
  if (error) {
    takeBack(turn, to, revision, error);
    return;
  }
  if (!isRemembered(turn)) {
    turn.updateDc({ unremembered: { to, revision, message } });
    return;
  }
  enforce(turn, revision);
  answer(turn, to, { kind: "done", message });
}

/** What rests on the witness's votes is confirmed when the witness remembers it. True when something was. */
export function adoptRemembered(turn: Turn): boolean {
  const { unremembered } = turn.dc;
  if (!unremembered || !isQuorate(turn.state) || !isRemembered(turn)) return false;
  turn.updateDc({ unremembered: undefined });
  adopt(turn, unremembered.to, unremembered.revision, unremembered.message, "");
  return true;
}

/** Only when that is written, too, the client learns that nothing has changed. */
export function takeBack(turn: Turn, to: Client | undefined, failed: Revision, error: string): void {
  const number = failed.version.number + 1;
  const revision: Revision = {
    ...turn.dc.revision,
    version: { epoch: failed.version.epoch, number },
    parent: failed.version,
    author: "quorated",
    time: turn.now.wall,
    comment: `takes back ${formatVersion(failed.version)}: not every member could write it`,
  };
  turn.updateDc({ lastProposed: number });
  const members = memberNames(turn.dc.view);
  const then: Continuation = { kind: "taken-back", ...(to ? { to } : {}), revision, error };
  replicate(turn, members, { kind: "write-revision", revision }, then);
}

/**
 * It is on every disk that takes anything. `stillError`: one had the change and could not write that it is taken back; as
 * long as this view lasts, or any other of its members is there, it makes no difference.
 */
export function takenBack(
  turn: Turn,
  to: Client | undefined,
  revision: Revision,
  error: string,
  stillError: string,
): void {
  enforce(turn, revision);
  const doubt = stillError && stillError !== error ? `; nor could this be noted everywhere: ${stillError}` : "";
  answer(turn, to, { kind: "refused", code: "failed", message: `not changed: ${error}${doubt}` });
}

/** A change of the layout alone is no reason to decide anew: what runs where depends on quorum, not on votes. */
export function enforce(turn: Turn, revision: Revision): void {
  const before = turn.dc.revision.configuration;
  turn.updateDc({ writing: false, revision });
  journalRevision(turn, revision);
  if (revision.configuration === before) return;
  driveFencer(turn, { kind: "changed" });
  want(turn, `configuration ${formatVersion(revision.version)}`);
}
