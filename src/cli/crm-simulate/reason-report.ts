/** `because:` below a line of the summary: the facts that decided it, in sentences. */

import { type Reason, sentence } from "../../core/scheduler/reason.js";
import type { Change } from "../../core/scheduler/summary/change.js";
import type { SummaryEntry } from "../../core/scheduler/summary/summary.js";

export function reasonLines(entry: SummaryEntry): string[] {
  const reasons = entry.kind === "fencing" ? entry.action.why : reasonsOf(entry.change);
  const sentences = [...new Set(reasons.map(sentence))];
  return sentences.map((text) => `      because: ${text}`);
}

/** What calls for it, what stands in its way, and why the place is what it is. */
function reasonsOf({ primitive, action, source }: Change): readonly Reason[] {
  const needed = source === action ? action.why : [...source.why, ...action.why];
  return [...needed, ...(action.runnable ? [] : action.whyNot), ...primitive.because];
}
