/** What is asked of the benchmark on its command line. */
import { parseArgs } from "node:util";
import type { ClusterSize } from "./generator.js";
import { COMPARED, readSizes } from "./sizes.js";

export const USAGE = [
  "usage: npm run bench -- scheduler [OPTION...]",
  `  --sizes ${COMPARED}`,
  "                             NODESxRESOURCES, or NODESxRESOURCESxCONSTRAINTS (for each ten resources; 10 without)",
  "  --no-growth                do not measure how time grows with nodes, resources and constraints",
  "  --repetitions 15           so many turns at most; no turn begins later than 30 s after the first",
  "  --timeout 120              seconds after which Pacemaker's program is stopped; it is not tried again then",
  "  --peer FILE                that program, else /usr/sbin/crm_simulate; empty for none",
  "  --json FILE                writes all figures there",
].join("\n");

export interface Order {
  readonly sizes: readonly ClusterSize[];
  readonly growth: boolean;
  readonly repetitions: number;
  /** Of Pacemaker's program. */
  readonly timeoutMs: number;
  /** Pacemaker's program; empty for none. */
  readonly peer: string;
  readonly json: string | undefined;
}

/** Throws on words that it does not know. */
export function readOrder(args: readonly string[]): Order {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: COMPARED },
      "no-growth": { type: "boolean", default: false },
      repetitions: { type: "string", default: "15" },
      timeout: { type: "string", default: "120" },
      peer: { type: "string", default: "/usr/sbin/crm_simulate" },
      json: { type: "string" },
    },
  });
  return {
    sizes: readSizes(values.sizes),
    growth: !values["no-growth"],
    repetitions: readCount("repetitions", values.repetitions),
    timeoutMs: 1000 * readCount("timeout", values.timeout),
    peer: values.peer,
    json: values.json,
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`--${name} ${text}: a number from 1 is expected`);
  return count;
}
