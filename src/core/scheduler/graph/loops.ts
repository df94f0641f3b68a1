/**
 * Contradicting orders make circles, in which everybody would wait for everybody. Each circle is opened at a relation of
 * it that means the least: one that only says "before" rather than one without which something would be wrong.
 *
 * Walks along each relation once, with its own list of where it is: chains may be thousands long.
 */
import type { PlannedAction } from "../cluster/action.js";
import { Effect } from "../order/effect.js";

/** What each action in the graph waits for. */
export type Inputs = Map<PlannedAction, readonly PlannedAction[]>;

interface Step {
  readonly action: PlannedAction;
  readonly inputs: readonly PlannedAction[];
  next: number;
}

export function breakLoops(inputs: Inputs): void {
  const finished = new Set<PlannedAction>();
  for (const action of inputs.keys()) while (!walk(action, inputs, finished));
}

/** False: a circle was found and opened; to be walked again. */
function walk(start: PlannedAction, inputs: Inputs, finished: Set<PlannedAction>): boolean {
  if (finished.has(start)) return true;
  const path: Step[] = [stepAt(start, inputs)];
  const onPath = new Set<PlannedAction>([start]);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const input = step.inputs[step.next++];
    if (!input) {
      path.pop();
      onPath.delete(step.action);
      finished.add(step.action);
    } else if (onPath.has(input)) {
      const circle = path.slice(path.findIndex(({ action }) => action === input)).map(({ action }) => action);
      open(circle, inputs);
      return false;
    } else if (!finished.has(input)) {
      path.push(stepAt(input, inputs));
      onPath.add(input);
    }
  }
  return true;
}

function stepAt(action: PlannedAction, inputs: Inputs): Step {
  return { action, inputs: inputs.get(action) ?? [], next: 0 };
}

/** Each action of the circle waits for the one after it, the last for the first. Among equals the one planned last lets go. */
function open(circle: readonly PlannedAction[], inputs: Inputs): void {
  const links = circle.map((then, index) => {
    const first = circle[(index + 1) % circle.length] ?? then;
    return { first, then, weight: weightOf(first, then) };
  });
  const [lightest] = links.sort((one, other) => one.weight - other.weight || other.then.id - one.then.id);
  if (!lightest) return;
  const { first, then } = lightest;
  inputs.set(
    then,
    (inputs.get(then) ?? []).filter((input) => input !== first),
  );
}

/** That room should be free before a migration takes it weighs least, then a bare sequence; else the number of effects. */
function weightOf(first: PlannedAction, then: PlannedAction): number {
  let effects = 0;
  for (const relation of then.before) if (relation.first === first) effects |= relation.effects;
  if (effects === Effect.IfSameNodeOrTarget && then.task === "migrate_to") return 0;
  let weight = 1;
  for (let rest = effects & ~Effect.Sequence; rest !== 0; rest &= rest - 1) weight++;
  return weight;
}
