/**
 * The history of the configuration on disk: whose it is, then one checked line a revision, appended as they came.
 *
 * What was torn by a power cut was never reported, so it is dropped. A line that is whole but does not fit its checksum, or
 * a file without its first line, is a fault of the disk: it is said where, the file is kept aside, and the lines that are
 * good go on in a new one.
 * Bounded: when it holds twice as many revisions as a history keeps (core/cib/history.ts), it is written anew with the
 * newest of them, beside the old one and then in its place: a power cut or a full disk on the way loses nothing.
 */
import { link } from "node:fs/promises";
import { HISTORY_LIMIT, historyOf, isEmpty } from "../../core/cib/history.js";
import { compareVersions, type Revision, type RevisionVersion } from "../../core/cib/revision.js";
import { revision as revisionShape } from "../../wire/model-shapes.js";
import { AppendedFile } from "./appended-file.js";
import { formatLine, type Line, splitLines } from "./checked-line.js";
import { readOrSetAside, replaceFile } from "./durable-file.js";
import { checkOwner, type Owner } from "./state-refused.js";

/** A kept revision, as it is on disk. */
interface Entry {
  readonly version: RevisionVersion;
  readonly bytes: Buffer;
}

export interface FoundHistory {
  /** Oldest first, as many as are kept. */
  readonly revisions: readonly Revision[];
  readonly missing: boolean;
  /** What is wrong with it, for people; nothing was changed yet. */
  readonly damage: readonly string[];
  /** Makes the file good again and opens it. */
  readonly open: () => Promise<HistoryFile>;
}

export class HistoryFile {
  private constructor(
    private readonly path: string,
    private readonly header: Buffer,
    private file: AppendedFile,
    private records: number,
    private rewriteAt = 2 * HISTORY_LIMIT,
  ) {}

  /** Throws StateRefused when it cannot be read, or is of another node. */
  static async find(path: string, owner: Owner): Promise<FoundHistory> {
    const { content, damage: replaced } = await readOrSetAside(path);
    const { lines, tornBytes } = splitLines(content ?? Buffer.alloc(0));
    const header = formatHeader(owner);
    const begins = readHeader(path, owner, lines);
    const entries = lines.slice(begins ? 1 : 0).map((line) => ({ line, revision: readRevision(line.record) }));
    const revisions = entries.flatMap(({ revision }) => revision ?? []);
    const damage = [
      ...(replaced ? [replaced] : []),
      ...(content && !begins ? [`${path} does not begin as it was written`] : []),
      ...entries.filter(({ revision }) => !revision).map(({ line }) => `${path} is damaged at byte ${line.at}`),
    ];
    const good = entries.filter(({ revision }) => revision).map(({ line }) => line.bytes);
    const open = async () => {
      const whole = content && damage.length === 0;
      const repaired = Buffer.concat([header, ...good]);
      if (!whole) await makeAnew(path, repaired, content !== undefined);
      const file = await AppendedFile.open(path, whole ? content.length - tornBytes : repaired.length);
      return new HistoryFile(path, header, file, good.length);
    };
    const kept = historyOf(revisions).filter(({ version }) => !isEmpty(version));
    return { revisions: kept, missing: content === undefined && !replaced, damage, open };
  }

  /** One call at a time; all of them with one sync. Rejects when they are not on disk. */
  async append(revisions: readonly Revision[]): Promise<void> {
    await this.file.append(Buffer.concat(revisions.map(formatRevision)));
    this.records += revisions.length;
  }

  /** Large enough to be written anew? */
  get isLong(): boolean {
    return this.records >= this.rewriteAt;
  }

  /** Rejects when that cannot be done now; then everything is as it was, and it is tried again some revisions later. */
  async shorten(): Promise<void> {
    this.rewriteAt = this.records + HISTORY_LIMIT / 2;
    const { content = Buffer.alloc(0) } = await readOrSetAside(this.path);
    const kept = newestEntries(splitLines(content).lines);
    const shorter = Buffer.concat([this.header, ...kept.map(({ bytes }) => bytes)]);
    await replaceFile(this.path, shorter);
    const before = this.file;
    this.file = await AppendedFile.open(this.path, shorter.length);
    this.records = kept.length;
    this.rewriteAt = 2 * HISTORY_LIMIT;
    await before.close();
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** The damaged one keeps its bytes under another name, which needs no space on a full disk. */
async function makeAnew(path: string, content: Buffer, keep: boolean): Promise<void> {
  if (keep) await link(path, `${path}.${Date.now()}.corrupt`);
  await replaceFile(path, content);
}

/** Each version once, where it came last; the newest of them. */
function newestEntries(lines: readonly Line[]): readonly Entry[] {
  const byVersion = new Map<string, Entry>();
  for (const { record, bytes } of lines) {
    const version = readRevision(record)?.version;
    if (version) byVersion.set(`${version.epoch}.${version.number}`, { version, bytes });
  }
  return [...byVersion.values()].sort((a, b) => compareVersions(a.version, b.version)).slice(-HISTORY_LIMIT);
}

function formatHeader(owner: Owner): Buffer {
  return Buffer.from(formatLine({ history: { cluster: owner.cluster, node: owner.node } }));
}

function readHeader(path: string, owner: Owner, [first]: readonly Line[]): boolean {
  const { history } = (first?.record ?? {}) as { history?: Partial<Owner> };
  if (typeof history !== "object" || history === null) return false;
  checkOwner(path, owner, history);
  return true;
}

function formatRevision(revision: Revision): Buffer {
  return Buffer.from(formatLine({ revision: revisionShape.toWire(revision) }));
}

/** Shaped as on the wire and checked in the same way: a later version's record is refused, not misread. */
function readRevision(record: unknown): Revision | undefined {
  const { revision } = (record ?? {}) as { revision?: unknown };
  try {
    return revision === undefined ? undefined : revisionShape.fromWire(revision);
  } catch {
    return undefined;
  }
}
