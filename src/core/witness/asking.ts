/**
 * A node asks its witness: that it is there, and, as the DC of a view, for the votes of that view.
 *
 * In: answers and failures, the time, which view this node is the DC of.   Out: questions.
 *
 * Never: votes are counted for another view than the one that was asked for, or later than `leaseMs` after the sending of
 * the question, by this node's own monotonic clock. What was granted cannot be taken back before: it can only run out.
 * Questions go out several times a token, because the arbiter judges by them whom it sees; one at a time, but a new view
 * asks at once. Without an answer the lease of three tokens runs out, and with it the votes.
 */
import type { WitnessOptions } from "../cib/layout.js";
import { compareVersions, type RevisionVersion } from "../cib/revision.js";
import { sameViewId, type View, type ViewId } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { Step } from "../model/step.js";
import type { TraceEvent } from "../node/trace.js";
import type { WitnessAnswer, WitnessQuestion } from "./question.js";

export interface AskingState {
  /** Of the last question. */
  readonly number: number;
  readonly nextAt: Millis;
  /** Address and port of the witness. */
  readonly from?: string;
  readonly open?: OpenQuestion;
  readonly lease?: { readonly view: ViewId; readonly until: Millis; readonly change?: RevisionVersion };
  /** The view whose votes are wanted, with a revision to remember perhaps, and since when. */
  readonly wanted?: { readonly view: ViewId; readonly change?: RevisionVersion; readonly since: Millis };
  /** What was said last of that view's votes. */
  readonly heard?: { readonly verdict: "granted" | "wait" | "refused" | "failed"; readonly why: string };
  /** Why the last question had no answer; empty when it had one. Absent: none was asked yet. */
  readonly trouble?: string;
}

interface OpenQuestion {
  readonly number: number;
  readonly at: Millis;
  readonly leaseMs: Millis;
  readonly view?: ViewId;
  readonly change?: RevisionVersion;
}

export type AskingInput =
  | { readonly kind: "look" }
  | { readonly kind: "answered"; readonly answer: WitnessAnswer }
  | { readonly kind: "failed"; readonly number: number; readonly why: string };

export interface AskingFacts {
  readonly witness: WitnessOptions | undefined;
  readonly incarnation: number;
  readonly tokenMs: Millis;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  /** The newest revision that this node knows. */
  readonly revision: RevisionVersion;
  /**
   * That revision, if the arbiter has to remember it: it changes the layout, or it was written where there is quorum only with
   * the votes.
   */
  readonly change?: RevisionVersion;
  /** The votes count only when the arbiter remembers `change`; else what it has granted before counts, too. */
  readonly strict: boolean;
  /** The view in which this node acts as the DC. */
  readonly view: View | undefined;
}

export type AskingEffect =
  | { readonly kind: "ask"; readonly witness: WitnessOptions; readonly question: WitnessQuestion }
  | { readonly kind: "trace"; readonly event: TraceEvent };

type Result = Step<AskingState, AskingEffect>;

/** Questions per token. */
const QUESTIONS = 5;
const LEASE_TOKENS = 3;
const SHORTEST_LEASE_MS: Millis = 1000;
/** Tokens for which a view without quorum waits for an answer before it decides without. */
const PATIENCE = 1;
/** However soon the arbiter would have us ask again. */
const SHORTEST_PAUSE_MS: Millis = 5;

export const NOT_ASKING: AskingState = { number: 0, nextAt: Number.NEGATIVE_INFINITY };

/** `change`: the votes count only if the arbiter was told of it. */
export function holdsVotes(
  { lease }: AskingState,
  view: View | undefined,
  change: RevisionVersion | undefined,
  now: Millis,
): boolean {
  const running = lease !== undefined && sameViewId(lease.view, view?.id) && now < lease.until;
  return running && (change === undefined || sameChange(lease.change, change));
}

function sameChange(a: RevisionVersion | undefined, b: RevisionVersion | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && compareVersions(a, b) === 0);
}

/** An answer is due that may decide about that view's votes (or the question is): what rests on them can wait for it. */
export function awaitsVotes(
  state: AskingState,
  { view, change, strict, tokenMs }: Pick<AskingFacts, "view" | "change" | "strict" | "tokenMs">,
  now: Millis,
): boolean {
  if (!view || holdsVotes(state, view, strict ? change : undefined, now)) return false;
  if (!isAbout(state.wanted, view, change)) return true;
  const undecided = !state.heard || state.heard.verdict === "wait";
  return undecided && now < patienceEnd(state, tokenMs);
}

export function askingDeadline(state: AskingState, { witness, tokenMs }: AskingFacts, now: Millis): Millis {
  if (!witness) return Number.POSITIVE_INFINITY;
  const next = state.open ? Number.POSITIVE_INFINITY : state.nextAt;
  const patience = patienceEnd(state, tokenMs);
  return Math.min(
    next,
    state.lease?.until ?? Number.POSITIVE_INFINITY,
    patience > now ? patience : Number.POSITIVE_INFINITY,
  );
}

function patienceEnd({ wanted }: AskingState, tokenMs: Millis): Millis {
  return wanted ? wanted.since + PATIENCE * tokenMs : Number.NEGATIVE_INFINITY;
}

export function stepAsking(state: AskingState, input: AskingInput, facts: AskingFacts, now: Millis): Result {
  const { witness } = facts;
  if (!witness) return { state: state === NOT_ASKING ? state : { ...NOT_ASKING, number: state.number }, effects: [] };
  const heard = hear(follow(askedBy(state, witness), facts, now), input, facts, now);
  if (!isDue(heard.state, facts, now)) return heard;
  const asked = ask(heard.state, witness, facts, now);
  return { state: asked.state, effects: [...heard.effects, ...asked.effects] };
}

/** Another witness than before is another matter. */
function askedBy(state: AskingState, { address, port }: WitnessOptions): AskingState {
  const from = `${address} ${port}`;
  return state.from === from ? state : { ...NOT_ASKING, number: state.number, from };
}

/** A lease that has run out is gone, and one for another view; also what was said of a question that is asked no more. */
function follow(state: AskingState, { view, change }: AskingFacts, now: Millis): AskingState {
  const { lease, wanted, heard, ...rest } = state;
  const kept = lease && sameViewId(lease.view, view?.id) && now < lease.until ? lease : undefined;
  const same = view ? isAbout(wanted, view, change) : wanted === undefined;
  if (same && kept === lease) return state;
  const leased = kept ? { lease: kept } : {};
  if (same) return { ...rest, ...leased, ...(wanted && { wanted }), ...(heard && { heard }) };
  return { ...rest, ...leased, ...(view ? { wanted: { ...topic(view, change), since: now } } : {}) };
}

interface Topic {
  readonly view?: ViewId;
  readonly change?: RevisionVersion;
}

function topic(view: View, change: RevisionVersion | undefined): { view: ViewId; change?: RevisionVersion } {
  return { view: view.id, ...(change ? { change } : {}) };
}

function isAbout(asked: Topic | undefined, view: View, change: RevisionVersion | undefined): boolean {
  return sameViewId(asked?.view, view.id) && sameChange(asked?.change, change);
}

function sameTopic(a: Topic | undefined, b: Topic | undefined): boolean {
  return sameViewId(a?.view, b?.view) && sameChange(a?.change, b?.change);
}

function hear(state: AskingState, input: AskingInput, facts: AskingFacts, now: Millis): Result {
  switch (input.kind) {
    case "look":
      return { state, effects: [] };
    case "answered":
      return state.open?.number === input.answer.number ? takeAnswer(state, input.answer, facts, now) : keep(state);
    case "failed":
      return state.open?.number === input.number ? takeFailure(state, input.why, facts, now) : keep(state);
    default:
      return assertNever(input);
  }
}

function keep(state: AskingState): Result {
  return { state, effects: [] };
}

function takeAnswer(state: AskingState, answer: WitnessAnswer, { tokenMs }: AskingFacts, now: Millis): Result {
  const { open, ...rest } = state;
  const soon = answer.retryMs > 0 ? now + Math.max(answer.retryMs, SHORTEST_PAUSE_MS) : Number.POSITIVE_INFINITY;
  const nextAt = Math.max(now, Math.min(soon, (open?.at ?? now) + tokenMs / QUESTIONS));
  const effects = state.trouble ? [trace("info", "the witness answers again")] : [];
  const next: AskingState = { ...rest, nextAt, trouble: "" };
  if (!open?.view || !sameTopic(open, state.wanted) || answer.verdict === "noted") {
    return { state: next, effects };
  }
  const { verdict, why } = answer;
  const lease = verdict === "granted" ? leaseFrom(open, open.view, answer) : {};
  const same = state.heard?.verdict === verdict && state.heard.why === why;
  const heard = same ? state.heard : { verdict, why };
  return {
    state: { ...next, ...lease, ...(heard && { heard }) },
    effects: [...effects, ...traceVerdict(state, answer)],
  };
}

/** Never longer than was asked for. */
function leaseFrom(open: OpenQuestion, view: ViewId, answer: WitnessAnswer): Pick<AskingState, "lease"> {
  const { at, leaseMs, change } = open;
  return { lease: { view, until: at + Math.min(leaseMs, answer.leaseMs), ...(change ? { change } : {}) } };
}

function traceVerdict(state: AskingState, { verdict, why }: WitnessAnswer): readonly AskingEffect[] {
  const known = state.heard?.verdict === verdict && state.heard.why === why;
  if (known || verdict === "granted" || verdict === "noted") return [];
  return [trace(verdict === "wait" ? "debug" : "info", `no votes of the witness: ${why}`)];
}

function takeFailure(state: AskingState, why: string, { tokenMs }: AskingFacts, now: Millis): Result {
  const { open, ...rest } = state;
  const nextAt = Math.max(now + SHORTEST_PAUSE_MS, (open?.at ?? now) + tokenMs / QUESTIONS);
  const heard = open?.view && sameTopic(open, state.wanted) ? ({ heard: { verdict: "failed", why } } as const) : {};
  const effects = state.trouble ? [] : [trace("warn", `the witness cannot be asked: ${why}`)];
  return { state: { ...rest, nextAt, trouble: why, ...heard }, effects };
}

function isDue(state: AskingState, { view, change }: AskingFacts, now: Millis): boolean {
  if (state.open) return view !== undefined && !isAbout(state.open, view, change);
  return now >= state.nextAt || (view !== undefined && !state.heard);
}

function ask(state: AskingState, witness: WitnessOptions, facts: AskingFacts, now: Millis): Result {
  const { incarnation, tokenMs, nodeIds, view, change, revision } = facts;
  const number = state.number + 1;
  const question: WitnessQuestion = {
    number,
    incarnation,
    tokenMs,
    leaseMs: Math.max(SHORTEST_LEASE_MS, LEASE_TOKENS * tokenMs),
    algorithm: witness.algorithm,
    tieBreaker: witness.tieBreaker,
    nodeIds,
    revision,
    changing: change !== undefined,
    ...(view ? { view } : {}),
    holds: holdsVotes(state, view, undefined, now),
  };
  const open = { number, at: now, leaseMs: question.leaseMs, ...(view ? topic(view, change) : {}) };
  return { state: { ...state, number, open }, effects: [{ kind: "ask", witness, question }] };
}

function trace(level: TraceEvent["level"], text: string): AskingEffect {
  return { kind: "trace", event: { machine: "quorum", level, text } };
}
