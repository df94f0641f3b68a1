/** Stories in files: played, compared with what they say, or brought up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { readConfiguration } from "./configuration-text.js";
import { productionCore } from "./host.js";
import { ScenarioError } from "./scenario.js";
import { playScenario } from "./scenario-run.js";

/** 0 when all of them print what they say, 1 otherwise. */
export function playStories(files: readonly string[], rewrite: boolean, trace: boolean): number {
  return files.map((file) => playFile(file, rewrite, trace)).every((fine) => fine) ? 0 : 1;
}

function playFile(file: string, rewrite: boolean, trace: boolean): boolean {
  try {
    const text = readFileSync(file, "utf8");
    const { text: fresh, differing } = playScenario(text, productionCore, readConfiguration, trace);
    if (trace) console.log(fresh);
    else if (rewrite) writeFileSync(file, fresh);
    else for (const step of differing) console.log(`${file}:${step.line}: ${step.verb} prints something else`);
    return differing.length === 0 || rewrite || trace;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    console.log(`${file}: ${error.message}`);
    return false;
  }
}
