/**
 * Mandatory orders and colocations, of pairs and of sets, do not lead in a circle: nothing could obey it. The constraint that
 * closes the circle is named. Tags are not looked into.
 */
import type { ResourceId } from "../model/names.js";
import { INFINITY } from "../model/score.js";
import { type Arrow, findCircle } from "./circle.js";
import {
  allResources,
  type ColocationSetConstraint,
  type Configuration,
  type Constraint,
  type OrderSetConstraint,
} from "./configuration.js";
import type { Known } from "./constraint-checks.js";
import type { Issues } from "./issue.js";
import { firstInOrder, followedIn, followersIn, lastInOrder, neighbours } from "./resource-set.js";

export function checkCircles(issues: Issues, configuration: Configuration, known: Known): void {
  const ordered = findCircle([...structureArrows(configuration), ...configuration.constraints.flatMap(orderArrows)]);
  if (ordered) issues.keyError(["constraints", ordered.id], circleMessage("orders", ordered.names));
  const colocated = findCircle(configuration.constraints.flatMap((each) => colocationArrows(each, known)));
  if (colocated) issues.keyError(["constraints", colocated.id], circleMessage("colocations", colocated.names));
}

function circleMessage(what: string, names: readonly string[]): string {
  const plain = names
    .filter((name) => !name.endsWith(" set"))
    .map((name) => name.replace(/ (begin|end)$/, ""))
    .filter((name, index, all) => name !== all[index - 1]);
  return `these ${what} lead in a circle: ${plain.join(" -> ")}`;
}

/** Each resource begins and ends to start; a group begins before its members, which follow one another, and then ends. */
function structureArrows(configuration: Configuration): Arrow[] {
  return allResources(configuration).flatMap((resource) => {
    const inner = resource.kind === "group" ? resource.members : resource.kind === "clone" ? [resource.child] : [];
    const stations = [begin(resource.id), ...inner.flatMap(({ id }) => [begin(id), end(id)]), end(resource.id)];
    return stations.slice(1).map((to, index) => ({ from: stations[index] ?? to, to }));
  });
}

/** An order of stops is, when it is symmetrical, the reverse order of starts. */
function orderArrows(constraint: Constraint): readonly Arrow[] {
  if (constraint.kind === "order-set") return orderSetArrows(constraint);
  if (constraint.kind !== "order" || constraint.orderKind !== "Mandatory") return [];
  const { id, first, then } = constraint;
  const actions = `${constraint.firstAction} ${constraint.thenAction}`;
  if (actions === "start start") return [{ from: end(first), to: begin(then), id }];
  return actions === "stop stop" && constraint.symmetrical ? [{ from: end(then), to: begin(first), id }] : [];
}

/** Sets of starts, of which all must have been; between two sets there is a station, so that each member has one arrow. */
function orderSetArrows({ id, orderKind, sets }: OrderSetConstraint): readonly Arrow[] {
  const starting = sets.every(({ action }) => action === undefined || action === "start");
  if (!starting) return [];
  const within = sets.flatMap((set) =>
    set.sequential !== false && (set.kind ?? orderKind) === "Mandatory"
      ? neighbours(set.members).map(([first, then]) => ({ from: end(first), to: begin(then), id }))
      : [],
  );
  if (orderKind !== "Mandatory") return within;
  const between = neighbours(sets).flatMap(([set, next], index) => {
    if (set.requireAll === false) return [];
    const station = `${id} ${index} set`;
    return [
      ...lastInOrder(set).map((first) => ({ from: end(first), to: station, id })),
      ...firstInOrder(next).map((then) => ({ from: station, to: begin(then), id })),
    ];
  });
  return [...within, ...between];
}

function begin(id: ResourceId): string {
  return `${id} begin`;
}

function end(id: ResourceId): string {
  return `${id} end`;
}

function colocationArrows(constraint: Constraint, known: Known): readonly Arrow[] {
  if (constraint.kind === "colocation-set") return colocationSetArrows(constraint, known);
  if (constraint.kind !== "colocation" || constraint.score < INFINITY) return [];
  return colocationArrow(constraint.id, constraint.resource, constraint.with, known);
}

/** Members of a group stand for the group: they are where it is. */
function colocationArrow(id: string, dependent: ResourceId, primary: ResourceId, known: Known): readonly Arrow[] {
  const [from, to] = [known.topOf.get(dependent), known.topOf.get(primary)];
  return from === undefined || to === undefined || from === to ? [] : [{ from, to, id }];
}

/** Within a set each follows the one before it; of two sets the first one's first (or all) follow the other's last (or all). */
function colocationSetArrows({ id, score, sets }: ColocationSetConstraint, known: Known): readonly Arrow[] {
  const within = sets.flatMap((set) => {
    if (set.sequential === false || (set.score ?? score) < INFINITY) return [];
    return neighbours(set.members).flatMap(([earlier, later]) =>
      set.ordering === "listed"
        ? colocationArrow(id, earlier, later, known)
        : colocationArrow(id, later, earlier, known),
    );
  });
  if (score < INFINITY) return within;
  const between = neighbours(sets).flatMap(([set, next]) =>
    followersIn(set).flatMap((one) => followedIn(next).flatMap((other) => colocationArrow(id, one, other, known))),
  );
  return [...within, ...between];
}
