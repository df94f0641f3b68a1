/**
 * Effects of relations on collectives: what is said to a group's or a clone's point is said to what its parts do, too.
 *
 * A clone that is interleaved with another is not told as a whole: each copy only hears of the other clone's copy that is
 * on its node (Pacemaker Explained, "Clone Options", `interleave`).
 */
import { allowedNodes, sortNodes } from "../assign/node-choice.js";
import { place } from "../assign/placement.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf, type When } from "../cluster/place.js";
import { primitivesIn, type Resource } from "../cluster/resource.js";
import { actionOf, instancesOf, taskMeant, taskWithin } from "./action-lookup.js";
import { Effect, has } from "./effect.js";
import { applyEffect, Changed, type Pair } from "./effects.js";
import { relate } from "./relation.js";
import type { Standing } from "./standing.js";
import { noteChange, type StandingMemory } from "./standing-memory.js";

/** What is to be looked at again after the relation that is being applied. */
export interface Afterthoughts {
  readonly cluster: Cluster;
  readonly standings: StandingMemory;
  lookAgainAt(action: PlannedAction): void;
}

/** `owner`: the resource on whose behalf it is applied, mostly that of `then`. `node`: where copies of a clone count. */
export function affect(
  thoughts: Afterthoughts,
  owner: Resource,
  pair: Pair,
  node: ClusterNode | undefined,
  standing: Standing,
  effect: number,
): number {
  if (owner.kind !== "primitive" && owner.kind !== "group" && areInterleaved(pair)) {
    return affectInterleaved(thoughts, pair, node, effect);
  }
  let changed = applyEffect(pair, standing, effect);
  if (has(changed, Changed.Then) && pair.then.resource?.parent) thoughts.lookAgainAt(pair.then);
  if (owner.kind === "primitive" || !pair.then.resource) return changed;
  for (const part of instancesOf(pair.then.resource)) {
    const action = actionOf(part, pair.then.task, node);
    if (!action) continue;
    changed |=
      owner.kind === "group"
        ? affect(thoughts, part, { ...pair, then: action }, node, standing, effect)
        : affectCopy(thoughts, part, { ...pair, then: action }, node, standing, effect);
  }
  return changed;
}

/** A copy that cannot do it anyway is left alone. */
function affectCopy(
  thoughts: Afterthoughts,
  copy: Resource,
  pair: Pair,
  node: ClusterNode | undefined,
  standing: Standing,
  effect: number,
): number {
  if (!thoughts.standings.of(pair.then, node).runnable) return Changed.None;
  const changed = affect(thoughts, copy, pair, node, standing, effect);
  if (has(changed, Changed.Then)) {
    for (let index = pair.then.after.length - 1; index >= 0; index--) {
      const relation = pair.then.after[index];
      if (relation) thoughts.lookAgainAt(relation.then);
    }
  }
  return changed;
}

/** The one that depends on the other has a say: it is later to come up, and earlier to go down. */
function areInterleaved({ first, then }: Pair): boolean {
  if (!first.resource || !then.resource || first.resource === then.resource) return false;
  const clones = [first.resource, then.resource];
  if (!clones.every(({ kind }) => kind === "clone" || kind === "bundle")) return false;
  const said = then.task === "stop" || then.task === "demote" ? first.resource : then.resource;
  return said.kind === "clone" ? said.interleave : said.meta.interleave === "true";
}

function isDown({ key }: PlannedAction): boolean {
  return key.endsWith("_stopped_0") || key.endsWith("_demoted_0");
}

function affectInterleaved(
  thoughts: Afterthoughts,
  { first, then, origin }: Pair,
  node: ClusterNode | undefined,
  effect: number,
): number {
  const firstClone = first.resource;
  const thenClone = then.resource;
  if (!firstClone || !thenClone) return Changed.None;
  const down = isDown(first);
  let changed = Changed.None as number;
  for (const copy of instancesOf(thenClone)) {
    const partner = partnerOf(thoughts.cluster, copy, firstClone, down ? "current" : "next");
    if (!partner) {
      if (!down && has(effect, Effect.BlockedFirstBlocks | Effect.ThenNeedsFirst)) {
        if (!leaveOut(thoughts.cluster, copy)) continue;
        changed |= Changed.Then;
        forgetIdleStart(thenClone);
      }
      continue;
    }
    const firstAction = partActionOf(partner, taskMeant(first), node);
    const thenAction = partActionOf(copy, then.task, node);
    if (!firstAction || !thenAction) continue;
    const parts = { first: firstAction, then: thenAction, origin };
    if (relate(firstAction, thenAction, effect, origin)) changed |= Changed.First | Changed.Then;
    const owner = thenAction.resource ?? copy;
    changed |= affect(thoughts, owner, parts, node, thoughts.standings.of(firstAction, node), effect);
  }
  return changed;
}

/** When none of its copies starts, the whole does not either: nobody is to wait for it, or to be restarted for it. */
function forgetIdleStart(collective: Resource): void {
  const starts = instancesOf(collective)
    .flatMap(primitivesIn)
    .flatMap(({ actions }) => actions);
  if (starts.some(({ task, required, runnable }) => task === "start" && required && runnable)) return;
  for (const point of collective.actions) {
    if (point.task !== "start" && point.task !== "running") continue;
    point.required = false;
    noteChange(point);
  }
}

/** Of a bundle's replica, roles are those of what is inside, everything else is its container's. */
function partActionOf(part: Resource, task: string, node: ClusterNode | undefined): PlannedAction | undefined {
  const within = taskWithin(part, task);
  const { parent } = part;
  const isRole = within === "promote" || within === "demote" || within === "notify";
  const replica = parent?.kind === "bundle" ? parent.replicas.find(({ container }) => container === part) : undefined;
  return actionOf(isRole && replica?.child ? replica.child : part, within, node);
}

/** The copy of the other clone on the same node; of one that is nowhere yet, on the best node it may have. */
export function partnerOf(cluster: Cluster, copy: Resource, clone: Resource, when: When): Resource | undefined {
  const place = placeOf(copy, when);
  const nodes = place ? [place] : sortNodes(cluster, copy.scores, allowedNodes(cluster, copy.scores), undefined);
  for (const node of nodes) {
    const partner = instancesOf(clone).find((other) => placeOf(other, when) === node);
    if (partner) return partner;
  }
  return undefined;
}

/** Without a partner to come after, a copy must not come up at all. */
function leaveOut(cluster: Cluster, copy: Resource): boolean {
  if (copy.kind !== "primitive") return copy.children.map((child) => leaveOut(cluster, child)).includes(true);
  if (!copy.assignedTo) return false;
  place(cluster, copy, undefined, { force: true });
  for (const action of copy.actions) {
    if (action.task === "stop") action.required = true;
    else if (action.task === "start") Object.assign(action, { required: false, runnable: false });
    else if (action.interval > 0 && action.expectedRc !== 7) action.runnable = false;
    noteChange(action);
  }
  return true;
}
