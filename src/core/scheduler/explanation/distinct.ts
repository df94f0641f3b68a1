/** One fact can speak for, or against, several things: it is told once. */
import { type Reason, sentence } from "../reason.js";

export function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const bySentence = new Map(reasons.map((reason) => [sentence(reason), reason]));
  return [...bySentence.values()];
}
