/** One number that only grows, on disk before it is used: an epoch, an incarnation. */
import { rename } from "node:fs/promises";
import type { Logger } from "../log.js";
import { formatLine, parseLine } from "./checked-line.js";
import { readIfThere, replaceFile } from "./durable-file.js";

export async function writeNumber(path: string, value: number): Promise<void> {
  await replaceFile(path, formatLine({ value }));
}

/** 0 when there is none. A damaged file is kept aside and counts as none; the caller knows what else there is. */
export async function readNumber(path: string, logger: Logger): Promise<number> {
  const content = await readIfThere(path);
  if (!content) return 0;
  const record = parseLine(content.toString("utf8").replace(/\n$/, "")) as { value?: unknown } | undefined;
  if (Number.isSafeInteger(record?.value)) return record?.value as number;
  const aside = `${path}.${Date.now()}.corrupt`;
  await rename(path, aside);
  logger.error({ file: path, offset: 0, aside }, `${path}: damaged at byte 0; kept as ${aside}`);
  return 0;
}
