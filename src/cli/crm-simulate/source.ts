/** Where the simulated cluster comes from: a CIB as XML, our own YAML, or the running cluster. Only what is needed is loaded. */
import { readFileSync } from "node:fs";
import type { ScheduleInput } from "../../core/scheduler/input.js";
import type { CibDocument } from "../../formats/cib-xml/cib-reader.js";
import { formatProblem, type Problem } from "../../formats/problem.js";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Source } from "./options.js";

export interface SimulatedSource {
  /** With `now` as the source says it, else the clock. */
  readonly input: ScheduleInput;
  /** The CIB that was read, where it was one. */
  readonly document: CibDocument | undefined;
}

/** `keep`: it will be written again, as it was written. */
export async function readSource(source: Source, keep: boolean): Promise<SimulatedSource> {
  if (source.kind === "live") return readLiveSource();
  const name = source.kind === "stdin" ? "standard input" : source.path;
  const text = readText(source.kind === "stdin" ? 0 : source.path, name);
  return isXml(text) ? readXmlSource(text, name, keep) : readYamlSource(text, name);
}

function readText(from: number | string, name: string): string {
  try {
    return readFileSync(from, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/, .*/, "") : String(error);
    throw new CommandError(ExitCode.noInput, `${name} cannot be read: ${why}`);
  }
}

async function readLiveSource(): Promise<SimulatedSource> {
  const { readLiveCluster } = await import("./live-source.js");
  const input = await readLiveCluster(Date.now());
  return { input, document: undefined };
}

function isXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}

async function readXmlSource(text: string, name: string, notes: boolean): Promise<SimulatedSource> {
  const { readCib, schedulingOf } = await import("../../formats/cib-xml/cib-reader.js");
  const document = readCib(text, name, { notes });
  if (document.problems.length > 0) {
    throw invalid(document.problems, document.problemKind === "data" ? ExitCode.data : ExitCode.invalidConfiguration);
  }
  const input = schedulingOf(document, document.executionDate ?? Date.now());
  return { input, document };
}

async function readYamlSource(text: string, name: string): Promise<SimulatedSource> {
  const { readYamlCluster } = await import("./yaml-source.js");
  const result = readYamlCluster(text, name, Date.now());
  if (result.kind === "problems") throw invalid(result.problems, ExitCode.invalidConfiguration);
  return { input: result.input, document: undefined };
}

function invalid(problems: readonly Problem[], exitCode: number): CommandError {
  return new CommandError(exitCode, problems.map(formatProblem).join("\n"));
}
