/**
 * Groups: members one after the other, each where the one before it is. Nothing else is special about placing a group:
 * the chain of colocations between its members (colocation.ts) does the rest.
 */
import type { Assigner } from "./assignment.js";
import type { CopyLimits } from "./clone.js";
import type { GroupInstance } from "./instance.js";

export function assignGroup(group: GroupInstance, assigner: Assigner, limits?: CopyLimits): void {
  for (const member of group.members) assigner.assignInstance(member, limits);
}
