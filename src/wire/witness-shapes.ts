/** What a node and its witness say to each other, as it travels: proto/witness.proto. */
import type { WitnessAnswer, WitnessQuestion } from "../core/witness/question.js";
import type { ProtocolVersion } from "./frames.js";
import { revisionVersion, tieBreaker, view } from "./model-shapes.js";
import { choice, count, flag, number, optional, table, text, union } from "./shape.js";

export type WitnessFrame =
  | ({ readonly kind: "hello" } & ProtocolVersion)
  | ({ readonly kind: "question" } & WitnessQuestion)
  | ({ readonly kind: "answer" } & WitnessAnswer)
  | { readonly kind: "goodbye"; readonly reason: string };

export const witnessFrame = union<WitnessFrame>({
  hello: { major: count, minor: count },
  question: {
    number: count,
    incarnation: count,
    tokenMs: number,
    leaseMs: number,
    algorithm: choice({ ffsplit: 1, lms: 2 }),
    tieBreaker,
    nodeIds: table(count),
    view: optional(view),
    revision: revisionVersion,
    changing: flag,
    holds: flag,
  },
  answer: {
    number: count,
    verdict: choice({ granted: 1, wait: 2, refused: 3, noted: 4 }),
    leaseMs: number,
    retryMs: number,
    why: text,
  },
  goodbye: { reason: text },
});
