/**
 * One number that only grows, on disk before it is used: an epoch, an incarnation.
 *
 * Two copies of fixed size, far enough apart that no disk tears both; the older one is overwritten in place. So a full
 * disk, which takes no new file, still takes the next epoch: without that its node could be in no new view.
 */
import { rename } from "node:fs/promises";
import type { Logger } from "../log.js";
import { formatLine, parseLine } from "./checked-line.js";
import { overwrite, readIfThere, replaceFile } from "./durable-file.js";

const COPIES = 2;
/** A block of most file systems. */
const COPY_BYTES = 4096;

export async function writeNumber(path: string, value: number): Promise<void> {
  const content = await readIfThere(path);
  const copy = formatLine({ value }).padStart(COPY_BYTES);
  if (content?.length !== COPIES * COPY_BYTES) return replaceFile(path, copy.repeat(COPIES));
  const [first = -1, second = -1] = copiesIn(content);
  return overwrite(path, copy, first <= second ? 0 : COPY_BYTES);
}

/** 0 when there is none. A damaged file is kept aside and counts as none; the caller knows what else there is. */
export async function readNumber(path: string, logger: Logger): Promise<number> {
  const content = await readIfThere(path);
  if (!content) return 0;
  const whole = copiesIn(content).filter((value) => value !== undefined);
  if (whole.length > 0) return Math.max(...whole);
  const aside = `${path}.${Date.now()}.corrupt`;
  await rename(path, aside);
  logger.error({ file: path, offset: 0, aside }, `${path}: damaged at byte 0; kept as ${aside}`);
  return 0;
}

/** The values of both copies; undefined for one that is torn. */
function copiesIn(content: Buffer): (number | undefined)[] {
  return Array.from({ length: COPIES }, (_, index) => {
    const text = content.toString("utf8", index * COPY_BYTES, (index + 1) * COPY_BYTES);
    const record = parseLine(text.trim()) as { value?: unknown } | undefined;
    return Number.isSafeInteger(record?.value) ? (record?.value as number) : undefined;
  });
}
