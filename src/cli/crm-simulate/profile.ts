/** How long the scheduler takes for each XML file of a folder (`-P DIR -N TIMES`). */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { asCommandError, CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { decide } from "./decision.js";
import { readSource } from "./source.js";

/** What cannot be read is named, and the others are processed all the same. */
export async function profile(folder: string, repeat: number, print: (line: string) => void): Promise<number> {
  let exitCode: number = ExitCode.ok;
  print("Timings:");
  for (const name of xmlFiles(folder)) {
    const path = join(folder, name);
    try {
      print(`  * Testing ${path} ... ${(await secondsFor(path, repeat)).toFixed(2)} secs`);
    } catch (error) {
      const known = asCommandError(error);
      print(`  * Testing ${path} ... ${known.message}`);
      exitCode ||= known.exitCode;
    }
  }
  return exitCode;
}

async function secondsFor(path: string, repeat: number): Promise<number> {
  const { input } = await readSource({ kind: "file", path }, false);
  const begin = performance.now();
  for (let time = 0; time < repeat; time++) decide(input);
  return (performance.now() - begin) / 1000;
}

function xmlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".xml"))
      .sort();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.noInput, `${folder} cannot be read: ${why}`);
  }
}
