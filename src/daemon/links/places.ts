/** Where the nodes are: what links need of a layout. */
import type { LayoutNode } from "../../core/cib/layout.js";
import type { NodeName } from "../../core/model/names.js";

export type Places = Readonly<Record<NodeName, Pick<LayoutNode, "id" | "addresses">>>;

export function nodeIdsIn(places: Places): Readonly<Record<NodeName, number>> {
  return Object.fromEntries(Object.entries(places).map(([name, { id }]) => [name, id]));
}
