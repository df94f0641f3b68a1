/**
 * Waiting until a cluster has settled: nothing under way, for a while.
 *
 * What a node knows of what others are about to do is late by a message, and only the DC says that it is about to do
 * something. So one quiet state proves little: quiet must last. What never ends by itself (a node that cannot be fenced, a
 * resource that cannot run) is not waited for beyond the limit, and is named when the limit has passed.
 */

import { sortedKeys } from "../core/model/names.js";
import type { ClusterState } from "../core/node/requests.js";
import { wishText } from "../tui/status-screen.js";
import { CommandError } from "./command-error.js";
import { ExitCode } from "./exit-code.js";
import type { Session } from "./session.js";

const QUIET_MS = 1000;
const LIMIT_MS = 300_000;

/** What is still under way as far as this node knows; undefined when nothing is. */
export function underWay(state: ClusterState): string | undefined {
  if (state.dc === undefined) return "the cluster has no DC";
  const [wish] = state.status.wishes;
  if (wish) return wishText(wish);
  const fencing = state.status.fencing.find((record) => record.state === "pending");
  if (fencing) return `${fencing.action} of ${fencing.target}`;
  return state.activity || joiningNode(state) || pendingOperation(state);
}

function joiningNode(state: ClusterState): string | undefined {
  const node = sortedKeys(state.status.nodes).find((name) => state.status.nodes[name]?.state === "joining");
  return node && `${node} is joining`;
}

function pendingOperation(state: ClusterState): string | undefined {
  for (const node of sortedKeys(state.status.nodes)) {
    const { state: nodeState, operations } = state.status.nodes[node] ?? { operations: {} };
    if (nodeState !== "member") continue;
    const pending = Object.values(operations).find((record) => record.outcome === "pending");
    if (pending) return `${pending.operation} of ${pending.resource} on ${node}`;
  }
  return undefined;
}

export async function waitUntilSettled(session: Session): Promise<void> {
  await followStates(session, underWay);
}

/**
 * Follows the cluster until `busy` has named nothing for a while. Throws CommandError with code 124 when the limit passed
 * first. `busy` is called once for each state that is seen, in their order.
 */
export async function followStates(
  session: Session,
  busy: (state: ClusterState) => string | undefined,
): Promise<ClusterState> {
  const states = session.states()[Symbol.asyncIterator]();
  const deadline = performance.now() + LIMIT_MS;
  let next = states.next();
  let last: ClusterState | undefined;
  let quietSince: number | undefined;
  let doing: string | undefined;
  for (;;) {
    const until = quietSince === undefined ? deadline : quietSince + QUIET_MS;
    const seen = await within(next, until - performance.now());
    if (seen === "late" && last && quietSince !== undefined) return last;
    if (seen === "late")
      throw new CommandError(ExitCode.timeout, `gave up waiting after ${LIMIT_MS / 1000}s: ${doing}`);
    if (seen.done) throw new CommandError(ExitCode.disconnected, "the connection to the daemon ended while waiting");
    last = seen.value;
    doing = busy(last);
    quietSince = doing === undefined ? (quietSince ?? performance.now()) : undefined;
    next = states.next();
  }
}

export async function within<T>(promise: Promise<T>, ms: number): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(0, ms));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
