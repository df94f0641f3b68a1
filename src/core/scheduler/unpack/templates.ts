/**
 * Templates (Pacemaker Explained, "Reusing Resource Definitions"): a primitive that names one says what it says beside
 * what the template says, and its own word counts where both speak.
 */
import type { AttributeSet, OperationConfig, Primitive, Template, Values } from "../../cib/configuration.js";

export function withTemplate(primitive: Primitive, template: Template | undefined): Primitive {
  if (!template) return primitive;
  const params = merged(template.params, template.paramSets, primitive.params, primitive.paramSets, "params");
  const meta = merged(template.meta, template.metaSets, primitive.meta, primitive.metaSets, "meta");
  const capacity = merged(
    template.utilization,
    template.utilizationSets,
    primitive.utilization,
    primitive.utilizationSets,
    "utilization",
  );
  const { paramSets: _, metaSets: __, utilization: ___, utilizationSets: ____, ...rest } = primitive;
  return {
    ...rest,
    agent: template.agent,
    params: params.plain,
    ...(params.sets && { paramSets: params.sets }),
    meta: meta.plain,
    ...(meta.sets && { metaSets: meta.sets }),
    ...(capacity.sets ? { utilizationSets: capacity.sets } : { utilization: capacity.plain }),
    operations: mergedOperations(template.operations, primitive.operations),
  };
}

interface Merged {
  readonly plain: Values;
  readonly sets?: readonly AttributeSet[];
}

/** The template's sets come first: among equals the last one counts. */
function merged(
  theirs: Values | undefined,
  theirSets: readonly AttributeSet[] | undefined,
  own: Values | undefined,
  ownSets: readonly AttributeSet[] | undefined,
  what: string,
): Merged {
  if (!theirSets && !ownSets) return { plain: { ...theirs, ...own } };
  const asSets = (values: Values | undefined, sets: readonly AttributeSet[] | undefined, id: string) =>
    sets ?? [{ id, score: 0, values: values ?? {} }];
  return {
    plain: {},
    sets: [...asSets(theirs, theirSets, `template-${what}`), ...asSets(own, ownSets, `own-${what}`)],
  };
}

/** Own ones first. One of the same name and role as an own one is replaced by it, whatever its interval. */
function mergedOperations(
  theirs: readonly OperationConfig[],
  own: readonly OperationConfig[],
): readonly OperationConfig[] {
  const replaced = new Set(own.map(operationKind));
  return [...own, ...theirs.filter((op) => !replaced.has(operationKind(op)))];
}

function operationKind({ name, options }: OperationConfig): string {
  const role = options.role?.toLowerCase() ?? "";
  const promoted = role === "promoted" || role === "master";
  return `${name} ${promoted ? "promoted" : role === "stopped" ? role : ""}`;
}
