/** Scores and capacities as text, in the words of Pacemaker's tools (`crm_simulate -s` and `-U`). */
import { formatScore } from "../../model/score.js";
import type { Cluster, ScoreLine } from "../cluster/cluster.js";

export function scoreTexts(cluster: Cluster): readonly string[] {
  return cluster.scoreLines.map(scoreText);
}

function scoreText({ kind, by, resource, where, score }: ScoreLine): string {
  const place = where === "NONE" ? "(inactive)" : `on ${where}`;
  if (kind === "promotion") return `${resource} promotion score ${place}: ${formatScore(score)}`;
  return `pcmk__${by ?? "primitive"}_assign: ${resource} allocation score ${place}: ${formatScore(score)}`;
}
