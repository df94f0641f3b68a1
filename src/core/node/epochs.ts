/**
 * Epochs are on disk before they are used, and mostly long before: RESERVE of them ahead.
 *
 * In: epochs that membership is about to promise or use, those that peers have; writes that have ended.   Out: writes; to
 * membership, that the disk covers an epoch: at once when it did already.
 * Never: an epoch is used that the disk does not cover. What must hold is that a node, started again, refuses all that it
 * may have promised. With a higher epoch on its disk it refuses some more, which costs nothing but numbers.
 * Why ahead: a view is agreed upon in the middle of a failover, and a disk may need seconds for a write. So none of the
 * members' disks is in its way. A node that starts goes above all that its disk covers, and may take the others beyond
 * what theirs do: so they reserve more as soon as they hear of it.
 */
import type { WritePurpose } from "./state.js";
import type { Turn } from "./turn.js";

/** Views that one write lasts for; a restart leaves as many numbers out, at most. */
export const RESERVE = 16;

type EpochWrite = Extract<WritePurpose, { kind: "epoch" }>;

/** Membership waits until the disk covers it. */
export function coverEpoch(turn: Turn, epoch: number): void {
  const [ticket, write] = writesUnderWay(turn).find(([, { epoch: upTo }]) => upTo >= epoch) ?? [];
  if (epoch <= turn.state.reserved) turn.covered.push(epoch);
  else if (write) awaitWrite(turn, Number(ticket), { ...write, awaited: [...write.awaited, epoch] });
  else reserve(turn, epoch, [epoch]);
  reserveMore(turn, epoch);
}

function awaitWrite(turn: Turn, ticket: number, write: EpochWrite): void {
  turn.update({ writes: { ...turn.state.writes, [ticket]: write } });
}

/** Somebody is at that epoch: the next ones will be needed. */
export function reserveMore(turn: Turn, epoch: number): void {
  if (turn.state.reserved - epoch >= RESERVE / 2 || turn.now.mono < turn.state.reserveAfter) return;
  if (writesUnderWay(turn).length === 0) reserve(turn, epoch, []);
}

function writesUnderWay(turn: Turn): readonly (readonly [string, EpochWrite])[] {
  return Object.entries(turn.state.writes).flatMap(([ticket, write]) =>
    write.kind === "epoch" ? [[ticket, write] as const] : [],
  );
}

function reserve(turn: Turn, epoch: number, awaited: readonly number[]): void {
  const upTo = epoch + RESERVE;
  turn.persist({ kind: "epoch", epoch: upTo }, { kind: "epoch", epoch: upTo, awaited });
}

/** What membership waits for. */
export function epochsWritten(
  turn: Turn,
  { epoch, awaited }: EpochWrite,
  error: string | undefined,
): readonly number[] {
  if (error === undefined) turn.update({ reserved: Math.max(turn.state.reserved, epoch) });
  else turn.update({ reserveAfter: turn.now.mono + turn.state.settings.tokenMs });
  return awaited;
}
