import type { Clone, Configuration, Resource } from "./configuration.js";
import type { Path } from "./path.js";

/** A resource with its path. */
export interface PlacedResource {
  readonly path: Path;
  readonly resource: Resource;
}

/** Every resource, those in groups and clones among them, each behind the one that it is in. */
export function placedResources(configuration: Configuration): readonly PlacedResource[] {
  return configuration.resources.flatMap((resource) => placed(resource, ["resources"]));
}

function childrenOf(resource: Resource): readonly Clone["child"][] {
  switch (resource.kind) {
    case "primitive":
      return [];
    case "group":
      return resource.members;
    case "clone":
      return [resource.child];
    case "bundle":
      return resource.child ? [resource.child] : [];
  }
}

function placed(resource: Resource, above: Path): PlacedResource[] {
  const path = [...above, resource.id];
  return [{ path, resource }, ...childrenOf(resource).flatMap((child) => placed(child, path))];
}
