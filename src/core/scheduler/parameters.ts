/**
 * What an agent is run with: its own parameters, and what the cluster tells it about the operation (`CRM_meta_...`), as
 * OCF agents know it from Pacemaker. And the digest, by which it is noticed later that parameters have changed.
 */
import type { Values } from "../cib/configuration.js";
import type { Millis } from "../model/duration.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { CloneResource, PrimitiveInstance } from "./instance.js";
import { findOperation, operationTimeout } from "./operation-config.js";
import type { ClusterFacts } from "./status.js";

export interface OperationParameters {
  readonly timeoutMs: Millis;
  readonly params: Values;
  readonly digest: string;
}

export function operationParameters(
  instance: PrimitiveInstance,
  operation: string,
  interval: Millis,
  node: NodeName,
  facts: ClusterFacts,
): OperationParameters {
  const { config } = instance;
  const timeoutMs = operationTimeout(config, operation, interval, facts.configuration.opDefaults);
  const params = {
    ...config.params,
    ...checkLevel(instance, operation, interval),
    ...cloneMeta(instance, facts),
    CRM_meta_name: operation,
    CRM_meta_on_node: node,
    CRM_meta_timeout: String(timeoutMs),
    ...(interval > 0 ? { CRM_meta_interval: String(interval) } : {}),
  };
  return { timeoutMs, params, digest: operationDigest(instance, operation, interval, facts) };
}

/** Of a recurring operation also the timeout and the check level count: with a new one it must be begun anew. */
export function operationDigest(
  instance: PrimitiveInstance,
  operation: string,
  interval: Millis,
  facts: ClusterFacts,
): string {
  const { config } = instance;
  if (interval === 0) return digestOf(config.params);
  const timeout = operationTimeout(config, operation, interval, facts.configuration.opDefaults);
  const level = checkLevel(instance, operation, interval);
  return digestOf({ ...config.params, ...level, CRM_meta_timeout: String(timeout) });
}

function checkLevel(instance: PrimitiveInstance, operation: string, interval: Millis): Values {
  const level = findOperation(instance.config, operation, interval)?.options.OCF_CHECK_LEVEL;
  return level === undefined ? {} : { OCF_CHECK_LEVEL: level };
}

function cloneMeta(instance: PrimitiveInstance, facts: ClusterFacts): Values {
  const clone = facts.parents.get(instance)?.find((parent): parent is CloneResource => parent.kind === "clone");
  if (!clone) return {};
  return {
    CRM_meta_clone: instance.id.slice(instance.id.lastIndexOf(":") + 1),
    CRM_meta_clone_max: String(clone.max),
    CRM_meta_clone_node_max: String(clone.nodeMax),
    CRM_meta_globally_unique: String(clone.unique),
    CRM_meta_notify: "false",
  };
}

/** 16 hexadecimal digits that depend on names and values, not on their order. */
export function digestOf(values: Values): string {
  const text = JSON.stringify(sortedKeys(values).map((name) => [name, values[name]]));
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x050c5d1f);
}

/** FNV-1a over UTF-16 units. Two of them with different beginnings make an accidental match of changed parameters rare. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
