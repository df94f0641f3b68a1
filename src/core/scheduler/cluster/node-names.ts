/** `node2` before `node10`: digits are compared as numbers, letter case does not count. The same on every machine, whatever its language. */
export function compareNodeNames(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareParts(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

/** Runs of digits, and single other characters. */
function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|\D/g) ?? [];
}

function compareParts(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
