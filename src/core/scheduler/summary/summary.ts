/**
 * The transition summary: which nodes are fenced (the last one first), then what becomes of each instance, in the order of the configuration.
 * As data, with the facts that decided each line, so that tools can print it in their own way (text.ts prints Pacemaker's).
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { type Change, changesOf } from "./change.js";

export type SummaryEntry = FencingEntry | ChangeEntry;

export interface FencingEntry {
  readonly kind: "fencing";
  readonly action: PlannedAction;
}

export interface ChangeEntry {
  readonly kind: "change";
  readonly change: Change;
}

export function summarize(cluster: Cluster): readonly SummaryEntry[] {
  const fencing = cluster.actions
    .filter((action) => action.fencing !== undefined && !action.resource && action.required)
    .reverse();
  return [
    ...fencing.map((action): FencingEntry => ({ kind: "fencing", action })),
    ...cluster.resources
      .flatMap(toldPrimitives)
      .flatMap(changesOf)
      .map((change): ChangeEntry => ({ kind: "change", change })),
  ];
}

/** In the order in which they are told: of a bundle replica by replica, what is inside last. */
function toldPrimitives(resource: Resource): readonly Primitive[] {
  switch (resource.kind) {
    case "primitive":
      return [resource];
    case "group":
      return resource.children;
    case "clone":
      return resource.children.flatMap(toldPrimitives);
    case "bundle":
      return resource.replicas.flatMap(({ address, container, remote, child }) =>
        [address, container, remote, child].filter((part) => part !== undefined),
      );
  }
}
