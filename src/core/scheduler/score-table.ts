/**
 * A score table: how much one resource wants each node, and which facts said so. Adding follows the rule of scores
 * (model/score.ts): a ban cannot be bought back.
 *
 * A node may be absent: nobody has said anything of it. In a symmetric cluster that is the same as 0, in an asymmetric
 * one the same as a ban.
 */
import type { NodeName } from "../model/names.js";
import { addScores, INFINITY, type Score } from "../model/score.js";
import type { Reason } from "./reason.js";

export interface NodeScore {
  readonly score: Score;
  readonly because: readonly Reason[];
}

export class ScoreTable {
  private readonly scores = new Map<NodeName, NodeScore>();

  constructor(
    private readonly nodes: readonly NodeName[],
    private readonly symmetric: boolean,
  ) {}

  copy(): ScoreTable {
    const copy = new ScoreTable(this.nodes, this.symmetric);
    for (const [node, score] of this.scores) copy.scores.set(node, score);
    return copy;
  }

  /** The reason is kept where the score says anything. */
  add(node: NodeName, score: Score, reason?: Reason): void {
    const before = this.scores.get(node);
    const because = before?.because ?? [];
    this.scores.set(node, {
      score: addScores(before?.score ?? 0, score),
      because: reason && score !== 0 ? [...because, reason] : because,
    });
  }

  ban(node: NodeName, reason: Reason): void {
    this.add(node, -INFINITY, reason);
  }

  banAll(reason: Reason): void {
    for (const node of this.nodes) this.ban(node, reason);
  }

  get(node: NodeName): Score {
    return this.scores.get(node)?.score ?? (this.symmetric ? 0 : -INFINITY);
  }

  /** Whether anybody, or a symmetric cluster, lets it run there. */
  knows(node: NodeName): boolean {
    return this.symmetric || this.scores.has(node);
  }

  because(node: NodeName): readonly Reason[] {
    const reasons = this.scores.get(node)?.because;
    if (reasons) return reasons;
    return this.symmetric ? [] : [{ kind: "option", option: "symmetric-cluster", value: "false" }];
  }
}
