/**
 * A revision: one state of the configuration, with who, when and why.
 *
 * Its version says which of two is newer: first the epoch of the view in which it was written, then its number. Of two
 * sides of a split the one that could still agree on a view after the other wins, whatever the clocks say.
 */
import type { Configuration } from "./configuration.js";
import type { Layout } from "./layout.js";

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
  /** What it changed: the version in force when it was written. Absent for the first one of a chain. */
  readonly parent?: RevisionVersion;
  /** Absent: that of quorate.yaml is still in force. */
  readonly layout?: Layout;
  /**
   * The layout is changing from this one: until the next revision a view needs the quorum of both, so that no two parts
   * of the cluster can be quorate by two different layouts.
   */
  readonly layoutBefore?: Layout;
}

export function compareVersions(a: RevisionVersion, b: RevisionVersion): number {
  return a.epoch - b.epoch || a.number - b.number;
}

export function formatVersion(version: RevisionVersion): string {
  return `${version.epoch}.${version.number}`;
}
