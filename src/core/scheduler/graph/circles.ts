/**
 * Orders of an administrator can contradict each other. Pacemaker's graph then has a circle that nobody gets out of; in ours
 * those constraints that close it give way, the last ones configured first, and never an order that lies in the nature of
 * things while there is another.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";

export type Inputs = ReadonlyMap<PlannedAction, readonly PlannedAction[]>;

interface Edge {
  readonly first: PlannedAction;
  readonly then: PlannedAction;
}

/** Most graphs have no circle, and are handed back as they are. */
export function withoutCircles(cluster: Cluster, inputs: Inputs): Inputs {
  if (!hasCircle(inputs)) return inputs;
  let edges = [...inputs].flatMap(([then, firsts]) => firsts.map((first): Edge => ({ first, then })));
  let stuck = actionsInCircles([...inputs.keys()], edges);
  const rank = new Map(cluster.configuration.constraints.map(({ id }, index) => [id, index]));
  while (stuck.size > 0) {
    const inCircle = edges.filter(({ first, then }) => stuck.has(first) && stuck.has(then));
    const weight = (edge: Edge) => rank.get(originOf(edge)) ?? -1;
    const culprit = inCircle.reduce((worst, edge) => (weight(edge) > weight(worst) ? edge : worst));
    edges = edges.filter((edge) => edge !== culprit);
    stuck = actionsInCircles(
      [...stuck],
      inCircle.filter((edge) => edge !== culprit),
    );
  }
  return regrouped(inputs, edges);
}

const ON_PATH = 1;
const DONE = 2;

/** Goes back from each action to what it waits for: is one met that is on the way already? */
function hasCircle(inputs: Inputs): boolean {
  let most = 0;
  for (const { id } of inputs.keys()) most = Math.max(most, id);
  const marks = new Uint8Array(most + 1);
  const isDone = (firsts: readonly PlannedAction[]) => firsts.every(({ id }) => marks[id] === DONE);
  for (const [start, firsts] of inputs) {
    if (marks[start.id] === DONE) continue;
    if (isDone(firsts)) {
      marks[start.id] = DONE;
      continue;
    }
    marks[start.id] = ON_PATH;
    const path = [{ action: start, firsts, next: 0 }];
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const before = last.firsts[last.next++];
      if (!before) {
        marks[last.action.id] = DONE;
        path.pop();
        continue;
      }
      const mark = marks[before.id];
      if (mark === ON_PATH) return true;
      if (mark === DONE) continue;
      marks[before.id] = ON_PATH;
      path.push({ action: before, firsts: inputs.get(before) ?? [], next: 0 });
    }
  }
  return false;
}

function originOf({ first, then }: Edge): string {
  return then.before.find((relation) => relation.first === first)?.origin ?? "";
}

function regrouped(inputs: Inputs, edges: readonly Edge[]): Inputs {
  const kept = new Map<PlannedAction, PlannedAction[]>([...inputs.keys()].map((action) => [action, []]));
  for (const { first, then } of edges) kept.get(then)?.push(first);
  return kept;
}

/** What is left when whatever waits for nothing, and whatever nothing waits for, is taken away again and again. */
function actionsInCircles(actions: readonly PlannedAction[], edges: readonly Edge[]): Set<PlannedAction> {
  const forwards = edges.map(({ first, then }) => [first, then] as const);
  const left = peel(new Set(actions), forwards);
  if (left.size === 0) return left;
  return peel(
    left,
    forwards.map(([first, then]) => [then, first] as const),
  );
}

function peel(
  left: Set<PlannedAction>,
  edges: readonly (readonly [PlannedAction, PlannedAction])[],
): Set<PlannedAction> {
  const waits = new Map<PlannedAction, number>();
  const next = new Map<PlannedAction, PlannedAction[]>();
  for (const [from, to] of edges) {
    if (!left.has(from) || !left.has(to)) continue;
    waits.set(to, (waits.get(to) ?? 0) + 1);
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const free = [...left].filter((action) => !waits.has(action));
  for (let action = free.pop(); action; action = free.pop()) {
    left.delete(action);
    for (const other of next.get(action) ?? []) {
      const count = (waits.get(other) ?? 0) - 1;
      waits.set(other, count);
      if (count === 0) free.push(other);
    }
  }
  return left;
}
