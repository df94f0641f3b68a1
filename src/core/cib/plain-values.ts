/**
 * What options amount to where no rule is looked at: outside of the scheduler, which knows the facts that rules ask
 * about. The fencer reads a device's parameters so, the daemon the cluster's options.
 */
import type { AttributeSet, Configuration, Primitive, Values } from "./configuration.js";

/** It counts before all others, whatever their scores (Pacemaker Explained, "CIB Properties"). */
export const FOREMOST_SET = "cib-bootstrap-options";

export function plainProperties({ properties, propertySets }: Configuration): Values {
  return plainValues(properties, propertySets);
}

/** The highest score decides, among equals what is written last. */
export function plainValues(plain: Values | undefined, sets: readonly AttributeSet[] | undefined): Values {
  if (!sets) return plain ?? {};
  const weight = ({ id, score }: AttributeSet) => (id === FOREMOST_SET ? Number.POSITIVE_INFINITY : score);
  const certain = sets.filter(({ rule }) => !rule).sort((a, b) => weight(a) - weight(b));
  return Object.assign({}, plain, ...certain.map(({ values }) => values));
}

/** What a primitive and its template say together. */
export function plainOptions(
  primitive: Primitive,
  { templates = [] }: Configuration,
): { readonly params: Values; readonly meta: Values } {
  const template = templates.find(({ id }) => id === primitive.template);
  return {
    params: {
      ...plainValues(template?.params, template?.paramSets),
      ...plainValues(primitive.params, primitive.paramSets),
    },
    meta: { ...plainValues(template?.meta, template?.metaSets), ...plainValues(primitive.meta, primitive.metaSets) },
  };
}
