/**
 * A revision: one state of the configuration, with who, when and why.
 *
 * Its version says which of two is newer: first the epoch of the view in which it was written, then its number. Of two
 * sides of a split the one that could still agree on a view after the other wins, whatever the clocks say.
 */
import type { Configuration } from "./configuration.js";

export interface RevisionVersion {
  /** The epoch of the view that acknowledged it; 0 for the empty configuration of a new node. */
  readonly epoch: number;
  readonly number: number;
}

export interface Revision {
  readonly version: RevisionVersion;
  readonly author: string;
  /** Milliseconds since 1970, of the DC that wrote it. */
  readonly time: number;
  readonly comment: string;
  readonly configuration: Configuration;
}

export function compareVersions(a: RevisionVersion, b: RevisionVersion): number {
  return a.epoch - b.epoch || a.number - b.number;
}

export function formatVersion(version: RevisionVersion): string {
  return `${version.epoch}.${version.number}`;
}
