/**
 * What a node was sending away when it forgot everything: it was shot, or its daemon has started anew.
 *
 * In: its last known operations.   Out: what the targets of its migrations are to look at again: the resource may have arrived there,
 * although nobody ever asked that node to take it in.
 * Nothing is looked at again where the target has had to do with the resource since.
 */
import type { NodeStatus, OperationRecord } from "../cib/status.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { forgettingChanges } from "./forgetting.js";
import type { StatusChange } from "./messages.js";

export interface Arrival {
  readonly node: NodeName;
  /** Keys of its operations that say nothing any more. */
  readonly operations: readonly string[];
}

type Nodes = Readonly<Record<NodeName, NodeStatus>>;

export function arrivalsInDoubt(nodes: Nodes, forgotten: NodeStatus): readonly Arrival[] {
  return Object.values(forgotten.operations).flatMap((sent) => {
    const target = sent.operation === "migrate_to" ? sent.migrateTarget : undefined;
    const known = target === undefined ? undefined : nodes[target];
    if (target === undefined || !known) return [];
    const operations = sortedKeys(known.operations).filter((key) => known.operations[key]?.resource === sent.resource);
    const isNewer = (key: string) => (known.operations[key] as OperationRecord).callId > sent.callId;
    return operations.length === 0 || operations.some(isNewer) ? [] : [{ node: target, operations }];
  });
}

export function lookAgain({ node, operations }: Arrival): readonly StatusChange[] {
  return forgettingChanges(node, { attributes: [], operations });
}
