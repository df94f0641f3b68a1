/**
 * What a witness must not forget: by cluster, since which revision the votes are counted in another way than before
 * (core/witness/arbiter.ts). One small file, replaced as a whole, synced before an answer that rests on it goes out.
 *
 * A file that is damaged is refused: going on without it could lend votes to nodes that count by an old list of nodes.
 */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RevisionVersion } from "../../core/cib/revision.js";
import type { OldestLayouts } from "../../core/witness/arbiter.js";
import { replaceFile } from "../store/durable-file.js";

const NAME = "layouts.json";

export class LayoutFileRefused extends Error {}

export class LayoutFile {
  private writing: Promise<void> | undefined;

  private constructor(
    private readonly path: string,
    private saved: OldestLayouts,
    private wanted = saved,
  ) {}

  /** Makes the directory. Throws LayoutFileRefused, or what the file system says. */
  static async open(directory: string): Promise<LayoutFile> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, NAME);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    return new LayoutFile(path, text === undefined ? {} : parse(path, text));
  }

  get layouts(): OldestLayouts {
    return this.wanted;
  }

  get isSaved(): boolean {
    return this.saved === this.wanted;
  }

  remember(layouts: OldestLayouts): void {
    this.wanted = layouts;
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

function parse(path: string, text: string): OldestLayouts {
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

function refusal(path: string): LayoutFileRefused {
  const safe = "remove it when all nodes of the clusters that are served here are up and show the same list of nodes";
  return new LayoutFileRefused(`${path} is damaged: ${safe}`);
}
