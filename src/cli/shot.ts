/** A shot that is asked for and followed to its end, with what the cluster says of it meanwhile. */
import type { FencingAction, FencingRecord } from "../core/cib/status.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { ClusterState } from "../core/node/requests.js";
import { CommandError } from "./command-error.js";
import { ExitCode } from "./exit-code.js";
import type { Session } from "./session.js";
import { within } from "./settle.js";

export interface Shot {
  readonly node: NodeName;
  /** By default what `stonith-action` says. */
  readonly action?: FencingAction;
  readonly limitMs: Millis;
}

/** The record of how it ended. Throws CommandError with code 124 when the limit passed first. */
export async function shoot(session: Session, { node, action, limitMs }: Shot): Promise<FencingRecord> {
  const before = (await session.state()).status.fencing.filter(({ state }) => state !== "pending").map(({ id }) => id);
  const states = session.states();
  await session.request({ kind: "fence", node, ...(action && { action }) });
  let said = "";
  const record = await firstOf(states, limitMs, `${node} is not fenced yet`, ({ status, dc }) => {
    const mine = status.fencing.findLast(({ id, target }) => target === node && !before.includes(id));
    if (mine?.progress && mine.progress !== said && mine.state === "pending") session.info(`${node}: ${mine.progress}`);
    said = mine?.progress ?? said;
    return mine && !goesOn(mine, dc) ? mine : undefined;
  });
  return record;
}

/** Under way; or its DC is gone, perhaps because it was the target, and the next one begins anew. */
function goesOn({ state, origin }: FencingRecord, dc: NodeName | undefined): boolean {
  const ofFormerDc = origin.startsWith("quorated@") && origin !== `quorated@${dc}`;
  return state === "pending" || (state === "failed" && ofFormerDc);
}

/** What `find` makes of the first state of which it makes anything. */
export async function firstOf<T>(
  states: AsyncIterable<ClusterState>,
  limitMs: Millis,
  what: string,
  find: (state: ClusterState) => T | undefined,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  const iterator = states[Symbol.asyncIterator]();
  for (;;) {
    const next = await within(iterator.next(), deadline - performance.now());
    if (next === "late") throw new CommandError(ExitCode.timeout, `gave up waiting after ${limitMs / 1000}s: ${what}`);
    if (next.done) throw new CommandError(ExitCode.disconnected, "the connection to the daemon ended while waiting");
    const found = find(next.value);
    if (found !== undefined) return found;
  }
}
