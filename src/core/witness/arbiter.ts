/**
 * The arbiter: which part of a cluster has the witness's votes now? At most one at a time, by lease.
 *
 * In: questions of nodes, the end of their connections, the time.   Out: an answer to each question.
 *
 * Never: two views without a common member whose DCs both count a lease as running. A lease is counted by the node from
 * the sending of its question, here from its receipt and longer by what two clocks can drift apart, so it is over there
 * before it is over here. A view gets the votes when no lease of another one runs, or when it yields: the new view shares a
 * member with it and has the higher epoch. That member has promised the newer view before it was installed, so the older
 * one can act no more: every act needs an acknowledgement of all its members. It need not know that yet, and may still
 * count its lease; so a lease that has yielded is kept here until it has run out, and a third view must share a member with
 * that one, too. All leases that run at one time thus share members pairwise.
 *
 * Of two candidates the better one wins (parts.ts). Both ends of a torn cable notice it within a part of a token, so the
 * first one waits for that long, but only for nodes that the arbiter sees and that could form a better part: after a power
 * cut nobody is waited for. The better part wins also against a smaller one that has the votes: that is not renewed.
 *
 * The arbiter is a voter, and like every voter it must not forget a write that it had a part in: a view that is quorate
 * only with the votes may share no member with those who wrote with them. So what is written there, and every change of the
 * layout (node/layout-changes.ts), is confirmed only when the arbiter has put on disk that nobody without it gets votes.
 *
 * After its own start the arbiter does not know who has a lease. Until the longest one must have run out, it gives the
 * votes only to a view whose lease was running when it asked: its question came over a connection to this process, so
 * that lease has not run out in the books of the former one, and nobody else was given the votes.
 */
import { compareVersions, formatVersion, type RevisionVersion } from "../cib/revision.js";
import { formatViewId, memberNames, sameViewId, type View } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import type { Step } from "../model/step.js";
import { isBetter, isEligible, type Yardstick } from "./parts.js";
import { held, type WitnessAnswer, type WitnessQuestion } from "./question.js";

export interface ArbiterState {
  readonly startedAt: Millis;
  readonly longestLeaseMs: Millis;
  readonly clusters: Readonly<Record<string, Docket>>;
  /** By cluster: who has no revision as new as that gets no votes. Survives a restart. */
  readonly oldest: OldestRevisions;
}

export type OldestRevisions = Readonly<Record<string, RevisionVersion>>;

/** What is known of one cluster. */
export interface Docket {
  /** Nodes that have asked; those that are gone or silent for long are forgotten. */
  readonly nodes: Readonly<Record<NodeName, Presence>>;
  /** Those that may still be counted as running somewhere, in the order of granting: the last one is in force. */
  readonly leases: readonly Lease[];
}

interface Presence {
  readonly heardAt: Millis;
  readonly tokenMs: Millis;
  /** It asks for the votes of that view, since then. */
  readonly candidate?: { readonly view: View; readonly since: Millis };
}

interface Lease {
  readonly view: View;
  readonly until: Millis;
}

export type ArbiterInput =
  | { readonly kind: "asked"; readonly cluster: string; readonly node: NodeName; readonly question: WitnessQuestion }
  /** The last connection of that node has ended. */
  | { readonly kind: "disconnected"; readonly cluster: string; readonly node: NodeName };

export type ArbiterEffect =
  /** To be on disk before anything that comes after it is carried out. */
  | { readonly kind: "remember"; readonly oldest: OldestRevisions }
  | { readonly kind: "answer"; readonly cluster: string; readonly node: NodeName; readonly answer: WitnessAnswer }
  | { readonly kind: "trace"; readonly cluster: string; readonly text: string };

/** Part of a token within which a node that runs has asked anew. */
const SILENCE = 0.6;
/** Part of a token for which a candidate waits for a better one. */
const COURTESY = 0.5;
/** Far more than views that can follow each other within a lease. */
const MOST_LEASES = 64;
/** Tokens after which a silent node is forgotten: bounds what strangers with the key can leave behind. */
const FORGOTTEN = 10;
/** Far more than a cluster has. */
const MOST_NODES = 256;

export function createArbiter(longestLeaseMs: Millis, oldest: OldestRevisions, now: Millis): ArbiterState {
  return { startedAt: now, longestLeaseMs, clusters: {}, oldest };
}

export function stepArbiter(state: ArbiterState, input: ArbiterInput, now: Millis): Step<ArbiterState, ArbiterEffect> {
  const docket = cleared(state.clusters[input.cluster] ?? { nodes: {}, leases: [] }, now);
  switch (input.kind) {
    case "asked":
      return take(state, docket, input, now);
    case "disconnected": {
      const { [input.node]: _gone, ...nodes } = docket.nodes;
      return { state: withDocket(state, input.cluster, { ...docket, nodes }), effects: [] };
    }
    default:
      return assertNever(input);
  }
}

/** Who has the votes of that cluster, for displays. */
export function holderOf(state: ArbiterState, cluster: string, now: Millis): View | undefined {
  const lease = state.clusters[cluster]?.leases.at(-1);
  return lease && lease.until > now ? lease.view : undefined;
}

function withDocket(state: ArbiterState, cluster: string, docket: Docket): ArbiterState {
  return { ...state, clusters: { ...state.clusters, [cluster]: docket } };
}

/** Without what has run out and whoever was silent for long. */
function cleared(docket: Docket, now: Millis): Docket {
  const nodes = Object.entries(docket.nodes).filter(([, { heardAt, tokenMs }]) => now - heardAt < FORGOTTEN * tokenMs);
  return { nodes: Object.fromEntries(nodes), leases: docket.leases.filter((lease) => lease.until > now) };
}

type Asked = Extract<ArbiterInput, { kind: "asked" }>;

function take(state: ArbiterState, docket: Docket, asked: Asked, now: Millis): Step<ArbiterState, ArbiterEffect> {
  const { cluster, node, question } = asked;
  const improper = whyImproper(state, docket, asked);
  const present = improper === undefined ? enter(docket, node, question, now) : docket;
  const { docket: after, verdict } = judge(state, present, question, improper, now);
  const answer = { leaseMs: 0, retryMs: 0, why: "", ...verdict, number: question.number };
  const news = describeNews(docket, after, cluster);
  const oldest = answer.verdict === "granted" ? remembered(state, asked) : state.oldest;
  return {
    state: { ...withDocket(state, cluster, after), oldest },
    effects: [
      ...(oldest === state.oldest ? [] : [{ kind: "remember", oldest } as const]),
      ...news,
      { kind: "answer", cluster, node, answer },
    ],
  };
}

/** Something was written with the votes: from now on they are for those who have it. */
function remembered({ oldest }: ArbiterState, { cluster, question }: Asked): OldestRevisions {
  const known = oldest[cluster];
  const newer = question.changing && (!known || compareVersions(question.revision, known) > 0);
  return newer ? { ...oldest, [cluster]: question.revision } : oldest;
}

/** A question that no node of ours would ask; nothing of it is kept. */
function whyImproper(state: ArbiterState, docket: Docket, { cluster, node, question }: Asked): string | undefined {
  const { nodeIds, view, leaseMs, tokenMs } = question;
  if (!Object.hasOwn(nodeIds, node)) return `${node} is not in its own list of nodes`;
  if (!docket.nodes[node] && Object.keys(docket.nodes).length >= MOST_NODES) return "too many nodes";
  if (!(leaseMs > 0 && tokenMs > 0)) return "a lease and a token are longer than nothing";
  if (leaseMs > state.longestLeaseMs) {
    return `a lease of ${leaseMs} ms is longer than longest_lease of the witness, ${state.longestLeaseMs} ms`;
  }
  const oldest = state.oldest[cluster];
  if (oldest && compareVersions(question.revision, oldest) < 0) {
    return `${node} lacks revision ${formatVersion(oldest)}, which others have confirmed`;
  }
  if (!view) return undefined;
  const members = memberNames(view);
  if (view.id.node !== node || !members.includes(node)) return `${node} is not the DC of view ${formatViewId(view.id)}`;
  if (members.some((member) => !Object.hasOwn(nodeIds, member))) return "a member is not in the list of nodes";
  const known = [...docket.leases, ...candidates(docket)].find((other) => sameViewId(other.view.id, view.id));
  const same = !known || memberNames(known.view).join() === members.join();
  return same ? undefined : `view ${formatViewId(view.id)} has two lists of members`;
}

function enter(docket: Docket, node: NodeName, { view, tokenMs }: WitnessQuestion, now: Millis): Docket {
  const before = docket.nodes[node]?.candidate;
  const since = before && view && sameViewId(before.view.id, view.id) ? before.since : now;
  const presence: Presence = { heardAt: now, tokenMs, ...(view ? { candidate: { view, since } } : {}) };
  return { ...docket, nodes: { ...docket.nodes, [node]: presence } };
}

interface Judgement {
  readonly docket: Docket;
  readonly verdict: Partial<WitnessAnswer> & Pick<WitnessAnswer, "verdict">;
}

function judge(
  state: ArbiterState,
  docket: Docket,
  question: WitnessQuestion,
  improper: string | undefined,
  now: Millis,
): Judgement {
  const refuse = (why: string): Judgement => ({ docket, verdict: { verdict: "refused", why } });
  const later = (why: string, retryMs: Millis): Judgement => {
    return { docket, verdict: { verdict: retryMs <= COURTESY * question.tokenMs ? "wait" : "refused", why, retryMs } };
  };
  if (improper !== undefined) return refuse(improper);
  const { view } = question;
  if (!view) return { docket, verdict: { verdict: "noted" } };

  const yardstick = yardstickFor(docket, question, now);
  if (!isEligible(memberNames(view), yardstick)) return refuse("less than half of the nodes are here");
  const newer = others(docket, view, now).find((other) => yields(view, other));
  if (newer) return refuse(`${commonMember(view, newer)} has gone on to view ${formatViewId(newer.id)}`);
  const better = rivals(docket, view, now).find((rival) => beats(docket, rival, view, yardstick));
  if (better) return refuse(`view ${formatViewId(better.id)} (${memberNames(better).join(" ")}) is preferred`);

  const lease = docket.leases.find((known) => sameViewId(known.view.id, view.id));
  if (lease && lease === docket.leases.at(-1)) return grant(docket, question, view, now);
  const obstacle = docket.leases.filter((known) => !yields(known.view, view));
  if (obstacle.length > 0) return later(describeObstacle(obstacle), Math.max(...obstacle.map((l) => l.until)) - now);
  const unknownUntil = state.startedAt + held(state.longestLeaseMs);
  if (now < unknownUntil && !question.holds) {
    return later("the witness has just started: somebody may have a lease from before", unknownUntil - now);
  }
  const patience = courtesyUntil(docket, view, question, now);
  if (patience > now && possibleRival(docket, view, yardstick, now)) {
    return later("another part may be preferred: waits for it to ask", patience - now);
  }
  if (docket.leases.length >= MOST_LEASES) return refuse("too many views in a short time");
  return grant(docket, question, view, now);
}

function grant(docket: Docket, { leaseMs }: WitnessQuestion, view: View, now: Millis): Judgement {
  const others = docket.leases.filter((lease) => !sameViewId(lease.view.id, view.id));
  const leases = [...others, { view, until: now + held(leaseMs) }];
  return { docket: { ...docket, leases }, verdict: { verdict: "granted", leaseMs } };
}

function describeObstacle(obstacles: readonly Lease[]): string {
  const [first] = obstacles;
  return first ? `view ${formatViewId(first.view.id)} (${memberNames(first.view).join(" ")}) has the votes` : "";
}

// --- who else there is ---------------------------------------------------------------------------------------------

/** The older view can act no more, since a member of it has promised the newer one. */
function yields(older: View, newer: View): boolean {
  return newer.id.epoch > older.id.epoch && commonMember(older, newer) !== undefined;
}

function commonMember(a: View, b: View): NodeName | undefined {
  const members = memberNames(b);
  return memberNames(a).find((node) => members.includes(node));
}

function candidates(docket: Docket): readonly { readonly node: NodeName; readonly view: View }[] {
  return sortedKeys(docket.nodes).flatMap((node) => {
    const view = docket.nodes[node]?.candidate?.view;
    return view ? [{ node, view }] : [];
  });
}

function isSeen(docket: Docket, node: NodeName, now: Millis): boolean {
  const presence = docket.nodes[node];
  return presence !== undefined && now - presence.heardAt < SILENCE * presence.tokenMs;
}

function yardstickFor(docket: Docket, { algorithm, tieBreaker, nodeIds }: WitnessQuestion, now: Millis): Yardstick {
  const seen = sortedKeys(docket.nodes).filter((node) => isSeen(docket, node, now));
  return { algorithm, tieBreaker, nodeIds, seen: new Set(seen) };
}

/** Views that ask, or have the votes, beside this one. */
function others(docket: Docket, view: View, now: Millis): readonly View[] {
  const asking = candidates(docket).filter(({ node }) => isSeen(docket, node, now));
  return [...docket.leases, ...asking].map((each) => each.view).filter((other) => !sameViewId(other.id, view.id));
}

/** Views that ask and could have the votes: nobody of them has gone on to a newer one, and they have no common member with this. */
function rivals(docket: Docket, view: View, now: Millis): readonly View[] {
  const known = others(docket, view, now);
  const asking = candidates(docket).filter(({ node }) => isSeen(docket, node, now));
  return asking
    .map((each) => each.view)
    .filter((other) => commonMember(view, other) === undefined)
    .filter((other) => !known.some((newer) => yields(other, newer)));
}

/** Who has the votes keeps them against an equal part, as long as it asks for them. */
function beats(docket: Docket, rival: View, view: View, yardstick: Yardstick): boolean {
  const [theirs, ours] = [memberNames(rival), memberNames(view)];
  if (!isEligible(theirs, yardstick)) return false;
  const holder = docket.leases.at(-1)?.view.id;
  if (theirs.length === ours.length && sameViewId(holder, view.id)) return false;
  if (theirs.length === ours.length && sameViewId(holder, rival.id)) return true;
  return isBetter(theirs, ours, yardstick);
}

function courtesyUntil(docket: Docket, view: View, { tokenMs }: WitnessQuestion, now: Millis): Millis {
  return (docket.nodes[view.id.node]?.candidate?.since ?? now) + COURTESY * tokenMs;
}

/** Nodes that the arbiter sees, and that have not said yet what part they are in, could together be a better one. */
function possibleRival(docket: Docket, view: View, yardstick: Yardstick, now: Millis): boolean {
  const declared = new Set(rivals(docket, view, now).flatMap(memberNames));
  const outside = [...yardstick.seen].filter((node) => !memberNames(view).includes(node));
  const undeclared = outside.some((node) => !declared.has(node));
  return undeclared && isEligible(outside, yardstick) && isBetter(outside, memberNames(view), yardstick);
}

function describeNews(before: Docket, after: Docket, cluster: string): readonly ArbiterEffect[] {
  const [was, is] = [before.leases.at(-1), after.leases.at(-1)];
  if (!is || sameViewId(was?.view.id, is.view.id)) return [];
  const text = `the votes go to view ${formatViewId(is.view.id)}: ${memberNames(is.view).join(" ")}`;
  return [{ kind: "trace", cluster, text }];
}
