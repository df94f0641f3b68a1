/**
 * Clones: how copies are spread over nodes. No node gets more than `clone-node-max` of them, and all together there are
 * no more than `clone-max`.
 *
 * First every copy that runs where no node is better is left there, up to an even share for each node; and one for
 * which another node would be better is left there too, if a copy that runs nowhere yet can take that other node. Then the
 * others get what is left, in the order of their numbers. So no copy takes the place in which another one runs, and none
 * moves where a start is enough: copies are alike.
 */
import type { NodeName } from "../model/names.js";
import type { Assigner } from "./assignment.js";
import { firstOf } from "./colocation.js";
import { assignGroup } from "./group.js";
import { activeOn, type CloneResource, type GroupInstance, instancesOf, type PrimitiveInstance } from "./instance.js";
import { canRunResources, isOutOfReach } from "./node-facts.js";
import type { Reason } from "./reason.js";
import { isManaged } from "./status.js";

type Copy = PrimitiveInstance | GroupInstance;

/** Nodes that a copy may not have, and why. */
export type CopyLimits = ReadonlyMap<NodeName, Reason>;

export function assignClone(clone: CloneResource, assigner: Assigner): void {
  for (const colocation of assigner.colocations.following(clone)) assigner.assign(colocation.primary);
  const spread = new Spread(clone, assigner);
  const copies = activeFirst(clone.copies);
  for (const copy of copies.filter((other) => mustStay(other, assigner))) spread.give(copy);
  leaveContentOnes(copies, spread, evenShare(clone, assigner));
  for (const copy of copies) spread.give(copy);
}

/** In several rounds: a copy that would rather be on a node that has become full likes its own after all. */
function leaveContentOnes(copies: readonly Copy[], spread: Spread, share: number): void {
  let left: number;
  do {
    left = copies.filter((copy) => spread.leave(copy, share)).length;
  } while (left > 0);
}

function isActive(copy: Copy): boolean {
  return nodeOfCopy(copy) !== undefined;
}

function activeFirst(copies: readonly Copy[]): Copy[] {
  return [...copies.filter(isActive), ...copies.filter((copy) => !isActive(copy))];
}

function mustStay(copy: Copy, assigner: Assigner): boolean {
  return instancesOf(copy).some(
    (instance) =>
      activeOn(instance).some((activity) => isOutOfReach(assigner.facts.node.get(activity.node))) ||
      (activeOn(instance).length > 0 && !isManaged(instance, assigner.facts)),
  );
}

function evenShare(clone: CloneResource, assigner: Assigner): number {
  const available = assigner.facts.nodes.filter(canRunResources).length;
  return Math.max(1, Math.min(clone.nodeMax, Math.floor(clone.max / Math.max(1, available))));
}

class Spread {
  private readonly given = new Set<Copy>();
  private readonly perNode = new Map<NodeName, number>();
  /** To copies that run nowhere yet. */
  private readonly promised = new Map<NodeName, number>();
  private total = 0;

  constructor(
    private readonly clone: CloneResource,
    private readonly assigner: Assigner,
  ) {}

  /** Leaves a copy where it is, if that is as good as anywhere, or if a spare copy can take the better node. */
  leave(copy: Copy, share: number): boolean {
    const first = firstOf(copy);
    const node = nodeOfCopy(copy);
    if (this.given.has(copy) || !first || node === undefined || this.countOn(node) >= share) return false;
    const table = this.assigner.tableFor(first);
    for (const [full, reason] of this.limits(this.promised)) table.ban(full, reason);
    const best = this.assigner.bestNode(first, table);
    if (best === undefined || !this.assigner.mayRun(node, table)) return false;
    if (best !== node && this.spares() === 0) return false;
    if (best !== node) this.promised.set(best, (this.promised.get(best) ?? 0) + 1);
    this.give(copy, this.onlyOn(node));
    return true;
  }

  /** Copies that run nowhere, may run, and have not been promised a node. */
  private spares(): number {
    const idle = this.clone.copies.slice(0, this.clone.max).filter((copy) => !isActive(copy) && !this.given.has(copy));
    const promised = [...this.promised.values()].reduce((sum, count) => sum + count, 0);
    return idle.length - promised;
  }

  private onlyOn(node: NodeName): CopyLimits {
    const others = this.assigner.facts.nodes.filter(({ name }) => name !== node);
    const { id } = this.clone;
    return new Map(others.map(({ name }): [NodeName, Reason] => [name, { kind: "copy-stays", resource: id, node }]));
  }

  give(copy: Copy, limits: CopyLimits = this.limits()): void {
    if (this.given.has(copy)) return;
    this.given.add(copy);
    if (copy.kind === "group") assignGroup(copy, this.assigner, limits);
    else this.assigner.assignInstance(copy, limits);
    const node = [...this.assigner.nodesOf(copy)][0];
    if (node === undefined) return;
    this.perNode.set(node, this.countOn(node) + 1);
    this.total++;
  }

  private limits(promised?: ReadonlyMap<NodeName, number>): CopyLimits {
    const { max, nodeMax, id } = this.clone;
    const limits = new Map<NodeName, Reason>();
    for (const { name } of this.assigner.facts.nodes) {
      if (this.total >= max) limits.set(name, { kind: "enough-copies", resource: id, max });
      else if (this.countOn(name) + (promised?.get(name) ?? 0) >= nodeMax)
        limits.set(name, { kind: "node-full", resource: id, node: name });
    }
    return limits;
  }

  private countOn(node: NodeName): number {
    return this.perNode.get(node) ?? 0;
  }
}

function nodeOfCopy(copy: Copy): NodeName | undefined {
  for (const instance of instancesOf(copy)) {
    const node = activeOn(instance)[0]?.node;
    if (node !== undefined) return node;
  }
  return undefined;
}
