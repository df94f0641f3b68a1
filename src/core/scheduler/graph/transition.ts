/**
 * The transition graph as our cluster carries it out: what an executor, a fence device or nobody does, each with what must
 * have been done before it.
 *
 * Some of Pacemaker's actions have no counterpart here: a node is told to go when there is nothing left to do. What waits
 * for one of these waits for what that waits for.
 */
import type { Values } from "../../cib/configuration.js";
import { invariant } from "../../model/invariant.js";
import type { ResourceId } from "../../model/names.js";
import { OcfRc } from "../../model/ocf.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive } from "../cluster/resource.js";
import type { Action, ForgetAction, TransitionGraph } from "../graph.js";
import { digestNow } from "../plan/operation-digest.js";
import { sentence } from "../reason.js";
import { operationOptions } from "../unpack/operation-options.js";
import { unsortedMetaOf } from "./action-attributes.js";
import { type Inputs, withoutCircles } from "./circles.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

const NOT_OURS = new Set(["do_shutdown", "lrm_delete", "maintenance_nodes", "probe_complete"]);

const FORGOTTEN: Readonly<Record<string, ForgetAction["what"]>> = { clear_failcount: "failures", delete: "history" };

export function transitionOf(cluster: Cluster, { synapses }: SynapseGraph): TransitionGraph {
  const possible = withoutImpossible(synapses);
  const inputs = withoutCircles(cluster, new Map(possible.map((synapse) => [synapse.action, synapse.inputs])));
  const ours = possible.filter(({ action }) => !NOT_OURS.has(action.task));
  const names = new MetaNames();
  const actions = ours.map(({ action }) => {
    const after = [...idsBefore(action, inputs)].sort((a, b) => a - b);
    return toAction(cluster, names, action, after);
  });
  const nothingIsDone = actions.every(({ kind }) => kind === "pseudo");
  return { actions: nothingIsDone ? [] : inOrder(actions) };
}

/** What waits for something that cannot be done now waits in vain: the next graph is made when that has changed. */
function withoutImpossible(synapses: readonly Synapse[]): readonly Synapse[] {
  let left = synapses;
  for (;;) {
    const there = new Set(left.map(({ action }) => action));
    const kept = left.filter(({ inputs }) => inputs.every((input) => there.has(input)));
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

/** As they are, but each after those that it waits for: so that a list of them reads as what will happen. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const placed = new Set<number>();
  const order: Action[] = [];
  for (const action of actions) {
    const path = [{ action, met: 0 }];
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const before = last.action.after[last.met++];
      if (before !== undefined) {
        const next = placed.has(before) ? undefined : byId.get(before);
        if (next) path.push({ action: next, met: 0 });
        continue;
      }
      path.pop();
      if (placed.has(last.action.id)) continue;
      placed.add(last.action.id);
      order.push(last.action);
    }
  }
  return order;
}

function idsBefore(action: PlannedAction, inputs: Inputs, found = new Set<number>()): Set<number> {
  for (const input of inputs.get(action) ?? []) {
    if (NOT_OURS.has(input.task)) idsBefore(input, inputs, found);
    else found.add(input.id);
  }
  return found;
}

function toAction(cluster: Cluster, names: MetaNames, action: PlannedAction, after: readonly number[]): Action {
  const { id, node, resource, fencing } = action;
  if (action.pseudo) return { kind: "pseudo", id, after, task: action.key };
  if (fencing && !resource) {
    const reason = action.why.map(sentence).join("; ") || (action.reason ?? "");
    return { kind: "fence", id, after, node: node?.name ?? "", action: fencing, reason };
  }
  invariant(resource?.kind === "primitive" && node, "an operation is of a primitive on a node", { key: action.key });
  const what = FORGOTTEN[action.task];
  if (what) return { kind: "forget", id, after, node: node.name, resource: knownAs(resource), what };
  return operationOf(cluster, names, action, resource, node.name, after);
}

function knownAs(primitive: Primitive): ResourceId {
  return primitive.historyName ?? primitive.historyId;
}

function operationOf(
  cluster: Cluster,
  names: MetaNames,
  action: PlannedAction,
  primitive: Primitive,
  node: string,
  after: readonly number[],
): Action {
  const { id, task, interval, timeout, expectedRc = OcfRc.ok, cancelTask } = action;
  const own = operationOptions(cluster, primitive, cancelTask ?? task, interval).params;
  return {
    kind: "resource",
    id,
    after,
    node,
    instance: primitive.id,
    resource: knownAs(primitive),
    agent: primitive.config.agent,
    operation: task,
    interval,
    timeoutMs: timeout,
    expectedRc,
    params: names.addTo({ ...primitive.params, ...own, ...action.params }, action, cancelTask ?? task),
    digest: action.node ? digestNow(cluster, primitive, cancelTask ?? task, interval, action.node) : "",
  };
}

/** As agents know it from Pacemaker. */
class MetaNames {
  /** Few names, and many actions. */
  private readonly known = new Map<string, string>();

  addTo(params: Record<string, string>, action: PlannedAction, operation: string): Values {
    const meta = unsortedMetaOf(action);
    for (const name in meta) params[this.prefixed(name)] = meta[name] ?? "";
    params.CRM_meta_name = operation;
    return params;
  }

  private prefixed(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const prefixed = `CRM_meta_${name}`;
    this.known.set(name, prefixed);
    return prefixed;
  }
}
