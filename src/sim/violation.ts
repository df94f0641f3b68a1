/** A promise that did not hold, or a core that threw: the run ends here, with the facts. */
export class Violation extends Error {
  constructor(
    readonly rule: string,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(`${rule} ${JSON.stringify(facts)}`);
    this.name = "Violation";
  }
}
