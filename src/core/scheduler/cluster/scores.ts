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

export class Scores {
  private scores: Int32Array;
  private present: Uint8Array;
  private discoveries: Uint8Array;
  private reasons: Map<number, Reason[]> | undefined;

  constructor(private size: number) {
    this.scores = new Int32Array(size);
    this.present = new Uint8Array(size);
    this.discoveries = new Uint8Array(size);
  }

  copy(): Scores {
    const copy = new Scores(0);
    copy.size = this.size;
    copy.scores = this.scores.slice();
    copy.present = this.present.slice();
    copy.discoveries = this.discoveries.slice();
    if (this.reasons) copy.reasons = new Map([...this.reasons].map(([node, reasons]) => [node, [...reasons]]));
    return copy;
  }

  has(node: number): boolean {
    return this.present[node] === 1;
  }

  /** Of an absent node: -INFINITY. */
  get(node: number): Score {
    return this.has(node) ? (this.scores[node] ?? 0) : -INFINITY;
  }

  /** In the order of nodes. */
  *nodes(): IterableIterator<number> {
    for (let node = 0; node < this.size; node++) if (this.present[node] === 1) yield node;
  }

  /** Makes the node known, with this score. */
  set(node: number, score: Score, reason?: Reason): void {
    this.makeRoomFor(node);
    this.present[node] = 1;
    this.scores[node] = score;
    this.remember(node, score, reason);
  }

  add(node: number, score: Score, reason?: Reason): void {
    if (score === 0 && this.has(node)) return;
    this.makeRoomFor(node);
    this.scores[node] = addScores(this.has(node) ? (this.scores[node] ?? 0) : 0, score);
    this.present[node] = 1;
    this.remember(node, score, reason);
  }

  remove(node: number): void {
    this.present[node] = 0;
    this.scores[node] = 0;
  }

  discovery(node: number): ResourceDiscovery {
    return DISCOVERY[this.discoveries[node] ?? 0] ?? "always";
  }

  setDiscovery(node: number, discovery: ResourceDiscovery): void {
    this.makeRoomFor(node);
    this.discoveries[node] = DISCOVERY.indexOf(discovery);
  }

  because(node: number): readonly Reason[] {
    return this.reasons?.get(node) ?? [];
  }

  /** Nodes of removed connections are met only when histories are read. */
  private makeRoomFor(node: number): void {
    if (node < this.size) return;
    const larger = new Scores(node + 1);
    larger.scores.set(this.scores);
    larger.present.set(this.present);
    larger.discoveries.set(this.discoveries);
    this.size = larger.size;
    this.scores = larger.scores;
    this.present = larger.present;
    this.discoveries = larger.discoveries;
  }

  private remember(node: number, score: Score, reason: Reason | undefined): void {
    if (!reason || score === 0) return;
    this.reasons ??= new Map();
    const known = this.reasons.get(node);
    if (known) known.push(reason);
    else this.reasons.set(node, [reason]);
  }
}
