/**
 * Operations as executors are told them: which agent on which node, its parameters, and beside them what agents know from
 * Pacemaker as `CRM_meta_...`.
 *
 * A probe is made on every node, and its twins differ only in what names the node; so one that has a twin just before it is
 * a copy of that. In the first graph of a large cluster nine actions of ten are such copies.
 */
import type { Values } from "../../cib/configuration.js";
import type { ResourceId } from "../../model/names.js";
import { OcfRc } from "../../model/ocf.js";
import { INFINITY } from "../../model/score.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { ResourceAction } from "../graph.js";
import { digestNow, needsRemoteName } from "../plan/operation-digest.js";
import { operationOptions } from "../unpack/operation-options.js";
import { unsortedMetaOf } from "./action-attributes.js";

export class Operations {
  private readonly names = new MetaNames();
  private twin: { readonly planned: PlannedAction; readonly told: ResourceAction } | undefined;

  constructor(private readonly cluster: Cluster) {}

  told(action: PlannedAction, primitive: Primitive, node: ClusterNode, after: readonly number[]): ResourceAction {
    const { twin } = this;
    if (twin && areTwins(twin.planned, action)) return twinOf(twin.told, action.id, node, after);
    const told = this.toldAnew(action, primitive, node, after);
    this.twin = needsRemoteName(primitive) ? undefined : { planned: action, told };
    return told;
  }

  private toldAnew(
    action: PlannedAction,
    primitive: Primitive,
    node: ClusterNode,
    after: readonly number[],
  ): ResourceAction {
    const { id, interval, timeout, expectedRc = OcfRc.ok } = action;
    const task = action.cancelTask ?? action.task;
    const own = operationOptions(this.cluster, primitive, task, interval).params;
    return {
      kind: "resource",
      id,
      after,
      ...(action.priority >= INFINITY ? { urgent: true as const } : {}),
      node: node.name,
      instance: primitive.id,
      resource: knownAs(primitive),
      agent: primitive.config.agent,
      operation: action.task,
      interval,
      timeoutMs: timeout,
      expectedRc,
      params: this.names.addTo({ ...primitive.params, ...own, ...action.params }, action, task),
      digest: digestNow(this.cluster, primitive, AS_IF[task] ?? task, interval, node),
    };
  }
}

/** What was reloaded counts as started with the parameters of now. */
const AS_IF: Readonly<Record<string, string>> = { "reload-agent": "start" };

/** As the histories of nodes have it. */
export function knownAs(primitive: Primitive): ResourceId {
  return primitive.historyName ?? primitive.historyId;
}

function areTwins(one: PlannedAction, other: PlannedAction): boolean {
  return (
    one.resource === other.resource &&
    one.task === other.task &&
    one.cancelTask === other.cancelTask &&
    one.interval === other.interval &&
    one.timeout === other.timeout &&
    one.expectedRc === other.expectedRc &&
    one.params === other.params &&
    one.operationMeta === other.operationMeta &&
    areEqual(one.meta, other.meta)
  );
}

function areEqual(one: Values, other: Values): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (one[name] === undefined) return false;
  return true;
}

function twinOf(told: ResourceAction, id: number, node: ClusterNode, after: readonly number[]): ResourceAction {
  const params = { ...told.params, CRM_meta_on_node: node.name, CRM_meta_on_node_uuid: node.id };
  return { ...told, id, after, node: node.name, params };
}

/** As agents know it from Pacemaker. */
class MetaNames {
  /** Few names, and many actions. */
  private readonly known = new Map<string, string>();

  addTo(params: Record<string, string>, action: PlannedAction, operation: string): Values {
    const meta = unsortedMetaOf(action);
    for (const name in meta) params[this.prefixed(name)] = meta[name] ?? "";
    params.CRM_meta_name = operation;
    return params;
  }

  private prefixed(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const prefixed = `CRM_meta_${name}`;
    this.known.set(name, prefixed);
    return prefixed;
  }
}
