/**
 * Pacemaker's public scheduler suite: what `crm_simulate -S` prints must be, byte for byte, what Pacemaker's prints, and the
 * scores (`-sSQ`) must be the same lines. Where the suite is not there (suite.ts), everything here is skipped.
 *
 * Cases that differ are named, with the reason, in known-differences.ts: one that agrees must be taken from the list.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readSimulateOptions } from "../../src/cli/crm-simulate/options.js";
import { type SimulationOutput, simulation } from "../../src/cli/crm-simulate/simulation.js";
import { KNOWN_DIFFERENCES, KNOWN_SCORE_DIFFERENCES } from "./known-differences.js";
import { type Case, inputOf, SUITE, suiteCases } from "./suite.js";

const cases = suiteCases();
if (cases) for (const one of cases) compare(one);
else test("scheduler suite", { skip: `not found in ${SUITE}` }, () => {});

function compare({ name, args }: Case): void {
  test(name, async () => {
    const { complaints, lines } = await simulate(["-S", ...args], name);
    judge(text([...complaints, ...lines]), expected("summary", name), KNOWN_DIFFERENCES[name]);
  });
  test(`${name}: scores`, async () => {
    const { lines } = await simulate(["-sSQ", ...args], name);
    judge(scoreLines(text(lines)), scoreLines(expected("scores", name)), KNOWN_SCORE_DIFFERENCES[name]);
  });
}

function judge<T>(found: T, wanted: T, known: string | undefined): void {
  if (known === undefined) assert.deepEqual(found, wanted);
  else assert.notDeepEqual(found, wanted, `agrees now: take it from the list (${known})`);
}

function simulate(options: readonly string[], name: string): Promise<SimulationOutput> {
  return simulation(readSimulateOptions(["-x", inputOf(name), ...options]));
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function expected(kind: "summary" | "scores", name: string): string {
  return readFileSync(path.join(SUITE, kind, `${name}.${kind}`), "utf8");
}

/** In any order, and without the name of a function in front, as the suite compares them. */
function scoreLines(scores: string): string[] {
  return scores
    .split("\n")
    .map((line) => line.replace(/^\w+: /, ""))
    .filter((line) => line !== "")
    .sort();
}
