/**
 * Carries a transition out in a simulated status: every action does what is expected of it, but for those that shall fail.
 *
 * The graph is gone through again and again in its order, and whatever may start is done at once, so what an action makes
 * possible further on happens in the same round. After a failure only what is so important that it must be done still is.
 */
import type { NodeName } from "../model/names.js";
import { type ExitCode, OcfRc } from "../model/ocf.js";
import { INFINITY } from "../model/score.js";
import type { PlannedAction } from "../scheduler/cluster/action.js";
import type { Cluster } from "../scheduler/cluster/cluster.js";
import type { ClusterNode } from "../scheduler/cluster/node.js";
import type { Primitive } from "../scheduler/cluster/resource.js";
import { ActionNames } from "../scheduler/graph/action-name.js";
import { possibleSynapses } from "../scheduler/graph/possible.js";
import type { Synapse } from "../scheduler/graph/synapse.js";
import { digestNow } from "../scheduler/plan/operation-digest.js";
import type { Run } from "../scheduler/run.js";
import { Progress } from "../transition/progress.js";
import { Rounds } from "./rounds.js";
import type { SimulatedNode, SimulatedResult, SimulatedStatus } from "./simulated-status.js";

/** What happened, in order. */
export type SimulatedEvent =
  | { readonly kind: "pseudo"; readonly action: PlannedAction }
  | { readonly kind: "cluster"; readonly action: PlannedAction }
  | { readonly kind: "fencing"; readonly action: PlannedAction }
  | { readonly kind: "resource"; readonly action: PlannedAction }
  | {
      readonly kind: "failure";
      readonly action: PlannedAction;
      readonly rc: ExitCode;
      readonly counted: readonly string[];
    };

/** As in `vip_monitor_10000@lb1=7`. */
export interface OutcomeWish {
  readonly key: string;
  readonly node: NodeName;
  readonly rc: ExitCode;
}

export interface CarriedOut {
  readonly events: readonly SimulatedEvent[];
  /** Everything was done that can be. */
  readonly complete: boolean;
}

export function carryOut(
  { cluster, graph }: Run,
  status: SimulatedStatus,
  failing: readonly OutcomeWish[] = [],
): CarriedOut {
  const world: World = { cluster, status, failing, names: new ActionNames(cluster) };
  const synapses = possibleSynapses(cluster, graph);
  const ids = new Map(synapses.map((synapse) => [synapse.action, synapse.id]));
  const progress = Progress.of(synapses.map((synapse) => stepOf(synapse, ids)));
  const events: SimulatedEvent[] = [];
  const rounds = new Rounds(progress.ready());
  for (let position = rounds.next(); position !== undefined; position = rounds.next()) {
    const synapse = synapses[position];
    if (!synapse || !progress.mayStart(synapse.id)) continue;
    progress.start(synapse.id);
    const happened = happen(synapse.action, world);
    events.push(...happened);
    const failed = happened.some(({ kind }) => kind === "failure");
    if (failed) progress.onlyFrom(INFINITY);
    rounds.add(progress.end(synapse.id, !failed));
  }
  return { events, complete: progress.complete };
}

/** Nothing is done at a point in the order of things: no failure keeps it from being passed. */
function stepOf({ id, action, priority, inputs }: Synapse, ids: ReadonlyMap<PlannedAction, number>) {
  return { id, priority: action.pseudo ? INFINITY : priority, after: inputs.flatMap((input) => ids.get(input) ?? []) };
}

interface World {
  readonly cluster: Cluster;
  readonly status: SimulatedStatus;
  readonly failing: readonly OutcomeWish[];
  readonly names: ActionNames;
}

function happen(action: PlannedAction, world: World): SimulatedEvent[] {
  const { resource, node } = action;
  if (action.pseudo) {
    if (action.fencing !== undefined && node?.isGuest) world.status.fenceGuest(simulated(node));
    return [{ kind: "pseudo", action }];
  }
  if (action.fencing !== undefined && node) {
    if (action.fencing === "on") world.status.unfence(simulated(node), action.meta);
    else world.status.fence(simulated(node));
    return [{ kind: "fencing", action }];
  }
  if (action.task === "do_shutdown" && node) world.status.letGo(simulated(node));
  if (resource?.kind !== "primitive" || !node || action.task === "lrm_refresh") return [{ kind: "cluster", action }];
  if (action.task === "clear_failcount") {
    world.status.clearFailures(node.name, resource.historyId);
    return [{ kind: "cluster", action }];
  }
  return operate(action, resource, node, world);
}

function operate(action: PlannedAction, primitive: Primitive, node: ClusterNode, world: World): SimulatedEvent[] {
  const { status, failing, names } = world;
  const done: SimulatedEvent = { kind: "resource", action };
  if (action.task === "cancel") {
    status.forget(node.name, names.inHistory(primitive), action.cancelTask ?? "monitor", action.interval);
    return [done];
  }
  if (action.task === "delete") {
    status.forgetLater(node.name, names.inHistory(primitive));
    return [done];
  }
  // It says nothing about the state of the resource.
  if (action.task === "notify") return [done];
  const expected = resultOf(action, primitive, node, world);
  const wish = failing.find((one) => isMeant(one, action, primitive, node));
  const result = wish ? { ...expected, rc: wish.rc } : expected;
  status.record(simulated(node), result);
  if (result.rc === result.expectedRc) return [done];
  return [done, { kind: "failure", action, rc: result.rc, counted: status.countFailure(simulated(node), result) }];
}

/** A copy can be named with its number, or all copies by their common name. */
function isMeant(
  { key, node: name }: OutcomeWish,
  action: PlannedAction,
  primitive: Primitive,
  node: ClusterNode,
): boolean {
  if (name !== node.name) return false;
  return [primitive.id, primitive.historyId].some((id) => key === `${id}_${action.task}_${action.interval}`);
}

function resultOf(
  action: PlannedAction,
  primitive: Primitive,
  node: ClusterNode,
  { names, cluster }: World,
): SimulatedResult {
  const { task, interval, expectedRc: rc = OcfRc.ok } = action;
  const { migrate_source, migrate_target } = action.meta;
  return {
    names: names.inHistory(primitive),
    agent: primitive.config.agent,
    operation: task,
    interval,
    rc,
    expectedRc: rc,
    ...(migrate_source === undefined ? {} : { migrateSource: migrate_source }),
    ...(migrate_target === undefined ? {} : { migrateTarget: migrate_target }),
    // Of what is not running nobody asks with which parameters.
    ...(rc === OcfRc.notRunning && interval === 0
      ? {}
      : { digest: digestNow(cluster, primitive, task, interval, node) }),
  };
}

export function simulated({ name, id, kind }: ClusterNode): SimulatedNode {
  return { name, id, remote: kind === "remote" };
}
