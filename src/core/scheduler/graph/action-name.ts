/**
 * How the transition graph names what it acts on. Copies of an anonymous clone are interchangeable, so their nodes know them by
 * a name without a number; a history of an older numbering may know one as another copy (`api:0` for `api:2`).
 *
 * Told to a node is the name in its history; to a person the same, as long as somebody's history has it, else the copy's own id.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";

export interface GraphName {
  /** What the node is told. */
  readonly id: string;
  /** Beside it, where they differ. */
  readonly longId: string | undefined;
}

export function graphNameOf(primitive: Primitive): GraphName {
  const { id, historyName, unique, orphan } = primitive;
  if (orphan && historyName !== undefined) return { id: historyName, longId: id };
  if (unique || !isCopy(primitive)) return { id, longId: undefined };
  return { id: primitive.historyId, longId: historyName === primitive.historyId ? id : (historyName ?? id) };
}

/** `api_stop_0`: with the name in the history where there is one. */
export function graphKeyOf({ resource, key, task, interval, meta, cancelTask }: PlannedAction): string {
  const name = resource?.kind === "primitive" ? resource.historyName : undefined;
  if (name === undefined) return key;
  if (task === "notify") return `${name}_${meta.notify_type}_notify_${meta.notify_operation}_0`;
  return `${name}_${cancelTask ?? task}_${interval}`;
}

/** For people. */
export class ActionNames {
  /** Every name under which a primitive is known somewhere. */
  private readonly known = new Set<string>();

  constructor(cluster: Cluster) {
    for (const { id, historyName } of cluster.resources.flatMap(primitivesIn)) {
      this.known.add(id);
      if (historyName !== undefined) this.known.add(historyName);
    }
  }

  shown(primitive: Primitive): string {
    const { id, longId } = graphNameOf(primitive);
    return longId === undefined || this.known.has(id) ? id : longId;
  }

  /** Under which a node's history may know it: what it has goes on, something new gets the last. */
  inHistory(primitive: Primitive): readonly [string, ...string[]] {
    const shown = this.shown(primitive);
    const { id } = graphNameOf(primitive);
    return shown === id ? [id] : [shown, id];
  }

  key(action: PlannedAction): string {
    return graphKeyOf(action);
  }
}

function isCopy({ id, historyId }: Primitive): boolean {
  return id !== historyId;
}
