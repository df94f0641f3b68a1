/**
 * A node that its peers know by a later start than this one: its disk was lost or put back from a backup, and its clock
 * is wrong. They take what it says for an echo of its past, so it could never be in a view again.
 *
 * In: whom the heartbeats of peers name as silent.   Out: a greater incarnation on disk, and then the daemon ends, to be
 * started again above it.
 * Never: more than one such start for one loss. It waits for a token and takes the highest that living peers name, so
 * none can name a higher one; a heartbeat of long ago counts for nothing once its sender has been heard since.
 * Why only `silent`: a peer that hears a later incarnation of this node hears another daemon, which runs under this name
 * at the same time. Two that outbid each other would never end, so this one stays out and says so.
 */
import { has } from "./node-set.js";
import { changed, type MembershipState, type Result, reviewBy, trace } from "./state.js";
import type { Member } from "./view.js";

/** Tokens for which the predecessor of this daemon may still count as heard. */
const FORGOTTEN = 2;

/** Peers know this node by a later start: there is nothing to propose until that is mended. */
export function isOutdated(state: MembershipState): boolean {
  return state.renewing || laterStart(state, (peer) => peer.silent) !== undefined;
}

export function mindIncarnation(state: MembershipState, now: number): Result {
  if (state.renewing) return { state, effects: [] };
  const later = laterStart(state, (peer) => peer.silent);
  if (later === undefined) return mindDouble(state, now);
  const due = Math.max(state.startedAt + state.settings.tokenMs, state.notBefore);
  if (now < due) return { state: reviewBy(state, due), effects: [] };
  const { incarnation } = state.settings;
  const text = `peers know this node by a later start (${later} > ${incarnation}): its disk or its clock is not what it was`;
  return {
    state: changed(state, { renewing: true }),
    effects: [trace("warn", text), { kind: "persist-incarnation", incarnation: later }],
  };
}

/** Without that on disk another start would change nothing. */
export function incarnationPersisted(state: MembershipState, error: string | undefined, now: number): Result {
  if (error === undefined) {
    const why = "starts anew, with an incarnation that its peers have not seen";
    return { state: changed(state, { acting: false, left: true }), effects: [{ kind: "start-anew", why }] };
  }
  const again = now + state.settings.tokenMs;
  const text = `cannot start anew: the incarnation cannot be written: ${error}`;
  return {
    state: reviewBy(changed(state, { renewing: false, notBefore: again }), again),
    effects: [trace("error", text)],
  };
}

function mindDouble(state: MembershipState, now: number): Result {
  const double = laterStart(state, (peer) => peer.heard);
  const due = state.startedAt + FORGOTTEN * state.settings.tokenMs;
  if (double === undefined || double === state.double) return { state, effects: [] };
  if (now < due) return { state: reviewBy(state, due), effects: [] };
  const text = `another daemon runs under the name of this node (incarnation ${double}): stop one of them`;
  return { state: changed(state, { double }), effects: [trace("error", text)] };
}

/** The highest incarnation above its own in which that list of a peer names this node. */
function laterStart(
  state: MembershipState,
  list: (peer: MembershipState["peers"][string]) => readonly Member[],
): number | undefined {
  const { self, incarnation } = state.settings;
  const rank = state.roster.ranks[self] ?? 0;
  let later: number | undefined;
  for (const { node } of state.heard) {
    const peer = state.peers[node];
    if (!peer || has(peer.hears, rank)) continue;
    const named = list(peer).find((member) => member.node === self)?.incarnation;
    if (named !== undefined && named > (later ?? incarnation)) later = named;
  }
  return later;
}
