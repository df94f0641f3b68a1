/** Ids of what our model does not name: as crmsh would make them up. */

/** Of an nvpair, and of a set in its owner: what an XML id cannot hold becomes `_`. */
export function idOf(...parts: readonly string[]): string {
  const joined = parts.join("-").replace(/[^-\w.]/g, "_");
  return /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`;
}
