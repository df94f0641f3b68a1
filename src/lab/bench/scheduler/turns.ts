/** Several commands in turns, so that whatever else the machine does meanwhile falls on all of them alike. */
import { type Cost, costOf } from "./command-cost.js";

export interface Contender {
  readonly command: readonly string[];
  readonly timeoutMs: number;
}

/** No turn begins later than this after the first. */
export const TURNS_MS = 30_000;

/** The costs of each, in the order of the contenders. Who was stopped or has failed is not tried again. */
export async function inTurns(
  contenders: readonly Contender[],
  most: number,
  signal: AbortSignal,
): Promise<readonly (readonly Cost[])[]> {
  const began = performance.now();
  const costs = contenders.map((): Cost[] => []);
  for (let turn = 0; turn < most && (turn === 0 || performance.now() - began < TURNS_MS); turn++) {
    for (const [index, { command, timeoutMs }] of contenders.entries()) {
      const own = costs[index];
      if (own?.every(({ end }) => end.kind === "well")) own.push(await costOf(command, timeoutMs, signal));
    }
  }
  return costs;
}
