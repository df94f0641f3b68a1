/**
 * What a node did and why, for logs, scenarios and the journal: who, which machine, what. Never read back by a decision.
 */
export interface TraceEvent {
  readonly machine:
    | "membership"
    | "quorum"
    | "dc"
    | "config"
    | "transition"
    | "operation"
    | "fencing"
    | "links"
    | "node";
  readonly level: "debug" | "info" | "warn" | "error";
  readonly text: string;
}
