/**
 * What a witness must not forget: by cluster, how new a revision one must have to be given votes
 * (core/witness/arbiter.ts). One small file, replaced as a whole, synced before an answer that rests on it goes out.
 *
 * A file that is damaged is refused: going on without it could lend votes to nodes that lack what others have confirmed.
 */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RevisionVersion } from "../../core/cib/revision.js";
import type { OldestRevisions } from "../../core/witness/arbiter.js";
import { replaceFile } from "../store/durable-file.js";

const NAME = "revisions.json";

export class OldestFileRefused extends Error {}

export class OldestFile {
  private writing: Promise<void> | undefined;

  private constructor(
    private readonly path: string,
    private saved: OldestRevisions,
    private wanted = saved,
  ) {}

  /** Makes the directory. Throws OldestFileRefused, or what the file system says. */
  static async open(directory: string): Promise<OldestFile> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, NAME);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    return new OldestFile(path, text === undefined ? {} : parse(path, text));
  }

  get oldest(): OldestRevisions {
    return this.wanted;
  }

  get isSaved(): boolean {
    return this.saved === this.wanted;
  }

  remember(oldest: OldestRevisions): void {
    this.wanted = oldest;
  }

  /** Resolves when all is on disk; rejects when it could not be written. To be asked again until it is. */
  async save(): Promise<void> {
    while (!this.isSaved) {
      this.writing ??= this.write().finally(() => {
        this.writing = undefined;
      });
      await this.writing;
    }
  }

  private async write(): Promise<void> {
    const { wanted } = this;
    await replaceFile(this.path, `${JSON.stringify(wanted)}\n`);
    this.saved = wanted;
  }
}

function parse(path: string, text: string): OldestRevisions {
  const entries = Object.entries(readJson(path, text));
  for (const [, version] of entries) if (!isVersion(version)) throw refusal(path);
  return Object.fromEntries(entries as [string, RevisionVersion][]);
}

function readJson(path: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw refusal(path);
  }
  throw refusal(path);
}

function isVersion(value: unknown): value is RevisionVersion {
  if (typeof value !== "object" || value === null) return false;
  const { epoch, number } = value as Partial<RevisionVersion>;
  return [epoch, number].every((part) => Number.isSafeInteger(part) && Number(part) >= 0);
}

function refusal(path: string): OldestFileRefused {
  const safe = "remove it when all nodes of the clusters that are served here are up and show the same list of nodes";
  return new OldestFileRefused(`${path} is damaged: ${safe}`);
}
