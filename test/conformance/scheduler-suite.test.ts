/**
 * The first tier of Pacemaker's public scheduler suite: our summary must say what theirs says. The suite is not part of
 * this project; where it is not there (beside the checkout, or in SCHEDULER_SUITE), everything here is skipped.
 *
 * Compared are the lines of the summary (what becomes of each instance and node) and the operations of the transition,
 * each as a set. Cases that differ are named, with the reason: that list may only become shorter.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Action, Schedule, SummaryLine } from "../../src/core/scheduler/graph.js";
import { schedule } from "../../src/core/scheduler/schedule.js";
import { NotRead, readCib } from "./cib-xml.js";
import { KNOWN_DIFFERENCES } from "./known-differences.js";

const SUITE = process.env.SCHEDULER_SUITE ?? path.resolve("..", "shared", "scheduler-suite");
const only = process.env.SCHEDULER_CASE;
const tiers = (process.env.SCHEDULER_TIER ?? "1").split(",").map(Number);

interface Case {
  readonly name: string;
  readonly tier: number;
  readonly args: readonly string[];
}

if (!existsSync(path.join(SUITE, "cases.json"))) {
  test("scheduler suite", { skip: `not found in ${SUITE}` }, () => {});
} else {
  const { cases } = JSON.parse(readFileSync(path.join(SUITE, "cases.json"), "utf8")) as { cases: readonly Case[] };
  for (const one of cases) if (only ? one.name === only : tiers.includes(one.tier)) compare(one.name);
}

function compare(name: string): void {
  test(name, (context) => {
    const expected = readExpected(readFileSync(path.join(SUITE, "summary", `${name}.summary`), "utf8"));
    let answer: Schedule;
    try {
      answer = schedule(readCib(readFileSync(path.join(SUITE, "xml", `${name}.xml`), "utf8")));
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      context.skip(`not read: ${error.message}`);
      return;
    }
    const found = {
      summary: answer.summary.map(summaryLine).sort(),
      actions: answer.graph.actions.flatMap(actionLine).sort(),
    };
    const known = KNOWN_DIFFERENCES[name];
    if (known === undefined) assert.deepEqual(found, expected);
    else assert.notDeepEqual(found, expected, `agrees now: take it from the list (${known})`);
  });
}

/** Which number a copy has is not compared: of an anonymous clone it means nothing. */
function plain(instance = ""): string {
  return instance.replace(/:\d+$/, "");
}

function summaryLine({ change, subject, from, to }: SummaryLine): string {
  if (change === "fence") return `Fence ${subject}`;
  const verb = change.charAt(0).toUpperCase() + change.slice(1);
  return `${verb} ${plain(subject)} ${[...new Set([from, to].filter((node) => node !== undefined))].join(" -> ")}`;
}

/** Points in the order of things are not compared. */
function actionLine(action: Action): string[] {
  if (action.kind === "fence") return [`Fencing ${action.node}`];
  if (action.kind === "pseudo") return [];
  const name = action.interval > 0 ? `${action.operation}=${action.interval}` : action.operation;
  return [`${plain(action.instance)} ${name} on ${action.node}`];
}

function readExpected(text: string): { summary: string[]; actions: string[] } {
  const section = (head: string) => /^.*\n((?: .*\n|\n(?= ))*)/.exec(text.slice(text.indexOf(`${head}:`)))?.[1] ?? "";
  return {
    summary: section("Transition Summary").split("\n").flatMap(expectedSummary).sort(),
    actions: section("Executing Cluster Transition").split("\n").flatMap(expectedAction).sort(),
  };
}

function expectedSummary(line: string): string[] {
  const fence = /^\s+\* Fence \(\w+\) (\S+)/.exec(line);
  if (fence) return [`Fence ${fence[1]}`];
  // What cannot be done is in their summary, and in our placements.
  if (line.includes("(blocked)")) return [];
  const change = /^\s+\* (\w+)\s+(\S+)\s+\(\s*(.*?)\s*\)/.exec(line);
  return change ? [`${change[1]} ${plain(change[2])} ${change[3]}`] : [];
}

function expectedAction(line: string): string[] {
  const fence = /^\s+\* Fencing (\S+)/.exec(line);
  if (fence) return [`Fencing ${fence[1]}`];
  const action = /^\s+\* Resource action: (\S+)\s+(\S+) on (\S+)/.exec(line);
  if (!action || ["delete"].includes(action[2] ?? "")) return [];
  return [`${plain(action[1])} ${action[2]} on ${action[3]}`];
}
