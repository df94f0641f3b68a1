/**
 * A clone: a heading, and below it its copies. Of a clone whose copies are all alike those about which there is nothing to say
 * share a line by role (`Started: [ lb1 lb2 ]`); a copy that failed, that something is done to, that nobody manages or that is
 * only partly active has lines of its own. Where it could be and is not is told by node, too.
 */

import { sortedNames } from "../../core/model/names.js";
import { isActive } from "../../core/scheduler/cluster/activity.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { compareNodeNames } from "../../core/scheduler/cluster/node-names.js";
import { placeOf } from "../../core/scheduler/cluster/place.js";
import {
  type Clone,
  type Group,
  type Primitive,
  primitivesIn,
  type Resource,
} from "../../core/scheduler/cluster/resource.js";
import { item, type Line, styled } from "../lines.js";
import { failedProbeWords } from "./failed-probe.js";
import { bracketed } from "./node-list.js";
import { flagSpans, managementFlag } from "./primitive-line.js";
import { isDisabled, shownRole } from "./shown-role.js";

type Copy = Primitive | Group;
type LinesOf = (resource: Resource, depth: number) => Line[];

export function cloneLines(clone: Clone, cluster: Cluster, depth: number, linesOf: LinesOf): Line[] {
  const shown = clone.children.map((copy) => ({ copy, shown: howShown(copy, clone) }));
  const apart = shown.filter((one) => one.shown === "apart").map(({ copy }) => copy);
  const plain = shown.filter((one) => one.shown === "by-role").map(({ copy }) => copy);
  return [
    item(depth, `Clone Set: ${clone.id} [${clone.config.child.id}]`, ...flagSpans(flagsOf(clone)), ":"),
    ...apart.flatMap((copy) => linesOf(copy, depth + 1)),
    ...roleLines(plain, clone, depth + 1),
    ...(plain.length < clone.max ? stoppedLines(clone, cluster, depth + 1) : []),
  ];
}

function flagsOf(clone: Clone): string[] {
  return [
    ...(clone.promotable ? ["promotable"] : []),
    ...(clone.unique ? ["unique"] : []),
    ...(isDisabled(clone) ? ["disabled"] : []),
    ...managementFlag(clone),
  ];
}

function howShown(copy: Copy, clone: Clone): "apart" | "by-role" | "stopped" {
  const active = isActive(copy, false);
  if (clone.unique) return active || !copy.orphan ? "apart" : "stopped";
  if (copy.kind === "primitive" && copy.pendingTask !== undefined && copy.pendingTask !== "probe") return "apart";
  if (!active) return "stopped";
  const parts = [copy, ...copy.children];
  if (parts.some((part) => part.orphan || part.failed) || !parts.every((part) => part.managed)) return "apart";
  const node = isActive(copy, true) ? placeOf(copy, "current") : undefined;
  return !node || (!node.online && node.unclean) ? "apart" : "by-role";
}

function roleLines(plain: readonly Copy[], clone: Clone, depth: number): Line[] {
  const lineOf = (label: string, promoted: boolean): Line[] => {
    const copies = plain.filter((copy) => (shownRole(copy) === "Promoted") === promoted);
    const nodes = copies.map((copy) => placeOf(copy, "current")).filter((node) => node !== undefined);
    return nodes.length > 0 ? [item(depth, styled(label, "good"), `: ${bracketed(inOrder(nodes))}`)] : [];
  };
  return [...lineOf("Promoted", true), ...lineOf(unpromotedLabel(clone), false)];
}

/** Its own, or else that of what is cloned. */
function targetRoleOf(clone: Clone): Resource["targetRole"] {
  return clone.targetRole ?? clone.children[0]?.targetRole;
}

function unpromotedLabel(clone: Clone): string {
  if (!clone.promotable) return "Started";
  return targetRoleOf(clone) === "Unpromoted" ? "Unpromoted (target-role)" : "Unpromoted";
}

function inOrder(nodes: readonly ClusterNode[]): ClusterNode[] {
  return [...nodes].sort((a, b) => compareNodeNames(a.name, b.name));
}

/** By node, each with what is known of why. Where each copy is one of its own, all have been shown one by one. */
function stoppedLines(clone: Clone, cluster: Cluster, depth: number): Line[] {
  if (clone.unique) return [];
  const byState = new Map<string, ClusterNode[]>();
  for (const node of possibleNodes(clone, cluster).filter((one) => !isOn(clone, one))) {
    const probe = failedProbeWords(clone, node, cluster);
    const state = probe ? `Stopped (${probe})` : targetRoleOf(clone) === "Stopped" ? "Stopped (disabled)" : "Stopped";
    byState.set(state, [...(byState.get(state) ?? []), node]);
  }
  return sortedNames(byState.keys()).map((state) =>
    item(depth, styled(state, "warning"), `: ${bracketed(byState.get(state) ?? [])}`),
  );
}

/** In a cluster in which a resource is nowhere unless it is said, no constraint has been read yet: what probes know counts. */
function possibleNodes(clone: Clone, cluster: Cluster): readonly ClusterNode[] {
  const allowed = cluster.nodes.filter((node) => clone.scores.has(node.index));
  return allowed.length > 0
    ? inOrder(allowed)
    : inOrder([...new Set(primitivesIn(clone).flatMap((one) => [...one.knownOn]))]);
}

function isOn(clone: Clone, node: ClusterNode): boolean {
  return primitivesIn(clone).some((primitive) => primitive.runningOn.includes(node));
}
