/**
 * A scheduling run that is not undone by the next one: where wishes contradict each other, moving what runs would go on for ever.
 *
 * In: the facts.   Out: what is decided; or, if carrying that out would lead back to it, nothing: all stays as it is.
 * Never: a shot or a recovery is held back; only what takes something from where it runs well is looked at twice.
 *
 * So scheduling what a finished transition leaves, again and again, ends. Pacemaker moves for ever in such a cluster.
 */
import { activeNode } from "../scheduler/cluster/place.js";
import { type Primitive, primitivesIn } from "../scheduler/cluster/resource.js";
import { verbOf } from "../scheduler/explanation/headline.js";
import type { ScheduleInput } from "../scheduler/input.js";
import { type Run, run, runOn } from "../scheduler/run.js";
import type { Change } from "../scheduler/summary/change.js";
import { summarize } from "../scheduler/summary/summary.js";
import { unpack } from "../scheduler/unpack/unpack.js";
import { carryOut, type SimulatedEvent } from "./carrying-out.js";
import { SimulatedStatus } from "./simulated-status.js";

export interface LastingRun extends Run {
  /** What would be done, undone and done again. */
  readonly heldBack: readonly Change[];
}

/** Longer circles than this were never seen. */
const LONGEST_CIRCLE = 8;

/** `cluster`: the input, unpacked and not changed yet. */
export function lastingRun(input: ScheduleInput, cluster = unpack(input)): LastingRun {
  const decided = runOn(cluster);
  return takesAway(decided) && leadsBack(decided, input) ? standStill(decided) : { ...decided, heldBack: [] };
}

const TAKING = new Set(["stop", "demote", "migrate_to"]);

/** Something is taken from where it runs well. Nothing can go in a circle without. */
function takesAway({ graph }: Run): boolean {
  return graph.synapses.some(({ action: { task, pseudo, resource, fencing } }) => {
    return fencing === undefined && !pseudo && TAKING.has(task) && resource?.kind === "primitive" && !resource.failed;
  });
}

/**
 * The same is decided again: after something else was, or at once, if what is taken away is given back (a restart for nothing).
 * One-time wishes are fulfilled by then.
 */
function leadsBack(decided: Run, beginning: ScheduleInput): boolean {
  let input = beginning;
  let answer = decided;
  const past: string[] = [];
  while (past.length < LONGEST_CIRCLE) {
    const status = new SimulatedStatus(input);
    const { events } = carryOut(answer, status);
    if (events.some(({ kind }) => kind === "fencing")) return false;
    const deeds = events.flatMap(({ kind, action: { key, node } }) =>
      kind === "pseudo" ? [] : `${key} ${node?.name}`,
    );
    const decision = deeds.join();
    if (deeds.length === 0) return false;
    if (past.includes(decision)) return decision === past[0] && (past.length > 1 || isRestart(events));
    past.push(decision);
    status.finish();
    input = { ...status.input(), wishes: [] };
    answer = run(input);
  }
  return false;
}

function isRestart(events: readonly SimulatedEvent[]): boolean {
  const ids = (tasks: readonly string[]) =>
    events.flatMap(({ action: { task, resource } }) => (resource && tasks.includes(task) ? [resource.id] : []));
  const given = new Set(ids(["start", "promote", "migrate_from"]));
  return ids([...TAKING]).every((id) => given.has(id));
}

/** Nothing of it is done, and each resource is meant to be where it is. */
function standStill({ cluster }: Run): LastingRun {
  const heldBack = summarize(cluster).flatMap((entry) =>
    entry.kind === "change" && entry.change.action.runnable ? [entry.change] : [],
  );
  const told = heldBack.map((change) => ({ primitive: change.primitive, what: verbOf(change) }));
  for (const action of cluster.actions) Object.assign(action, { required: false, runnable: false });
  for (const primitive of cluster.resources.flatMap(primitivesIn)) leave(primitive);
  for (const { primitive, what } of told) primitive.because = [{ kind: "would-return", what }];
  return { cluster, graph: { synapses: [] }, heldBack };
}

function leave(primitive: Primitive): void {
  primitive.assignedTo = activeNode(primitive);
  primitive.nextRole = primitive.assignedTo && primitive.role === "Stopped" ? "Started" : primitive.role;
  primitive.reloadNeeded = false;
}
