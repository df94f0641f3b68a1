/**
 * One small record, overwritten in place, and never both of its two copies at once.
 *
 * Each copy fills a block of its own, so no disk tears both; the older one is overwritten. So a full disk, which takes no
 * new file, still takes the next record: without that its node could be in no new view. A write that failed is made anew
 * in the same place: the other copy stays the good one until a newer one is known to be on disk.
 *
 * A record is far smaller than a sector and ends where one ends, so a power cut tears none: a copy that does not fit its
 * checksum is a fault of the disk, and may have been the newer one.
 */
import { rename } from "node:fs/promises";
import { formatLine, parseLine } from "./checked-line.js";
import { overwrite, readOrSetAside, replaceFile } from "./durable-file.js";

const COPIES = 2;
/** A block of most file systems. */
const COPY_BYTES = 4096;

export interface FoundRecord {
  readonly file: TwoCopyFile;
  /** The newest that is left. */
  readonly record?: object;
  readonly missing: boolean;
  /** What is wrong with it, for people. */
  readonly damage?: string;
}

interface Copy {
  readonly sequence: number;
  readonly record: object;
}

export class TwoCopyFile {
  private constructor(
    private readonly path: string,
    private sequence: number,
    /** The copy to overwrite next; undefined when the file must be made anew. */
    private place: number | undefined,
    private damaged = false,
  ) {}

  /** Reads what is there and changes nothing, but that something that is no file is moved out of the way. */
  static async open(path: string): Promise<FoundRecord> {
    const { content, damage } = await readOrSetAside(path);
    if (!content) return { file: new TwoCopyFile(path, 0, undefined), missing: !damage, ...(damage ? { damage } : {}) };
    const copies = copiesIn(content);
    const whole = copies.flatMap((copy) => copy ?? []);
    const newest = whole.reduce<Copy | undefined>((a, b) => (a && a.sequence > b.sequence ? a : b), undefined);
    const good = whole.length === COPIES && content.length === COPIES * COPY_BYTES;
    const place = good ? copies.findIndex((copy) => copy !== newest) : undefined;
    const file = new TwoCopyFile(path, newest?.sequence ?? 0, place, !good);
    const record = newest ? { record: newest.record } : {};
    return { file, missing: false, ...record, ...(good ? {} : { damage: `${path} is damaged` }) };
  }

  /** One at a time. Rejects when it is not on disk. A damaged file is kept aside, for a person to look at. */
  async write(record: object): Promise<void> {
    if (this.damaged) await rename(this.path, `${this.path}.${Date.now()}.corrupt`);
    this.damaged = false;
    const sequence = this.sequence + 1;
    const copy = formatLine({ sequence, ...record }).padStart(COPY_BYTES);
    if (this.place === undefined) await replaceFile(this.path, copy.repeat(COPIES));
    else await overwrite(this.path, copy, this.place * COPY_BYTES);
    this.sequence = sequence;
    this.place = ((this.place ?? 0) + 1) % COPIES;
  }
}

function copiesIn(content: Buffer): (Copy | undefined)[] {
  return Array.from({ length: COPIES }, (_, index) => {
    const text = content.toString("utf8", index * COPY_BYTES, (index + 1) * COPY_BYTES);
    const line = parseLine(text.trim());
    if (typeof line !== "object" || line === null) return undefined;
    const { sequence, ...record } = line as { sequence?: unknown };
    return Number.isSafeInteger(sequence) ? { sequence: sequence as number, record } : undefined;
  });
}
