/**
 * The status table: how a change alters it.
 *
 * Never: a node's own copy of what it did itself is overwritten by an older word of the DC's; the result of an earlier
 * call, which a change of the view held up, hides that the same operation has been ordered anew.
 */
import { isReload, withReloaded } from "../cib/reloaded.js";
import {
  type ClusterStatus,
  type FencingRecord,
  NEW_NODE_STATUS,
  type NodeStatus,
  operationKey,
} from "../cib/status.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { StatusChange } from "./messages.js";

/** So many records are kept. */
export const FENCING_HISTORY = 100;

export function applyChanges(table: ClusterStatus, changes: readonly StatusChange[], self: NodeName): ClusterStatus {
  return changes.reduce((before, change) => applyChange(before, change, self), table);
}

function applyChange(table: ClusterStatus, change: StatusChange, self: NodeName): ClusterStatus {
  switch (change.kind) {
    case "operation":
      return changeNode(table, change.node, (node) => withOperation(node, change, change.node === self));
    case "forget-operations":
      return changeNode(table, change.node, (node) => ({
        ...node,
        operations: Object.fromEntries(Object.entries(node.operations).filter(([key]) => !change.keys.includes(key))),
      }));
    case "attributes":
      return changeNode(table, change.node, (node) => ({
        ...node,
        attributes: withAttributes(node.attributes, change.set, change.remove),
      }));
    case "node":
      return changeNode(table, change.node, () => change.status);
    case "fencing":
      return { ...table, fencing: withFencing(table.fencing, change.record) };
    case "wishes":
      return { ...table, wishes: change.wishes };
    case "quorum":
      return { ...table, quorum: change.word };
    case "watchdog":
      return changeNode(table, change.node, (node) => ({ ...node, watchdogMs: change.watchdogMs }));
    default:
      return assertNever(change);
  }
}

function changeNode(table: ClusterStatus, name: NodeName, change: (node: NodeStatus) => NodeStatus): ClusterStatus {
  return { ...table, nodes: { ...table.nodes, [name]: change(table.nodes[name] ?? NEW_NODE_STATUS) } };
}

function withOperation(
  node: NodeStatus,
  change: Extract<StatusChange, { kind: "operation" }>,
  own: boolean,
): NodeStatus {
  const { key, record } = change;
  const known = node.operations[key];
  const isLast = key === operationKey(record.resource, record.operation, record.interval);
  const isOutdated = known && (own ? known.callId >= record.callId : known.callId > record.callId);
  if (isLast && isOutdated) return node;
  const operations = { ...node.operations, [key]: record };
  return { ...node, operations: isLast && isReload(record) ? withReloaded(operations, record) : operations };
}

function withAttributes(
  before: NodeStatus["attributes"],
  set: NodeStatus["attributes"],
  remove: readonly string[],
): NodeStatus["attributes"] {
  const kept = Object.entries(before).filter(([name]) => !remove.includes(name));
  return { ...Object.fromEntries(kept), ...set };
}

function withFencing(before: readonly FencingRecord[], record: FencingRecord): readonly FencingRecord[] {
  const others = before.filter((other) => other.id !== record.id);
  const later = others.findIndex((other) => other.time > record.time);
  const at = later < 0 ? others.length : later;
  return [...others.slice(0, at), record, ...others.slice(at)].slice(-FENCING_HISTORY);
}
