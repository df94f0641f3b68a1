/**
 * One primitive in one line: `* vip<TAB>(ocf:heartbeat:IPaddr2):<TAB> Started lb1 (disabled, unmanaged)`. Active on several
 * nodes, it names them all behind its flags: `FAILED (unmanaged) [ lb1 lb2 ]`.
 */
import { formatAgent } from "../../core/cib/configuration.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { activeNode } from "../../core/scheduler/cluster/place.js";
import { type Primitive, type Resource, topOf } from "../../core/scheduler/cluster/resource.js";
import { item, type Line, type Span, type Style, styled } from "../lines.js";
import { failedProbeWords } from "./failed-probe.js";
import { bracketed } from "./node-list.js";
import { isPromotable, shownRole } from "./shown-role.js";

export interface PrimitiveLayout {
  /** Instead of its own id: what a replica of a bundle is called. */
  readonly name?: string;
  /** Instead of where it is found: a replica is where its container is. */
  readonly node?: ClusterNode | undefined;
}

export function primitiveLine(primitive: Primitive, cluster: Cluster, depth: number, layout?: PrimitiveLayout): Line {
  const several = layout === undefined && primitive.runningOn.length > 1;
  const node = layout ? layout.node : several ? undefined : shownNode(primitive);
  const orphan = primitive.orphan ? [styled("ORPHANED ", "warning")] : [];
  return item(
    depth,
    `${layout?.name ?? shownId(primitive)}\t(${formatAgent(primitive.config.agent)}):\t `,
    ...orphan,
    stateOf(primitive),
    node ? ` ${node.name}` : "",
    ...failedProbe(primitive, node, cluster),
    ...flagSpans(flagsOf(primitive, node)),
    several ? ` ${bracketed(primitive.runningOn)}` : "",
  );
}

/** Copies that are all alike are called by what they are copies of. */
export function shownId(resource: Resource): string {
  return resource.unique ? resource.id : resource.historyId;
}

/** ` (flag, flag)`, or nothing. */
export function flagSpans(flags: readonly string[]): Span[] {
  if (flags.length === 0) return [];
  const style: Style = flags.some((flag) => flag === "UNCLEAN" || flag === "blocked") ? "bad" : "warning";
  return [{ text: " " }, styled(`(${flags.join(", ")})`, style)];
}

/** Of groups and clones too: who manages it. */
export function managementFlag(resource: Resource): string[] {
  if (resource.maintenance) return ["maintenance"];
  // It is only left alone until its node has been asked, or is back.
  if (resource.kind === "primitive" && resource.waitsFor) return [];
  return resource.managed ? [] : ["unmanaged"];
}

function shownNode(primitive: Primitive): ClusterNode | undefined {
  return activeNode(primitive) ?? primitive.pendingNode ?? primitive.lock?.node;
}

function stateOf(primitive: Primitive): Span {
  const role = shownRole(primitive);
  if (primitive.failed) return styled(role === "Promoted" ? "FAILED Promoted" : "FAILED", "bad");
  const task = primitive.pendingTask;
  const underWay = task === undefined ? undefined : UNDER_WAY[task];
  if (underWay) return styled(underWay, "warning");
  return styled(role, role === "Stopped" || primitive.runningOn.length > 1 ? "warning" : "good");
}

const UNDER_WAY: Readonly<Record<string, string>> = {
  start: "Starting",
  stop: "Stopping",
  migrate_to: "Migrating",
  migrate_from: "Starting",
  promote: "Promoting",
  demote: "Demoting",
};

function failedProbe(primitive: Primitive, node: ClusterNode | undefined, cluster: Cluster): Span[] {
  if (shownRole(primitive) !== "Stopped") return [];
  const words = failedProbeWords(primitive, node, cluster);
  // The blank behind it is Pacemaker's.
  return words === undefined ? [] : [{ text: " " }, styled(`(${words})`, "warning"), { text: " " }];
}

function flagsOf(primitive: Primitive, node: ClusterNode | undefined): string[] {
  return [
    ...(node && !node.online && node.unclean ? ["UNCLEAN"] : []),
    ...(node && node === primitive.lock?.node ? ["LOCKED"] : []),
    ...(primitive.pendingTask === "monitor" ? ["Monitoring"] : []),
    ...targetFlags(primitive),
    ...(primitive.blocked ? ["blocked"] : managementFlag(primitive)),
    ...(primitive.failureIgnored ? ["failure ignored"] : []),
  ];
}

/** A target role is named where it holds something back. */
function targetFlags(primitive: Primitive): string[] {
  if (primitive.targetRole === "Stopped") return ["disabled"];
  if (primitive.targetRole === "Unpromoted" && isPromotable(primitive))
    return [`target-role:${topOf(primitive).meta["target-role"] ?? "Unpromoted"}`];
  return [];
}
