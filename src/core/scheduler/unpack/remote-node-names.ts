/**
 * Which Pacemaker Remote nodes a configuration makes: known before its resources are unfolded, because the others must
 * know them as places to be.
 */
import type { Bundle, Primitive, Resource } from "../../cib/configuration.js";
import type { NodeName } from "../../model/names.js";

/** Explicit connections and guests, in the order of the resources. */
export function remoteNodeNames(resources: readonly Resource[]): readonly NodeName[] {
  return resources.flatMap(namesOf);
}

export function bundleNodeNames(resources: readonly Resource[]): readonly NodeName[] {
  return resources.flatMap((resource) => (resource.kind === "bundle" ? namesInBundle(resource) : []));
}

function namesOf(resource: Resource): readonly NodeName[] {
  switch (resource.kind) {
    case "primitive":
      return namesOfPrimitive(resource);
    case "group":
      return resource.members.flatMap(namesOfPrimitive);
    case "clone":
    case "bundle":
      return [];
  }
}

function namesOfPrimitive(primitive: Primitive): readonly NodeName[] {
  const guest = guestNameOf(primitive);
  return [...(isConnection(primitive) ? [primitive.id] : []), ...(guest === undefined ? [] : [guest])];
}

/** `ocf:pacemaker:remote`: a resource that is no program, but the connection to a node of its own name. */
export function isConnection({ agent }: Pick<Primitive, "agent">): boolean {
  return agent.class === "ocf" && agent.provider === "pacemaker" && agent.type === "remote";
}

/** Of a primitive with the meta-attribute `remote-node`, as written: rules and templates do not make nodes. */
export function guestNameOf(primitive: Primitive): NodeName | undefined {
  return writtenMeta(primitive, "remote-node");
}

export function writtenMeta(
  { meta, metaSets }: Pick<Primitive, "meta" | "metaSets">,
  name: string,
): string | undefined {
  return metaSets?.map((set) => set.values[name]).findLast((value) => value !== undefined) ?? meta[name];
}

function namesInBundle(bundle: Bundle): readonly NodeName[] {
  if (!hasInside(bundle)) return [];
  return Array.from({ length: replicasOf(bundle) }, (_, number) => `${bundle.id}-${number}`);
}

/** A primitive inside is managed only where there is a way to reach it: addresses, or a port on the host's address. */
export function hasInside({ child, network }: Bundle): boolean {
  const ways = network?.options;
  return child !== undefined && (ways?.["ip-range-start"] !== undefined || ways?.["control-port"] !== undefined);
}

/** `promoted-max` (once `masters`): greater than 0 makes what is inside promotable. */
export function bundlePromotedMax({ container: { options } }: Bundle): number {
  return Math.max(0, Number.parseInt(options["promoted-max"] ?? options.masters ?? "0", 10) || 0);
}

export function replicasOf(bundle: Bundle): number {
  const written = Number.parseInt(bundle.container.options.replicas ?? "", 10);
  return Math.max(1, Number.isNaN(written) ? bundlePromotedMax(bundle) : written);
}
