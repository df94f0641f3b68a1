/**
 * One daemon a state directory. Two on the same files would each believe that what they promised is on disk.
 *
 * The lock is a file that names its holder: pid, start time of that process, boot id of the machine. A holder that no
 * longer runs (or whose pid is another process by now, or that ran before the last boot) does not count, so nobody has
 * to remove anything after a crash. Node.js has no flock(2).
 */
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processStartTime } from "../process-start-time.js";
import { StateRefused } from "./state-refused.js";

const NAME = "lock";
const TRIES = 5;

interface Holder {
  readonly pid: number;
  readonly startTime: string;
  readonly bootId: string;
}

export class StateDirectoryInUse extends Error {
  constructor(directory: string, pid: number) {
    super(`${directory} is in use by process ${pid}: another quorated of this node is running; stop it first`);
    this.name = "StateDirectoryInUse";
  }
}

export interface StateLock {
  readonly release: () => Promise<void>;
}

/** Throws StateDirectoryInUse, or what the file system says. */
export async function lockStateDirectory(directory: string): Promise<StateLock> {
  const path = join(directory, NAME);
  const own = JSON.stringify(await thisProcess());
  for (let tries = 0; tries < TRIES; tries++) {
    if (await create(path, own)) return { release: () => release(path, own) };
    const holder = await readLock(path);
    if (holder === undefined) continue;
    const pid = await livePid(holder);
    if (pid !== undefined) throw new StateDirectoryInUse(directory, pid);
    await removeDead(path, holder);
  }
  throw new Error(`${path} changes all the time: are several daemons being started at once?`);
}

/** Undefined when it is gone by now. */
async function readLock(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const hint = "it says whether another quorated uses this directory; see that none does, and remove it";
    throw new StateRefused(`cannot read ${path} (${message}): ${hint}`);
  }
}

/** Made complete under another name and then linked, so that nobody ever reads half a lock. */
async function create(path: string, own: string): Promise<boolean> {
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, own, { mode: 0o600, flag: "wx" });
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Somebody else may have taken over in between: what was moved away is looked at, and put back if it is not the dead one. */
async function removeDead(path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await readFile(aside, "utf8")) !== dead) await link(aside, path);
  await rm(aside, { force: true });
}

async function release(path: string, own: string): Promise<void> {
  const holder = await readFile(path, "utf8").catch(() => "");
  if (holder === own) await rm(path, { force: true });
}

async function thisProcess(): Promise<Holder> {
  return { pid: process.pid, startTime: processStartTime(process.pid) ?? "", bootId: await bootId() };
}

/** What is no lock of ours (an empty file after a power cut) has no holder. */
async function livePid(text: string): Promise<number | undefined> {
  const holder = parseHolder(text);
  if (!holder || holder.bootId !== (await bootId())) return undefined;
  return processStartTime(holder.pid) === holder.startTime ? holder.pid : undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, startTime, bootId } = JSON.parse(text) as Partial<Holder>;
    const whole = Number.isSafeInteger(pid) && typeof startTime === "string" && typeof bootId === "string";
    return whole ? ({ pid, startTime, bootId } as Holder) : undefined;
  } catch {
    return undefined;
  }
}

async function bootId(): Promise<string> {
  return (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
}
