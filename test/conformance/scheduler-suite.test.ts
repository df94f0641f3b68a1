/**
 * Pacemaker's public scheduler suite: what `crm_simulate -S` prints must be, byte for byte, what Pacemaker's prints, and the
 * scores (`-sSQ`) must be the same lines. The suite is not part of this project; where it is not there (beside the checkout,
 * or in SCHEDULER_SUITE), everything here is skipped. SCHEDULER_CASE names one case.
 *
 * Cases that differ are named, with the reason, in known-differences.ts: one that agrees must be taken from the list.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readSimulateOptions } from "../../src/cli/crm-simulate/options.js";
import { type SimulationOutput, simulation } from "../../src/cli/crm-simulate/simulation.js";
import { KNOWN_DIFFERENCES, KNOWN_SCORE_DIFFERENCES } from "./known-differences.js";

const SUITE = process.env.SCHEDULER_SUITE ?? path.resolve("..", "shared", "scheduler-suite");
const only = process.env.SCHEDULER_CASE;

interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

if (!existsSync(path.join(SUITE, "cases.json"))) {
  test("scheduler suite", { skip: `not found in ${SUITE}` }, () => {});
} else {
  const { cases } = JSON.parse(readFileSync(path.join(SUITE, "cases.json"), "utf8")) as { cases: readonly Case[] };
  for (const one of cases) if (only === undefined || one.name === only) compare(one);
}

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
  return simulation(readSimulateOptions(["-x", path.join(SUITE, "xml", `${name}.xml`), ...options]));
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
