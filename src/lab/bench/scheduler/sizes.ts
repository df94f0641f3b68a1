/** Which clusters are measured: to be compared, and to see how time grows with each of their dimensions. */
import type { ClusterSize } from "./generator.js";

const CONSTRAINTS = 10;

export const COMPARED = "3x10,16x100,16x500,16x1000,32x2000,32x5000,100x10000";

export interface Growth {
  readonly what: keyof ClusterSize;
  readonly sizes: readonly ClusterSize[];
}

const middle: ClusterSize = { nodes: 16, resources: 500, constraints: CONSTRAINTS };

export const GROWTHS: readonly Growth[] = [
  along("nodes", [4, 8, 16, 32]),
  along("resources", [125, 250, 500, 1000]),
  along("constraints", [5, 10, 20, 40]),
];

function along(what: keyof ClusterSize, values: readonly number[]): Growth {
  return { what, sizes: values.map((value) => ({ ...middle, [what]: value })) };
}

/** `16x1000`, or with constraints for each ten resources `16x1000x20`. Throws RangeError. */
export function readSizes(words: string): readonly ClusterSize[] {
  return words.split(",").map((word) => {
    const [, nodes, resources, constraints] = /^(\d+)x(\d+)(?:x(\d+))?$/.exec(word) ?? [];
    if (!nodes || !resources) throw new RangeError(`--sizes ${word}: NODESxRESOURCES or NODESxRESOURCESxCONSTRAINTS`);
    return { nodes: Number(nodes), resources: Number(resources), constraints: Number(constraints ?? CONSTRAINTS) };
  });
}

export function nameOf({ nodes, resources, constraints }: ClusterSize): string {
  return `${nodes}x${resources}${constraints === CONSTRAINTS ? "" : `x${constraints}`}`;
}

/** `p` in "time grows like n to the power of p", from the first to the last that is known. Undefined for fewer than two. */
export function power({ what, sizes }: Growth, times: readonly (number | undefined)[]): number | undefined {
  const known = sizes.flatMap((size, index) => {
    const time = times[index];
    return time === undefined ? [] : [{ n: size[what], time }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return undefined;
  return Math.log(last.time / first.time) / Math.log(last.n / first.n);
}
