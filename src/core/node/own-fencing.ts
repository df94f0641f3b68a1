/**
 * What a node does that was fenced and is alive all the same: a device lied, or cut off something else than the machine, or
 * an administrator was wrong when he said that it is off. What ran on it runs elsewhere by now, or is about to.
 *
 * Who acts in a view with quorum and hears a daemon that counts as fenced tells it so. That daemon leaves, stops all that it
 * runs, all at once, and ends; it is not to be started again by itself (`fence-reaction: stop`).
 * It must be heard for a token: what it said before the shot may be on its way.
 * A guarded node that shall be fenced is told the same before it is: it feeds its watchdog no more (watchdog.ts).
 * Never: a daemon that started after the shot is meant; anything is begun but these stops.
 * Source: Pacemaker Explained, "Cluster Options", fence-reaction.
 */
import type { FencingRecord } from "../cib/status.js";
import { WATCHDOG } from "../fencing/watchdog.js";
import { actingView } from "../membership/membership.js";
import { memberNames } from "../membership/view.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { isEmptied, stopEverything } from "./execution.js";
import { journalFencing } from "./journal-events.js";
import type { Heartbeat } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { Turn } from "./turn.js";
import { isQuorate } from "./verdict.js";

/** Tokens. */
const TELL_AGAIN = 2;

export function tellFenced(turn: Turn, node: NodeName, { incarnation }: Heartbeat): void {
  const { table, settings, aliveAfterShot, membership } = turn.state;
  const row = table.nodes[node];
  if (row?.state !== "fenced" || row.incarnation !== incarnation || !isQuorate(turn.state)) return;
  if (memberNames(actingView(membership)).includes(node)) return;
  const known = aliveAfterShot[node];
  const heard = known?.incarnation === incarnation ? known : { incarnation, tellAt: turn.now.mono + settings.tokenMs };
  const due = heard.tellAt <= turn.now.mono;
  if (known === heard && !due) return;
  const tellAt = due ? turn.now.mono + TELL_AGAIN * settings.tokenMs : heard.tellAt;
  turn.update({ aliveAfterShot: { ...aliveAfterShot, [node]: { incarnation, tellAt } } });
  if (!due) return;
  turn.trace("fencing", "error", `${node} counts as fenced and is alive: it is told to stop everything`);
  turn.send([node], { kind: "tell-fenced", incarnation });
  if (turn.state.dc) noteLie(turn, node);
}

/** What was taken for a success was none, and a device that did it once is not to be relied on. */
function noteLie(turn: Turn, node: NodeName): void {
  const record = turn.state.table.fencing.findLast(({ target, action }) => target === node && action !== "on");
  if (record?.state !== "succeeded") return;
  const who = record.device === "" ? record.origin : record.device;
  const belief = who === WATCHDOG ? "its watchdog was to have reset it" : `${who} said that it is off`;
  const lie: FencingRecord = {
    ...record,
    state: "failed",
    reason: `${node} is alive, though ${belief}`,
  };
  journalFencing(turn, lie);
  changeStatus(turn, [{ kind: "fencing", record: lie }], { kind: "nothing" });
}

/** Whether this daemon is meant, and hears it for the first time: then it acts in no view any more. */
export function isFencedHere(turn: Turn, incarnation: number): boolean {
  return incarnation === turn.state.settings.incarnation && !turn.state.fenced;
}

export function beginToEnd(turn: Turn, from: NodeName): void {
  turn.update({ fenced: true });
  turn.trace("fencing", "error", `${from} says that this node was fenced: it stops everything, and ends`);
  stopEverything(turn);
  endIfEmptied(turn);
}

export function endIfEmptied(turn: Turn): void {
  if (!turn.state.fenced || !isEmptied(turn)) return;
  const others = sortedKeys(turn.state.nodeIds).filter((node) => node !== turn.self);
  // where a stop has failed, its silence has to do
  if (Object.keys(turn.state.execution.active).length === 0) turn.send(others, { kind: "leave" });
  turn.emit({ kind: "exit", why: "this node was fenced, and is not to run before somebody has seen why", final: true });
}
