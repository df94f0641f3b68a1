/**
 * Resources, one line each: `* NAME<TAB>(AGENT):<TAB> STATE [NODE] [(FLAGS)]`, groups and clones as headings above their own.
 *
 * Copies of a clone about which there is nothing to say share a line by role (`Started: [ lb1 lb2 ]`); a copy that failed,
 * that something is done to, or that is managed otherwise than its clone, has a line of its own.
 */
import { formatAgent } from "../core/cib/configuration.js";
import type { NodeName } from "../core/model/names.js";
import type { Role } from "../core/model/role.js";
import {
  type ActiveView,
  type CloneView,
  type GroupView,
  type InstanceView,
  instanceFlags,
  instanceViews,
  type ResourceView,
} from "../core/scheduler/current.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, type Span, type Style, styled } from "./lines.js";
import { bracketed } from "./node-lines.js";
import type { StatusPicture } from "./status-picture.js";
import { counted } from "./summary-lines.js";

export function resourceLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  const title = options.inactive ? "Full List of Resources:" : "Active Resources:";
  const shown = shownResources(picture, options);
  const lines = shownLines(shown, picture, options);
  return [
    heading(title),
    ...(lines.length > 0 ? lines : [item(1, options.inactive ? "No resources" : "No active resources")]),
  ];
}

/** What belongs to no node, below a list by node: empty where there is nothing of the kind. */
export function inactiveLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  const shown = shownResources(picture, options).filter((resource) => !isActive(resource));
  return shown.length > 0 ? [heading("Inactive Resources:"), ...shownLines(shown, picture, options)] : [];
}

/** One resource with all that is below it, active or not. */
export function resourceTree(resource: ResourceView, picture: StatusPicture, options: DisplayOptions): Line[] {
  return resourceItem(resource, 1, picture, { ...options, inactive: true });
}

export function findResource(resources: readonly ResourceView[], id: string): ResourceView | undefined {
  for (const resource of resources) {
    if (resource.id === id) return resource;
    const below = findResource(childViews(resource), id);
    if (below) return below;
    if (resource.kind === "clone" && resource.child === id) return resource;
  }
  return undefined;
}

export function childViews(resource: ResourceView): readonly ResourceView[] {
  switch (resource.kind) {
    case "primitive":
      return [];
    case "group":
      return resource.members;
    case "clone":
      return resource.copies;
  }
}

export function isActive(resource: ResourceView): boolean {
  return instanceViews(resource).some((instance) => instance.on.length > 0);
}

function shownResources({ view }: StatusPicture, { onlyResource }: DisplayOptions): readonly ResourceView[] {
  if (onlyResource === undefined) return view.resources;
  const found = findResource(view.resources, onlyResource);
  return found ? [found] : [];
}

function shownLines(resources: readonly ResourceView[], picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.brief) return resources.flatMap((resource) => resourceItem(resource, 1, picture, options));
  const loose = resources.filter((resource) => resource.kind === "primitive");
  const nested = resources.filter((resource) => resource.kind !== "primitive");
  return [
    ...briefLines(loose, 1, options.inactive),
    ...nested.flatMap((resource) => resourceItem(resource, 1, picture, options)),
  ];
}

/** `1/2 (AGENT): Active NODE`: how many of that agent are there, of all that are configured. */
function briefLines(instances: readonly InstanceView[], depth: number, inactive: boolean): Line[] {
  const byAgent = new Map<string, InstanceView[]>();
  for (const instance of instances) {
    const agent = formatAgent(instance.agent);
    byAgent.set(agent, [...(byAgent.get(agent) ?? []), instance]);
  }
  return [...byAgent].flatMap(([agent, all]) => {
    const start = (count: number) => `${count}/${all.length}\t(${agent}):\tActive`;
    const byNode = countByNode(all);
    if (byNode.size === 0) return inactive ? [item(depth, start(0))] : [];
    return [...byNode].map(([node, count]) => item(depth, `${start(count)} ${node}`));
  });
}

function countByNode(instances: readonly InstanceView[]): Map<NodeName, number> {
  const counts = new Map<NodeName, number>();
  for (const { on } of instances) for (const { node } of on) counts.set(node, (counts.get(node) ?? 0) + 1);
  return counts;
}

function resourceItem(resource: ResourceView, depth: number, picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.inactive && !isActive(resource) && !isUnderWay(resource)) return [];
  switch (resource.kind) {
    case "primitive":
      return [instanceLine(resource, depth)];
    case "group":
      return groupLines(resource, depth, options);
    case "clone":
      return cloneLines(resource, depth, picture, options);
  }
}

/** A probe of something that is stopped is no activity worth a line. */
function isUnderWay(resource: ResourceView): boolean {
  return instanceViews(resource).some(({ pending }) => pending !== undefined && pending.task !== "Monitoring");
}

function groupLines(group: GroupView, depth: number, options: DisplayOptions, promotable = false): Line[] {
  const active = group.members.filter((member) => member.on.length > 0);
  const hidden = options.inactive ? 0 : group.members.length - active.length;
  const shown = options.inactive ? group.members : active;
  const missing = hidden > 0 ? [styled(` (${counted(hidden, "member")} inactive)`, "warning")] : [];
  const flags = flagSpans(groupFlags(group));
  const title = item(depth, `Resource Group: ${group.id}`, ...flags, ...missing, ":");
  if (options.brief) return [title, ...briefLines(shown, depth + 1, options.inactive)];
  return [title, ...shown.map((member) => instanceLine(member, depth + 1, { promotable }))];
}

function groupFlags(group: GroupView): string[] {
  return [...(group.disabled ? ["disabled"] : []), ...managementFlags(group)];
}

function managementFlags(resource: GroupView | CloneView): string[] {
  const instances = instanceViews(resource);
  if (instances.length > 0 && instances.every((instance) => instance.maintenance)) return ["maintenance"];
  return resource.managed ? [] : ["unmanaged"];
}

function cloneLines(clone: CloneView, depth: number, picture: StatusPicture, options: DisplayOptions): Line[] {
  const plain = clone.unique || options.detail ? [] : clone.copies.filter((copy) => isPlain(copy, clone));
  const apart = clone.copies.filter((copy) => !plain.includes(copy));
  const stopped = apart.filter((copy) => !isActive(copy) && !isUnderWay(copy));
  const listed = clone.unique || options.detail ? [] : stopped;
  return [
    item(depth, `Clone Set: ${clone.id} [${clone.child}]`, ...flagSpans(cloneFlags(clone)), ":"),
    ...apart.filter((copy) => !listed.includes(copy)).flatMap((copy) => copyLines(copy, clone, depth + 1, options)),
    ...roleLists(plain, clone, depth + 1),
    ...(options.inactive && listed.length > 0 ? stoppedLines(listed, clone, depth + 1, picture, options) : []),
  ];
}

function cloneFlags(clone: CloneView): string[] {
  return [
    ...(clone.promotable ? ["promotable"] : []),
    ...(clone.unique ? ["unique"] : []),
    ...(clone.disabled ? ["disabled"] : []),
    ...managementFlags(clone),
  ];
}

/** Wholly active on one node, in one role, and nothing else to be said. */
function isPlain(copy: InstanceView | GroupView, clone: CloneView): boolean {
  const members = instanceViews(copy);
  const [first] = members;
  const node = first?.on[0]?.node;
  const role = first?.on[0]?.role;
  return members.every((member) => {
    const [on, ...more] = member.on;
    const quiet = on && !on.pending && !on.failed && !on.failureIgnored && !on.unclean && !member.blocked;
    const asItsClone = member.managed === clone.managed && member.disabled === clone.disabled && !member.orphan;
    return quiet && asItsClone && more.length === 0 && on.node === node && on.role === role;
  });
}

function copyLines(copy: InstanceView | GroupView, clone: CloneView, depth: number, options: DisplayOptions): Line[] {
  if (!options.inactive && !isActive(copy) && !isUnderWay(copy)) return [];
  if (copy.kind === "group") return groupLines(copy, depth, options, clone.promotable);
  return [instanceLine(copy, depth, { promotable: clone.promotable })];
}

function roleLists(plain: readonly (InstanceView | GroupView)[], clone: CloneView, depth: number): Line[] {
  const nodesIn = (role: Role) =>
    plain.flatMap((copy) => {
      const on = instanceViews(copy)[0]?.on[0];
      return on && shownRole(on.role, clone.promotable) === role ? [on.node] : [];
    });
  return (["Promoted", "Started", "Unpromoted"] as const).flatMap((role) => {
    const nodes = nodesIn(role);
    return nodes.length > 0 ? [item(depth, styled(role, "good"), `: ${bracketed(nodes)}`)] : [];
  });
}

/** Where a copy could be and is not; without any such node, the copies themselves. */
function stoppedLines(
  stopped: readonly (InstanceView | GroupView)[],
  clone: CloneView,
  depth: number,
  { view }: StatusPicture,
  options: DisplayOptions,
): Line[] {
  const taken = new Set(instanceViews(clone).flatMap((instance) => instance.on.map((on) => on.node)));
  const nodes = view.nodes.map((node) => node.name).filter((node) => !taken.has(node));
  const word = clone.disabled ? "Stopped (disabled)" : "Stopped";
  if (nodes.length > 0) return [item(depth, styled(word, "warning"), `: ${bracketed(nodes)}`)];
  return stopped.flatMap((copy) => copyLines(copy, clone, depth, options));
}

export interface InstanceLayout {
  readonly promotable?: boolean;
  /** Below the heading of its node: it need not be named again. */
  readonly below?: NodeName;
}

export function instanceLine(instance: InstanceView, depth: number, layout: InstanceLayout = {}): Line {
  const { promotable = false, below } = layout;
  const places = below === undefined ? instance.on : instance.on.filter((on) => on.node === below);
  const [on, ...more] = places;
  const flags = flagSpans(instanceFlags(instance, places.find((place) => place.unclean) ?? on));
  const name = `${instance.id.includes(":") && !isUnique(instance) ? instance.historyId : instance.id}`;
  const orphan = instance.orphan ? [styled("ORPHANED ", "warning")] : [];
  const start = [`${name}\t(${formatAgent(instance.agent)}):\t `, ...orphan];
  const state = instanceState(instance, places, promotable);
  if (on === undefined || below !== undefined) return item(depth, ...start, state, ...flags);
  if (more.length > 0)
    return item(depth, ...start, state, ...flags, ` ${bracketed(places.map((place) => place.node))}`);
  return item(depth, ...start, state, ` ${on.node}`, ...flags);
}

/** Its nodes know it by its number. */
function isUnique(instance: InstanceView): boolean {
  return instance.historyId === instance.id;
}

function instanceState(instance: InstanceView, places: readonly ActiveView[], promotable: boolean): Span {
  if (places.length === 0) return stoppedState(instance);
  const promoted = places.some((place) => place.role === "Promoted");
  if (places.some((place) => place.failed)) return styled(promoted ? "FAILED Promoted" : "FAILED", "bad");
  const task = places.find((place) => place.pending && place.pending !== "Monitoring")?.pending;
  if (task) return styled(task, "warning");
  const role = promoted ? "Promoted" : shownRole(places[0]?.role ?? "Started", promotable);
  return styled(role, places.length > 1 ? "bad" : "good");
}

function stoppedState({ pending }: InstanceView): Span {
  if (pending && pending.task !== "Monitoring") return styled(`${pending.task} ${pending.node}`, "warning");
  return styled("Stopped", "warning");
}

/** What can be promoted and is not is called so. */
export function shownRole(role: Role, promotable: boolean): Role {
  return promotable && role === "Started" ? "Unpromoted" : role;
}

function flagSpans(flags: readonly string[]): Span[] {
  if (flags.length === 0) return [];
  const style: Style = flags.some((flag) => flag === "UNCLEAN" || flag === "blocked") ? "bad" : "warning";
  return [{ text: " " }, styled(`(${flags.join(", ")})`, style)];
}

/** What a node runs, below its own line. */
export function resourcesOnNode(node: NodeName, picture: StatusPicture, options: DisplayOptions): Line[] {
  const promotableIds = new Set(
    picture.view.resources
      .filter((resource) => resource.kind === "clone" && resource.promotable)
      .flatMap(instanceViews)
      .map((instance) => instance.id),
  );
  const here = shownResources(picture, options)
    .flatMap(instanceViews)
    .filter((instance) => instance.on.some((on) => on.node === node));
  if (options.brief) return briefOnNode(here, node);
  return here.map((instance) => instanceLine(instance, 3, { promotable: promotableIds.has(instance.id), below: node }));
}

function briefOnNode(here: readonly InstanceView[], node: NodeName): Line[] {
  const only = here.map((instance) => ({ ...instance, on: instance.on.filter((on) => on.node === node) }));
  return briefLines(only, 3, false);
}
