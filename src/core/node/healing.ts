/**
 * Healing: who was cut off is there again, or a link works again. Meanwhile neighbours may have learnt that addresses of this node are
 * elsewhere, or have missed that they came here, so they are told anew.
 *
 * In: the state before a step and after it.   Out: `network-healed`, when somebody has joined the view, or a link is up again.
 */
import { memberNames } from "../membership/view.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

export function noticeHealing(turn: Turn, before: NodeState): void {
  if (hasCompany(before, turn.state) || hasMended(before, turn.state)) turn.emit({ kind: "network-healed" });
}

function hasCompany({ membership: before }: NodeState, { membership: after }: NodeState): boolean {
  if (before.view === after.view || !after.view) return false;
  const known = before.view ? memberNames(before.view) : [];
  return memberNames(after.view).some((name) => !known.includes(name));
}

function hasMended({ links: before }: NodeState, { links: after }: NodeState): boolean {
  if (before.shown === after.shown) return false;
  const wasDown = (peer: string, link: number) =>
    before.shown.some((old) => old.peer === peer && old.link === link && !old.up);
  return after.shown.some(({ peer, link, up }) => up && wasDown(peer, link));
}
