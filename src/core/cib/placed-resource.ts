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

function placed(resource: Resource, above: Path): PlacedResource[] {
  const path = [...above, resource.id];
  const below: readonly Clone["child"][] =
    resource.kind === "group" ? resource.members : resource.kind === "clone" ? [resource.child] : [];
  return [{ path, resource }, ...below.flatMap((child) => placed(child, path))];
}
