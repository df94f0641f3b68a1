/**
 * S5: has the cluster reached what its scheduler computes, and is that what truly runs?
 *
 * Asked when nothing happens any more. The scheduler is handed the DC's own configuration and status: it must find
 * nothing left to do; what it places on a node must be truly active there, and what it places nowhere must be active on
 * no member.
 */
import { historyOf } from "../core/cib/history.js";
import { nodeIdsOf } from "../core/cib/layout.js";
import { formatVersion, type Revision } from "../core/cib/revision.js";
import type { JournalEntry } from "../core/journal/entry.js";
import { memberNames } from "../core/membership/view.js";
import { type NodeName, sortedNames } from "../core/model/names.js";
import type { ClusterState } from "../core/node/requests.js";
import { currentView, instanceViews } from "../core/scheduler/current.js";
import type { Action, Placement } from "../core/scheduler/graph.js";
import { schedule } from "../core/scheduler/schedule.js";
import type { World } from "./world.js";

/** What is still amiss in the partitions that may act, in sentences; empty when settled. */
export function unsettled<State>(world: World<State>): readonly string[] {
  return coordinators(world)
    .filter((state) => state.quorate)
    .flatMap((state) => amissWith(world, state));
}

/** What each running DC shows. One in a healthy cluster, none or several in a broken one. */
export function coordinators<State>(world: World<State>): readonly ClusterState[] {
  return world.machines.flatMap(({ name, daemon }) => {
    const state = daemon?.frozen ? undefined : world.stateOf(name);
    return state?.dc === name ? [state] : [];
  });
}

/** After all faults: every node is in one quorate view. */
export function notTogether<State>(world: World<State>): readonly string[] {
  const dcs = coordinators(world);
  if (dcs.length !== 1) return [`there are ${dcs.length} DCs: ${dcs.map((state) => state.self).join(" ")}`];
  const [state] = dcs;
  const members = memberNames(state?.view);
  const missing = world.options.nodes.filter((node) => !members.includes(node));
  if (missing.length > 0) return [`${missing.join(" ")} not in the view of the DC`];
  return state?.quorate ? [] : ["the view of all nodes is not quorate"];
}

/** All who run have the same history on their disks: what one of them lacked was brought to it. */
export function differingHistories<State>(world: World<State>): readonly string[] {
  const histories = world.machines
    .filter(({ daemon }) => daemon)
    .map(({ name, disk }) => ({ name, versions: versionsIn(disk.revisions) }));
  const [first] = histories;
  return histories
    .filter(({ versions }) => versions !== first?.versions)
    .map(({ name, versions }) => `${name} has the revisions ${versions}, ${first?.name} ${first?.versions}`);
}

function versionsIn(revisions: readonly Revision[]): string {
  return historyOf(revisions)
    .map(({ version }) => formatVersion(version))
    .join(" ");
}

function amissWith<State>(world: World<State>, state: ClusterState): readonly string[] {
  const { revision, status, layout, quorate, self } = state;
  const { configuration } = revision;
  const now = world.machine(self).wall;
  const { graph, placements } = schedule({ configuration, status, nodeIds: nodeIdsOf(layout), quorate, dc: self, now });
  const left = graph.actions.filter((action) => action.kind !== "pseudo");
  if (left.length > 0) return left.map((action) => `${self} would still ${inWords(action)}`);
  const members = memberNames(state.view);
  return [
    ...Object.entries(placements).flatMap(([instance, placement]) => misplaced(world, members, instance, placement)),
    ...members.flatMap((node) => misjudged(world, state, node)),
  ];
}

/** What is promoted is known to be, and nothing else is taken for it. */
function misjudged<State>(world: World<State>, state: ClusterState, node: NodeName): readonly string[] {
  const known = sortedNames(promotedOn(state, node)).join(" ");
  const truly = sortedNames(world.machine(node).resources.promoted).join(" ");
  return known === truly
    ? []
    : [`on ${node} is promoted: ${truly || "nothing"}; ${state.self} knows: ${known || "nothing"}`];
}

function promotedOn({ revision, status, layout, quorate }: ClusterState, node: NodeName): ReadonlySet<string> {
  const { configuration } = revision;
  const facts = { configuration, status, nodeIds: nodeIdsOf(layout), quorate, now: 0 };
  const instances = currentView(facts).resources.flatMap(instanceViews);
  const promoted = instances.filter(({ on }) => on.some((place) => place.node === node && place.role === "Promoted"));
  return new Set(promoted.map(({ historyId }) => historyId));
}

function misplaced<State>(
  world: World<State>,
  members: readonly NodeName[],
  instance: string,
  { node }: Placement,
): readonly string[] {
  const [resource = instance, copy] = instance.split(":");
  const holders = world.holders(resource).filter((holder) => members.includes(holder));
  if (node !== undefined && !holders.includes(node)) return [`${instance} should run on ${node} and does not`];
  if (node === undefined && copy === undefined && holders.length > 0) {
    return [`${instance} should not run, and does on ${holders.join(" ")}`];
  }
  return [];
}

function inWords(action: Action): string {
  switch (action.kind) {
    case "resource":
      return `${action.operation} ${action.instance} on ${action.node}`;
    case "forget":
      return `forget ${action.what} of ${action.resource} on ${action.node}`;
    case "fence":
      return `fence ${action.node}`;
    case "pseudo":
      return action.task;
  }
}

/** The journal is the same at every member: the same entries, with the same content, in the same order. */
export function differingJournals<State>(world: World<State>): readonly string[] {
  return coordinators(world).flatMap(({ self, view }) => {
    const own = world.journalOf(self);
    return memberNames(view).flatMap((node) => {
      const other = world.journalOf(node);
      const at = own.findIndex((entry, index) => !isSame(entry, other[index]));
      if (at < 0 && other.length === own.length) return [];
      const place = at < 0 ? own.length : at;
      const [here, there] = [own[place], other[place]].map((entry) => JSON.stringify(entry));
      return [`the journals of ${self} and ${node} differ at ${place}: ${here} and ${there}`];
    });
  });
}

function isSame(a: JournalEntry, b: JournalEntry | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
