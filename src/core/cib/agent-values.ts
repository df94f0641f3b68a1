/**
 * What agents keep in the configuration, for all nodes and for good, such as which node was promoted last: values in property sets of
 * their own beside the cluster's options (crm_attribute(8), --set-name). They mean nothing to the cluster, so any name will do; a set with
 * an option of the cluster among its values is none of theirs.
 */
import type { AttributeSet, Configuration, Values } from "./configuration.js";
import { changedValues, type ValueChanges } from "./option-changes.js";
import { propertyNames } from "./option-tables.js";
import { FOREMOST_SET } from "./plain-values.js";

export function isAgentsSet({ id, rule, values }: AttributeSet): boolean {
  return id !== FOREMOST_SET && !rule && Object.keys(values).length > 0 && areAgents(Object.keys(values));
}

export function areAgents(names: readonly string[]): boolean {
  const options = propertyNames();
  return !names.some((name) => options.includes(name));
}

/** The same object when nothing changes. A set without values is gone. */
export function withAgentValues(configuration: Configuration, setId: string, changes: ValueChanges): Configuration {
  const before = setsOf(configuration);
  const own = before.find(({ id }) => id === setId) ?? { id: setId, score: 0, values: {} };
  const values = changedValues(own.values, changes);
  if (values === own.values) return configuration;
  const others = before.filter(({ id }) => id !== setId);
  const sets = Object.keys(values).length > 0 ? [...others, { ...own, values }] : others;
  return withSets(configuration, sets);
}

function setsOf({ properties, propertySets }: Configuration): readonly AttributeSet[] {
  return propertySets ?? [{ id: FOREMOST_SET, score: 0, values: properties }];
}

/** A cluster whose agents keep nothing has its options without sets, as before. */
function withSets(configuration: Configuration, sets: readonly AttributeSet[]): Configuration {
  const { propertySets: _sets, ...plain } = configuration;
  const [only, ...more] = sets;
  const properties: Values | undefined =
    only && more.length === 0 && only.id === FOREMOST_SET && !only.rule ? only.values : undefined;
  return properties ? { ...plain, properties } : { ...plain, properties: {}, propertySets: sets };
}
