/**
 * The first stage: from the configuration and the table of what happened to facts. What runs where or might, what
 * failed, which nodes can be used and which must be fenced. Every later stage, and every status display, reads these
 * facts and never a record: each rule about history has its home here or in history.ts.
 */
import type { Configuration, Primitive } from "../cib/configuration.js";
import { allResources } from "../cib/configuration.js";
import type { OperationRecord, Wish } from "../cib/status.js";
import { compareNames, type NodeName, type ResourceId, sortedKeys } from "../model/names.js";
import { type Activity, replayHistory } from "./history.js";
import {
  activeOn,
  type GroupInstance,
  instancesOf,
  mapInstances,
  type PrimitiveInstance,
  type TopResource,
  type UnfoldContext,
  unfold,
  unfoldOrphan,
} from "./instance.js";
import { type NodeFacts, readNodes } from "./node-facts.js";
import { type ClusterOptions, readOptions } from "./options.js";
import type { ScheduleInput } from "./schedule.js";

/** What the facts depend on: all of a schedule's input but who is DC. */
export type StatusInput = Omit<ScheduleInput, "dc">;

export interface ClusterFacts {
  readonly configuration: Configuration;
  readonly options: ClusterOptions;
  readonly quorate: boolean;
  readonly now: number;
  /** Sorted by name. */
  readonly nodes: readonly NodeFacts[];
  readonly node: ReadonlyMap<NodeName, NodeFacts>;
  /** In the order of the configuration; orphans after them. */
  readonly resources: readonly TopResource[];
  readonly instances: readonly PrimitiveInstance[];
  /** The groups and clones around an instance or a group, innermost first. */
  readonly parents: ReadonlyMap<TopResource, readonly TopResource[]>;
  /** What one node knows of a resource, under the id by which nodes know it. */
  readonly activity: (node: NodeName, historyId: ResourceId) => Activity | undefined;
  readonly wishes: readonly Wish[];
  /** Instances that failed in a way that must not be touched any more, until an administrator has looked. */
  readonly blocked: ReadonlySet<PrimitiveInstance>;
}

export function unpackStatus(input: StatusInput): ClusterFacts {
  const options = readOptions(input.configuration.properties);
  const names = [...sortedKeys(input.nodeIds), ...sortedKeys(input.status.nodes)];
  const nodes = readNodes(names, { ...input, options });
  const histories = new Histories(input, options, nodes);
  const found = unfoldAll(input, options, nodes, histories);
  const judged = nodes.map((node) => judgeFailures(node, found.flatMap(instancesOf), histories, options));
  const unclean = new Set(judged.filter((node) => node.unclean !== undefined).map((node) => node.name));
  const resources = found.map((resource) =>
    mapInstances(resource, (instance) => withoutUncertainDevices(instance, unclean)),
  );
  const instances = resources.flatMap(instancesOf);
  return {
    configuration: input.configuration,
    options,
    quorate: input.quorate,
    now: input.now,
    nodes: judged,
    node: new Map(judged.map((node) => [node.name, node])),
    resources,
    instances,
    parents: parentsOf(resources),
    activity: (node, historyId) => histories.known(node, historyId),
    wishes: input.status.wishes,
    blocked: new Set(instances.filter((instance) => isBlocked(instance, unclean))),
  };
}

/** Replays each history once, when it is first asked for. */
class Histories {
  private readonly records = new Map<NodeName, Map<ResourceId, OperationRecord[]>>();
  private readonly replayed = new Map<ResourceId, readonly Activity[]>();

  constructor(
    private readonly input: StatusInput,
    private readonly options: ClusterOptions,
    private readonly nodes: readonly NodeFacts[],
  ) {
    for (const node of nodes) {
      if (keepsHistory(node)) this.records.set(node.name, recordsByResource(input, node.name));
    }
  }

  readonly activities: UnfoldContext["activities"] = (primitive, historyId, meta) => {
    const done = this.replayed.get(historyId);
    if (done) return done;
    const { opDefaults } = this.input.configuration;
    const context = { primitive, meta, options: this.options, opDefaults, now: this.input.now };
    const activities = this.nodes.flatMap(({ name, unclean }) => {
      const records = this.records.get(name)?.get(historyId);
      return records ? [beforeFencing(replayHistory(name, records, context), unclean)] : [];
    });
    this.replayed.set(historyId, activities);
    return activities;
  };

  known(node: NodeName, historyId: ResourceId): Activity | undefined {
    return this.replayed.get(historyId)?.find((activity) => activity.node === node);
  }

  /** Ids in the histories that no configured resource answers to. */
  strangers(): OperationRecord[] {
    const found = new Map<ResourceId, OperationRecord>();
    for (const [, resources] of this.records) {
      for (const [id, records] of resources) {
        if (!this.replayed.has(id) && records[0] && !found.has(id)) found.set(id, records[0]);
      }
    }
    return [...found.values()].sort((a, b) => compareNames(a.resource, b.resource));
  }
}

/** Failures on a node that will be fenced need no recovery of their own: the fencing is one. */
function beforeFencing(activity: Activity, unclean: string | undefined): Activity {
  return unclean === undefined ? activity : { ...activity, failure: undefined };
}

/** A fence device that runs on a clean node is not stopped there because an unclean node may have had it too. */
function withoutUncertainDevices(instance: PrimitiveInstance, unclean: ReadonlySet<NodeName>): PrimitiveInstance {
  if (instance.config.agent.class !== "stonith") return instance;
  const activities = instance.activities.filter(({ node }) => !unclean.has(node));
  return activities.some(({ role }) => role !== "Stopped") ? { ...instance, activities } : instance;
}

/**
 * What a node that is off once ran is over. A lost node is as good as off where fencing is disabled: see node-facts.ts.
 */
function keepsHistory(node: NodeFacts): boolean {
  return node.online || node.pending || node.unclean !== undefined;
}

function recordsByResource(input: StatusInput, node: NodeName): Map<ResourceId, OperationRecord[]> {
  const operations = input.status.nodes[node]?.operations ?? {};
  const byResource = new Map<ResourceId, OperationRecord[]>();
  for (const key of sortedKeys(operations)) {
    const record = operations[key];
    if (!record) continue;
    const records = byResource.get(record.resource);
    if (records) records.push(record);
    else byResource.set(record.resource, [record]);
  }
  return byResource;
}

function unfoldAll(
  input: StatusInput,
  options: ClusterOptions,
  nodes: readonly NodeFacts[],
  histories: Histories,
): TopResource[] {
  const context: UnfoldContext = {
    configuration: input.configuration,
    options,
    nodes: nodes.map((node) => node.name),
    activities: histories.activities,
  };
  const configured = input.configuration.resources.map((resource) => unfold(resource, context));
  const taken = new Set(allResources(input.configuration).map((resource) => resource.id));
  const orphans = histories
    .strangers()
    .filter((record) => !taken.has(record.resource))
    .map((record) => unfoldOrphan(barePrimitive(record), context))
    .filter((orphan) => activeOn(orphan).length > 0);
  return [...configured, ...orphans];
}

function barePrimitive(record: OperationRecord): Primitive {
  return { kind: "primitive", id: record.resource, agent: record.agent, params: {}, meta: {}, operations: [] };
}

function parentsOf(resources: readonly TopResource[]): Map<TopResource, TopResource[]> {
  const parents = new Map<TopResource, TopResource[]>();
  const visit = (resource: TopResource, above: TopResource[]) => {
    parents.set(resource, above);
    for (const child of childrenOf(resource)) visit(child, [resource, ...above]);
  };
  for (const resource of resources) visit(resource, []);
  return parents;
}

export function childrenOf(resource: TopResource): readonly (PrimitiveInstance | GroupInstance)[] {
  switch (resource.kind) {
    case "primitive":
      return [];
    case "group":
      return resource.members;
    case "clone":
      return resource.copies;
  }
}

/** A failure can condemn its node: a stop that failed leaves nothing but fencing to make sure. */
function judgeFailures(
  node: NodeFacts,
  instances: readonly PrimitiveInstance[],
  histories: Histories,
  options: ClusterOptions,
): NodeFacts {
  let judged = node;
  for (const instance of instances) {
    const failure = histories.known(node.name, instance.historyId)?.failure;
    if (!failure) continue;
    if (failure.onFail === "standby") judged = { ...judged, standbyOnFail: true };
    if (failure.onFail === "fence" && options.fencingEnabled && instance.meta.managed && !node.maintenance) {
      judged = { ...judged, unclean: judged.unclean ?? `${instance.historyId} failed there` };
    }
  }
  return judged;
}

/** Blocked: neither started, stopped nor moved, whatever else is wished. Fencing the node ends that. */
function isBlocked(instance: PrimitiveInstance, unclean: ReadonlySet<NodeName>): boolean {
  const active = activeOn(instance).filter(({ node }) => !unclean.has(node));
  if (active.length > 1 && instance.meta.multipleActive === "block") return true;
  return active.some(({ failure }) => failure?.onFail === "block");
}

/** Whether the cluster may start, stop and move it where it is. */
export function isManaged(instance: PrimitiveInstance, facts: ClusterFacts): boolean {
  if (!instance.meta.managed || facts.blocked.has(instance)) return false;
  return !activeOn(instance).some((activity) => facts.node.get(activity.node)?.maintenance);
}

export function isInMaintenance(instance: PrimitiveInstance, facts: ClusterFacts): boolean {
  return instance.meta.maintenance || activeOn(instance).some((a) => facts.node.get(a.node)?.maintenance === true);
}
