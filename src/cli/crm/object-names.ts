/** Names of what a cluster has, as they were typed: found, or refused with the nearest one. */
import { allResources } from "../../core/cib/configuration.js";
import { type NodeName, type ResourceId, sortedKeys } from "../../core/model/names.js";
import { nearestName } from "../../core/model/nearest-name.js";
import type { ClusterState } from "../../core/node/requests.js";
import { type CommandError, noSuchObject } from "../command-error.js";

export function knownNode(state: ClusterState, name: string): NodeName {
  if (Object.hasOwn(state.layout.nodes, name)) return name;
  throw unknown(`Node "${name}" is not a cluster node`, name, sortedKeys(state.layout.nodes));
}

export function knownResource(state: ClusterState, id: string): ResourceId {
  const ids = allResources(state.revision.configuration).map((resource) => resource.id);
  if (ids.includes(id)) return id;
  throw unknown(`Resource '${id}' not found`, id, ids);
}

/** What is no longer configured may still have left a history. */
export function knownHistory(state: ClusterState, id: string): ResourceId {
  const records = Object.values(state.status.nodes).flatMap((node) => Object.values(node.operations));
  return records.some((record) => record.resource === id) ? id : knownResource(state, id);
}

function unknown(text: string, name: string, known: readonly string[]): CommandError {
  const nearest = nearestName(name, known);
  return noSuchObject(nearest === undefined ? text : `${text}, nearest: ${nearest}`);
}
