import type { Millis } from "../core/model/duration.js";
import type { DiskRecord, DiskState } from "../core/node/io.js";
import type { EventQueue } from "./event-queue.js";
import type { Random } from "./random.js";

interface Write {
  readonly record: DiskRecord;
  readonly done: (error?: string) => void;
}

const SYNC_MS = 2;

export class Disk {
  #state: DiskState = { epoch: 0, revisions: [] };
  #writes: Write[] = [];
  full = false;
  /** What one sync takes. */
  syncMs: Millis = SYNC_MS;

  constructor(
    private readonly queue: EventQueue,
    private readonly random: Random,
  ) {}

  get state(): DiskState {
    return this.#state;
  }

  get busy(): boolean {
    return this.#writes.length > 0;
  }

  mend(): void {
    this.full = false;
    this.syncMs = SYNC_MS;
  }

  /** Puts a state there as if it had always been. */
  preload(state: DiskState): void {
    this.#state = state;
  }

  persist(record: DiskRecord, done: (error?: string) => void): void {
    this.#writes.push({ record, done });
    if (this.#writes.length === 1) this.#sync();
  }

  /** The writer is gone. How many of its writes are found later is left to chance; nobody is told. */
  crash(): void {
    const kept = this.full ? 0 : this.random.integer(this.#writes.length + 1);
    for (const write of this.#writes.slice(0, kept)) this.#apply(write.record);
    this.#writes = [];
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

  #apply(record: DiskRecord): void {
    const { epoch, revisions } = this.#state;
    switch (record.kind) {
      case "epoch":
        this.#state = { epoch: Math.max(epoch, record.epoch), revisions };
        return;
      case "revision":
        this.#state = { epoch, revisions: [...revisions, record.revision] };
        return;
    }
  }
}
