/**
 * The order within a group: it begins (`start`), its members start one after the other, and when all have started it has
 * (`running`); it stops likewise, backwards. A group that is not ordered starts its members at once.
 *
 * What a group's points call for is shown in the graph with its members; what a member must do drags along those after
 * it: when an earlier member starts anew, later ones do.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { Group, Primitive } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { orderPrimitive } from "./primitive.js";
import { order } from "./relation.js";

const SHOWN_WITH_MEMBER = Effect.ThenShowsFirst;
const DONE_WITH_MEMBERS = Effect.BlockedFirstBlocks | Effect.FirstCallsThen | Effect.FirstShowsThen;
const ONE_BY_ONE = Effect.FirstCallsThen | Effect.BlockedFirstBlocks;

export function orderGroup(cluster: Cluster, group: Group, promotable: boolean): void {
  const { id } = group;
  order(cluster, [group, "stopped"], [group, "start"], Effect.Sequence, id);
  order(cluster, [group, "start"], [group, "running"], Effect.BlockedFirstBlocks, id);
  order(cluster, [group, "stop"], [group, "stopped"], Effect.BlockedFirstBlocks, id);
  let previous: Primitive | undefined;
  let lastActive: Primitive | undefined;
  for (const member of group.children) {
    orderPrimitive(cluster, member, promotable);
    orderInGroup(cluster, group, member, promotable, previous === undefined);
    if (!group.ordered) orderAtOnce(cluster, group, member, promotable);
    else if (previous) orderAfter(cluster, group, previous, member, promotable);
    if (isActive(member)) {
      if (group.ordered && previous && !isActive(previous) && lastActive) {
        order(cluster, [member, "stop"], [lastActive, "stop"], Effect.Sequence, id);
      }
      lastActive = member;
    }
    previous = member;
  }
}

/** Each member between the points at which its group begins and has ended. */
function orderInGroup(cluster: Cluster, group: Group, member: Primitive, promotable: boolean, isFirst: boolean): void {
  const leads = isFirst && group.ordered;
  const begins = leads ? SHOWN_WITH_MEMBER | Effect.Sequence : SHOWN_WITH_MEMBER;
  const ends = leads ? Effect.FirstCallsThen : Effect.FirstShowsThen;
  const { id } = group;
  if (promotable) {
    order(cluster, [group, "demote"], [member, "demote"], begins, id);
    order(cluster, [member, "demote"], [group, "demoted"], ends, id);
    order(cluster, [member, "promote"], [group, "promoted"], DONE_WITH_MEMBERS, id);
    order(cluster, [group, "promote"], [member, "promote"], SHOWN_WITH_MEMBER, id);
  }
  order(cluster, [group, "stop"], [member, "stop"], begins, id);
  order(cluster, [member, "stop"], [group, "stopped"], ends, id);
  order(cluster, [group, "start"], [member, "start"], SHOWN_WITH_MEMBER, id);
  order(cluster, [member, "start"], [group, "running"], DONE_WITH_MEMBERS, id);
}

function orderAtOnce(cluster: Cluster, group: Group, member: Primitive, promotable: boolean): void {
  const effects = ONE_BY_ONE | SHOWN_WITH_MEMBER;
  order(cluster, [group, "start"], [member, "start"], effects, group.id);
  if (promotable) order(cluster, [group, "promote"], [member, "promote"], effects, group.id);
}

function orderAfter(cluster: Cluster, group: Group, previous: Primitive, member: Primitive, promotable: boolean): void {
  const { id } = group;
  order(cluster, [previous, "start"], [member, "start"], ONE_BY_ONE, id);
  order(cluster, [member, "stop"], [previous, "stop"], Effect.Sequence | Effect.Restart, id);
  // A member that was put before active ones (unmanaged when it was): these have no restart to order them.
  if (isActive(member) && !isActive(previous)) {
    order(cluster, [member, "stop"], [previous, "start"], Effect.ThenNeedsFirst | Effect.BlockedFirstBlocks, id);
  }
  if (promotable) {
    order(cluster, [previous, "promote"], [member, "promote"], ONE_BY_ONE, id);
    order(cluster, [member, "demote"], [previous, "demote"], Effect.Sequence, id);
  }
}

function isActive(member: Primitive): boolean {
  return member.runningOn.length > 0;
}
