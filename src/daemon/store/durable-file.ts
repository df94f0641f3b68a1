/** Files that are either as they were or as they shall be, whenever the power goes: written beside, synced, renamed. */
import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { StateRefused } from "./state-refused.js";

export async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    await withFile(beside, "w", async (file) => {
      await file.writeFile(content);
      await file.sync();
    });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** In place, within what the file holds already: needs no free space on the disk. */
export async function overwrite(path: string, content: string, position: number): Promise<void> {
  await withFile(path, "r+", async (file) => {
    await file.write(content, position);
    await file.datasync();
  });
}

/** A new or renamed file is found after a power cut only when its directory is on disk, too. */
export async function syncDirectory(path: string): Promise<void> {
  await withFile(path, "r", (directory) => directory.sync());
}

/**
 * Undefined when there is no such file; with `damage` when there was something else in its place, which is moved away.
 * Throws StateRefused when it is there and cannot be read: what it says may matter, so nobody goes on without it.
 */
export async function readOrSetAside(path: string): Promise<{ readonly content?: Buffer; readonly damage?: string }> {
  try {
    return { content: await readFile(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    if (code !== "EISDIR") {
      const hint = "make it readable; or move it away, and the node is given what was in it by the others";
      throw new StateRefused(`cannot read ${path} (${message}): ${hint}`);
    }
    const aside = `${path}.${Date.now()}.corrupt`;
    await rename(path, aside);
    return { damage: `${path} was a directory, kept as ${aside}` };
  }
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
