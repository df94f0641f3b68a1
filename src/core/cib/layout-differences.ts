/** What is different between two layouts, one phrase each, for a person. */

import { type NodeName, sortedKeys, sortedNames } from "../model/names.js";
import { quorumValues } from "../quorum/options.js";
import type { Layout, LayoutNode } from "./layout.js";

/** As in `node lb4 is new`, `votes of lb1: 1 -> 3`, `two_node: true -> false`. What the DC adapts by itself is left out. */
export function layoutDifferences(before: Layout, after: Layout): readonly string[] {
  const names = sortedNames(new Set([...sortedKeys(before.nodes), ...sortedKeys(after.nodes)]));
  const old = quorumValues(before.quorum);
  const now = quorumValues(after.quorum);
  const options = sortedNames(new Set([...Object.keys(old), ...Object.keys(now)]));
  return [
    ...names.flatMap((name) => nodeDifferences(name, before.nodes[name], after.nodes[name])),
    ...options.flatMap((name) => changed(name, old[name] ?? "default", now[name] ?? "default")),
  ];
}

function nodeDifferences(
  name: NodeName,
  before: LayoutNode | undefined,
  after: LayoutNode | undefined,
): readonly string[] {
  if (!before) return [`node ${name} is new`];
  if (!after) return [`node ${name} is gone`];
  return [
    ...changed(`id of ${name}`, String(before.id), String(after.id)),
    ...changed(`addresses of ${name}`, before.addresses.join(" "), after.addresses.join(" ")),
    ...changed(`votes of ${name}`, String(before.votes), String(after.votes)),
  ];
}

function changed(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what}: ${before} -> ${after}`];
}
