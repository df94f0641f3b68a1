/**
 * `crm_simulate`: what would the cluster do? The scheduler that the daemons run answers, and with -S the walker of the daemons
 * carries its graph out on a simulated cluster. Nothing real is touched.
 *
 * What is printed is put together first and written whole: who reads only the first lines (`| head -1`) breaks nothing.
 */
import { writeSync } from "node:fs";
import { asCommandError } from "./command-error.js";
import { helpText, readSimulateOptions, type SimulateOptions } from "./crm-simulate/options.js";
import { ExitCode } from "./exit-code.js";

/** The process's exit code. */
export async function crmSimulate(argv: readonly string[]): Promise<number> {
  try {
    return await run(readSimulateOptions(argv));
  } catch (error) {
    const { message, exitCode } = asCommandError(error);
    for (const line of message.split("\n")) write(2, `crm_simulate: ${line}\n`);
    return exitCode;
  }
}

async function run(options: SimulateOptions): Promise<number> {
  if (options.show === "help") {
    write(1, `${helpText()}\n`);
    return ExitCode.ok;
  }
  if (options.show === "version") {
    const { packageVersion } = await import("./package-version.js");
    write(1, `crm_simulate ${await packageVersion()}\n`);
    return ExitCode.ok;
  }
  if (options.profile !== undefined) {
    const { profile } = await import("./crm-simulate/profile.js");
    return profile(options.profile, options.repeat, (line) => write(1, `${line}\n`));
  }
  const { simulation } = await import("./crm-simulate/simulation.js");
  const { complaints, lines } = await simulation(options);
  if (complaints.length > 0) write(2, `${complaints.join("\n")}\n`);
  if (lines.length > 0) write(1, `${lines.join("\n")}\n`);
  return ExitCode.ok;
}

/** All of it, even to a pipe that is full; a reader that has gone is no error of ours. */
function write(stream: 1 | 2, text: string): void {
  let left = Buffer.from(text);
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(stream, left));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}
