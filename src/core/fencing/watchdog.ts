/**
 * Self-fencing by watchdog (`stonith-watchdog-timeout`): a node for which nobody vouches is reset by its own device, and those
 * who are left may take it for fenced without having reached anything of it.
 *
 * A guarded node feeds its device while it can prove that it is wanted: it acts in a view whose DC says that it is quorate, and every
 * member of that view has heard a heartbeat that this node sent within the lease, and was in that view when it said so. What counts is
 * when the heartbeat was *sent*, by the node's own clock, so it does not matter how long the answer was on its way.
 *
 * Why that is safe. The survivors count from the moment T in which they are a quorate view without the node.
 * - Two quorate views have a common member, or one had lost its quorum before the other had it (quorum/, witness/). A common member
 *   acts in the old view no more from its promise on, which is before T; without one the old DC says `quorate` no more from T on. So
 *   whatever the node can still prove was sent before T, and its core decides to feed for the last time before T + lease.
 * - Between that decision and the write to the device the process may be stopped: for less than one timeout D of the device, or
 *   the reset is there before. The device resets the machine at the latest D after the write: before T + lease + 2 D.
 * - So `stonith-watchdog-timeout` must be at least 2 D + lease, and five percent more for clocks that run at different speeds.
 * Assumed: all nodes have the same token; the monotonic clocks of any two machines and their devices differ by less than 5 %;
 * the device resets the machine although its kernel hangs; nothing but this daemon feeds it. A kernel that is stopped together with its device
 * (a paused virtual machine with a software watchdog) is outside of this: such a device must be the hypervisor's.
 *
 * Never: a node is taken for fenced that had not told the cluster, from a quorate view, that its device is running; a part without
 * quorum, or one that is quorate only by `two_node` (both halves are), counts on a watchdog. A daemon that has told that it
 * is guarded keeps to it until it has taken leave, even when the option is turned off meanwhile.
 * Source of the option: Pacemaker Explained, "Cluster Options", stonith-watchdog-timeout. Stories: test/scenario/watchdog-*.scn
 */
import type { Configuration } from "../cib/configuration.js";
import { plainProperties } from "../cib/plain-values.js";
import { formatDuration, type Millis, parseDuration } from "../model/duration.js";

/** What fencing records call it, as Pacemaker does. */
export const WATCHDOG = "watchdog";

/** Tokens for which the word of a peer counts: a heartbeat and its answer, and several that get lost. */
const LEASE = 1.5;
const CLOCKS_DIFFER = 1.05;
/** Tokens that a device must leave: a change of the view, in which nobody vouches for anybody, takes up to three. */
const SHORTEST_DEVICE = 4;

export interface Reliance {
  readonly deviceMs: Millis;
  readonly tokenMs: Millis;
  readonly timeoutMs: Millis;
  readonly twoNode: boolean;
}

/** `stonith-watchdog-timeout`; 0: nobody counts on watchdogs. */
export function watchdogTimeout(configuration: Configuration): Millis {
  const { "stonith-watchdog-timeout": old, "fencing-watchdog-timeout": current } = plainProperties(configuration);
  return Math.max(0, parseDuration(current ?? old ?? "") ?? 0);
}

export function leaseMs(tokenMs: Millis): Millis {
  return LEASE * tokenMs;
}

/** The least `stonith-watchdog-timeout` for a device. */
export function neededTimeout(deviceMs: Millis, tokenMs: Millis): Millis {
  return Math.ceil(CLOCKS_DIFFER * (2 * deviceMs + leaseMs(tokenMs)));
}

/** Why nobody may count on such a device, or should not have it; undefined where it is good. */
export function whyNotRelied({ deviceMs, tokenMs, timeoutMs, twoNode }: Reliance): string | undefined {
  const device = `a watchdog of ${formatDuration(deviceMs)}`;
  if (twoNode) return "with two_node both halves of a split are quorate: use a fence device, or a witness";
  if (deviceMs < SHORTEST_DEVICE * tokenMs) {
    return `${device} would reset a healthy node: with a token of ${formatDuration(tokenMs)} it needs ${formatDuration(SHORTEST_DEVICE * tokenMs)}`;
  }
  const needed = neededTimeout(deviceMs, tokenMs);
  if (timeoutMs >= needed) return undefined;
  return `stonith-watchdog-timeout is ${formatDuration(timeoutMs)}, and ${device} needs ${formatDuration(needed)} at least`;
}
