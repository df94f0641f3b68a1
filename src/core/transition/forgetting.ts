/**
 * What is struck from a node's status when a resource's failures, or its whole history there, are to mean nothing any more.
 */
import { resourceOfFailures } from "../cib/failure-attributes.js";
import { lastFailureKey, type NodeStatus } from "../cib/status.js";
import type { ResourceId } from "../model/names.js";
import type { ForgetAction } from "../scheduler/graph.js";

/** Names of attributes, and keys of operations. */
export interface Forgotten {
  readonly attributes: readonly string[];
  readonly operations: readonly string[];
}

export function forgottenBy({ resource, what }: ForgetAction, { attributes, operations }: NodeStatus): Forgotten {
  const isIts = (id: ResourceId) => id === resource;
  const keys = Object.keys(operations).filter((key) => {
    const record = operations[key];
    return record && isIts(record.resource) && (what === "history" || key === lastFailureKey(resource));
  });
  return { attributes: failCountAttributes(attributes, isIts), operations: keys };
}

/** The fail counts, and the times of the last failures, of all resources that the condition admits. */
export function failCountAttributes(
  attributes: NodeStatus["attributes"],
  concerned: (resource: ResourceId) => boolean,
): readonly string[] {
  return Object.keys(attributes).filter((name) => {
    const resource = resourceOfFailures(name);
    return resource !== undefined && concerned(resource);
  });
}

export function withoutForgotten(node: NodeStatus, { attributes, operations }: Forgotten): NodeStatus {
  return {
    ...node,
    attributes: without(node.attributes, attributes),
    operations: without(node.operations, operations),
  };
}

function without<Value>(record: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
