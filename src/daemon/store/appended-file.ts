/**
 * A file that only grows: what was appended is on disk (fdatasync) when that is said.
 *
 * An append that failed half way (a full disk, a sync that did not succeed) is cut off before anything else is written, so
 * the next one follows the last good byte, and is written and synced itself: nothing rests on pages of which the kernel
 * once said that they could not be written.
 */
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { syncDirectory } from "./durable-file.js";

export class AppendedFile {
  private constructor(
    private readonly file: FileHandle,
    private goodBytes: number,
  ) {}

  /** What lies behind `goodBytes` is cut off. The file, made if need be, is on disk with its name when this resolves. */
  static async open(path: string, goodBytes: number): Promise<AppendedFile> {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600);
    try {
      if ((await file.stat()).size > goodBytes) await file.truncate(goodBytes);
      await file.sync();
      await syncDirectory(dirname(path));
      return new AppendedFile(file, goodBytes);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** One at a time. Rejects when it is not on disk. */
  async append(bytes: Buffer): Promise<void> {
    if ((await this.file.stat()).size !== this.goodBytes) await this.file.truncate(this.goodBytes);
    await this.file.appendFile(bytes);
    await this.file.datasync();
    this.goodBytes += bytes.length;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
