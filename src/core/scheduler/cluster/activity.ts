/**
 * Is a resource active? What was last on a node that is merely gone no longer counts; on an unclean node it could still
 * run; and what nobody manages runs wherever it was last seen.
 */
import type { Primitive, Resource } from "./resource.js";

/** Of a collective: `all` of what is in it, or any. */
export function isActive(resource: Resource, all = true): boolean {
  if (resource.kind === "primitive") return isPrimitiveActive(resource);
  const parts = resource.kind === "bundle" ? bundleParts(resource) : resource.children;
  return all ? parts.every((part) => isActive(part, all)) : parts.some((part) => isActive(part, all));
}

function isPrimitiveActive(primitive: Primitive): boolean {
  return primitive.runningOn.some((node) => node.unclean || node.online || !primitive.managed);
}

function bundleParts(bundle: Extract<Resource, { kind: "bundle" }>): readonly Resource[] {
  return bundle.replicas.flatMap(({ address, child, container, remote }) =>
    [address, child, container, remote].filter((part) => part !== undefined),
  );
}
