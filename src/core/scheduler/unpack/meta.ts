/**
 * Meta-attributes: how the cluster treats a resource (Pacemaker Explained, "Resource Meta-Attributes").
 *
 * What a resource does not say itself (or its template), what it lies in says; what nobody says, the resource defaults; and
 * then the built-in default. A parent's meta is complete before its children's: so its defaults come before theirs.
 */
import type { AgentName, AttributeSet, Values } from "../../cib/configuration.js";
import { parseBoolean } from "../../model/boolean.js";
import { parseDuration } from "../../model/duration.js";
import { parseRole, type Role } from "../../model/role.js";
import { INFINITY, parseScore, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import { type MultipleActive, type Requires, type Resource, topOf } from "../cluster/resource.js";
import { evaluateSets } from "./attribute-sets.js";
import { factsOf } from "./facts.js";
import { isConnection } from "./remote-node-names.js";

interface WrittenMeta {
  readonly meta: Values;
  readonly metaSets?: readonly AttributeSet[];
}

/** Fills in everything of a resource that its meta-attributes decide. Its parent's are complete. */
export function unpackMeta(cluster: Cluster, resource: Resource, written: WrittenMeta): void {
  const agent = resource.kind === "primitive" ? resource.config.agent : undefined;
  resource.meta = mergedMeta(cluster, written, agent, resource.parent?.meta);
  const { meta } = resource;
  const flag = (name: string, byDefault: boolean) => parseBoolean(meta[name] ?? "") ?? byDefault;
  const score = (name: string, byDefault: Score) => leadingScore(meta[name] ?? "") ?? byDefault;
  resource.maintenance = cluster.options.maintenance || flag("maintenance", false);
  resource.managed = flag("is-managed", true) && !resource.maintenance;
  resource.critical = flag("critical", true);
  resource.notify = flag("notify", false);
  resource.unique = !isInClone(resource) || flag("globally-unique", false);
  resource.priority = score("priority", 0);
  resource.stickiness = score("resource-stickiness", isInClone(resource) ? 1 : 0);
  resource.migrationThreshold = migrationThreshold(score("migration-threshold", INFINITY));
  resource.failureTimeout = parseDuration(meta["failure-timeout"] ?? "") ?? 0;
  resource.multipleActive = multipleActive(meta["multiple-active"]);
  resource.targetRole = targetRole(resource, meta["target-role"]);
  if (resource.targetRole && resource.targetRole !== "Started") resource.nextRole = resource.targetRole;
  resource.requires = requires(cluster, agent, meta.requires);
  resource.allowMigrate = flag("allow-migrate", migratesByDefault(agent, meta));
}

function mergedMeta(
  cluster: Cluster,
  written: WrittenMeta,
  agent: AgentName | undefined,
  inherited: Values | undefined,
): Values {
  const facts = { ...factsOf(cluster), ...(agent && { agent }) };
  const { rscDefaults, rscDefaultSets } = cluster.configuration;
  return {
    ...evaluateSets(rscDefaults, rscDefaultSets, facts),
    ...inherited,
    ...evaluateSets(written.meta, written.metaSets, facts),
  };
}

/** Of `1.5` the whole part counts. */
function leadingScore(text: string): Score | undefined {
  return parseScore(text) ?? parseScore(/^[+-]?\d+/.exec(text)?.[0] ?? "");
}

/** Itself a clone, or in one (a bundle's inner one included). */
function isInClone(resource: Resource): boolean {
  return topOf(resource, false).kind === "clone";
}

function migrationThreshold(score: Score): Score {
  return score < 0 ? INFINITY : score;
}

function multipleActive(text: string | undefined): MultipleActive {
  const word = text?.toLowerCase();
  return word === "stop_only" || word === "block" || word === "stop_unexpected" ? word : "stop_start";
}

/**
 * The highest role that it may take, where that is a limit: to be promoted is what a promotable resource tries anyway, and
 * what cannot be promoted has no promoted role.
 */
function targetRole(resource: Resource, text: string | undefined): Role | undefined {
  const role = parseRole(text ?? "");
  if (role !== "Unpromoted") return role === "Promoted" ? undefined : role;
  const top = topOf(resource, false);
  const promotable = top.kind === "clone" && parseBoolean(top.meta.promotable ?? "") === true;
  return promotable ? role : undefined;
}

/** A fence device must be usable while nodes wait to be fenced, so it never waits for fencing itself; likewise a connection. */
function requires(cluster: Cluster, agent: AgentName | undefined, text: string | undefined): Requires {
  const isFenceDevice = agent?.class === "stonith";
  const { fencingEnabled, noQuorumPolicy } = cluster.options;
  switch (text?.toLowerCase()) {
    case "nothing":
    case "quorum":
      return text.toLowerCase() as Requires;
    case "fencing":
      return "fencing";
    case "unfencing":
      if (isFenceDevice || !fencingEnabled) return "quorum";
      return "unfencing";
  }
  if (isFenceDevice || (agent && isConnection({ agent }))) return "quorum";
  if (cluster.unfencing) return "unfencing";
  if (fencingEnabled) return "fencing";
  return noQuorumPolicy === "ignore" ? "nothing" : "quorum";
}

/** A connection to a remote node moves without what runs there being stopped. */
function migratesByDefault(agent: AgentName | undefined, meta: Values): boolean {
  return agent !== undefined && isConnection({ agent }) && meta.container === undefined;
}
