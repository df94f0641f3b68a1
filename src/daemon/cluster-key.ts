/**
 * The cluster key: 256 random bits that make a machine a node of this cluster. 64 hexadecimal digits in a file that only
 * its owner can read; anything else is refused with what to do, never guessed at.
 */
import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

const DIGITS = 64;

export type KeyResult = { readonly ok: true; readonly key: Buffer } | { readonly ok: false; readonly why: string };

/** `how`: to get one, for a person. */
export async function readClusterKey(
  path: string,
  how = `make one for all nodes with: (umask 077; openssl rand -hex 32 >${path})`,
): Promise<KeyResult> {
  try {
    return judge(path, await stat(path), await readFile(path, "latin1"), how);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = code === "ENOENT" ? `there is no key file ${path}` : `the key file cannot be read: ${message}`;
    return { ok: false, why: `${what}; ${how}` };
  }
}

function judge(path: string, file: Stats, text: string, how: string): KeyResult {
  const open = file.mode & 0o077;
  const digits = text.trim();
  if (open)
    return { ok: false, why: `the key file ${path} is open to others (mode ${octal(file.mode)}): chmod 600 ${path}` };
  if (!/^[0-9a-fA-F]*$/.test(digits)) {
    return { ok: false, why: `the key file ${path} contains something else than hexadecimal digits; ${how}` };
  }
  if (digits.length !== DIGITS) {
    return {
      ok: false,
      why: `the key file ${path} has ${digits.length} hexadecimal digits instead of ${DIGITS}; ${how}`,
    };
  }
  return { ok: true, key: Buffer.from(digits, "hex") };
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, "0");
}
