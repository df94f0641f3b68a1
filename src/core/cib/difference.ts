/** What is different between two configurations, one line each, for the history and for people. Passwords stay hidden. */
import { formatDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import { formatScore } from "../model/score.js";
import {
  allResources,
  type Configuration,
  type Constraint,
  formatAgent,
  type Primitive,
  type Resource,
  type Values,
} from "./configuration.js";
import { isSecretName, OBSCURED } from "./secrets.js";

/** `+ primitive vip (ocf:quorate:vip)`, `- constraint l-web`, `~ vip: params ip: 198.18.0.1 -> 198.18.0.2`. */
export function diffConfigurations(before: Configuration, after: Configuration): string[] {
  return [
    ...diffFacts(valueFacts("property", before.properties), valueFacts("property", after.properties)),
    ...diffFacts(valueFacts("rsc_defaults", before.rscDefaults), valueFacts("rsc_defaults", after.rscDefaults)),
    ...diffFacts(valueFacts("op_defaults", before.opDefaults), valueFacts("op_defaults", after.opDefaults)),
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

function nodeFacts({ nodes }: Configuration): Facts {
  return new Map(
    Object.entries(nodes).flatMap(([node, { attributes }]) => [...valueFacts(`node ${node}: attribute`, attributes)]),
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

function resourcesById(configuration: Configuration): ReadonlyMap<string, Resource> {
  return new Map(allResources(configuration).map((resource) => [resource.id, resource]));
}

function headline(resource: Resource): string {
  switch (resource.kind) {
    case "primitive":
      return `primitive ${resource.id} (${formatAgent(resource.agent)})`;
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

function resourceFacts(resource: Resource): Facts {
  const { id, description } = resource;
  return new Map([
    ...(description === undefined ? [] : ([[`${id}: description`, description]] as const)),
    ...valueFacts(`${id}: meta`, resource.meta),
    ...(resource.kind === "primitive" ? primitiveFacts(resource) : [[`${id}: holds`, below(resource)] as const]),
  ]);
}

function primitiveFacts(primitive: Primitive): readonly (readonly [string, string])[] {
  const { id } = primitive;
  return [
    [`${id}: agent`, formatAgent(primitive.agent)],
    ...valueFacts(`${id}: params`, primitive.params),
    ...primitive.operations.map(({ name, interval, options }) => {
      const words = Object.entries(options).map(([option, value]) => `${option}=${value}`);
      const every = interval > 0 ? ` every ${formatDuration(interval)}` : "";
      return [`${id}: op ${name}${every}`, words.join(" ") || "(defaults)"] as const;
    }),
  ];
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
    fencingTopology.map(({ target, index, devices }) => [`fencing of ${target}, level ${index}`, devices.join(",")]),
  );
}
