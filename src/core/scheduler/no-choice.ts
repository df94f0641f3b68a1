/**
 * Where there is nothing to choose: an instance that must stay where it is, or that is to run nowhere. Scores are not
 * asked for these, and what is to run nowhere has no say in where others go.
 */
import type { Placement } from "./graph.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import { isOutOfReach } from "./node-facts.js";
import type { Reason } from "./reason.js";
import { type ClusterFacts, isManaged } from "./status.js";

export function placeWithoutChoice(instance: PrimitiveInstance, facts: ClusterFacts): Placement | undefined {
  const staying = whereItMustStay(instance, facts);
  if (staying) return staying;
  const reason = whyNowhere(instance, facts);
  return reason && { because: [reason] };
}

/** On a node that has not been asked yet, or is expected back, it can be neither stopped nor started elsewhere; what is not ours we leave. */
function whereItMustStay(instance: PrimitiveInstance, facts: ClusterFacts): Placement | undefined {
  const active = activeOn(instance);
  const unasked = active.find((activity) => isOutOfReach(facts.node.get(activity.node)));
  if (unasked) {
    const why = facts.node.get(unasked.node)?.pending ? "joining" : "expected back";
    return { node: unasked.node, because: [{ kind: "node-unavailable", node: unasked.node, why }] };
  }
  if (isManaged(instance, facts)) return undefined;
  const why = facts.blocked.has(instance) ? "blocked" : "unmanaged";
  const because: Reason[] = [{ kind: "hands-off", resource: instance.historyId, why }];
  return active[0] ? { node: active[0].node, because } : { because };
}

export function whyNowhere(instance: PrimitiveInstance, facts: ClusterFacts): Reason | undefined {
  if (instance.orphan && facts.options.stopOrphans) return { kind: "orphan", resource: instance.id };
  if (instance.meta.targetRole === "Stopped") return { kind: "option", option: "target-role", value: "Stopped" };
  if (facts.options.stopAll) return { kind: "option", option: "stop-all-resources", value: "true" };
  const { multipleActive } = instance.meta;
  if (multipleActive === "stop_only" && activeOn(instance).length > 1) {
    return { kind: "option", option: "multiple-active", value: multipleActive };
  }
  const stopped = instance.activities.some(({ failure }) => failure?.onFail === "stop");
  return stopped ? { kind: "option", option: "on-fail", value: "stop" } : undefined;
}
