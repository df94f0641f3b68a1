/**
 * The disk of one machine: what is synced stays, what is not is found later or not, and now and then it goes wrong.
 *
 * Writes are carried out one after another, but for those of the journal, which delay no other. A crash keeps a beginning of those that were under way. What a daemon finds
 * after worse things (an empty disk, a backup that was put back, a damaged file) is what `loseEverything`, `restore` and
 * `damage` leave: the state that the store of the real daemon would read from such files.
 */

import type { Revision } from "../core/cib/revision.js";
import { KEPT_ENTRIES, newEntries, withEntries } from "../core/journal/entries.js";
import type { JournalEntry } from "../core/journal/entry.js";
import type { Millis } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import type { DiskRecord, DiskState } from "../core/node/io.js";
import type { EventQueue } from "./event-queue.js";
import type { Random } from "./random.js";

type QueuedRecord = Exclude<DiskRecord, { kind: "journal" }>;

interface Write {
  readonly record: QueuedRecord;
  readonly done: (error?: string) => void;
}

interface JournalWrite {
  readonly entries: readonly JournalEntry[];
  /** Since when it is on the disk. */
  readonly at: Millis;
}

interface Snapshot {
  readonly at: Millis;
  readonly state: DiskState;
}

/** The files that can be damaged: the promised epoch, or the history from some revision on. */
export type DamagedFile = "epoch" | "history";

const SYNC_MS = 2;
const EMPTY: DiskState = { epoch: 0, memory: "blank", revisions: [] };

export class Disk {
  #state: DiskState = EMPTY;
  /** Every state that it has had, for a backup to be taken from. */
  #past: Snapshot[] = [{ at: 0, state: EMPTY }];
  #incarnation = 0;
  #writes: Write[] = [];
  #journal: JournalWrite[] = [];
  /** Journal writes under way; a crash makes them void. */
  #journalWrites = 0;
  #crashes = 0;
  full = false;
  /** What one sync takes. */
  syncMs: Millis = SYNC_MS;

  constructor(
    private readonly queue: EventQueue,
    private readonly random: Random,
  ) {}

  /** As a daemon finds it at its start. */
  get state(): DiskState {
    const written = this.#journal.flatMap(({ entries }) => entries);
    const journal = withEntries([], newEntries([], written));
    return journal.length === 0 ? this.#state : { ...this.#state, journal };
  }

  get revisions(): readonly Revision[] {
    return this.#state.revisions;
  }

  get busy(): boolean {
    return this.#writes.length > 0 || this.#journalWrites > 0;
  }

  mend(): void {
    this.full = false;
    this.syncMs = SYNC_MS;
  }

  /** Puts a state there as if it had always been. */
  preload(state: DiskState): void {
    this.#past = [];
    this.#become(state);
  }

  /** Of a daemon that starts now: above any that this disk remembers, and above the clock's time. */
  nextIncarnation(wallMs: Millis): number {
    this.#incarnation = Math.max(this.#incarnation + 1, wallMs);
    return this.#incarnation;
  }

  persist(record: DiskRecord, done: (error?: string) => void): void {
    if (record.kind === "journal") {
      this.#appendToJournal(record.entries, done);
      return;
    }
    this.#writes.push({ record, done });
    if (this.#writes.length === 1) this.#sync();
  }

  /** The writer is gone. How many of its writes are found later is left to chance; nobody is told. */
  crash(): void {
    const kept = this.full ? 0 : this.random.integer(this.#writes.length + 1);
    for (const write of this.#writes.slice(0, kept)) this.#apply(write.record);
    this.#writes = [];
    this.#journalWrites = 0;
    this.#crashes++;
  }

  // --- what may happen to it while no daemon runs

  loseEverything(): void {
    this.#incarnation = 0;
    this.#journal = [];
    this.#become(EMPTY);
  }

  /** Holds what it held that long ago. */
  restore(ageMs: Millis): void {
    const then = this.queue.now - ageMs;
    this.#incarnation = 0;
    this.#journal = this.#journal.filter(({ at }) => at <= then);
    this.#become((this.#past.findLast(({ at }) => at <= then) ?? this.#past[0])?.state ?? EMPTY);
  }

  /** The newest epoch in the history stands in for a damaged one; what follows a damaged revision cannot be read. */
  damage(file: DamagedFile): void {
    const { epoch, revisions } = this.#state;
    const memory = this.#state.memory === "blank" ? ("blank" as const) : ("damaged" as const);
    const damaged = { memory, damage: [`${file} is damaged`] };
    switch (file) {
      case "epoch":
        this.#become({ ...damaged, epoch: Math.max(0, ...revisions.map(({ version }) => version.epoch)), revisions });
        return;
      case "history":
        this.#become({ ...damaged, epoch, revisions: revisions.slice(0, this.random.integer(revisions.length)) });
        return;
      default:
        assertNever(file);
    }
  }

  #appendToJournal(entries: readonly JournalEntry[], done: (error?: string) => void): void {
    const crashes = this.#crashes;
    this.#journalWrites++;
    this.queue.after(this.syncMs, () => {
      if (crashes !== this.#crashes) return;
      this.#journalWrites--;
      if (this.full) return done("no space left on device");
      this.#journal.push({ entries, at: this.queue.now });
      if (this.#journal.length > KEPT_ENTRIES) this.#journal.shift();
      done();
    });
  }

  #sync(): void {
    const write = this.#writes[0];
    if (!write) return;
    this.queue.after(this.syncMs, () => {
      if (this.#writes[0] !== write) return;
      this.#writes.shift();
      this.#sync();
      if (this.full) return write.done("no space left on device");
      this.#apply(write.record);
      write.done();
    });
  }

  #apply(record: QueuedRecord): void {
    const { epoch, revisions } = this.#state;
    const { damage: _, ...sound } = this.#state;
    switch (record.kind) {
      case "epoch":
        this.#become({ ...this.#state, epoch: Math.max(epoch, record.epoch) });
        return;
      case "incarnation":
        this.#incarnation = Math.max(this.#incarnation, record.incarnation);
        return;
      case "revision":
        this.#become({ ...this.#state, revisions: [...revisions, record.revision] });
        return;
      case "recovered":
        this.#become({ ...sound, memory: "whole" });
        return;
      default:
        assertNever(record);
    }
  }

  #become(state: DiskState): void {
    this.#state = state;
    this.#past.push({ at: this.queue.now, state });
  }
}
