/**
 * What the configuration says of one operation: its timeout, and what its failure leads to (Pacemaker Explained,
 * "Resource Operations").
 */
import type { OperationConfig, Primitive, Values } from "../cib/configuration.js";
import { parseBoolean } from "../model/boolean.js";
import { type Millis, parseDuration } from "../model/duration.js";
import type { ClusterOptions } from "./options.js";

export type OnFail = "ignore" | "block" | "stop" | "restart" | "demote" | "standby" | "fence";

const DEFAULT_TIMEOUT_MS: Millis = 20_000;

/** The entry of that name and interval; a one-time monitor (a probe) may have one of interval 0. */
export function findOperation(primitive: Primitive, name: string, interval: Millis): OperationConfig | undefined {
  return primitive.operations.find((op) => op.name === name && op.interval === interval);
}

export function isEnabled(op: OperationConfig): boolean {
  return parseBoolean(op.options.enabled ?? "") ?? true;
}

/** A probe without an entry of its own takes the shortest recurring monitor's timeout, as Pacemaker does. */
export function operationTimeout(primitive: Primitive, name: string, interval: Millis, opDefaults: Values): Millis {
  const op = findOperation(primitive, name, interval) ?? (name === "monitor" ? shortestMonitor(primitive) : undefined);
  const text = op?.options.timeout ?? opDefaults.timeout;
  return (text && parseDuration(text)) || DEFAULT_TIMEOUT_MS;
}

function shortestMonitor(primitive: Primitive): OperationConfig | undefined {
  return primitive.operations
    .filter((op) => op.name === "monitor" && op.interval > 0)
    .sort((a, b) => a.interval - b.interval)[0];
}

/**
 * What a failure of the operation leads to. A stop that failed leaves something that could be active: only fencing
 * makes sure, and without fencing nothing more may be done (never `restart` or `ignore` for it).
 */
export function onFailOf(
  primitive: Primitive,
  name: string,
  interval: Millis,
  opDefaults: Values,
  options: ClusterOptions,
): OnFail {
  const onFail = readOnFail(writtenOnFail(primitive, name, interval, opDefaults), options);
  if (name !== "stop") return onFail ?? "restart";
  if (onFail === "ignore" || onFail === "block" || onFail === "fence" || onFail === "standby") return onFail;
  return options.fencingEnabled ? "fence" : "block";
}

/** What the configuration says, if anything. */
export function writtenOnFail(
  primitive: Primitive,
  name: string,
  interval: Millis,
  opDefaults: Values,
): string | undefined {
  return findOperation(primitive, name, interval)?.options["on-fail"] ?? opDefaults["on-fail"];
}

function readOnFail(text: string | undefined, options: ClusterOptions): OnFail | undefined {
  switch (text) {
    case "ignore":
    case "nothing":
      return "ignore";
    case "block":
    case "stop":
    case "restart":
    case "demote":
    case "standby":
      return text;
    case "fence":
      return options.fencingEnabled ? "fence" : "stop";
    default:
      return undefined;
  }
}
