/** What came of one seed, small enough to be handed from a worker to the one who counts. */
import { createHash } from "node:crypto";
import type { Millis } from "../core/model/duration.js";
import { fuzz } from "./fuzz.js";
import type { FuzzOptions } from "./fuzz-world.js";
import type { NodeCore } from "./host.js";

export interface SeedOutcome {
  readonly seed: number;
  readonly simulatedMs: Millis;
  /** SHA-256 of its trace. */
  readonly digest: string;
  /** The rule that was broken. */
  readonly broken: string | undefined;
}

export function seedOutcome<State>(options: FuzzOptions, core: NodeCore<State>): SeedOutcome {
  const { simulatedMs, violation, trace } = fuzz(options, core);
  const digest = createHash("sha256").update(trace().join("\n")).digest("hex");
  return { seed: options.seed, simulatedMs, digest, broken: violation?.rule };
}
