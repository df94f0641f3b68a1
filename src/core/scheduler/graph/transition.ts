/**
 * The transition graph as our cluster carries it out: what an executor, a fence device or nobody does, each with what must
 * have been done before it.
 *
 * Some of Pacemaker's actions have no counterpart here: a node is told to go when there is nothing left to do. What waits
 * for one of these waits for what that waits for.
 */
import { invariant } from "../../model/invariant.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Action, ForgetAction, TransitionGraph } from "../graph.js";
import { sentence } from "../reason.js";
import type { Inputs } from "./circles.js";
import { knownAs, Operations } from "./operation.js";
import { possibleSynapses } from "./possible.js";
import type { SynapseGraph } from "./synapse.js";

const NOT_OURS = new Set(["do_shutdown", "lrm_delete", "maintenance_nodes", "probe_complete"]);

const FORGOTTEN: Readonly<Record<string, ForgetAction["what"]>> = { clear_failcount: "failures", delete: "history" };

export function transitionOf(cluster: Cluster, graph: SynapseGraph): TransitionGraph {
  const possible = possibleSynapses(cluster, graph);
  const inputs = new Map(possible.map((synapse) => [synapse.action, synapse.inputs]));
  const ours = possible.filter(({ action }) => !NOT_OURS.has(action.task));
  const operations = new Operations(cluster);
  const actions = ours.map(({ action }) => toAction(operations, action, idsBefore(action, inputs)));
  return { actions: actions.some(isDeed) ? inOrder(actions) : [] };
}

/** Points in the order of things are none, nor is telling copies of what is not done in the end. */
function isDeed(action: Action): boolean {
  return action.kind !== "pseudo" && !(action.kind === "resource" && action.operation === "notify");
}

/** As they are, but each after those that it waits for: so that a list of them reads as what will happen. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const placed = new Set<number>();
  const order: Action[] = [];
  const place = (action: Action) => {
    placed.add(action.id);
    order.push(action);
  };
  for (const action of actions) {
    if (placed.has(action.id)) continue;
    const path = [{ action, met: 0 }];
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const before = last.action.after[last.met++];
      if (before !== undefined) {
        const next = placed.has(before) ? undefined : byId.get(before);
        if (next?.after.length === 0) place(next);
        else if (next) path.push({ action: next, met: 0 });
        continue;
      }
      path.pop();
      if (!placed.has(last.action.id)) place(last.action);
    }
  }
  return order;
}

const NOTHING: readonly never[] = [];

/** Smallest first. */
function idsBefore(action: PlannedAction, inputs: Inputs): readonly number[] {
  const before = inputs.get(action) ?? NOTHING;
  if (before.length === 0) return NOTHING;
  // Inputs are in this order already.
  if (!before.some(({ task }) => NOT_OURS.has(task))) return before.map(({ id }) => id);
  return [...collectIdsBefore(before, inputs, new Set())].sort((a, b) => a - b);
}

function collectIdsBefore(before: readonly PlannedAction[], inputs: Inputs, found: Set<number>): Set<number> {
  for (const input of before) {
    if (NOT_OURS.has(input.task)) collectIdsBefore(inputs.get(input) ?? NOTHING, inputs, found);
    else found.add(input.id);
  }
  return found;
}

function toAction(operations: Operations, action: PlannedAction, after: readonly number[]): Action {
  const { id, node, resource, fencing } = action;
  if (action.pseudo) return { kind: "pseudo", id, after, task: action.key };
  if (fencing && !resource) {
    const reason = action.why.map(sentence).join("; ") || (action.reason ?? "");
    const delayMs = 1000 * Number(action.meta["priority-fencing-delay"] ?? 0);
    const { digests_all: all, digests_secure: secure = "" } = action.meta;
    return {
      kind: "fence",
      id,
      after,
      node: node?.name ?? "",
      action: fencing,
      reason,
      ...(delayMs > 0 && { delayMs }),
      ...(all !== undefined && { digests: { all, secure } }),
    };
  }
  invariant(resource?.kind === "primitive" && node, "an operation is of a primitive on a node", { key: action.key });
  const what = FORGOTTEN[action.task];
  if (what) return { kind: "forget", id, after, node: node.name, resource: knownAs(resource), what };
  return operations.told(action, resource, node, after);
}
