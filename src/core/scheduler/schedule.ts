/**
 * What a cluster of ours asks the scheduler, and what it is told: the graph to be carried out, for people the summary, and where
 * each instance will be; and why, of the one that somebody asks about.
 *
 * Pure and deterministic: the same facts give the same schedule on every node. Never throws on a valid configuration. The
 * schedule of a cluster in which the last one was carried out is empty. The stages are in run.ts.
 */
import { compareNames, type NodeName } from "../model/names.js";
import { lastingRun } from "../what-if/lasting-run.js";
import type { Cluster } from "./cluster/cluster.js";
import { primitivesIn } from "./cluster/resource.js";
import { reasonsFor } from "./explanation/change.js";
import { whyNotOn, whyPlaced } from "./explanation/placement.js";
import { transitionOf } from "./graph/transition.js";
import { type Change, LINES_TOLD, type Placement, type Schedule, type SummaryLine } from "./graph.js";
import type { Reason } from "./reason.js";
import type { ChangeWord } from "./summary/change.js";
import { type SummaryEntry, summarize } from "./summary/summary.js";
import { type TableFacts, tableInput } from "./table-input.js";

export function schedule(facts: TableFacts): Schedule {
  const { cluster, graph, heldBack } = lastingRun(tableInput(facts));
  return {
    graph: transitionOf(cluster, graph),
    summary: linesOf(cluster),
    heldBack: heldBack.map((change) => lineOf({ kind: "change", change }, [])),
    placements: placementsOf(cluster),
    ...(cluster.recheckAt === undefined ? {} : { recheckAt: cluster.recheckAt }),
  };
}

function linesOf(cluster: Cluster): readonly SummaryLine[] {
  const lines = summarize(cluster)
    .filter(isDone)
    .map((entry, index) => lineOf(entry, index < LINES_TOLD ? reasonsFor(entry, cluster) : []));
  const fenced = lines.filter(isAboutNode).sort((a, b) => compareNames(a.subject, b.subject));
  return [...fenced, ...lines.filter((line) => !isAboutNode(line))];
}

function isAboutNode({ change }: SummaryLine): boolean {
  return change === "fence" || change === "unfence";
}

/** What cannot be done now has a line in Pacemaker's summary, too; in ours is what happens. */
function isDone(entry: SummaryEntry): boolean {
  return entry.kind === "fencing" ? entry.action.runnable : entry.change.action.runnable;
}

const CHANGES: Readonly<Record<ChangeWord, Change>> = {
  Start: "start",
  Stop: "stop",
  Restart: "restart",
  Recover: "recover",
  Move: "move",
  Migrate: "migrate",
  Reload: "reload",
  Promote: "promote",
  Demote: "demote",
  "Re-promote": "promote",
};

function lineOf(entry: SummaryEntry, because: readonly Reason[]): SummaryLine {
  if (entry.kind === "fencing") {
    const change = entry.action.fencing === "on" ? "unfence" : "fence";
    return { change, subject: entry.action.node?.name ?? "", because };
  }
  const { word, primitive, from, to } = entry.change;
  const end = to ?? (word === "Stop" ? undefined : from);
  return {
    change: CHANGES[word],
    subject: primitive.id,
    ...(from ? { from: from.name } : {}),
    ...(end ? { to: end.name } : {}),
    because,
  };
}

function placementsOf(cluster: Cluster): Readonly<Record<string, Placement>> {
  return Object.fromEntries(
    cluster.resources
      .flatMap(primitivesIn)
      .map(({ id, assignedTo }) => [id, assignedTo ? { node: assignedTo.name } : {}] as const),
  );
}

/** What decided where an instance will be, or that it will be nowhere; with `notOn`, that it will not be there. */
export function placementReasons(input: TableFacts, instance: string, notOn?: NodeName): readonly Reason[] {
  const { cluster } = lastingRun(tableInput(input));
  const resource = cluster.byId.get(instance);
  if (resource?.kind !== "primitive") return [];
  const node = notOn === undefined ? undefined : cluster.nodeByName.get(notOn);
  const facts = node && node !== resource.assignedTo ? whyNotOn(cluster, resource, node) : whyPlaced(cluster, resource);
  return facts.map(({ reason }) => reason);
}
