/** What happened, in order: the nodes' own traces, and what the world did by itself. */
import type { Millis } from "../core/model/duration.js";
import { compareNames, type NodeName } from "../core/model/names.js";
import type { TraceEvent } from "../core/node/trace.js";

export interface TraceLine {
  readonly at: Millis;
  readonly node: NodeName;
  /** `world`: an event outside of all nodes; `command`: the answer to one. */
  readonly machine: TraceEvent["machine"] | "world" | "command";
  readonly level: TraceEvent["level"];
  readonly text: string;
}

/** Nodes that say the same within this time say it together. */
const TOGETHER_MS = 500;

/** What several nodes say of one event, as all members do of their new view, becomes one line: the first one's. */
export function foldTrace(lines: readonly TraceLine[]): readonly TraceLine[] {
  const folded: { readonly line: TraceLine; readonly also: NodeName[] }[] = [];
  const latest = new Map<string, (typeof folded)[number]>();
  for (const line of lines) {
    const key = `${line.machine} ${line.text}`;
    const same = latest.get(key);
    if (same && same.line.node !== line.node && line.at - same.line.at <= TOGETHER_MS) same.also.push(line.node);
    else {
      const entry = { line, also: [] };
      folded.push(entry);
      latest.set(key, entry);
    }
  }
  return folded.map(({ line, also }) =>
    also.length === 0 ? line : { ...line, text: `${line.text}  [also ${also.sort(compareNames).join(" ")}]` },
  );
}

/** `+1.3s  beta   membership  view 2: beta gamma`, times counted from `since`. */
export function formatTrace(line: TraceLine, since: Millis, nodeWidth: number): string {
  const time = `+${((line.at - since) / 1000).toFixed(1)}s`.padEnd(7);
  return `${time} ${line.node.padEnd(nodeWidth)}  ${line.machine.padEnd(10)}  ${line.text}`;
}
