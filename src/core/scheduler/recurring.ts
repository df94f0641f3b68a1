/**
 * Recurring monitors: begun after the start of what they watch, begun again after each restart, and left alone while an
 * instance stays where it is. One whose interval, timeout or check level was changed is replaced; one that is no longer
 * configured, or whose resource is in maintenance, is cancelled. A stop ends all monitors of its instance by itself.
 */
import type { OperationConfig } from "../cib/configuration.js";
import { parseRole } from "../model/role.js";
import type { Activity } from "./history.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import { isEnabled } from "./operation-config.js";
import type { OrderingTable } from "./ordering.js";
import { operationDigest } from "./parameters.js";
import type { ActionTable } from "./planned-action.js";
import { isProbeAction } from "./probe.js";
import type { Reason } from "./reason.js";
import { type ClusterFacts, isInMaintenance } from "./status.js";

export function planRecurring(facts: ClusterFacts, actions: ActionTable): void {
  for (const instance of facts.instances) {
    const start = actions.one(instance, "start");
    const here = activeOn(instance).find((activity) => activity.node === start?.node);
    const wanted = isInMaintenance(instance, facts) ? [] : recurringMonitors(instance);
    const reachable = start?.node !== undefined && !facts.node.get(start.node)?.awaited;
    if (reachable) planMonitors(instance, start.node, here, wanted, facts, actions);
    const node = here && facts.node.get(here.node);
    if (here && node?.online && !node.shutdown) planCancels(instance, here, wanted, actions);
  }
}

/** Of the role in which a primitive that cannot be promoted runs. */
function recurringMonitors(instance: PrimitiveInstance): readonly OperationConfig[] {
  return instance.config.operations.filter((op) => {
    const role = op.options.role === undefined ? "Started" : parseRole(op.options.role);
    return op.name === "monitor" && op.interval > 0 && isEnabled(op) && role !== "Stopped" && role !== "Promoted";
  });
}

function planMonitors(
  resource: PrimitiveInstance,
  node: string,
  here: Activity | undefined,
  wanted: readonly OperationConfig[],
  facts: ClusterFacts,
  actions: ActionTable,
): void {
  for (const { interval } of wanted) {
    const digest = operationDigest(resource, "monitor", interval, facts);
    const running = here?.monitors.find((record) => record.interval === interval);
    const inForce = running !== undefined && (running.digest === "" || running.digest === digest);
    const why: Reason[] = inForce || !here ? [] : [{ kind: "unwatched", resource: resource.id, node }];
    actions.add({ task: "monitor", resource, node, interval, why });
  }
}

function planCancels(
  resource: PrimitiveInstance,
  { node, monitors }: Activity,
  wanted: readonly OperationConfig[],
  actions: ActionTable,
): void {
  for (const { interval } of monitors) {
    if (wanted.some((op) => op.interval === interval)) continue;
    actions.add({
      task: "cancel",
      resource,
      node,
      interval,
      why: [{ kind: "not-wanted", resource: resource.id, node }],
    });
  }
}

export function orderRecurring(facts: ClusterFacts, actions: ActionTable, orderings: OrderingTable): void {
  for (const instance of facts.instances) {
    const starts = actions.of(instance, "start");
    for (const then of actions.of(instance, "monitor")) {
      if (isProbeAction(then)) continue;
      for (const first of starts) orderings.add({ first, then, carries: true, needs: "always" });
    }
    for (const first of actions.of(instance, "cancel")) {
      for (const then of actions.of(instance, "stop")) orderings.add({ first, then });
    }
  }
}
