/**
 * Guards for our own state. They stay on in production: a broken invariant means that a decision would rest on
 * nonsense, and stopping is safer than acting. What comes from outside is parsed and refused instead, never asserted.
 */
export class InvariantViolation extends Error {
  constructor(
    readonly rule: string,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(`broken invariant: ${rule} ${JSON.stringify(facts)}`);
    this.name = "InvariantViolation";
  }
}

export function invariant(
  condition: unknown,
  rule: string,
  facts: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new InvariantViolation(rule, facts);
}

/** For the `default` of an exhaustive switch over one of our own unions. */
export function assertNever(value: never): never {
  throw new InvariantViolation("every case of a union is handled", { value });
}
