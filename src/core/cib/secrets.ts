/**
 * Passwords in a configuration: parameters whose name begins with `passw`. They are shown as `******`, and a
 * configuration that was shown, edited and given back takes them from the one in force.
 */
import type { Clone, Configuration, Group, Primitive, Resource, Values } from "./configuration.js";
import { allResources } from "./configuration.js";

export const OBSCURED = "******";

export function isSecretName(name: string): boolean {
  return name.startsWith("passw");
}

export function obscureSecrets(configuration: Configuration): Configuration {
  return withParams(configuration, (_id, name, value) => (isSecretName(name) ? OBSCURED : value));
}

/** An obscured value that `base` does not know stays as it is: validation refuses it. */
export function restoreSecrets(configuration: Configuration, base: Configuration): Configuration {
  const known = new Map<string, Values>();
  for (const resource of allResources(base)) if (resource.kind === "primitive") known.set(resource.id, resource.params);
  return withParams(configuration, (id, name, value) => {
    const params = known.get(id) ?? {};
    return isSecretName(name) && value === OBSCURED && Object.hasOwn(params, name) ? (params[name] ?? value) : value;
  });
}

type Replace = (id: string, name: string, value: string) => string;

function withParams(configuration: Configuration, replace: Replace): Configuration {
  return { ...configuration, resources: configuration.resources.map((resource) => inResource(resource, replace)) };
}

function inResource(resource: Resource, replace: Replace): Resource {
  if (resource.kind === "clone") return { ...resource, child: inChild(resource.child, replace) };
  if (resource.kind !== "bundle") return inChild(resource, replace);
  return resource.child ? { ...resource, child: inPrimitive(resource.child, replace) } : resource;
}

function inChild(resource: Clone["child"], replace: Replace): Primitive | Group {
  if (resource.kind === "primitive") return inPrimitive(resource, replace);
  return { ...resource, members: resource.members.map((member) => inPrimitive(member, replace)) };
}

function inPrimitive(primitive: Primitive, replace: Replace): Primitive {
  const entries = Object.entries(primitive.params);
  return {
    ...primitive,
    params: Object.fromEntries(entries.map(([name, value]) => [name, replace(primitive.id, name, value)])),
  };
}
