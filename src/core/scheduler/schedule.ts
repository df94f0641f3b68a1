/**
 * The scheduler: from what the administrator wants and what is known of the nodes, to what is to be done, in which order,
 * and why. The stages below are the table of contents; each has its own type, so that half-finished facts cannot be
 * read early. The words and rules are Pacemaker's throughout.
 *
 * Pure and deterministic: the same input gives the same schedule on every node. Never throws on a valid configuration.
 * The schedule of a cluster in which the last one was carried out is empty.
 */
import type { Configuration } from "../cib/configuration.js";
import type { ClusterStatus } from "../cib/status.js";
import type { NodeName } from "../model/names.js";
import { assignResources } from "./assignment.js";
import type { Schedule } from "./graph.js";
import { orderActions } from "./ordering.js";
import { planActions } from "./plan.js";
import { collectPreferences } from "./preference.js";
import { followConsequences } from "./propagation.js";
import { recheckTime } from "./recheck.js";
import { unpackStatus } from "./status.js";
import { summarize } from "./summary.js";
import { buildGraph } from "./transition.js";

export interface ScheduleInput {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  /** All nodes of the cluster with their numeric ids. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  readonly quorate: boolean;
  readonly dc: NodeName;
  /** Wall clock, for failure timeouts and pins that end. */
  readonly now: number;
}

export function schedule(input: ScheduleInput): Schedule {
  const facts = unpackStatus(input); // what runs where, what failed, who is unclean
  const preferences = collectPreferences(facts); // location, stickiness, failures become scores
  const assignment = assignResources(preferences); // a node, or none, for every instance
  const actions = planActions(assignment); // probes, stops, starts, monitors, fencing: all that might be done
  const plan = orderActions(assignment, actions, input.dc); // what comes before what, and what that implies
  followConsequences(plan); // what is required, and what can run, after all
  return {
    graph: buildGraph(plan),
    summary: summarize(plan),
    scores: assignment.scores,
    placements: Object.fromEntries([...assignment.placement].map(([{ id }, placement]) => [id, placement])),
    recheckAt: recheckTime(facts),
  };
}
