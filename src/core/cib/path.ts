/**
 * The path of a part of a configuration, in the names of the cluster document: `["resources", "web", "vip", "params",
 * "ip"]` is a parameter of a group's member, `["constraints", "l-web", "node"]` the node of a location constraint.
 * A list's items are numbered from 0.
 */
export type Path = readonly string[];

export function formatPath(path: Path): string {
  return path.join(".");
}
