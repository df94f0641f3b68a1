/**
 * The flap damper: a node that keeps falling out of the view is taken in again only after it was steady for a while.
 *
 * In: installed views, the block.   Out: who is held back, and until when.
 *
 * Every change of the view stops all its members for a moment, so a node that comes and goes (a bad cable, a machine that
 * swaps, a daemon that crashes) harms all others each time. Two falls cost it nothing. From the third on it must be in
 * the block without a break for two tokens, then four, up to 64; a hundred tokens as a member and it starts anew.
 * Who takes leave, or is fenced while it is a member, does not fall.
 *
 * Never: a node is held back that the others need. Only a majority of all nodes does without others.
 */
import type { NodeName } from "../model/names.js";
import {
  beatInterval,
  changed,
  type MembershipEffect,
  type MembershipState,
  NEVER,
  silenceOf,
  trace,
} from "./state.js";
import { type Member, memberNames, type View } from "./view.js";

/** How often a node fell out of the view, and what has been seen of it since. */
export interface Falls {
  readonly count: number;
  /** In the view again since then. */
  readonly backSince: number;
  /** Out of the view, but in the block since then. */
  readonly steadySince: number;
}

/** Falls that cost nothing. */
const FREE = 2;
const FIRST_TOKENS = 2;
const LONGEST_TOKENS = 64;
/** So many heartbeats may not be missing in a row. */
const STEADY_BEATS = 3;
/** As a member, after which nothing is held against it. */
const FORGIVEN_TOKENS = 100;

/** A view is installed: who of the last one is not in it any more has fallen. */
export function countFalls(state: MembershipState, view: View, now: number): MembershipState["falls"] {
  const before = memberNames(state.view);
  const back = memberNames(view).filter((node) => state.falls[node] && !before.includes(node));
  const fallen = fallenFrom(state, view).filter((node) => !hasFallen(state, node));
  const falls = withFalls(state, fallen, now);
  if (back.length === 0) return falls;
  const since = back.flatMap((node) => (falls[node] ? [[node, { ...falls[node], backSince: now }]] : []));
  return { ...falls, ...Object.fromEntries(since) };
}

/** A proposal came to nothing because of those: who was to join and did not might as well have joined and fallen. */
export function countFailedJoins(state: MembershipState, failed: readonly Member[], now: number): MembershipState {
  const members = memberNames(state.view);
  const joiners = failed.map(({ node }) => node).filter((node) => !members.includes(node));
  return changed(state, { falls: withFalls(state, joiners, now) });
}

/** Members that no longer act with us: they fall as well as if they were silent, and are on probation. */
export function countStrays(state: MembershipState, strays: readonly NodeName[], now: number): MembershipState {
  const counted = changed(state, {
    falls: withFalls(
      state,
      strays.filter((node) => !hasFallen(state, node)),
      now,
    ),
  });
  return watchSteadiness(counted, now);
}

/** Since the view was installed, and that has been counted. */
function hasFallen({ falls, installedAt }: MembershipState, node: NodeName): boolean {
  return (falls[node]?.backSince ?? NEVER) > installedAt;
}

function withFalls(state: MembershipState, fallen: readonly NodeName[], now: number): MembershipState["falls"] {
  if (fallen.length === 0) return state.falls;
  const recently = now - FORGIVEN_TOKENS * state.settings.tokenMs;
  const counted = fallen.map((node) => {
    const before = state.falls[node];
    const count = before && before.backSince > recently ? before.count + 1 : 1;
    return [node, { count, backSince: now, steadySince: Number.POSITIVE_INFINITY }] as const;
  });
  return { ...state.falls, ...Object.fromEntries(counted) };
}

/** Whoever is left with the smaller part has fallen out itself. */
function fallenFrom(state: MembershipState, view: View): readonly NodeName[] {
  const members = memberNames(view);
  const before = memberNames(state.view);
  const missing = before.filter((node) => !members.includes(node));
  return 2 * missing.length >= before.length ? [] : missing.filter((node) => !state.peers[node]?.gone);
}

/** Who is in the block and not in the view is on probation; any break in that, or in its heartbeats, begins it anew. */
export function watchSteadiness(state: MembershipState, now: number): MembershipState {
  const gap = STEADY_BEATS * beatInterval(state);
  let falls: Record<NodeName, Falls> | undefined;
  for (const node in state.falls) {
    const before = state.falls[node];
    if (!before) continue;
    const steady = silenceOf(state, node, now) < gap && state.block.some((member) => member.node === node);
    const steadySince = steady ? Math.min(before.steadySince, now) : Number.POSITIVE_INFINITY;
    if (steadySince !== before.steadySince) falls = { ...(falls ?? state.falls), [node]: { ...before, steadySince } };
  }
  return falls ? changed(state, { falls }) : state;
}

/** When that node may be taken in; long ago for most. */
export function admissionTime(state: MembershipState, node: NodeName): number {
  const falls = state.falls[node];
  if (!falls || (memberNames(state.view).includes(node) && !hasFallen(state, node))) return NEVER;
  return falls.steadySince + probation(falls) * state.settings.tokenMs;
}

/** In tokens. */
function probation({ count }: Falls): number {
  return count <= FREE ? 0 : Math.min(LONGEST_TOKENS, FIRST_TOKENS * 2 ** (count - FREE - 1));
}

/** Said by the coordinator of the view that they are not in. */
export function describeFalls(
  before: MembershipState,
  falls: MembershipState["falls"],
  view: View,
): MembershipEffect[] {
  if (view.id.node !== before.settings.self) return [];
  return fallenFrom(before, view).flatMap((node) => {
    const tokens = falls[node] ? probation(falls[node]) : 0;
    const seconds = (tokens * before.settings.tokenMs) / 1000;
    const text = `${node} keeps falling out: taken in again after ${seconds} s of steady heartbeats`;
    return tokens === 0 ? [] : [trace("warn", text)];
  });
}
