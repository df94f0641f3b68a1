/**
 * Which members of resource sets are related (Pacemaker Explained, "Resource Sets"), for whoever has the sets as they are
 * written and for whoever knows what they stand for.
 *
 * Within a set each member is related to its neighbour, unless the set says `sequential: false`. Between two sets of an order a
 * set that says `sequential: true` is spoken for by the member nearest to the other one, of others all count; between two
 * sets of a colocation only those of a set that says `sequential: false` all count.
 */
interface Set<T> {
  readonly members: readonly T[];
  readonly sequential?: boolean | undefined;
}

/** Of two sets in an order the second waits for these of the first... */
export function lastInOrder<T>({ members, sequential }: Set<T>): readonly T[] {
  return sequential ? members.slice(-1) : members;
}

/** ... and these of the second are what waits. */
export function firstInOrder<T>({ members, sequential }: Set<T>): readonly T[] {
  return sequential ? members.slice(0, 1) : members;
}

/** Of two colocated sets these of the first follow... */
export function followersIn<T>({ members, sequential }: Set<T>): readonly T[] {
  return sequential === false ? members : members.slice(0, 1);
}

/** ... these of the second. */
export function followedIn<T>({ members, sequential }: Set<T>): readonly T[] {
  return sequential === false ? members : members.slice(-1);
}

export function neighbours<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.slice(1).map((next, index) => [list[index] as T, next] as const);
}
