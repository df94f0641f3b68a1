/** Finds a circle among arrows, if there is one. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Of the constraint that it comes from; absent where it follows from how resources are built. */
  readonly id?: string;
}

export interface Circle {
  /** The last constraint in it, in the order of the arrows: the one whose author closed it. */
  readonly id: string;
  /** In the direction of the arrows, the first one again at the end. */
  readonly names: readonly string[];
}

/** Without recursion: a chain of orders may be as long as there are resources. */
export function findCircle(arrows: readonly Arrow[]): Circle | undefined {
  const from = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const known = from.get(arrow.from);
    if (known) known.push(arrow);
    else from.set(arrow.from, [arrow]);
  }
  const done = new Set<string>();
  for (const start of from.keys()) {
    const circle = walk(start, from, done);
    if (circle) return describe(circle, arrows);
  }
  return undefined;
}

interface Stop {
  readonly name: string;
  readonly by?: Arrow;
  next: number;
}

/** Depth first; `trail` is the way that led here. */
function walk(start: string, from: ReadonlyMap<string, readonly Arrow[]>, done: Set<string>): Arrow[] | undefined {
  if (done.has(start)) return undefined;
  const trail: Stop[] = [{ name: start, next: 0 }];
  const onTrail = new Set([start]);
  for (let stop = trail.at(-1); stop; stop = trail.at(-1)) {
    const arrow = from.get(stop.name)?.[stop.next++];
    if (!arrow) {
      done.add(stop.name);
      onTrail.delete(stop.name);
      trail.pop();
    } else if (onTrail.has(arrow.to)) {
      const back = trail.findIndex(({ name }) => name === arrow.to);
      return [...trail.slice(back + 1).flatMap(({ by }) => by ?? []), arrow];
    } else if (!done.has(arrow.to)) {
      trail.push({ name: arrow.to, by: arrow, next: 0 });
      onTrail.add(arrow.to);
    }
  }
  return undefined;
}

function describe(circle: readonly Arrow[], arrows: readonly Arrow[]): Circle {
  const named = [...circle].sort((a, b) => arrows.indexOf(a) - arrows.indexOf(b));
  const id = named.findLast((arrow) => arrow.id !== undefined)?.id ?? "";
  const [first] = circle;
  return { id, names: [...(first ? [first.from] : []), ...circle.map((arrow) => arrow.to)] };
}
