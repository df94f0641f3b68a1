/** Node attributes, those that last until a restart above the permanent ones; not the ones that only the cluster itself uses. */
import type { Values } from "../core/cib/configuration.js";
import { resourceOfFailures } from "../core/cib/failure-attributes.js";
import { sortedKeys } from "../core/model/names.js";
import type { ClusterNode } from "../core/scheduler/cluster/node.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line } from "./lines.js";
import { shownNodes } from "./node-lines.js";
import type { StatusPicture } from "./status-picture.js";

const INTERNAL = /^(#|standby$|maintenance$|shutdown$|terminate$|probe_complete$)/;

export function attributeLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("attributes")) return [];
  const below = shownNodes(picture, options).flatMap(({ name, online }) => {
    const attributes = online ? shownAttributes(picture.cluster.nodeByName.get(name)) : {};
    const names = sortedKeys(attributes).filter(
      (attribute) => !INTERNAL.test(attribute) && resourceOfFailures(attribute) === undefined,
    );
    const lines = names.map((key) => item(2, `${key.padEnd(32)}\t: ${(attributes[key] ?? "").padEnd(10)}`));
    return lines.length > 0 ? [item(1, `Node: ${name}:`), ...lines] : [];
  });
  return [heading("Node Attributes:"), ...below];
}

/** Without those that only rules know, such as `#uname`. */
export function shownAttributes(node: ClusterNode | undefined): Values {
  return Object.fromEntries([...(node?.attributes ?? [])].filter(([name]) => !name.startsWith("#")));
}
