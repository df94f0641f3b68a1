/** The crm lines of a story as a configuration; a mistake in them is a mistake of the story. */
import type { Configuration } from "../core/cib/configuration.js";
import type { NodeName } from "../core/model/names.js";
import { parseCrmText } from "../formats/crm-text.js";
import { formatProblem } from "../formats/problem.js";

export function readConfiguration(
  lines: readonly string[],
  nodeIds: Readonly<Record<NodeName, number>>,
): Configuration {
  const result = parseCrmText(lines.join("\n"), "config", { nodeIds });
  if (result.kind === "problems") throw new RangeError(result.problems.map(formatProblem).join("\n"));
  return result.configuration;
}
