/**
 * The DC's numbered changes: sent to all members of the view, and what follows when all have acknowledged.
 *
 * Never: a continuation runs before every member has what it rests on.
 */
import { memberNames } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import type { PeerMessage, StatusChange } from "./messages.js";
import type { Continuation, Waiting } from "./state.js";
import { applyChanges } from "./table.js";
import type { Turn } from "./turn.js";

type Numbered = "snapshot" | "change-status" | "write-revision";
type Body = { [K in Numbered]: Omit<Extract<PeerMessage, { kind: K }>, "view" | "number"> }[Numbered];

export function replicate(turn: Turn, to: readonly NodeName[], body: Body, then: Continuation): void {
  const number = turn.dc.nextNumber;
  const waiting: Waiting = { members: to, error: "", then };
  turn.updateDc({ nextNumber: number + 1, waiting: { ...turn.dc.waiting, [number]: waiting } });
  turn.send(to, { ...body, view: turn.dc.view.id, number });
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
