/** From a text that somebody wrote to a configuration that may be asked for, or to all its mistakes with their places. */

import { isDeepStrictEqual } from "node:util";
import type { Configuration } from "../../core/cib/configuration.js";
import { nodeIdsOf } from "../../core/cib/layout.js";
import type { Issue } from "../../core/cib/validation.js";
import type { ClusterState } from "../../core/node/requests.js";
import type { ConfigurationContext, ConfigurationResult } from "../../formats/configuration-result.js";
import { formatProblem, type Problem, sortedProblems } from "../../formats/problem.js";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { mergeConfiguration } from "./configuration-merge.js";
import { type TextForm, textForm } from "./configuration-text.js";

export interface ReadOptions {
  /** How the text is named in messages; `-` is standard input. */
  readonly file: string;
  /** The text is laid over the configuration in force. */
  readonly update: boolean;
  /** Ask the agents of this node about their parameters. Not where they are installed on other nodes only. */
  readonly askAgents: boolean;
  /** What this program does not support, or what makes no sense, is left out with a warning. */
  readonly leaveOut?: boolean;
  /** The only form that it may have. */
  readonly form?: TextForm;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly warnings: readonly string[];
}

/** Throws CommandError, a line for each mistake. */
export async function readConfiguration(
  text: string,
  state: ClusterState,
  { file, update, askAgents, leaveOut = false, form }: ReadOptions,
): Promise<ReadConfiguration> {
  const base = state.revision.configuration;
  const merge = update ? { merge: (read: Configuration) => mergeConfiguration(base, read) } : {};
  const context = { nodeIds: nodeIdsOf(state.layout), base, leaveOut, ...merge };
  const result = await parse(text, file === "-" ? "stdin" : file, form ?? textForm(text), context);
  if (result.kind === "problems") throw refusal(result.problems, result.data ? ExitCode.data : undefined);
  const issues = askAgents ? await agentIssues(changedResources(result.configuration, base)) : [];
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw refusal(errors.map(result.place));
  const warnings = [...result.warnings, ...issues.map(result.place)];
  return { configuration: result.configuration, warnings: sortedProblems(warnings).map(formatProblem) };
}

async function parse(
  text: string,
  file: string,
  form: TextForm,
  context: ConfigurationContext,
): Promise<ConfigurationResult> {
  switch (form) {
    case "yaml": {
      const { parseClusterYaml } = await import("../../formats/cluster-yaml.js");
      return parseClusterYaml(text, file, context);
    }
    case "xml": {
      const { parseCibXml } = await import("../../formats/cib-xml/cib-text.js");
      return parseCibXml(text, file, context);
    }
    case "crm": {
      const { parseCrmText } = await import("../../formats/crm-text.js");
      return parseCrmText(text, file, context);
    }
  }
}

function refusal(problems: readonly Problem[], exitCode: number = ExitCode.invalidConfiguration): CommandError {
  const lines = sortedProblems(problems).map(formatProblem);
  return new CommandError(exitCode, lines.join("\n"));
}

/** What is in force as it is was asked about when it came, perhaps on another node. */
function changedResources(configuration: Configuration, base: Configuration): Configuration {
  const known = (id: string) => base.resources.find((resource) => resource.id === id);
  const resources = configuration.resources.filter((resource) => !isDeepStrictEqual(resource, known(resource.id)));
  return { ...configuration, resources };
}

/** Runs each agent that is named, once, for its description of itself. */
export async function agentIssues(configuration: Configuration): Promise<readonly Issue[]> {
  if (configuration.resources.length === 0) return [];
  const { checkAgainstAgents, lookUpAgents } = await import("../../agents/agent-checks.js");
  return checkAgainstAgents(configuration, await lookUpAgents(configuration));
}
