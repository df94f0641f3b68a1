/**
 * The cluster as it is now, for those who show it (`crm_mon`, `crm status`, `crm resource status`). Made of the very
 * facts that the scheduler decides from, so that a display and a decision can never disagree about what runs.
 */
import type { AgentName } from "../cib/configuration.js";
import { type NodeName, type ResourceId, sortedNames } from "../model/names.js";
import type { Role } from "../model/role.js";
import { activeOn, instancesOf, type PrimitiveInstance, type TopResource } from "./instance.js";
import { type NodeFacts, nodeWords, whyFence } from "./node-facts.js";
import { type ClusterFacts, isInMaintenance, isManaged, type StatusInput, unpackStatus } from "./status.js";

export interface ClusterView {
  /** Sorted by name. */
  readonly nodes: readonly NodeView[];
  /** In the order of the configuration; orphans after them. */
  readonly resources: readonly ResourceView[];
}

/** `unclean`: condemned ones are, too. */
export interface NodeView extends Omit<NodeFacts, "attributes" | "condemned"> {
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

export function currentView(input: StatusInput): ClusterView {
  const facts = unpackStatus(input);
  return {
    nodes: facts.nodes.map((node) => viewNode(node, facts)),
    resources: facts.resources.map((resource) => viewResource(resource, facts)),
  };
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

function viewNode(node: NodeFacts, facts: ClusterFacts): NodeView {
  const active = facts.instances.some((instance) => activeOn(instance).some((on) => on.node === node.name));
  const { attributes: _attributes, condemned: _condemned, ...rest } = node;
  return { ...rest, unclean: whyFence(node), active, words: nodeWords(node, active) };
}

function isUnclean(node: NodeFacts | undefined): boolean {
  return node !== undefined && whyFence(node) !== undefined;
}

function viewResource(resource: TopResource, facts: ClusterFacts): ResourceView {
  switch (resource.kind) {
    case "primitive":
      return viewInstance(resource, facts);
    case "group":
      return { kind: "group", id: resource.id, ...viewMembers(resource.members, facts) };
    case "clone":
      return {
        kind: "clone",
        id: resource.id,
        child: resource.config.child.id,
        promotable: resource.promotable,
        unique: resource.unique,
        copies: resource.copies.map((copy) => viewCopy(copy, facts)),
        managed: instancesOf(resource).every((instance) => instance.meta.managed),
        disabled: resource.meta.targetRole === "Stopped",
      };
  }
}

function viewCopy(copy: Exclude<TopResource, { kind: "clone" }>, facts: ClusterFacts): InstanceView | GroupView {
  if (copy.kind === "primitive") return viewInstance(copy, facts);
  return { kind: "group", id: copy.id, ...viewMembers(copy.members, facts) };
}

function viewMembers(members: readonly PrimitiveInstance[], facts: ClusterFacts) {
  const views = members.map((member) => viewInstance(member, facts));
  return {
    members: views,
    managed: views.every((view) => view.managed),
    disabled: views.length > 0 && views.every((view) => view.disabled),
  };
}

function viewInstance(instance: PrimitiveInstance, facts: ClusterFacts): InstanceView {
  const on = activeOn(instance).map((activity) => ({
    node: activity.node,
    role: activity.role,
    pending: activity.pending && taskOf(activity.pending.operation),
    failed: activity.failure !== undefined,
    failureIgnored: activity.failureIgnored,
    unclean: isUnclean(facts.node.get(activity.node)),
  }));
  return {
    kind: "primitive",
    id: instance.id,
    historyId: instance.historyId,
    agent: instance.config.agent,
    on,
    pending: pendingElsewhere(instance),
    managed: isManaged(instance, facts),
    maintenance: isInMaintenance(instance, facts),
    blocked: facts.blocked.has(instance),
    disabled: instance.meta.targetRole === "Stopped",
    targetRole: instance.meta.targetRole,
    orphan: instance.orphan,
  };
}

function pendingElsewhere(instance: PrimitiveInstance): InstanceView["pending"] {
  for (const { node, role, pending } of instance.activities) {
    const task = role === "Stopped" && pending ? taskOf(pending.operation) : undefined;
    if (task) return { task, node };
  }
  return undefined;
}

function taskOf(operation: string): PendingTask | undefined {
  switch (operation) {
    case "start":
      return "Starting";
    case "stop":
      return "Stopping";
    case "promote":
      return "Promoting";
    case "demote":
      return "Demoting";
    case "migrate_to":
    case "migrate_from":
      return "Migrating";
    case "monitor":
      return "Monitoring";
    default:
      return undefined;
  }
}
