/**
 * What a part without quorum that acts all the same (`no-quorum-policy: ignore`) may believe of the nodes out of its sight.
 *
 * That a node was fenced, or took leave, is known of the moment when it happened. Where there is quorum it stays true: a node
 * that comes back joins those who know it. A part without quorum has lost sight of others, and they may have taken the
 * node in since. So there it counts as lost like them, and is fenced before anything is started that it could run.
 *
 * Never: a part that has lost nobody doubts anything, so a node that was stopped in peace is not shot for it.
 */
import { plainProperties } from "../cib/plain-values.js";
import type { NodeStatus } from "../cib/status.js";
import type { NodeName } from "../model/names.js";
import { readOptions } from "../scheduler/unpack/options.js";
import { scheduleInput } from "./schedule-input.js";
import { newestRevision, type Turn } from "./turn.js";

type NodeTable = Readonly<Record<NodeName, NodeStatus>>;

export function withDoubts(turn: Turn, nodes: NodeTable): NodeTable {
  const { noQuorumPolicy } = readOptions(plainProperties(newestRevision(turn.state).configuration), true);
  const outOfSight = Object.values(nodes).some(({ state }) => state === "lost" || state === "unseen");
  if (noQuorumPolicy !== "ignore" || !outOfSight || scheduleInput(turn).quorate) return nodes;
  return Object.fromEntries(Object.entries(nodes).map(([node, status]) => [node, doubted(status)]));
}

function doubted(status: NodeStatus): NodeStatus {
  return status.state === "fenced" || status.state === "left" ? { ...status, state: "lost" } : status;
}
