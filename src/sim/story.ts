/**
 * A story in progress: the world of a scenario, what was set up before it began, and how far its trace was shown.
 */
import type { Configuration } from "../core/cib/configuration.js";
import { entryKey, type JournalEntry } from "../core/journal/entry.js";
import { formatDuration, type Millis, parseDuration } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { NodeCore } from "./host.js";
import { unsettled } from "./settled.js";
import { foldTrace, formatTrace } from "./trace-log.js";
import { Violation } from "./violation.js";
import { World, type WorldOptions } from "./world.js";

export class Story<State> {
  #world: World<State> | undefined;
  #off: readonly NodeName[] = [];
  #begun = false;
  #shown = 0;
  readonly #entriesShown = new Set<string>();

  constructor(
    private readonly core: NodeCore<State>,
    private readonly debug: boolean,
  ) {}

  get world(): World<State> {
    if (!this.#world) throw new RangeError("there is no cluster yet: begin with `cluster NODE... [token=1s]`");
    return this.#world;
  }

  /** Nodes have started at least once: what is configured now goes through a command. */
  get begun(): boolean {
    return this.#begun;
  }

  found(options: WorldOptions, off: readonly NodeName[]): void {
    if (this.#world) throw new RangeError("one cluster to a story");
    this.#world = new World(this.core, options);
    this.#off = off;
    for (const node of off) this.#world.machine(node);
  }

  /** Every disk holds this configuration from the beginning. */
  preload(configuration: Configuration): void {
    const version = { epoch: 0, number: 1 };
    const revision = { version, author: "root", time: 0, comment: "the story's configuration", configuration };
    for (const machine of this.world.machines) machine.disk.preload({ epoch: 0, revisions: [revision] });
    this.world.invariants.given(revision);
  }

  /** All nodes start at once, at the first `run`. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    for (const { name, powered } of this.world.machines) {
      if (!powered && !this.#off.includes(name)) this.world.boot(name);
    }
  }

  runFor(duration: Millis): readonly string[] {
    this.begin();
    return this.#traced(() => this.world.runFor(duration));
  }

  runUntilIdle(bound: Millis): readonly string[] {
    this.begin();
    return this.#traced(() => {
      if (!this.world.runUntilIdle(bound)) {
        throw new Violation("S5: the cluster settles", { within: formatDuration(bound) });
      }
      const amiss = unsettled(this.world);
      if (amiss.length > 0) throw new Violation("S5: the cluster is where its scheduler wants it", { amiss });
    });
  }

  /** Entries of the journal that this story has not shown yet. */
  unshown(entries: readonly JournalEntry[]): readonly JournalEntry[] {
    const fresh = entries.filter(({ id }) => !this.#entriesShown.has(entryKey(id)));
    for (const { id } of fresh) this.#entriesShown.add(entryKey(id));
    return fresh;
  }

  #traced(run: () => void): readonly string[] {
    const { world } = this;
    const since = world.now;
    run();
    const speakers = [...world.options.nodes, ...(world.options.quorum.witness ? ["witness"] : [])];
    const width = Math.max(...speakers.map((name) => name.length));
    const lines = world.trace.slice(this.#shown).filter((line) => this.debug || line.level !== "debug");
    this.#shown = world.trace.length;
    return (this.debug ? lines : foldTrace(lines)).map((line) => formatTrace(line, since, width));
  }
}

export function duration(text: string): Millis {
  const ms = parseDuration(text);
  if (ms === undefined) throw new RangeError(`${text} is no duration: 500ms, 5s, 2min`);
  return ms;
}
