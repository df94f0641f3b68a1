/** What is kept of a simulation: its input, its result, its graph. */
import { writeFileSync } from "node:fs";
import type { SimulatedStatus } from "../../core/what-if/simulated-status.js";
import { CommandError, notSupported } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Decision } from "./decision.js";
import type { SimulateOptions } from "./options.js";
import type { SimulatedSource } from "./source.js";

export function saveInput(path: string, source: SimulatedSource, _status: SimulatedStatus): void {
  writeWhole(path, source.text);
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
  _source: SimulatedSource,
  _status: SimulatedStatus,
): Promise<void> {
  if (options.saveOutput !== undefined || options.inPlace) throw notSupported("writing the result of a simulation");
}

function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.error, `${path} cannot be written: ${why}`);
  }
}
