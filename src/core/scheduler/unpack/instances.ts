/**
 * Primitives, groups and the copies of clones: what is really placed, each with its options and with the nodes that it may
 * be on before any constraint has spoken.
 *
 * A copy of an anonymous clone has a number, but its nodes know it by the plain id: any copy can be the one that runs
 * there. Copies of a unique clone are told apart everywhere.
 */
import * as cib from "../../cib/configuration.js";
import { parseBoolean } from "../../model/boolean.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Bundle, Clone, Group, Primitive, type Resource } from "../cluster/resource.js";
import { Scores } from "../cluster/scores.js";
import { evaluateSets } from "./attribute-sets.js";
import { factsOf } from "./facts.js";
import { unpackMeta } from "./meta.js";
import { capacities } from "./nodes.js";
import { parametersOf } from "./parameters.js";
import { isConnection } from "./remote-node-names.js";

/** Where a resource lies, and which copy it is. */
export interface Place {
  readonly parent?: Group | Clone | Bundle;
  readonly copy?: number;
  /** Nodes know the copy by its number. */
  readonly unique?: boolean;
}

export function unpackPrimitive(cluster: Cluster, config: cib.Primitive, place: Place = {}): Primitive {
  const { id, historyId } = namesAt(config.id, place);
  const primitive = new Primitive(id, historyId, place.parent, newScores(cluster), config);
  noteAgent(primitive);
  unpackMeta(cluster, primitive, config);
  noteFenceDevice(cluster, primitive);
  primitive.params = parametersOf(cluster, primitive);
  primitive.operations = config.operations;
  primitive.utilization = capacities(
    evaluateSets(config.utilization, config.utilizationSets, { ...factsOf(cluster), agent: config.agent }),
  );
  allowNodes(cluster, primitive);
  register(cluster, primitive, config.id);
  return primitive;
}

export function unpackGroup(
  cluster: Cluster,
  config: cib.Group,
  place: Place & { readonly parent?: Clone } = {},
): Group {
  const { id, historyId } = namesAt(config.id, place);
  const group = new Group(id, historyId, place.parent, newScores(cluster), config);
  unpackMeta(cluster, group, config);
  group.ordered = parseBoolean(group.meta.ordered ?? "") ?? true;
  group.colocated = parseBoolean(group.meta.colocated ?? group.meta.collocated ?? "") ?? true;
  allowNodes(cluster, group);
  register(cluster, group, config.id);
  const inGroup = { ...place, parent: group };
  for (const member of config.members) group.children.push(unpackPrimitive(cluster, member, inGroup));
  return group;
}

/** A bundle's inner one has a `parent`. */
export function unpackClone(cluster: Cluster, config: cib.Clone, parent?: Bundle): Clone {
  const clone = new Clone(config.id, parent, newScores(cluster), config);
  unpackMeta(cluster, clone, config);
  readCloneOptions(cluster, clone);
  allowNodes(cluster, clone);
  register(cluster, clone, config.id);
  // With no copies at all there is still one, for what is found running to be taken for.
  for (let copy = 0; copy < Math.max(1, clone.max); copy++) addCopy(cluster, clone);
  return clone;
}

/** The next copy; one beyond `clone-max` is for something that is found running. */
export function addCopy(cluster: Cluster, clone: Clone): Primitive | Group {
  const { child } = clone.config;
  const place = { parent: clone, copy: clone.children.length, unique: clone.unique };
  const copy = child.kind === "group" ? unpackGroup(cluster, child, place) : unpackPrimitive(cluster, child, place);
  if (clone.children.push(copy) > clone.max) for (const part of [copy, ...copy.children]) part.orphan = true;
  return copy;
}

/** Pacemaker Explained, "Clone Options" and "Promotable Clone Options"; once `master-max` and `master-node-max`. */
function readCloneOptions(cluster: Cluster, clone: Clone): void {
  const { meta } = clone;
  const flag = (name: string) => parseBoolean(meta[name] ?? "") ?? false;
  const count = (byDefault: number, ...names: string[]) => {
    const text = names.map((name) => meta[name]).find((value) => value !== undefined);
    const number = Number.parseInt(text ?? "", 10);
    return Number.isNaN(number) ? byDefault : Math.max(0, Math.min(number, INFINITY));
  };
  clone.nodeMax = count(1, "clone-node-max");
  if (meta["globally-unique"] === undefined) clone.unique = clone.nodeMax > 1;
  if (!clone.unique) clone.nodeMax = Math.min(1, clone.nodeMax);
  clone.max = count(Math.max(1, nodesKnownAt(cluster)), "clone-max");
  clone.min = count(0, "clone-min");
  clone.promotable = flag("promotable");
  clone.promotedMax = clone.promotable ? count(1, "promoted-max", "master-max") : 0;
  clone.promotedNodeMax = clone.promotable ? count(1, "promoted-node-max", "master-node-max") : 0;
  clone.interleave = flag("interleave");
  clone.ordered = flag("ordered");
  if (clone.unique && !cib.primitivesOf(clone.config.child).every(knowsCopies)) treatCopiesAlike(cluster, clone);
  clone.meta = { ...meta, "globally-unique": String(clone.unique) };
}

function knowsCopies({ agent }: cib.Primitive): boolean {
  return agent.class === "ocf" || agent.class === "stonith";
}

/** An agent that cannot be told which copy is meant has only one on a node, and all are alike. */
function treatCopiesAlike(cluster: Cluster, clone: Clone): void {
  clone.unique = false;
  clone.nodeMax = 1;
  clone.max = Math.min(clone.max, cluster.nodes.length);
}

/** Guest nodes of bundles that come later in the configuration are not there yet. */
function nodesKnownAt(cluster: Cluster): number {
  const { nodes } = cluster.configuration;
  return cluster.nodes.filter(({ connection, inBundle, name }) => !inBundle || nodes[name] || connection).length;
}

function namesAt(id: string, { copy, unique }: Place): { readonly id: string; readonly historyId: string } {
  if (copy === undefined) return { id, historyId: id };
  const numbered = `${id}:${copy}`;
  return { id: numbered, historyId: unique ? numbered : id };
}

function register(cluster: Cluster, resource: Resource, plainId: string): void {
  cluster.byId.set(resource.id, resource);
  if (!cluster.byId.has(plainId)) cluster.byId.set(plainId, resource);
}

function noteAgent(primitive: Primitive): void {
  primitive.isFenceDevice = primitive.config.agent.class === "stonith";
}

function noteFenceDevice(cluster: Cluster, primitive: Primitive): void {
  if (primitive.isFenceDevice && primitive.meta.provides?.toLowerCase() === "unfencing") cluster.unfencing = true;
}

function newScores(cluster: Cluster): Scores {
  return new Scores(cluster.nodes.length);
}

/**
 * In a symmetric cluster a resource may be anywhere but on a bundle's guest nodes, which are for what the bundle holds; in
 * an asymmetric one nowhere, until a constraint says so: but a guest's connection goes where its container goes.
 */
export function allowNodes(cluster: Cluster, resource: Resource): void {
  const { symmetric } = cluster.options;
  const allowed = symmetric || isGuestConnection(resource);
  for (const node of cluster.nodes) {
    if (node.inBundle) resource.scores.setDiscovery(node.index, "never");
    if (!allowed || (symmetric && node.reserved)) continue;
    if (!isYetToBe(cluster, node)) resource.scores.set(node.index, node.fixedScore);
  }
}

/** A bundle's guest nodes come into being with the bundle, unless they have been given attributes before. */
function isYetToBe(cluster: Cluster, node: ClusterNode): boolean {
  return node.inBundle && !node.reserved && !cluster.configuration.nodes[node.name];
}

/** From now on the node is for what its bundle holds only. Whoever has been allowed there before is banned. */
export function reserveNode(cluster: Cluster, node: ClusterNode): void {
  node.reserved = true;
  node.fixedScore = -INFINITY;
  for (const resource of cluster.resources) banFrom(resource, node);
}

function banFrom(resource: Resource, node: ClusterNode): void {
  for (const child of resource.children) banFrom(child, node);
  if (!resource.scores.has(node.index)) return;
  resource.scores.set(node.index, -INFINITY);
  resource.scores.setDiscovery(node.index, "never");
}

function isGuestConnection(resource: Resource): boolean {
  return resource.kind === "primitive" && isConnection(resource.config) && resource.meta.container !== undefined;
}
