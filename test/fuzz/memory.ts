/** How much more memory is used after something than before it; what could be collected does not count. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

export interface Usage {
  readonly heapBytes: number;
  readonly residentBytes: number;
}

export function memoryUsed(): Usage {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapBytes: heapUsed + external, residentBytes: rss };
}

export function growth(before: Usage, after: Usage): Usage {
  return {
    heapBytes: after.heapBytes - before.heapBytes,
    residentBytes: after.residentBytes - before.residentBytes,
  };
}
