/**
 * What a node knows after it was switched off: the epoch that it promised, the history of the configuration, and its
 * last incarnation.
 *
 *     STATE/lock         who uses this directory
 *     STATE/incarnation  of the last start; the next one's is greater, whatever the clock says
 *     STATE/epoch        the highest epoch that was promised or used
 *     STATE/history      revisions
 *     STATE/journal      what happened (journal-file.ts)
 *
 * `persist` calls are carried out one after another in the order in which they came, each on disk before the next
 * begins. One that fails (a full or read-only disk) says so and harms neither what is on disk nor those after it.
 * Nothing here blocks the loop: all of it runs in the thread pool.
 *
 * If the epoch file is damaged, the newest epoch in the history stands in for it: that is the one known to have been
 * agreed upon; a later promise that never became a view's revision is forgotten then, and the log says so.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { assertNever } from "../../core/model/invariant.js";
import type { DiskRecord, DiskState } from "../../core/node/io.js";
import type { Logger } from "../log.js";
import { HistoryFile } from "./history-file.js";
import { JournalFile } from "./journal-file.js";
import { readNumber, writeNumber } from "./number-file.js";
import { lockStateDirectory, type StateLock } from "./state-lock.js";

export class Store {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly directory: string,
    private readonly lock: StateLock,
    private readonly history: HistoryFile,
    private readonly journal: JournalFile,
    private readonly logger: Logger,
    readonly disk: DiskState,
    readonly incarnation: number,
  ) {}

  /** Throws StateDirectoryInUse, or what the file system says. */
  static async open(directory: string, logger: Logger, wallMs: number): Promise<Store> {
    await mkdir(directory, { recursive: true, mode: 0o750 });
    const lock = await lockStateDirectory(directory);
    try {
      return await Store.read(directory, lock, logger, wallMs);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private static async read(directory: string, lock: StateLock, logger: Logger, wallMs: number): Promise<Store> {
    const { file, revisions } = await HistoryFile.open(join(directory, "history"), logger);
    const promised = await readNumber(join(directory, "epoch"), logger);
    const epoch = Math.max(promised, ...revisions.map((revision) => revision.version.epoch));
    const incarnation = Math.max((await readNumber(join(directory, "incarnation"), logger)) + 1, wallMs);
    await writeNumber(join(directory, "incarnation"), incarnation);
    const journal = await JournalFile.open(join(directory, "journal"), logger);
    const disk = { epoch, revisions, journal: journal.entries };
    return new Store(directory, lock, file, journal.file, logger, disk, incarnation);
  }

  /** Resolves when it is on disk, or with what went wrong. Never rejects. */
  persist(record: DiskRecord): Promise<string | undefined> {
    if (record.kind === "journal") return this.write(record);
    const done = this.last.then(() => this.write(record));
    this.last = done;
    return done;
  }

  /** After what was asked for is done. Whoever opens the directory next finds all of it. */
  async close(): Promise<void> {
    await this.last;
    await this.history.close();
    await this.journal.close();
    await this.lock.release();
  }

  private async write(record: DiskRecord): Promise<string | undefined> {
    try {
      await this.put(record);
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.logger.error({ directory: this.directory, record: record.kind, error: why }, `cannot write to disk: ${why}`);
      return why;
    }
  }

  private put(record: DiskRecord): Promise<void> {
    switch (record.kind) {
      case "epoch":
        return writeNumber(join(this.directory, "epoch"), record.epoch);
      case "incarnation":
        return writeNumber(join(this.directory, "incarnation"), record.incarnation);
      case "revision":
        return this.history.append(record.revision);
      case "journal":
        return this.journal.append(record.entries);
      default:
        return assertNever(record);
    }
  }
}
