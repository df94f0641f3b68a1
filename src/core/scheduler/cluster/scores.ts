/**
 * A score table: how much one resource wants each node. Nodes are numbers (`ClusterNode.index`), for tables of a hundred nodes and ten
 * thousand resources are no rarity. Why a score is what it is, is remembered beside it, as reasons.
 *
 * A node may be absent: nobody has said that the resource may be there (an asymmetric cluster). Adding follows the rule of scores
 * (model/score.ts): a ban cannot be bought back.
 */
import type { ResourceDiscovery } from "../../cib/configuration.js";
import { addScores, INFINITY, type Score } from "../../model/score.js";
import type { Reason } from "../reason.js";

const DISCOVERY: readonly ResourceDiscovery[] = ["always", "never", "exclusive"];

/** Reasons, newest first: tables that are copies of each other share what they have in common. */
interface Remembered {
  readonly reason: Reason;
  /** What it added to the score. */
  readonly change: Score;
  readonly before: Remembered | undefined;
}

export type Contribution = Pick<Remembered, "reason" | "change">;

export class Scores {
  /** NaN: absent. */
  private scores: Float64Array;
  /** Only where something else than `always` has been said. */
  private discoveries: Uint8Array | undefined;
  private reasons: (Remembered | undefined)[] | undefined;

  constructor(size: number) {
    this.scores = new Float64Array(size).fill(Number.NaN);
  }

  copy(): Scores {
    const copy = new Scores(0);
    copy.scores = this.scores.slice();
    copy.discoveries = this.discoveries?.slice();
    copy.reasons = this.reasons?.slice();
    return copy;
  }

  /** A copy of the scores alone, by node; NaN: absent. */
  toArray(): Float64Array {
    return this.scores.slice();
  }

  /** One more than the highest node that it can know of. */
  get size(): number {
    return this.scores.length;
  }

  has(node: number): boolean {
    const score = this.scores[node];
    return score !== undefined && !Number.isNaN(score);
  }

  /** Of an absent node: -INFINITY. */
  get(node: number): Score {
    const score = this.scores[node];
    return score === undefined || Number.isNaN(score) ? -INFINITY : score;
  }

  /** In the order of nodes. */
  *nodes(): IterableIterator<number> {
    for (let node = 0; node < this.size; node++) if (this.has(node)) yield node;
  }

  /** Makes the node known, with this score. */
  set(node: number, score: Score, reason?: Reason): void {
    if (reason && this.scores[node] !== score)
      this.remember(node, reason, score - (this.has(node) ? this.get(node) : 0));
    if (node >= this.size) this.grow(node + 1);
    this.scores[node] = score;
  }

  add(node: number, score: Score, reason?: Reason): void {
    this.set(node, addScores(this.has(node) ? this.get(node) : 0, score), reason);
  }

  remove(node: number): void {
    if (node < this.size) this.scores[node] = Number.NaN;
  }

  discovery(node: number): ResourceDiscovery {
    return DISCOVERY[this.discoveries?.[node] ?? 0] ?? "always";
  }

  setDiscovery(node: number, discovery: ResourceDiscovery): void {
    if (discovery === "always" && !this.discoveries) return;
    this.discoveries ??= new Uint8Array(this.size);
    this.discoveries[node] = DISCOVERY.indexOf(discovery);
  }

  /** In the order in which they came. */
  because(node: number): readonly Reason[] {
    return this.contributions(node).map(({ reason }) => reason);
  }

  /** What a score is made of, in the order in which it came; nothing of what nobody had a reason for. */
  contributions(node: number): readonly Contribution[] {
    const found: Contribution[] = [];
    for (let link = this.reasons?.[node]; link; link = link.before) found.push(link);
    return found.reverse();
  }

  private remember(node: number, reason: Reason, change: Score): void {
    this.reasons ??= [];
    this.reasons[node] = { reason, change, before: this.reasons[node] };
  }

  private grow(size: number): void {
    const { scores, discoveries } = this;
    this.scores = new Float64Array(size).fill(Number.NaN);
    this.scores.set(scores);
    if (!discoveries) return;
    this.discoveries = new Uint8Array(size);
    this.discoveries.set(discoveries);
  }
}
