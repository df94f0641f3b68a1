/**
 * What every reader of a configuration answers, and how it comes to it: mistakes of the text and mistakes of the
 * meaning are put into one list, in the order of the text. A mistake of the text often leads to one of the meaning at
 * the same place; only the first is shown.
 */
import type { Configuration } from "../core/cib/configuration.js";
import { withoutErrors } from "../core/cib/leave-out.js";
import { restoreIds } from "../core/cib/restored-ids.js";
import { restoreSecrets } from "../core/cib/secrets.js";
import { type Issue, validateConfiguration } from "../core/cib/validation.js";
import type { NodeName } from "../core/model/names.js";
import type { Places } from "./places.js";
import { type Position, type Problem, problemList, type Report, sortedProblems } from "./problem.js";

export interface ConfigurationContext {
  /** All nodes of the cluster with their numeric ids. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  /** In force now: passwords that were shown as `******` are taken from it. */
  readonly base?: Configuration;
  /** What no cluster of ours carries out yet is no mistake: it is only asked what would be decided. */
  readonly decideOnly?: boolean;
  /** What is wrong with the meaning is left out, with a warning, instead of refusing the whole. */
  readonly leaveOut?: boolean;
  /** The text is laid over `base` instead of taking its place: what comes out of it, given what was read. */
  readonly merge?: (read: Configuration) => Configuration;
}

export type ConfigurationResult =
  | {
      readonly kind: "ok";
      readonly configuration: Configuration;
      readonly warnings: readonly Problem[];
      /** Turns what someone else finds (agents, for one) into a problem with its place in the text. */
      readonly place: (issue: Issue) => Problem;
    }
  | {
      readonly kind: "problems";
      readonly problems: readonly Problem[];
      /** The text is not even of the form that it was taken for. */
      readonly data?: boolean;
    };

/** `text`: where the parts of the configuration stand, and what its reader has complained about so far. */
export function judged(
  read: Configuration,
  context: ConfigurationContext,
  text: {
    readonly file: string;
    readonly places: Places;
    readonly problems: readonly Problem[];
    readonly report: Report;
  },
): ConfigurationResult {
  const merged = context.merge ? context.merge(read) : read;
  const given = context.base ? completed(merged, context.base) : merged;
  const warnings = problemList(text.file);
  const nodes = Object.keys(context.nodeIds);
  const { configuration, leftOut } = context.leaveOut
    ? withoutErrors(given, { nodes })
    : { configuration: given, leftOut: [] };
  for (const { path, part, message } of leftOut) warnings.report(text.places.find(path, part), `left out: ${message}`);
  const issues = validateConfiguration(configuration, { nodes });
  const known = new Set(text.problems.map(placeKey));
  for (const { severity, path, part, message, hint, unsupported } of issues) {
    if (unsupported && context.decideOnly) continue;
    const at = text.places.find(path, part);
    if (severity === "warning") warnings.report(at, message, hint);
    else if (!known.has(placeKey(at))) text.report(at, message, hint);
  }
  if (text.problems.length > 0) return { kind: "problems", problems: sortedProblems(text.problems) };
  const place = ({ path, part, message, hint }: Issue): Problem => {
    const at = text.places.find(path, part);
    return { file: text.file, ...at, message, ...(hint === undefined ? {} : { hint }) };
  };
  return { kind: "ok", configuration, warnings: sortedProblems(warnings.problems), place };
}

/** With what a text that was shown and given back does not say: passwords, ids, and how a CIB was written. */
function completed(configuration: Configuration, base: Configuration): Configuration {
  const { xmlNotes = base.xmlNotes } = configuration;
  return { ...restoreIds(restoreSecrets(configuration, base), base), ...(xmlNotes ? { xmlNotes } : {}) };
}

function placeKey({ line, column }: Position): string {
  return `${line}:${column}`;
}
