/**
 * The cluster as it is now, for those who show it (`crm_mon`, `crm status`, `crm resource status`). Made of the very
 * facts that the scheduler decides from, so that a display and a decision can never disagree about what runs.
 */
import type { AgentName } from "../cib/configuration.js";
import { type Awaited, NEW_NODE_STATUS, type NodeState } from "../cib/status.js";
import { type NodeName, type ResourceId, sortedNames } from "../model/names.js";
import type { Role } from "../model/role.js";
import type { Cluster } from "./cluster/cluster.js";
import type { ClusterNode } from "./cluster/node.js";
import { type Group, type Primitive, primitivesIn, type Resource } from "./cluster/resource.js";
import { type TableFacts, tableInput } from "./table-input.js";
import { unpack } from "./unpack/unpack.js";

export interface ClusterView {
  /** Sorted by name. */
  readonly nodes: readonly NodeView[];
  /** In the order of the configuration; orphans after them. */
  readonly resources: readonly ResourceView[];
  /** What the scheduler makes of it. */
  readonly cluster: Cluster;
}

export interface NodeView {
  readonly name: NodeName;
  readonly state: NodeState;
  readonly online: boolean;
  /** In the view, but not asked yet what it runs. */
  readonly pending: boolean;
  /** Its daemon has ended and may come back: what it runs is left alone. */
  readonly awaited?: Awaited;
  /** Why it must be fenced. */
  readonly unclean?: string;
  readonly standby: boolean;
  /** An operation with `on-fail: standby` failed here. */
  readonly standbyOnFail: boolean;
  readonly maintenance: boolean;
  /** It wishes to leave: nothing may stay on it. */
  readonly shutdown: boolean;
  /** `online`, `OFFLINE (standby)`, `UNCLEAN (offline)`...: exactly as status displays say it. */
  readonly words: string;
  /** Something is, or may be, active on it. */
  readonly active: boolean;
}

export type ResourceView = InstanceView | GroupView | CloneView;

export interface InstanceView {
  readonly kind: "primitive";
  /** `api:1`. */
  readonly id: string;
  /** As its nodes know it, in records and fail counts: `api`. */
  readonly historyId: ResourceId;
  readonly agent: AgentName;
  /** Where it is, or may be, active; empty: stopped. Sorted by node. */
  readonly on: readonly ActiveView[];
  /** An operation under way where it is not active, such as a probe: `Monitoring`, and where. */
  readonly pending?: { readonly task: PendingTask; readonly node: NodeName };
  readonly managed: boolean;
  readonly maintenance: boolean;
  /** It must not be touched any more until somebody has looked. */
  readonly blocked: boolean;
  /** Its `target-role` is Stopped. */
  readonly disabled: boolean;
  readonly targetRole?: Role;
  readonly orphan: boolean;
}

export type PendingTask = "Starting" | "Stopping" | "Promoting" | "Demoting" | "Migrating" | "Monitoring";

export interface ActiveView {
  readonly node: NodeName;
  /** What it was before an operation that is under way. */
  readonly role: Role;
  readonly pending?: PendingTask;
  readonly failed: boolean;
  readonly failureIgnored: boolean;
  /** Its node is unclean: it may run, or not. */
  readonly unclean: boolean;
}

export interface GroupView {
  readonly kind: "group";
  readonly id: string;
  readonly members: readonly InstanceView[];
  readonly managed: boolean;
  readonly disabled: boolean;
}

export interface CloneView {
  readonly kind: "clone";
  readonly id: ResourceId;
  /** The configured id of what is cloned. */
  readonly child: ResourceId;
  readonly promotable: boolean;
  readonly unique: boolean;
  readonly copies: readonly (InstanceView | GroupView)[];
  readonly managed: boolean;
  readonly disabled: boolean;
}

export function currentView(facts: TableFacts): ClusterView {
  const cluster = unpack(tableInput(facts));
  return {
    nodes: cluster.nodes.map((node) => viewNode(node, facts)),
    resources: cluster.resources.map(viewResource).filter((view) => !isBygone(view)),
    cluster,
  };
}

/** Configured no longer, and active nowhere: only its history is left. */
function isBygone(view: ResourceView): boolean {
  return view.kind === "primitive" && view.orphan && view.on.length === 0 && !view.pending;
}

/** The nodes on which anything of it is active, sorted. */
export function placesOf(view: ResourceView): NodeName[] {
  return sortedNames(new Set(instanceViews(view).flatMap((instance) => instance.on.map((on) => on.node))));
}

/** The primitive instances below a resource, in order. */
export function instanceViews(resource: ResourceView): readonly InstanceView[] {
  switch (resource.kind) {
    case "primitive":
      return [resource];
    case "group":
      return resource.members;
    case "clone":
      return resource.copies.flatMap(instanceViews);
  }
}

/** The words in brackets behind a resource's line, in their order: `disabled`, `blocked`, `unmanaged`... */
export function instanceFlags(instance: InstanceView, on?: ActiveView): string[] {
  const flags: string[] = [];
  if (on?.unclean) flags.push("UNCLEAN");
  if (on?.pending === "Monitoring" || instance.pending?.task === "Monitoring") flags.push("Monitoring");
  if (instance.disabled) flags.push("disabled");
  if (instance.targetRole === "Unpromoted") flags.push("target-role:Unpromoted");
  if (instance.blocked) flags.push("blocked");
  else if (instance.maintenance) flags.push("maintenance");
  else if (!instance.managed) flags.push("unmanaged");
  if (on?.failureIgnored) flags.push("failure ignored");
  return flags;
}

function viewNode(node: ClusterNode, { status }: TableFacts): NodeView {
  const { name, online, pending, unclean, fenceReason, awaited, standbyOnFail, maintenance, shutdown } = node;
  const row = status.nodes[name] ?? NEW_NODE_STATUS;
  const why =
    node.condemned !== undefined
      ? node.condemned
      : awaited
        ? "its daemon has ended"
        : (fenceReason ?? (node.unseen ? "node was never seen" : "lost"));
  return {
    name,
    state: row.state,
    online,
    pending,
    ...(awaited && row.awaited ? { awaited: row.awaited } : {}),
    ...(unclean || node.condemned !== undefined ? { unclean: why } : {}),
    standby: node.standby && !pending,
    standbyOnFail,
    maintenance,
    shutdown,
    words: nodeWords(node),
    active: node.running.length > 0,
  };
}

/** The exact words of status displays. */
function nodeWords(node: ClusterNode): string {
  if (node.unclean || node.condemned !== undefined)
    return `UNCLEAN (${node.pending ? "pending" : node.online ? "online" : "offline"})`;
  if (node.pending) return "pending";
  if (node.standbyOnFail && node.online) return "standby (on-fail)";
  if (node.standby && !node.online) return "OFFLINE (standby)";
  if (node.standby) return node.running.length > 0 ? "standby (with active resources)" : "standby";
  if (node.maintenance) return node.online ? "maintenance" : "OFFLINE (maintenance)";
  return node.online ? "online" : "OFFLINE";
}

function viewResource(resource: Resource): ResourceView {
  switch (resource.kind) {
    case "primitive":
      return viewInstance(resource);
    case "group":
      return viewGroup(resource);
    case "clone":
      return {
        kind: "clone",
        id: resource.id,
        child: resource.config.child.id,
        promotable: resource.promotable,
        unique: resource.unique,
        copies: resource.children.map((copy) => (copy.kind === "group" ? viewGroup(copy) : viewInstance(copy))),
        managed: primitivesIn(resource).every(({ managed }) => managed),
        disabled: resource.targetRole === "Stopped",
      };
    case "bundle":
      return { kind: "group", id: resource.id, ...viewMembers(primitivesIn(resource)) };
  }
}

function viewGroup(group: Group): GroupView {
  return { kind: "group", id: group.id, ...viewMembers(group.children) };
}

function viewMembers(members: readonly Primitive[]) {
  const views = members.map(viewInstance);
  return {
    members: views,
    managed: views.every((view) => view.managed),
    disabled: views.length > 0 && views.every((view) => view.disabled),
  };
}

function viewInstance(primitive: Primitive): InstanceView {
  const { pendingTask, pendingNode, runningOn, targetRole } = primitive;
  const task = pendingTask === undefined ? undefined : TASKS[pendingTask];
  const on = [...runningOn].sort((a, b) => a.index - b.index).map((node) => viewActive(primitive, node, task));
  const elsewhere = task && pendingNode && !runningOn.includes(pendingNode) ? pendingNode.name : undefined;
  return {
    kind: "primitive",
    id: primitive.id,
    historyId: primitive.historyId,
    agent: primitive.config.agent,
    on,
    ...(task && elsewhere !== undefined ? { pending: { task, node: elsewhere } } : {}),
    managed: (primitive.managed || primitive.waitsFor !== undefined) && !primitive.blocked,
    maintenance: primitive.maintenance,
    blocked: primitive.blocked,
    disabled: targetRole === "Stopped",
    ...(targetRole === undefined ? {} : { targetRole }),
    orphan: primitive.orphan,
  };
}

function viewActive(primitive: Primitive, node: ClusterNode, task: PendingTask | undefined): ActiveView {
  return {
    node: node.name,
    role: primitive.role === "Stopped" ? "Started" : primitive.role,
    ...(task && primitive.pendingNode === node ? { pending: task } : {}),
    failed: primitive.failed && (primitive.failedOn.size === 0 || primitive.failedOn.has(node)),
    failureIgnored: primitive.failureIgnored,
    unclean: node.unclean || node.condemned !== undefined,
  };
}

const TASKS: Readonly<Record<string, PendingTask>> = {
  start: "Starting",
  stop: "Stopping",
  promote: "Promoting",
  demote: "Demoting",
  migrate_to: "Migrating",
  migrate_from: "Migrating",
  monitor: "Monitoring",
};
