/**
 * One point of an explanation: a fact in a sentence, and the command that would change it, where there is one.
 *
 * In: a reason, as the scheduler noted it, and the picture after the run. What the reason leaves open is filled in from the
 * picture: until when a failure counts, why nobody manages a resource, what becomes of an unclean node.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import { type Primitive, primitivesIn, type Resource } from "../cluster/resource.js";
import { effectiveFailCount, failureTimeoutOn } from "../fail-count.js";
import { type Reason, sentence } from "../reason.js";
import type { Cause, Fact } from "./fact.js";
import { handsOffFact } from "./hands-off.js";
import { failedIn, remedy } from "./remedy.js";
import { fencingOf, unavailabilityOf } from "./unavailable.js";

export interface Point {
  readonly text: string;
  /** As it would be typed. */
  readonly command?: string;
}

export function pointOf(cluster: Cluster, { reason, cause }: Fact): Point {
  const command = remedy(cluster, cause);
  const words = ownWords(cluster, cause.resource, reason) ?? sentence(reason);
  return { text: words + details(cluster, cause), ...(command === undefined ? {} : { command }) };
}

function ownWords(cluster: Cluster, resource: Resource, reason: Reason): string | undefined {
  switch (reason.kind) {
    case "constraint":
      return reason.score <= -INFINITY ? `constraint ${reason.id} bans it from ${reason.node}` : undefined;
    case "hands-off":
      return reason.why === "blocked" ? undefined : handsOffFact(cluster, resource).words;
    case "option":
      return reason.option === "symmetric-cluster"
        ? `${sentence(reason)}, and no location constraint lets it run`
        : undefined;
    case "node-unavailable":
      return uncleanWords(cluster, reason.node);
    default:
      return undefined;
  }
}

/** An unclean node is fenced, or somebody must know why it is not. */
function uncleanWords(cluster: Cluster, name: string): string | undefined {
  const node = cluster.nodeByName.get(name);
  if (!node || unavailabilityOf(node) !== "unclean") return undefined;
  const why = node.condemned ?? node.fenceReason;
  const fencing = fencingOf(cluster, node);
  const fate = fencing?.runnable ? "is to be fenced" : "cannot be fenced now";
  return `${name} is unclean${why === undefined ? "" : ` (${why})`} and ${fate}`;
}

/** What is known beyond the reason itself. */
function details(cluster: Cluster, { resource, reason }: Cause): string {
  switch (reason.kind) {
    case "failures":
    case "operation-failed":
      return expiry(cluster, resource, reason.node);
    case "no-capacity":
      return lacking(cluster, resource, reason.node);
    default:
      return "";
  }
}

function expiry(cluster: Cluster, resource: Resource, name: string): string {
  const node = cluster.nodeByName.get(name);
  const failed = node && failedIn(cluster, resource, node);
  if (!failed) return "";
  const timeout = failureTimeoutOn(cluster, failed, node);
  const { lastFailure } = effectiveFailCount(cluster, failed, node);
  if (timeout === 0 || lastFailure === 0) return "; this counts until it is cleaned up";
  return `; this is forgotten in ${inWords(Math.max(0, lastFailure * 1000 + timeout - cluster.now))}`;
}

function inWords(millis: number): string {
  const seconds = Math.ceil(millis / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** Nothing where it fits by itself: then it is what must be with it that does not. */
function lacking(cluster: Cluster, resource: Resource, name: string): string {
  const room = cluster.nodeByName.get(name)?.utilization ?? {};
  const short = primitivesIn(resource)
    .flatMap(({ utilization }: Primitive) => Object.entries(utilization))
    .filter(([what, need]) => need > (room[what] ?? 0))
    .map(([what, need]) => `${what} ${need} is needed, ${room[what] ?? 0} is free`);
  return short.length > 0 ? `: ${short.join(", ")}` : "";
}
