/**
 * Location constraints, resolved: each becomes a list of nodes and scores for one resource (Pacemaker Explained,
 * "Deciding Which Nodes a Resource Can Run On").
 *
 * Sets, tags and patterns give every resource that they name a constraint of its own. A rule gives its score to the nodes
 * for which it is true; where the score is an attribute that a node lacks, the node is banned.
 */
import type { LocationConstraint, LocationRuleConstraint, ResourceDiscovery, Rule } from "../../cib/configuration.js";
import { asRegExp } from "../../model/pattern.js";
import type { Role } from "../../model/role.js";
import { INFINITY, parseScore, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Location } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import { factsOf, recheckBy } from "../unpack/facts.js";
import { parseTime } from "../unpack/iso-time.js";
import { evaluateRule, withCaptures } from "../unpack/rules.js";
import { namedResource, namedTogether, resourcesOf } from "./named-resource.js";

/** A resource that a constraint names, with what its way of naming it says. */
interface Subject {
  readonly resource: Resource;
  readonly score?: Score | undefined;
  readonly role?: Role | undefined;
  readonly captures?: readonly string[];
}

export function unpackLocation(cluster: Cluster, constraint: LocationConstraint): void {
  if (hasEnded(cluster, constraint.until)) return;
  const node = cluster.nodeByName.get(constraint.node);
  if (!node) return;
  const { id, score, role, discovery } = constraint;
  for (const resource of resourcesNamed(cluster, constraint.resource, id)) {
    addLocation(cluster, { id, resource, role, discovery, nodes: [{ node, score }] });
  }
}

export function unpackLocationRules(cluster: Cluster, constraint: LocationRuleConstraint): void {
  if (constraint.lifetime && !evaluateRule(constraint.lifetime, factsOf(cluster))) return;
  for (const subject of subjectsOf(cluster, constraint)) {
    const score = subject.score ?? constraint.score;
    if (constraint.node !== undefined && score !== undefined) {
      const node = cluster.nodeByName.get(constraint.node);
      const { id, discovery } = constraint;
      const { resource, role = constraint.role } = subject;
      if (node) addLocation(cluster, { id, resource, role, discovery, nodes: [{ node, score }] });
    } else for (const rule of constraint.rules) unpackRule(cluster, constraint, rule, subject);
  }
}

interface NewLocation {
  readonly id: string;
  readonly resource: Resource;
  readonly role?: Role | undefined;
  readonly discovery?: ResourceDiscovery | undefined;
  readonly nodes: Location["nodes"];
  readonly isHealth?: boolean;
}

export function addLocation(cluster: Cluster, { role, discovery = "always", ...rest }: NewLocation): void {
  const location: Location = { ...rest, discovery, role: appliesToAll(role) ? undefined : role };
  if (discovery === "exclusive") location.resource.exclusiveDiscovery = true;
  cluster.locations.push(location);
  location.resource.locations.push(location);
}

/** Nothing is promoted that has not been started and unpromoted before, so what is said of those roles is said of all. */
function appliesToAll(role: Role | undefined): boolean {
  return role === undefined || role === "Started" || role === "Unpromoted";
}

/** A pin with an end that cannot be read never ends: safer than one that vanishes by itself. */
function hasEnded(cluster: Cluster, until: string | undefined): boolean {
  const end = until === undefined ? undefined : parseTime(until);
  if (end === undefined) return false;
  if (end > cluster.now) recheckBy(cluster, end);
  return end <= cluster.now;
}

function resourcesNamed(cluster: Cluster, id: string, constraint: string): readonly Resource[] {
  const resource = namedResource(cluster, id);
  if (resource) return [resource];
  const together = namedTogether(cluster, id);
  if (!together) cluster.warnings.push(`Ignoring constraint '${constraint}' because resource '${id}' does not exist`);
  return (together ?? []).flatMap((member) => namedResource(cluster, member) ?? []);
}

function subjectsOf(cluster: Cluster, { id, of }: LocationRuleConstraint): readonly Subject[] {
  switch (of.kind) {
    case "resource":
      return resourcesNamed(cluster, of.id, id).map((resource) => ({ resource }));
    case "pattern":
      return matching(cluster, of.pattern, id);
    case "sets":
      return of.sets.flatMap((set) =>
        resourcesOf(cluster, set).map((resource) => ({ resource, role: set.role, score: set.score })),
      );
  }
}

/** Only top-level resources are matched; with `!` in front those that the pattern does not match. */
function matching(cluster: Cluster, pattern: string, constraint: string): readonly Subject[] {
  const isNegated = pattern.startsWith("!");
  const expression = asRegExp(isNegated ? pattern.slice(1) : pattern);
  if (!expression) {
    cluster.warnings.push(`Ignoring constraint '${constraint}' because its pattern '${pattern}' cannot be read`);
    return [];
  }
  return cluster.resources.flatMap((resource): Subject[] => {
    const match = expression.exec(resource.id);
    if (isNegated) return match ? [] : [{ resource }];
    return match ? [{ resource, captures: [...match].map((capture) => capture ?? "") }] : [];
  });
}

function unpackRule(cluster: Cluster, constraint: LocationRuleConstraint, rule: Rule, subject: Subject): void {
  const { resource, captures } = subject;
  const nodes = cluster.nodes.flatMap((node) => {
    const facts = {
      ...factsOf(cluster),
      attributes: node.attributes,
      meta: resource.meta,
      ...(resource.kind === "primitive" && { params: resource.params }),
      ...(captures && { captures }),
    };
    return evaluateRule(rule, facts) ? [{ node, score: scoreOf(rule, node, captures) }] : [];
  });
  const role = rule.role ?? subject.role ?? constraint.role;
  addLocation(cluster, { id: rule.id || constraint.id, resource, role, discovery: constraint.discovery, nodes });
}

function scoreOf(rule: Rule, node: ClusterNode, captures: readonly string[] | undefined): Score {
  if (rule.scoreAttribute === undefined) return rule.score ?? 0;
  const text = node.attributes.get(withCaptures(rule.scoreAttribute, captures));
  return text === undefined ? -INFINITY : (parseScore(text) ?? 0);
}
