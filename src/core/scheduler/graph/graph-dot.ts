/**
 * The transition graph for Graphviz (`crm_simulate -D FILE`): green is done, in orange letters what is only a point. With `all`
 * also, dashed, what is not done: blue where nothing calls for it, red where it cannot be.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { SynapseGraph } from "./synapse.js";

export function printDot(cluster: Cluster, graph: SynapseGraph, all: boolean): string {
  const done = new Set(graph.synapses.map(({ action }) => action));
  const shown = cluster.actions.filter((action) => done.has(action) || all);
  const nodes = shown.map((action) => printNode(action, done.has(action)));
  const edges = all ? allEdges(shown, done) : doneEdges(graph);
  const lines = [...nodes.sort(), ...[...new Set(edges)].sort()];
  return ` digraph "g" {\n${lines.join("")}}\n`;
}

function doneEdges(graph: SynapseGraph): string[] {
  return graph.synapses.flatMap(({ action, inputs }) => inputs.map((input) => printEdge(input, action, "bold")));
}

function allEdges(shown: readonly PlannedAction[], done: ReadonlySet<PlannedAction>): string[] {
  return shown.flatMap((then) =>
    then.before
      .filter(({ effects }) => effects !== 0)
      .map(({ first }) => printEdge(first, then, done.has(first) && done.has(then) ? "bold" : "dashed")),
  );
}

function printNode(action: PlannedAction, isDone: boolean): string {
  const style = isDone ? "bold" : "dashed";
  const font = action.pseudo ? "orange" : "black";
  return `"${nameOf(action)}" [ style=${style} color="${colorOf(action, isDone)}" fontcolor="${font}"]\n`;
}

function colorOf(action: PlannedAction, isDone: boolean): string {
  if (isDone) return "green";
  return action.required ? "red" : "blue";
}

function printEdge(first: PlannedAction, then: PlannedAction, style: string): string {
  return `"${nameOf(first)}" -> "${nameOf(then)}" [ style = ${style}]\n`;
}

function nameOf({ key, node }: PlannedAction): string {
  return node ? `${key} ${node.name}` : key;
}
