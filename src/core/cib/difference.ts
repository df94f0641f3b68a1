/** What is different between two configurations, one line each, for the history and for people. Passwords stay hidden. */
import { formatDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import { formatScore } from "../model/score.js";
import {
  type AttributeSet,
  allResources,
  type Configuration,
  type Constraint,
  formatAgent,
  type OperationConfig,
  type Primitive,
  type Resource,
  type Template,
  targetName,
  type Values,
} from "./configuration.js";
import { isSecretName, OBSCURED } from "./secrets.js";

/** `+ primitive vip (ocf:quorate:vip)`, `- constraint l-web`, `~ vip: params ip: 198.18.0.1 -> 198.18.0.2`. */
export function diffConfigurations(before: Configuration, after: Configuration): string[] {
  return [
    ...diffFacts(optionFacts(before), optionFacts(after)),
    ...diffFacts(nodeFacts(before), nodeFacts(after)),
    ...diffResources(before, after),
    ...diffFacts(constraintFacts(before), constraintFacts(after)),
    ...diffFacts(topologyFacts(before), topologyFacts(after)),
  ];
}

/** What is so, by a name that says what it is about. */
type Facts = ReadonlyMap<string, string>;

function diffFacts(before: Facts, after: Facts): string[] {
  const lines: string[] = [];
  for (const [name, value] of before) {
    const now = after.get(name);
    if (now === undefined) lines.push(`- ${name}: ${shownSecret(name, value)}`);
    else if (now !== value) lines.push(`~ ${name}: ${shownSecret(name, value)} -> ${shownSecret(name, now)}`);
  }
  for (const [name, value] of after) if (!before.has(name)) lines.push(`+ ${name}: ${shownSecret(name, value)}`);
  return lines;
}

/** A changed password is worth a line, its letters are not. */
function shownSecret(name: string, value: string): string {
  return isSecretName(name.split(" ").at(-1) ?? "") ? OBSCURED : value;
}

function valueFacts(what: string, values: Values): Facts {
  return new Map(Object.entries(values).map(([name, value]) => [`${what} ${name}`, value]));
}

/** Of several sets each by its id, and when it holds. */
function setFacts(what: string, plain: Values = {}, sets: readonly AttributeSet[] = []): Facts {
  const ofSets = sets.flatMap(({ id, rule, values }, index) => {
    const set = `${what} (set ${id || index + 1})`;
    return [...(rule ? [[`${set} rule`, JSON.stringify(rule)] as const] : []), ...valueFacts(set, values)];
  });
  return new Map([...valueFacts(what, plain), ...ofSets]);
}

function optionFacts(configuration: Configuration): Facts {
  const { properties, rscDefaults, opDefaults, tags = [] } = configuration;
  return new Map([
    ...setFacts("property", properties, configuration.propertySets),
    ...setFacts("rsc_defaults", rscDefaults, configuration.rscDefaultSets),
    ...setFacts("op_defaults", opDefaults, configuration.opDefaultSets),
    ...tags.map(({ id, members }) => [`tag ${id}`, members.join(" ")] as const),
  ]);
}

function nodeFacts({ nodes }: Configuration): Facts {
  return new Map(
    Object.entries(nodes).flatMap(([node, { attributes, attributeSets, utilization, utilizationSets }]) => [
      ...setFacts(`node ${node}: attribute`, attributes, attributeSets),
      ...setFacts(`node ${node}: utilization`, utilization, utilizationSets),
    ]),
  );
}

// ---- resources ----

function diffResources(before: Configuration, after: Configuration): string[] {
  const [old, now] = [resourcesById(before), resourcesById(after)];
  const lines: string[] = [];
  for (const [id, resource] of old) if (now.get(id)?.kind !== resource.kind) lines.push(`- ${headline(resource)}`);
  for (const [id, resource] of now) {
    const previous = old.get(id);
    if (previous?.kind !== resource.kind) lines.push(`+ ${headline(resource)}`);
    else lines.push(...diffFacts(resourceFacts(previous), resourceFacts(resource)));
  }
  const [order, newOrder] = [before, after].map(({ resources }) =>
    resources.map(({ id }) => id).filter((id) => old.has(id) && now.has(id)),
  );
  if (order?.join(" ") !== newOrder?.join(" "))
    lines.push(`~ order of resources: ${order?.join(" ")} -> ${newOrder?.join(" ")}`);
  return lines;
}

function resourcesById(configuration: Configuration): ReadonlyMap<string, Resource | Template> {
  const all = [...(configuration.templates ?? []), ...allResources(configuration)];
  return new Map(all.map((resource) => [resource.id, resource]));
}

function headline(resource: Resource | Template): string {
  switch (resource.kind) {
    case "primitive":
    case "template":
      return `${resource.kind} ${resource.id} (${formatAgent(resource.agent)})`;
    case "group":
    case "clone":
    case "bundle":
      return `${resource.kind} ${resource.id} (${below(resource)})`;
    default:
      return assertNever(resource);
  }
}

function below(resource: Exclude<Resource, Primitive>): string {
  return resource.kind === "group" ? resource.members.map(({ id }) => id).join(" ") : (resource.child?.id ?? "");
}

function resourceFacts(resource: Resource | Template): Facts {
  const { id, description } = resource;
  const params = resource.kind === "bundle" ? [] : setFacts(`${id}: params`, resource.params, resource.paramSets);
  return new Map([
    ...(description === undefined ? [] : ([[`${id}: description`, description]] as const)),
    ...setFacts(`${id}: meta`, resource.meta, resource.metaSets),
    ...params,
    ...ownFacts(resource),
  ]);
}

function ownFacts(resource: Resource | Template): readonly (readonly [string, string])[] {
  const { id, kind } = resource;
  if (kind === "primitive" || kind === "template") return bodyFacts(resource);
  const holds = [`${id}: holds`, below(resource)] as const;
  if (kind !== "bundle") return [holds];
  const { container, network, storage } = resource;
  return [holds, [`${id}: container`, JSON.stringify({ container, network, storage })]];
}

function bodyFacts(body: Primitive | Template): readonly (readonly [string, string])[] {
  const { id, utilization, utilizationSets } = body;
  const template = body.kind === "primitive" ? body.template : undefined;
  return [
    [`${id}: agent`, formatAgent(body.agent)],
    ...(template === undefined ? [] : [[`${id}: template`, template] as const]),
    ...setFacts(`${id}: utilization`, utilization, utilizationSets),
    ...body.operations.map((operation) => operationFact(id, operation)),
  ];
}

function operationFact(id: string, { name, interval, options, paramSets, metaSets }: OperationConfig) {
  const words = Object.entries(options).map(([option, value]) => `${option}=${value}`);
  const sets = paramSets || metaSets ? [JSON.stringify({ paramSets, metaSets })] : [];
  const every = interval > 0 ? ` every ${formatDuration(interval)}` : "";
  return [`${id}: op ${name}${every}`, [...words, ...sets].join(" ") || "(defaults)"] as const;
}

// ---- constraints and fencing ----

function constraintFacts({ constraints }: Configuration): Facts {
  return new Map(constraints.map((each) => [`constraint ${each.id}`, constraintWords(each)]));
}

function constraintWords(constraint: Constraint): string {
  switch (constraint.kind) {
    case "location": {
      const role = constraint.role === undefined ? "" : ` as ${constraint.role}`;
      const until = constraint.until === undefined ? "" : ` until ${constraint.until}`;
      return `location ${constraint.resource}${role} ${formatScore(constraint.score)} on ${constraint.node}${until}`;
    }
    case "colocation": {
      const from = withRole(constraint.resource, constraint.role);
      return `colocation ${from} with ${withRole(constraint.with, constraint.withRole)} ${formatScore(constraint.score)}`;
    }
    case "order": {
      const { first, firstAction, then, thenAction, symmetrical } = constraint;
      const oneWay = symmetrical ? "" : ", one way";
      return `order ${constraint.orderKind}: ${firstAction} ${first} then ${thenAction} ${then}${oneWay}`;
    }
    case "location-rule":
    case "colocation-set":
    case "order-set":
    case "ticket":
      return JSON.stringify(constraint);
    default:
      return assertNever(constraint);
  }
}

function withRole(id: string, role: string | undefined): string {
  return role === undefined ? id : `${id}:${role}`;
}

function topologyFacts({ fencingTopology }: Configuration): Facts {
  return new Map(
    fencingTopology.map((level) => [`fencing of ${targetName(level)}, level ${level.index}`, level.devices.join(",")]),
  );
}
