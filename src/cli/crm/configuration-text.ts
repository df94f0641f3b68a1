/**
 * A configuration as somebody wrote it: the YAML document, the crm shell's lines or a Pacemaker CIB, told apart by how they begin. Passwords are shown
 * as `******` and taken from the configuration in force when they come back so.
 */
import { readFile, stat } from "node:fs/promises";
import { CommandError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";

const LARGEST_BYTES = 128 * 1024 * 1024;

export type TextForm = "yaml" | "crm" | "xml";

/** By the first line that says something: only XML begins with `<`, only YAML has a colon right behind its first word. */
export function textForm(text: string): TextForm {
  const first = text.split(/\r?\n/).find((candidate) => /^\s*[^\s#]/.test(candidate)) ?? "";
  if (/^\ufeff?\s*</.test(first)) return "xml";
  return /^\s*(---|%YAML|[{"']|[\w-]+:(\s|$))/.test(first) ? "yaml" : "crm";
}

/** `-` is standard input. */
export async function readText(file: string): Promise<string> {
  try {
    if (file === "-") return await readStandardInput();
    const { size } = await stat(file);
    if (size > LARGEST_BYTES) throw new CommandError(ExitCode.noInput, `${file} is too large for a configuration`);
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.noInput, `cannot read ${file}: ${why}`);
  }
}

async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece as Buffer);
    size += bytes.length;
    if (size > LARGEST_BYTES)
      throw new CommandError(ExitCode.noInput, "standard input is too large for a configuration");
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString("utf8");
}
