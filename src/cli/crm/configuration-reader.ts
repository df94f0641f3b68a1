/** From a text that somebody wrote to a configuration that may be asked for, or to all its mistakes with their places. */
import type { Configuration } from "../../core/cib/configuration.js";
import type { ClusterState } from "../../core/node/requests.js";
import type { ConfigurationContext, ConfigurationResult } from "../../formats/configuration-result.js";
import { formatProblem } from "../../formats/problem.js";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { mergeConfiguration } from "./configuration-merge.js";
import { textForm } from "./configuration-text.js";

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly warnings: readonly string[];
}

/** `file` is how it is named in messages. With `update` the text is laid over the configuration in force. */
export async function readConfiguration(
  text: string,
  file: string,
  state: ClusterState,
  update: boolean,
): Promise<ReadConfiguration> {
  const base = state.revision.configuration;
  const context = {
    nodeIds: state.nodeIds,
    base,
    ...(update ? { merge: (read: Configuration) => mergeConfiguration(base, read) } : {}),
  };
  const name = file === "-" ? "stdin" : file;
  const result = await parse(text, name, context);
  if (result.kind === "ok") {
    return { configuration: result.configuration, warnings: result.warnings.map(formatProblem) };
  }
  throw new CommandError(ExitCode.invalidConfiguration, result.problems.map(formatProblem).join("\n"));
}

async function parse(text: string, file: string, context: ConfigurationContext): Promise<ConfigurationResult> {
  if (textForm(text) === "yaml")
    return (await import("../../formats/cluster-yaml.js")).parseClusterYaml(text, file, context);
  return (await import("../../formats/crm-text.js")).parseCrmText(text, file, context);
}
