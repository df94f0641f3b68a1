/** Words that everything shares. Names are compared by code point, never by locale, so every node sorts alike. */
export type NodeName = string;
export type ResourceId = string;

export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sortedNames<T extends string>(names: Iterable<T>): T[] {
  return [...names].sort(compareNames);
}

/** The keys of a record in the order of names: iterate with this wherever a decision could depend on the order. */
export function sortedKeys<T>(record: Readonly<Record<string, T>>): string[] {
  return Object.keys(record).sort(compareNames);
}
