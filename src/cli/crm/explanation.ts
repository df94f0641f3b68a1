/**
 * `crm explain RSC [NODE]` and `crm why RSC`: what decided where a resource is, in sentences, each with the command that would change it.
 *
 * Worked out here, from the picture that the node has of its cluster, by the very scheduler that decides: nothing is asked of the DC.
 */
import type { ClusterState } from "../../core/node/requests.js";
import type { Paragraph } from "../../core/scheduler/explanation/explain.js";
import { ExitCode } from "../exit-code.js";
import type { Call, Command } from "./command.js";
import { knownHistory, knownNode } from "./object-names.js";

export const EXPLAIN: Command = {
  arguments: "<rsc> [node]",
  summary: "why a resource is where it is, and not on the other nodes, or on that one",
  run: explain,
};

export const WHY: Command = {
  arguments: "<rsc>",
  summary: "in short: why a resource is where it is, or is not running, and what happens next",
  run: why,
};

async function explain({ words, session }: Call): Promise<number> {
  const state = await session.state();
  const resource = knownHistory(state, words[0] ?? "");
  const node = words[1] === undefined ? undefined : knownNode(state, words[1]);
  session.print(explanationLines(await explained(state, resource, node)));
  return ExitCode.ok;
}

async function why({ words, session }: Call): Promise<number> {
  const state = await session.state();
  const resource = knownHistory(state, words[0] ?? "");
  const { explainNow } = await import("../../core/scheduler/explanation/explain.js");
  session.print(explanationLines(explainNow(await pictureOf(state), resource)));
  return ExitCode.ok;
}

async function explained(state: ClusterState, resource: string, name?: string): Promise<readonly Paragraph[]> {
  const { explainOn, explainPlacement } = await import("../../core/scheduler/explanation/explain.js");
  const cluster = await pictureOf(state);
  const node = name === undefined ? undefined : cluster.nodeByName.get(name);
  return node ? explainOn(cluster, resource, node) : explainPlacement(cluster, resource);
}

/** What the scheduler makes of it now. */
async function pictureOf(state: ClusterState) {
  const [{ lastingRun }, { schedulerInput }] = await Promise.all([
    import("../../core/what-if/lasting-run.js"),
    import("../scheduler-input.js"),
  ]);
  return lastingRun(schedulerInput(state, Date.now())).cluster;
}

export function explanationLines(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ heading, points }) => [
    heading,
    ...points.flatMap(({ text, command }) => [
      `  * ${text}`,
      ...(command === undefined ? [] : [`      to change that: ${command}`]),
    ]),
  ]);
}
