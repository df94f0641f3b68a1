/**
 * The history of the configuration: every revision, one checked line each, only ever appended.
 *
 * An append is on disk (fdatasync) before it is reported. One that failed half way (a full disk) is cut off again before
 * anything else is written. What was torn by a power cut was never reported, so it is dropped when the file is next
 * read; a line that is whole but does not fit its checksum is a fault of the disk: it is reported with its offset, the
 * file is kept aside, and the lines that are good go on in a new one.
 */
import { constants } from "node:fs";
import { copyFile, type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { compareVersions, type Revision } from "../../core/cib/revision.js";
import { revision as revisionShape } from "../../wire/model-shapes.js";
import type { Logger } from "../log.js";
import { formatLine, parseLine } from "./checked-line.js";
import { readIfThere, replaceFile, syncDirectory } from "./durable-file.js";

const LINE_END = 0x0a;

export class HistoryFile {
  private constructor(
    private readonly file: FileHandle,
    private goodBytes: number,
  ) {}

  /** Reads what is there and repairs it; the revisions that are left come oldest first. */
  static async open(path: string, logger: Logger): Promise<{ file: HistoryFile; revisions: readonly Revision[] }> {
    const found = readRecords((await readIfThere(path)) ?? Buffer.alloc(0));
    if (found.corruptAt.length > 0) await setAside(path, found, logger);
    const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600);
    const { size } = await file.stat();
    if (found.corruptAt.length === 0 && found.tornBytes > 0) {
      logger.warn({ file: path, bytes: found.tornBytes }, `${path}: dropped an unfinished record at the end`);
      await file.truncate(size - found.tornBytes);
    }
    await file.sync();
    await syncDirectory(dirname(path));
    return { file: new HistoryFile(file, (await file.stat()).size), revisions: withoutRepetition(found.revisions) };
  }

  /** One at a time. Rejects when it is not on disk. */
  async append(revision: Revision): Promise<void> {
    const line = Buffer.from(formatLine({ revision: revisionShape.toWire(revision) }));
    if ((await this.file.stat()).size !== this.goodBytes) await this.file.truncate(this.goodBytes);
    await this.file.appendFile(line);
    await this.file.datasync();
    this.goodBytes += line.length;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

interface Found {
  readonly revisions: readonly Revision[];
  readonly good: Buffer;
  readonly corruptAt: readonly number[];
  readonly tornBytes: number;
}

function readRecords(content: Buffer): Found {
  const revisions: Revision[] = [];
  const good: Buffer[] = [];
  const corruptAt: number[] = [];
  let at = 0;
  for (let end = content.indexOf(LINE_END); end >= 0; end = content.indexOf(LINE_END, at)) {
    const revision = fromJson(parseLine(content.toString("utf8", at, end)));
    if (revision) {
      revisions.push(revision);
      good.push(content.subarray(at, end + 1));
    } else corruptAt.push(at);
    at = end + 1;
  }
  return { revisions, good: Buffer.concat(good), corruptAt, tornBytes: content.length - at };
}

async function setAside(path: string, found: Found, logger: Logger): Promise<void> {
  const aside = `${path}.${Date.now()}.corrupt`;
  await copyFile(path, aside);
  await replaceFile(path, found.good);
  const facts = { file: path, offsets: found.corruptAt, aside, kept: found.revisions.length };
  logger.error(facts, `${path}: damaged at byte ${found.corruptAt[0]}; kept as ${aside}, going on with what is good`);
}

/** Shaped as on the wire and checked in the same way: a later version's record is refused, not misread. */
function fromJson(json: unknown): Revision | undefined {
  const { revision } = (json ?? {}) as { revision?: unknown };
  try {
    return revision === undefined ? undefined : revisionShape.fromWire(revision);
  } catch {
    return undefined;
  }
}

/** A revision that was written again (fetched anew) counts where it came last. */
function withoutRepetition(revisions: readonly Revision[]): Revision[] {
  return revisions.filter(({ version }, index) => {
    return !revisions.slice(index + 1).some((later) => compareVersions(later.version, version) === 0);
  });
}
