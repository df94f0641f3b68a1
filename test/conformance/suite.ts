/**
 * Where Pacemaker's public scheduler suite is, and its cases. The suite is not part of this project: it is looked for beside the
 * checkout, or in SCHEDULER_SUITE. SCHEDULER_CASE names one case.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const SUITE = process.env.SCHEDULER_SUITE ?? path.resolve("..", "shared", "scheduler-suite");

export interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

/** Undefined where there is no suite. */
export function suiteCases(): readonly Case[] | undefined {
  const list = path.join(SUITE, "cases.json");
  if (!existsSync(list)) return undefined;
  const { cases } = JSON.parse(readFileSync(list, "utf8")) as { cases: readonly Case[] };
  const only = process.env.SCHEDULER_CASE;
  return only === undefined ? cases : cases.filter(({ name }) => name === only);
}

export function inputOf(name: string): string {
  return path.join(SUITE, "xml", `${name}.xml`);
}
