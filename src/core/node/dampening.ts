/**
 * Dampening: attributes that are measured on every node (how many hosts answer a ping) change on all of them when the network changes, but
 * not at the same moment. A change that comes with a delay is held back, so that the others can be said, too, before anything is decided;
 * else a service would flee from the node that noticed first.
 *
 * In: changes with a delay, the time.   Out: what is held, and one change of the status with all that was said of an attribute meanwhile.
 * The first change of an attribute, on whichever node, decides for how long; each node's last word counts; what was taken back never was.
 * Only the DC holds them, and they are lost with the view: agents say the same again at their next monitor. Source: attrd_updater(8), --delay.
 */
import type { Values } from "../cib/configuration.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { want } from "./decision.js";
import type { StatusChange } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { DcState } from "./state.js";
import type { Turn } from "./turn.js";

/** Undefined: to be taken away. */
type Value = string | undefined;

export interface Dampened {
  /** By the monotonic clock. */
  readonly until: number;
  readonly says: Readonly<Record<NodeName, Value>>;
}

export interface AttributeChange {
  readonly node: NodeName;
  readonly set: Values;
  readonly remove: readonly string[];
}

/** What is so already is no change, and ends one that is held. */
export function holdBack(turn: Turn, change: AttributeChange, delayMs: number): void {
  const before = turn.state.table.nodes[change.node]?.attributes ?? {};
  for (const [name, value] of words(change)) {
    if (value === (Object.hasOwn(before, name) ? before[name] : undefined)) letGo(turn, change.node, name);
    else hold(turn, change.node, name, value, delayMs);
  }
}

/** It counts at once: what was held of it is overtaken. */
export function overtakeHeld(turn: Turn, change: AttributeChange): void {
  for (const [name] of words(change)) letGo(turn, change.node, name);
}

export function dampeningDeadline({ phase, dampened }: DcState): number {
  return phase === "ready" ? Math.min(...Object.values(dampened).map(({ until }) => until)) : Number.POSITIVE_INFINITY;
}

export function dampeningTime(turn: Turn): void {
  const due = sortedKeys(turn.dc.dampened).filter((name) => (turn.dc.dampened[name]?.until ?? 0) <= turn.now.mono);
  if (due.length === 0) return;
  const changes = due.flatMap((name) => changesOf(turn, name, turn.dc.dampened[name]?.says ?? {}));
  const dampened = Object.fromEntries(Object.entries(turn.dc.dampened).filter(([name]) => !due.includes(name)));
  turn.updateDc({ dampened });
  changeStatus(turn, changes, { kind: "nothing" });
  if (changes.length > 0) want(turn, `attributes of ${sortedKeys(nodesOf(changes)).join(" ")}`);
}

/** A node may have been removed meanwhile. */
function changesOf(
  turn: Turn,
  name: string,
  says: Dampened["says"],
): readonly (StatusChange & { readonly node: NodeName })[] {
  const nodes = sortedKeys(says).filter((node) => Object.hasOwn(turn.state.nodeIds, node));
  return nodes.map((node) => {
    const value = says[node];
    const change = value === undefined ? { set: {}, remove: [name] } : { set: { [name]: value }, remove: [] };
    return { kind: "attributes" as const, node, ...change };
  });
}

function nodesOf(changes: readonly { readonly node: NodeName }[]): Readonly<Record<NodeName, true>> {
  return Object.fromEntries(changes.map(({ node }) => [node, true as const]));
}

function words({ set, remove }: AttributeChange): readonly (readonly [string, Value])[] {
  return [...Object.entries(set), ...remove.map((name) => [name, undefined] as const)];
}

function hold(turn: Turn, node: NodeName, name: string, value: Value, delayMs: number): void {
  const { dampened } = turn.dc;
  const held = dampened[name] ?? { until: turn.now.mono + delayMs, says: {} };
  turn.updateDc({ dampened: { ...dampened, [name]: { ...held, says: { ...held.says, [node]: value } } } });
}

function letGo(turn: Turn, node: NodeName, name: string): void {
  const { [name]: held, ...others } = turn.dc.dampened;
  if (!held || !Object.hasOwn(held.says, node)) return;
  const { [node]: _said, ...says } = held.says;
  turn.updateDc({ dampened: Object.keys(says).length === 0 ? others : { ...others, [name]: { ...held, says } } });
}
