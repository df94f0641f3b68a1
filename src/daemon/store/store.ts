/**
 * What a node knows after it was switched off: the epoch that it promised, the history of the configuration, and its
 * last incarnation.
 *
 *     STATE/lock         who uses this directory
 *     STATE/epoch        the highest epoch that was promised or used; what this disk is worth; the newest revision
 *     STATE/history      revisions
 *     STATE/incarnation  of the last start; the next one's is greater, whatever the clock says
 *     STATE/journal      what happened (journal-file.ts): written in a queue of its own, which delays nothing else
 *
 * `persist` calls are carried out one after another in the order in which they came, each on disk before the next
 * begins; what waits together and is of one kind is written together. One that fails (a full or read-only disk) says so
 * and harms neither what is on disk nor those after it. Nothing here blocks the loop: all of it runs in the thread pool.
 *
 * What is damaged or gone is found at the start (checksums, the other files, the newest revision as the epoch's file has
 * it). A node to which that happened must not lend its vote to others as if it knew what it promised (core/node/amnesia.ts),
 * also not after another crash: so `memory` is on disk before anything is repaired, and good again only when the core
 * says that the node was given everything. The newest epoch in the history stands in for a damaged one.
 * What no checksum can tell is a directory that was put back from a backup, whole: see core/node/amnesia.ts.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { compareVersions, formatVersion, type RevisionVersion } from "../../core/cib/revision.js";
import { assertNever } from "../../core/model/invariant.js";
import type { DiskRecord, DiskState, Memory } from "../../core/node/io.js";
import type { Logger } from "../log.js";
import { type FoundHistory, HistoryFile } from "./history-file.js";
import { JournalFile } from "./journal-file.js";
import { lockStateDirectory, type StateLock } from "./state-lock.js";
import { checkOwner, type Owner } from "./state-refused.js";
import { type FoundRecord, TwoCopyFile } from "./two-copy-file.js";

const MEMORIES: readonly Memory[] = ["whole", "blank", "damaged"];

/** Of a disk that takes nothing any more; what comes then is refused at once. */
const MOST_WAITING = 1000;

interface Write {
  readonly record: DiskRecord;
  readonly done: (error?: string) => void;
}

/** What the epoch's file holds. */
interface Promised {
  readonly epoch: number;
  readonly memory: Memory;
  /** Of the history: if that ends before, it has lost something. */
  readonly newest?: RevisionVersion | undefined;
}

interface Files {
  readonly lock: StateLock;
  readonly promised: TwoCopyFile;
  readonly history: HistoryFile;
  readonly incarnation: TwoCopyFile;
  readonly journal: JournalFile;
}

export class Store {
  private waiting: Write[] = [];
  private draining: Promise<void> | undefined;
  private newest: RevisionVersion | undefined;

  private constructor(
    private readonly owner: Owner,
    private readonly files: Files,
    private promised: Promised,
    private readonly logger: Logger,
    readonly disk: DiskState,
    readonly incarnation: number,
  ) {
    this.newest = promised.newest;
  }

  /** Throws StateDirectoryInUse, StateRefused, or what the file system says. */
  static async open(directory: string, owner: Owner, logger: Logger, wallMs: number): Promise<Store> {
    await mkdir(directory, { recursive: true, mode: 0o750 });
    const lock = await lockStateDirectory(directory);
    try {
      return await Store.read(directory, owner, lock, logger, wallMs);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private static async read(
    directory: string,
    owner: Owner,
    lock: StateLock,
    logger: Logger,
    wallMs: number,
  ): Promise<Store> {
    const epochFile = await TwoCopyFile.open(join(directory, "epoch"));
    const started = await TwoCopyFile.open(join(directory, "incarnation"));
    for (const [name, { record }] of [["epoch", epochFile] as const, ["incarnation", started] as const]) {
      if (record) checkOwner(join(directory, name), owner, record);
    }
    const found = await HistoryFile.find(join(directory, "history"), owner);
    const known = judge(directory, epochFile, found, started);
    const incarnation = Math.max(readIncarnation(started.record) + 1, wallMs);
    // first of all what this disk is worth, should the power go while it is repaired
    await epochFile.file.write({ ...known.promised, ...owner });
    const history = await found.open();
    await started.file.write({ incarnation, ...owner });
    const journal = await JournalFile.open(join(directory, "journal"), logger);
    const { epoch, memory } = known.promised;
    const disk = { epoch, memory, damage: known.damage, revisions: found.revisions, journal: journal.entries };
    const files = { lock, promised: epochFile.file, history, incarnation: started.file, journal: journal.file };
    return new Store(owner, files, known.promised, logger, disk, incarnation);
  }

  /** Resolves when it is on disk, or with what went wrong. Never rejects. */
  persist(record: DiskRecord): Promise<string | undefined> {
    if (record.kind === "journal") return this.carriedOut([record]);
    if (this.waiting.length >= MOST_WAITING) {
      return Promise.resolve(`the disk is too slow: ${MOST_WAITING} writes are waiting for it`);
    }
    return new Promise((done) => {
      this.waiting.push({ record, done });
      this.draining ??= this.drain();
    });
  }

  /** After what was asked for is done. Whoever opens the directory next finds all of it. */
  async close(): Promise<void> {
    await this.draining;
    await this.files.history.close();
    await this.files.journal.close();
    await this.files.lock.release();
  }

  private async drain(): Promise<void> {
    for (let batch = this.takeBatch(); batch.length > 0; batch = this.takeBatch()) {
      const error = await this.carriedOut(batch.map(({ record }) => record));
      for (const { done } of batch) done(error);
    }
    await this.tidyUp();
    this.draining = this.waiting.length > 0 ? this.drain() : undefined;
  }

  /** What waits together and is of one kind. */
  private takeBatch(): readonly Write[] {
    const kind = this.waiting[0]?.record.kind;
    const other = this.waiting.findIndex(({ record }) => record.kind !== kind);
    return this.waiting.splice(0, other < 0 ? this.waiting.length : other);
  }

  private async carriedOut(records: readonly DiskRecord[]): Promise<string | undefined> {
    try {
      await this.write(records);
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.logger.error({ record: records[0]?.kind, error: why }, `cannot write to disk: ${why}`);
      return why;
    }
  }

  /** All of one kind. */
  private async write(records: readonly DiskRecord[]): Promise<void> {
    const [first] = records;
    switch (first?.kind) {
      case undefined:
        return;
      case "epoch":
        return this.promise({ epoch: Math.max(...only(records, "epoch").map(({ epoch }) => epoch)) });
      case "recovered":
        return this.promise({ memory: "whole" });
      case "incarnation": {
        const incarnation = Math.max(...only(records, "incarnation").map((record) => record.incarnation));
        return this.files.incarnation.write({ incarnation, ...this.owner });
      }
      case "revision": {
        const revisions = only(records, "revision").map(({ revision }) => revision);
        await this.files.history.append(revisions);
        this.newest = newestOf([...(this.newest ? [this.newest] : []), ...revisions.map(({ version }) => version)]);
        return;
      }
      case "journal":
        return this.files.journal.append(only(records, "journal").flatMap(({ entries }) => entries));
      default:
        return assertNever(first);
    }
  }

  private async promise(change: Partial<Promised>): Promise<void> {
    const promised = { ...this.promised, ...change };
    await this.files.promised.write({ ...promised, ...this.owner });
    this.promised = promised;
  }

  /** What nobody waits for: the epoch's file learns how far the history goes, and a long history is shortened. */
  private async tidyUp(): Promise<void> {
    const { history } = this.files;
    if (this.newest !== this.promised.newest) await this.promise({ newest: this.newest }).catch(this.postponed);
    if (history.isLong) await history.shorten().catch(this.postponed);
  }

  private readonly postponed = (error: Error): void => {
    this.logger.warn({ error: error.message }, `tidying up the state directory is put off: ${error.message}`);
  };
}

interface Judgement {
  readonly promised: Promised;
  readonly damage: readonly string[];
}

/** What is left, and what is not. */
function judge(directory: string, epoch: FoundRecord, history: FoundHistory, started: FoundRecord): Judgement {
  const recorded = readPromised(epoch.record);
  const never = epoch.missing && history.missing && started.missing;
  const fresh = never || (recorded?.epoch === 0 && recorded.memory === "blank");
  const newest = newestOf(history.revisions.map(({ version }) => version));
  const gone = (name: string, { missing }: { readonly missing: boolean }) =>
    missing && !fresh ? [`${join(directory, name)} is gone`] : [];
  const losses = [
    ...gone("epoch", epoch),
    ...(epoch.damage ? [epoch.damage] : []),
    ...gone("history", history),
    ...history.damage,
    ...(recorded?.newest && endsBefore(newest, recorded.newest)
      ? [`${join(directory, "history")} ends before revision ${formatVersion(recorded.newest)}, which it had`]
      : []),
  ];
  const lost = losses.length > 0 || (epoch.record && !recorded);
  return {
    promised: {
      epoch: Math.max(recorded?.epoch ?? 0, ...history.revisions.map(({ version }) => version.epoch)),
      memory: fresh ? "blank" : lost && recorded?.memory !== "blank" ? "damaged" : (recorded?.memory ?? "damaged"),
      newest,
    },
    damage: [...losses, ...gone("incarnation", started), ...(started.damage ? [started.damage] : [])],
  };
}

function readPromised(record: object | undefined): Promised | undefined {
  const { epoch, memory, newest } = (record ?? {}) as Partial<Promised>;
  const sound = isCount(epoch) && MEMORIES.some((known) => known === memory);
  if (!sound || (newest && !(isCount(newest.epoch) && isCount(newest.number)))) return undefined;
  return { epoch, memory: memory as Memory, newest };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function readIncarnation(record: object | undefined): number {
  const { incarnation } = (record ?? {}) as { incarnation?: unknown };
  return isCount(incarnation) ? incarnation : 0;
}

function endsBefore(newest: RevisionVersion | undefined, recorded: RevisionVersion): boolean {
  return newest === undefined || compareVersions(newest, recorded) < 0;
}

function newestOf(versions: readonly RevisionVersion[]): RevisionVersion | undefined {
  return versions.reduce<RevisionVersion | undefined>((a, b) => (a && compareVersions(a, b) > 0 ? a : b), undefined);
}

function only<K extends DiskRecord["kind"]>(
  records: readonly DiskRecord[],
  kind: K,
): Extract<DiskRecord, { kind: K }>[] {
  return records.filter((record): record is Extract<DiskRecord, { kind: K }> => record.kind === kind);
}
