/** What is kept of a simulation: its input, its result, its graph. */
import { writeFileSync } from "node:fs";
import type { Configuration } from "../../core/cib/configuration.js";
import type { SimulatedStatus } from "../../core/what-if/simulated-status.js";
import { CommandError, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Decision } from "./decision.js";
import type { SimulateOptions, Source } from "./options.js";
import type { SimulatedSource } from "./source.js";

/** Before anything is computed: can what is asked for be done at all? */
export function checkSaving({ inPlace, source }: SimulateOptions, { document }: SimulatedSource): void {
  if (!inPlace) return;
  if (source.kind !== "file") throw usageError("--in-place writes to the file that was read: name it with -x");
  if (!document) throw usageError("--in-place: our YAML holds no status; write the result elsewhere with -O");
}

export async function saveInput(path: string, source: SimulatedSource, status: SimulatedStatus): Promise<void> {
  writeWhole(path, await cibText(source, status));
}

export async function saveGraphs(options: SimulateOptions, { cluster, graph }: Decision): Promise<void> {
  if (options.saveGraph !== undefined) {
    const { printGraph } = await import("../../core/scheduler/graph/graph-xml.js");
    writeWhole(options.saveGraph, printGraph(cluster, graph));
  }
  if (options.saveDot !== undefined) {
    const { printDot } = await import("../../core/scheduler/graph/graph-dot.js");
    writeWhole(options.saveDot, printDot(cluster, graph, options.allActions));
  }
}

export async function saveResult(
  options: SimulateOptions,
  source: SimulatedSource,
  status: SimulatedStatus,
): Promise<void> {
  const paths = [options.saveOutput, options.inPlace ? pathOf(options.source) : undefined];
  for (const path of paths) if (path !== undefined) writeWhole(path, await cibText(source, status));
}

function pathOf(source: Source): string | undefined {
  return source.kind === "file" ? source.path : undefined;
}

async function cibText({ document }: SimulatedSource, status: SimulatedStatus): Promise<string> {
  const { printQuestion } = await import("../../formats/cib-xml/print-status.js");
  const input = status.input();
  const configuration = withWatchdog(input.configuration, input.haveWatchdog);
  return printQuestion({ ...input, configuration }, document?.attributes ?? {});
}

/** A CIB says it as a cluster option. */
function withWatchdog(configuration: Configuration, haveWatchdog: boolean): Configuration {
  const option = { "have-watchdog": String(haveWatchdog) };
  const [first, ...more] = configuration.propertySets ?? [];
  const known = first?.values["have-watchdog"] ?? configuration.properties["have-watchdog"];
  if (known === option["have-watchdog"] || (known === undefined && !haveWatchdog)) return configuration;
  if (!first) return { ...configuration, properties: { ...configuration.properties, ...option } };
  return { ...configuration, propertySets: [{ ...first, values: { ...first.values, ...option } }, ...more] };
}

/** `-`: standard output. */
function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(path === "-" ? 1 : path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.error, `${path} cannot be written: ${why}`);
  }
}
