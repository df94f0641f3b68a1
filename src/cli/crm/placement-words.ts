/** `RSC [NODE] [LIFETIME] [force]`, as `move` and `ban` take it: the words behind RSC may stand in any order. */
import type { NodeName } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { instanceViews } from "../../core/scheduler/current.js";
import { findResource } from "../../tui/resource-lines.js";
import { takePicture } from "../../tui/status-picture.js";
import { usageError } from "../command-error.js";
import { endOfLifetime, isLifetime } from "./lifetime.js";
import { knownNode, knownResource } from "./object-names.js";

export interface PlacementWords {
  readonly resource: string;
  readonly node?: NodeName;
  /** ISO 8601. */
  readonly until?: string;
  readonly force: boolean;
}

export function readPlacement(words: readonly string[], state: ClusterState, now: number): PlacementWords {
  const [id = "", ...rest] = words;
  const resource = knownResource(state, id);
  let read: PlacementWords = { resource, force: false };
  for (const word of rest) {
    if (word === "force" && !read.force) read = { ...read, force: true };
    else if (isLifetime(word) && !read.until) read = { ...read, until: readEnd(word, now) };
    else if (!read.node) read = { ...read, node: knownNode(state, word) };
    else throw usageError(`too much: '${word}'; expected RSC [NODE] [LIFETIME] [force]`);
  }
  return read;
}

export function readEnd(word: string, now: number): string {
  const until = endOfLifetime(word, now);
  if (until !== undefined) return until;
  throw usageError(`'${word}' is no lifetime that ends in the future: use PT10M, P1D, 1h or 2026-12-24T18:00`);
}

/** Where it is, or may be, active. */
export function placesOf(resource: string, state: ClusterState, now: number): NodeName[] {
  const found = findResource(takePicture(state, now).view.resources, resource);
  const places = found ? instanceViews(found).flatMap((instance) => instance.on.map((on) => on.node)) : [];
  return [...new Set(places)];
}

/** The one node that is meant when none is named. */
export function onlyPlace(resource: string, state: ClusterState, now: number): NodeName {
  const [place, ...more] = placesOf(resource, state, now);
  if (place === undefined) throw usageError(`${resource} is not running anywhere: name a node`);
  if (more.length > 0) throw usageError(`${resource} is running on ${[place, ...more].join(" ")}: name one of them`);
  return place;
}
