/**
 * Problems in a text that a person wrote: where, what, and the name that was probably meant.
 *
 * A reader collects all of them and goes on, so that one run shows everything that is to be corrected. It stops
 * counting at MOST_PROBLEMS: a binary file read by mistake is one mistake, not a million.
 */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface Problem extends Position {
  readonly file: string;
  readonly message: string;
  /** The nearest valid name. */
  readonly hint?: string;
}

/** Notes a problem at a place; the reader goes on. */
export type Report = (at: Position, message: string, hint?: string) => void;

export const START: Position = { line: 1, column: 1 };

const MOST_PROBLEMS = 100;

export function problemList(file: string): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  const report: Report = ({ line, column }, message, hint) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push({ file, line, column, message, ...(hint === undefined ? {} : { hint }) });
  };
  return { problems, report };
}

/** `FILE:LINE:COL: message (did you mean "x"?)` */
export function formatProblem(problem: Problem): string {
  const hint = problem.hint === undefined ? "" : ` (did you mean "${problem.hint}"?)`;
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}${hint}`;
}

/** In the order of the text. */
export function sortedProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A piece of someone's input, safe and short enough to stand in a message. */
export function quoted(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  return JSON.stringify(shown);
}
