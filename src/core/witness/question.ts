/**
 * What a node and a witness say to each other: questions, each answered once, and nothing else.
 *
 * Every node of a cluster asks several times a token. Most of the time that only says that it is there; the DC of a view
 * asks for the votes of its view. An answer may tell when to ask again, so the arbiter needs no timer and no second message.
 */
import type { TieBreaker, WitnessOptions } from "../cib/layout.js";
import type { RevisionVersion } from "../cib/revision.js";
import type { View } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import type { NodeName } from "../model/names.js";

export interface WitnessQuestion {
  /** Grows with every question of a daemon; the answer repeats it. */
  readonly number: number;
  readonly incarnation: number;
  readonly tokenMs: Millis;
  /** For how long the votes are asked for, counted by the node from the sending of this question. */
  readonly leaseMs: Millis;
  readonly algorithm: WitnessOptions["algorithm"];
  readonly tieBreaker: TieBreaker;
  /** All nodes of the cluster, with their ids. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  /** The installed view whose DC the sender is. Absent: the sender only says that it is there. */
  readonly view?: View;
  /**
   * The newest one that the sender has. With `changing` it rests on the votes: whoever has only an older one is not to have
   * them any more, for all time.
   */
  readonly revision: RevisionVersion;
  readonly changing: boolean;
  /** When this was sent, the sender's lease for that view was still running. */
  readonly holds: boolean;
}

export interface WitnessAnswer {
  readonly number: number;
  /**
   * - `granted`: the votes are the view's until `leaseMs` after the sending of the question
   * - `wait`: it is not decided yet, and soon will be: worth waiting for
   * - `refused`: not now; others have them, or nobody can
   * - `noted`: no votes were asked for
   */
  readonly verdict: "granted" | "wait" | "refused" | "noted";
  readonly leaseMs: Millis;
  /** When it is worth while to ask again; 0: in your own time. */
  readonly retryMs: Millis;
  /** For a person: why not. */
  readonly why: string;
}

/**
 * How far any clock runs from the truth. What a node counts as a lease is over when the arbiter, which counts from the
 * later receipt, has counted `held`, even when the one clock is that much slow and the other that much fast.
 */
const DRIFT = 0.01;

export function held(leaseMs: Millis): Millis {
  return leaseMs * ((1 + DRIFT) / (1 - DRIFT));
}
