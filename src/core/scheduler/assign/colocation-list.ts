/**
 * Which colocations a resource takes part in, strongest first, those of its group and clone included.
 *
 * First those whose other side has the higher priority; then bundles before clones before groups before primitives,
 * promotable clones before others; then by its id. Of equal ones the one added last is first: so it is in Pacemaker, and with
 * several mandatory constraints the order can decide.
 */
import type { Colocation } from "../cluster/constraint.js";
import type { Resource } from "../cluster/resource.js";
import { collectColocations } from "./variants.js";

/** `dependent`: constraints in which the asker follows another; `primary`: in which another follows it. */
export type ColocationSide = "dependent" | "primary";

export function colocationsOf(resource: Resource, side: ColocationSide): readonly Colocation[] {
  if (resource.kind === "primitive" && !resource.parent) return ownColocations(resource, side);
  return collectColocations(resource, resource, side, []);
}

export function ownColocations(resource: Resource, side: ColocationSide): Colocation[] {
  return side === "dependent" ? resource.colocationsAsDependent : resource.colocationsAsPrimary;
}

/** A list that is empty so far becomes a copy, so that equal ones keep the order that they had. */
export function mergeColocations(list: Colocation[], more: readonly Colocation[], side: ColocationSide): Colocation[] {
  if (list.length === 0) return [...more];
  for (const colocation of more) insertColocation(list, colocation, side);
  return list;
}

export function insertColocation(list: Colocation[], colocation: Colocation, side: ColocationSide): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there && compareColocations(colocation, there, side) > 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, colocation);
}

function compareColocations(a: Colocation, b: Colocation, side: ColocationSide): number {
  const first = side === "dependent" ? a.primary : a.dependent;
  const second = side === "dependent" ? b.primary : b.dependent;
  return (
    second.priority - first.priority ||
    KIND_ORDER[second.kind] - KIND_ORDER[first.kind] ||
    Number(isPromotable(second)) - Number(isPromotable(first)) ||
    (first.id < second.id ? -1 : first.id > second.id ? 1 : 0)
  );
}

const KIND_ORDER: Readonly<Record<Resource["kind"], number>> = { primitive: 0, group: 1, clone: 2, bundle: 3 };

function isPromotable(resource: Resource): boolean {
  return resource.kind === "clone" && resource.promotable;
}

/** The constraint counts from now on, for both of its sides. One with a score of 0 says nothing. */
export function addColocation(colocation: Colocation): void {
  if (colocation.score === 0) return;
  insertColocation(colocation.dependent.colocationsAsDependent, colocation, "dependent");
  insertColocation(colocation.primary.colocationsAsPrimary, colocation, "primary");
}
