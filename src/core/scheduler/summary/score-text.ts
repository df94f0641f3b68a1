/** Scores and capacities as text, in the words of Pacemaker's tools (`crm_simulate -s` and `-U`). */
import { assertNever } from "../../model/invariant.js";
import { formatScore } from "../../model/score.js";
import type { Cluster, ScoreLine } from "../cluster/cluster.js";

export interface ShownScores {
  readonly scores: boolean;
  readonly utilization: boolean;
}

export function scoreTexts(cluster: Cluster, { scores, utilization }: ShownScores): readonly string[] {
  const isShown = ({ kind }: ScoreLine) => (kind === "allocation" || kind === "promotion" ? scores : utilization);
  return cluster.scoreLines.filter(isShown).map(scoreText);
}

function scoreText(line: ScoreLine): string {
  switch (line.kind) {
    case "allocation":
      return `pcmk__${line.by}_assign: ${line.resource} allocation score on ${line.where}: ${formatScore(line.score)}`;
    case "promotion":
      return `${line.resource} promotion score ${placeText(line.where)}: ${formatScore(line.score)}`;
    case "capacity":
      return `${line.when}: ${line.where} capacity:${valuesText(line.values)}`;
    case "utilization":
      return `pcmk__assign_resource: ${line.resource} utilization on ${line.where}:${valuesText(line.values)}`;
    default:
      return assertNever(line);
  }
}

function placeText(where: string): string {
  return where === "NONE" ? "(inactive)" : `on ${where}`;
}

function valuesText(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}=${value}`)
    .join("");
}
