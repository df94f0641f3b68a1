/**
 * Setting and removing options one by one. Where they are in several sets, the change is made in those without a rule: what
 * is removed goes from all of them, what is set goes into the one that decides it, or into the last.
 */
import type { AttributeSet, Values } from "./configuration.js";

export interface ValueChanges {
  readonly set: Values;
  readonly remove: readonly string[];
}

/** What is to be removed may be absent. The same object when nothing changes. */
export function changedValues(values: Values, { set, remove }: ValueChanges): Values {
  const kept = Object.entries(values).filter(([name]) => !remove.includes(name) || Object.hasOwn(set, name));
  const after = new Map([...kept, ...Object.entries(set)]);
  const same =
    after.size === Object.keys(values).length && [...after].every(([name, value]) => own(values, name) === value);
  return same ? values : Object.fromEntries(after);
}

/** The same list when nothing changes. */
export function changedSets(sets: readonly AttributeSet[], { set, remove }: ValueChanges): readonly AttributeSet[] {
  const certain = sets.filter(({ rule }) => !rule).sort((a, b) => a.score - b.score);
  const last = certain.at(-1);
  if (!last) return [...sets, { id: "", score: 0, values: changedValues({}, { set, remove }) }];
  const home = (name: string) => certain.findLast(({ values }) => Object.hasOwn(values, name)) ?? last;
  const changed = sets.map((each) => {
    if (each.rule) return each;
    const here = Object.fromEntries(Object.entries(set).filter(([name]) => home(name) === each));
    const values = changedValues(each.values, { set: here, remove });
    return values === each.values ? each : { ...each, values };
  });
  return changed.every((each, index) => each === sets[index]) ? sets : changed;
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
