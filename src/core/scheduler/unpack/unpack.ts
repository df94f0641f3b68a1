/**
 * What is: the configuration and the status as one picture of nodes and resources, which the other stages work on.
 *
 * In: what the scheduler is asked. Out: every node with its state, every resource that can be placed (copies, implied ones
 * and removed ones included) with its options, its role and where it is. Nothing is decided here yet but who is to be fenced.
 */
import { Cluster } from "../cluster/cluster.js";
import { primitivesIn } from "../cluster/resource.js";
import type { ScheduleInput } from "../input.js";
import { recheckBy } from "./facts.js";
import { unpackHistories } from "./history.js";
import { unpackNodeStates } from "./node-state.js";
import { unpackNodes } from "./nodes.js";
import { propertiesOf, readOptions } from "./options.js";
import { unpackResources } from "./resources.js";
import { condemnNodes } from "./suicide.js";

export function unpack(input: ScheduleInput): Cluster {
  const cluster = emptyCluster(input);
  unpackNodes(cluster);
  unpackResources(cluster);
  noteFencing(cluster);
  for (const { id, members } of input.configuration.tags ?? []) cluster.tags.set(id, members);
  for (const [id, ticket] of Object.entries(input.tickets)) cluster.tickets.set(id, ticket);
  unpackNodeStates(cluster);
  unpackHistories(cluster);
  // A device that is configured no longer, and still runs, counts for Pacemaker; ours fence with what is configured.
  if (!input.cautious) noteFencing(cluster);
  condemnNodes(cluster);
  return cluster;
}

function noteFencing(cluster: Cluster): void {
  cluster.haveFencing ||= cluster.resources.flatMap(primitivesIn).some(({ isFenceDevice }) => isFenceDevice);
}

function emptyCluster(input: ScheduleInput): Cluster {
  const changes: number[] = [];
  const facts = { now: input.now, changesAt: (moment: number) => changes.push(moment) };
  const cluster = new Cluster(
    input,
    readOptions(propertiesOf(input.configuration, facts), input.quorate || input.hadQuorum === true),
  );
  for (const moment of changes) recheckBy(cluster, moment);
  cluster.haveFencing = input.haveWatchdog;
  return cluster;
}
