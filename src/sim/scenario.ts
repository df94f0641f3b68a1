/**
 * The text of a cluster story (`.scn`): comments, steps at the margin, indented bodies, expected output behind `|`.
 *
 * Reading it and putting fresh output into it are the only things done here; what the steps mean is in verbs.ts.
 */
export interface ScenarioStep {
  /** Counted from 1. */
  readonly line: number;
  readonly verb: string;
  readonly words: readonly string[];
  /** The indented lines below it, without their indentation. */
  readonly body: readonly string[];
  readonly expected: readonly string[];
  /** Of its last line that is not output, counted from 0. */
  readonly lastLine: number;
}

const COMMENT = /^\s*(#.*)?$/;
const INDENTED = /^\s+\S/;

export class ScenarioError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = "ScenarioError";
  }
}

export function parseScenario(text: string): readonly ScenarioStep[] {
  const lines = text.split("\n");
  const steps: ScenarioStep[] = [];
  let at = 0;
  const take = (matches: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && matches(lines[at] as string)) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    if (take((line) => COMMENT.test(line)).length > 0) continue;
    const line = at + 1;
    const head = lines[at++] as string;
    if (head.startsWith("|")) throw new ScenarioError(line, "output that belongs to no step");
    if (INDENTED.test(head)) throw new ScenarioError(line, "an indented line below a step that ended");
    const body = take((next) => INDENTED.test(next)).map((next) => next.trim());
    const lastLine = at - 1;
    const expected = take((next) => next.startsWith("|")).map((next) => next.replace(/^\| ?/, "").trimEnd());
    const [verb = "", ...words] = head.trim().split(/\s+/);
    steps.push({ line, verb, words, body, expected, lastLine });
  }
  return steps;
}

/** The same text with the output of each step (in their order) in place of the one that it has. */
export function withOutput(
  text: string,
  steps: readonly ScenarioStep[],
  outputs: readonly (readonly string[])[],
): string {
  const lines = text.split("\n");
  const fresh = new Map(steps.map((step, index) => [step.lastLine, outputs[index] ?? []]));
  return lines
    .flatMap((line, index) => {
      if (line.startsWith("|")) return [];
      return [line, ...(fresh.get(index) ?? []).map((text) => `| ${text}`.trimEnd())];
    })
    .join("\n");
}
