/** The number of a copy: what comes after the last colon of its id. */
import type { Resource } from "./resource.js";

export function copyNumber({ id }: Resource): number {
  return Number(id.slice(id.lastIndexOf(":") + 1));
}

export function byCopyNumber(one: Resource, other: Resource): number {
  return copyNumber(one) - copyNumber(other);
}

/** `api:2` and `api` are both copies of `api`. */
export function withoutCopyNumber(id: string): string {
  return id.replace(/:\d+$/, "");
}
