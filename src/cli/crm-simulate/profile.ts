/** How long the scheduler takes for each XML file of a folder (`-P DIR -N TIMES`). */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { decide } from "./decision.js";
import { readSource } from "./source.js";

export async function profile(folder: string, repeat: number, print: (line: string) => void): Promise<number> {
  print("Timings:");
  for (const name of xmlFiles(folder)) {
    const path = join(folder, name);
    const { input } = await readSource({ kind: "file", path });
    const begin = performance.now();
    for (let time = 0; time < repeat; time++) decide(input);
    const seconds = (performance.now() - begin) / 1000;
    print(`  * Testing ${path} ... ${seconds.toFixed(2)} secs`);
  }
  return ExitCode.ok;
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
