/**
 * Pins: location constraints that `crm resource move --pin` and `ban` leave, under the names of the field
 * (`cli-prefer-RSC`, `cli-ban-RSC-on-NODE`), and that `clear` takes away again.
 */
import type { NodeName, ResourceId } from "../model/names.js";
import { INFINITY, type Score } from "../model/score.js";
import type { Constraint, LocationConstraint } from "./configuration.js";

export function isPin(constraint: Constraint): constraint is LocationConstraint {
  return constraint.kind === "location" && /^cli-(prefer|ban|standby)-/.test(constraint.id);
}

/** A score above zero keeps the resource there, any other keeps it away. */
export function pin(resource: ResourceId, node: NodeName, score: Score, until?: string): LocationConstraint {
  return {
    kind: "location",
    id: score > 0 ? `cli-prefer-${resource}` : `cli-ban-${resource}-on-${node}`,
    resource,
    node,
    score: score > 0 ? INFINITY : -INFINITY,
    ...(until === undefined ? {} : { until }),
  };
}
