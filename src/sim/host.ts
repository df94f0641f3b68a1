/**
 * What the world hosts: a node's core, whichever it is. The production core in every scenario and fuzz run; a
 * stand-in of a few lines where the world itself is tested.
 */
import type { JournalEntry } from "../core/journal/entry.js";
import type { Now, Step } from "../core/model/step.js";
import type { DiskState, NodeEffect, NodeInput, NodeSettings } from "../core/node/io.js";
import { clusterState, createNode, type NodeState, nextDeadline, stepNode } from "../core/node/node.js";
import type { ClusterState } from "../core/node/requests.js";

export interface NodeCore<State> {
  create(settings: NodeSettings, disk: DiskState, now: Now): Step<State, NodeEffect>;
  step(state: State, input: NodeInput, now: Now): Step<State, NodeEffect>;
  nextDeadline(state: State): number;
  look(state: State): ClusterState;
  journal(state: State): readonly JournalEntry[];
}

export const productionCore: NodeCore<NodeState> = {
  create: createNode,
  step: stepNode,
  nextDeadline,
  look: clusterState,
  journal: ({ journal }) => journal.entries,
};
