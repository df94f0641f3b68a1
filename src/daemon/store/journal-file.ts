/**
 * The journal on disk: one checked line an entry, in the order in which this node learnt of them.
 *
 *     STATE/journal     what is appended to
 *     STATE/journal.1   the one before it; an older one is dropped
 *
 * Bounded: at FILE_BYTES the file becomes `journal.1`, so together they hold at least the newest FILE_BYTES and at most
 * twice that. What comes while a write is under way is written together by the next one, and synced: the journal has its
 * own queue and delays nothing else that is written.
 * A torn or rotten line is skipped and told of in the log: peers have its entry, and hand it over in the next view.
 */
import { constants } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { KEPT_ENTRIES, newEntries, withEntries } from "../../core/journal/entries.js";
import type { JournalEntry } from "../../core/journal/entry.js";
import { journalEntry } from "../../wire/journal-shapes.js";
import type { Logger } from "../log.js";
import { formatLine, parseLine } from "./checked-line.js";
import { readOrSetAside, syncDirectory } from "./durable-file.js";

const FILE_BYTES = 4 * 1024 * 1024;
const LINE_END = 0x0a;

interface Writing {
  readonly entries: readonly JournalEntry[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface JournalOptions {
  /** Default 4 MiB. */
  readonly fileBytes?: number;
}

export class JournalFile {
  private waiting: Writing[] = [];
  private draining: Promise<void> | undefined;

  private constructor(
    private readonly path: string,
    private readonly fileBytes: number,
    private file: FileHandle,
    private goodBytes: number,
  ) {}

  /** The newest entries that are there, in their order. Rejects with what the file system says. */
  static async open(
    path: string,
    logger: Logger,
    { fileBytes = FILE_BYTES }: JournalOptions = {},
  ): Promise<{ file: JournalFile; entries: readonly JournalEntry[] }> {
    const before = await readEntries(previous(path), logger);
    const now = await readEntries(path, logger);
    const found = [...before.entries, ...now.entries];
    const entries = withEntries([], newEntries([], found)).slice(-KEPT_ENTRIES);
    const file = await openToAppend(path);
    if ((await file.stat()).size > now.goodBytes) await file.truncate(now.goodBytes);
    return { file: new JournalFile(path, fileBytes, file, now.goodBytes), entries };
  }

  /** Resolves when they are on disk, rejects when they are not; the file goes on as it was. */
  append(entries: readonly JournalEntry[]): Promise<void> {
    const done = new Promise<void>((resolve, reject) => this.waiting.push({ entries, resolve, reject }));
    this.draining ??= this.drain();
    return done;
  }

  async close(): Promise<void> {
    await this.draining;
    await this.file.close();
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await this.write(batch.flatMap(({ entries }) => entries));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.draining = undefined;
  }

  private async write(entries: readonly JournalEntry[]): Promise<void> {
    const lines = Buffer.from(entries.map((entry) => formatLine(journalEntry.toWire(entry) as object)).join(""));
    if (this.goodBytes > 0 && this.goodBytes + lines.length > this.fileBytes) await this.rotate();
    if ((await this.file.stat()).size !== this.goodBytes) await this.file.truncate(this.goodBytes);
    await this.file.appendFile(lines);
    await this.file.datasync();
    this.goodBytes += lines.length;
  }

  private async rotate(): Promise<void> {
    await rename(this.path, previous(this.path));
    const fresh = await openToAppend(this.path);
    await this.file.close();
    this.file = fresh;
    this.goodBytes = 0;
  }
}

function previous(path: string): string {
  return `${path}.1`;
}

async function openToAppend(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600);
  await syncDirectory(dirname(path));
  return file;
}

async function readEntries(
  path: string,
  logger: Logger,
): Promise<{ readonly entries: readonly JournalEntry[]; readonly goodBytes: number }> {
  const content = (await readOrSetAside(path)).content ?? Buffer.alloc(0);
  const entries: JournalEntry[] = [];
  const rotten: number[] = [];
  let at = 0;
  for (let end = content.indexOf(LINE_END); end >= 0; end = content.indexOf(LINE_END, at)) {
    const entry = fromJson(parseLine(content.toString("utf8", at, end)));
    if (entry) entries.push(entry);
    else rotten.push(at);
    at = end + 1;
  }
  if (rotten.length > 0) {
    logger.error(
      { file: path, offsets: rotten },
      `${path}: ${rotten.length} damaged lines, the first at byte ${rotten[0]}`,
    );
  }
  return { entries, goodBytes: at };
}

/** Checked as on the wire: an entry that this version does not understand is left to those that do. */
function fromJson(json: unknown): JournalEntry | undefined {
  try {
    return json === undefined ? undefined : journalEntry.fromWire(json);
  } catch {
    return undefined;
  }
}
