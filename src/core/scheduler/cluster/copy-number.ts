/** The number of a copy: what comes after the last colon of its id. */
import type { Resource } from "./resource.js";

export function copyNumber({ id }: Resource): number {
  return Number(id.slice(id.lastIndexOf(":") + 1));
}

export function byCopyNumber(one: Resource, other: Resource): number {
  return copyNumber(one) - copyNumber(other);
}
