/**
 * Runs a program, and everything that it starts, in namespaces of its own: processes, mounts, network, host name, IPC.
 *
 * Nothing of it is seen from outside, and nothing outlives it: its first process is the init of its PID namespace, so
 * the kernel ends everything in it when that one dies; it dies with `unshare` (--kill-child), which dies with this
 * process (setpriv --pdeathsig), even by SIGKILL. Without root the same is done in a user namespace, whose only user is
 * root inside and the caller outside.
 *
 * The program is asked to end (`onDismissal`) when this process is: it has `graceMs`, then it is killed.
 */
import { spawn, spawnSync } from "node:child_process";
import { Socket } from "node:net";
import type { Writable } from "node:stream";
import type { Millis } from "../core/model/duration.js";

const INSIDE = "QUORATE_LAB_INSIDE";
const LIFELINE_FD = 3;

/** `sh` as init: reaps what is orphaned, and ends with its program. */
const INIT = 'mount -t tmpfs -o mode=755 tmpfs /run && ip link set lo up || exit 125; "$@"; exit $?';

export function insideLab(): boolean {
  return process.env[INSIDE] === "1";
}

/** Why no lab can be made on this machine, in words for a person; undefined when it can. */
export function labObstacle(): string | undefined {
  const probe = spawnSync("setpriv", [...enclosure("KILL"), "true"], { encoding: "utf8" });
  if (probe.error) return `setpriv and unshare (util-linux) are needed: ${probe.error.message}`;
  if (probe.status === 0) return undefined;
  const words = probe.stderr.trim().split("\n").join("; ") || `exit code ${probe.status}`;
  return `namespaces cannot be made here (${words})`;
}

export interface EnclosedOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Between being asked to end and being killed. */
  readonly graceMs: Millis;
}

/** Runs a Node program inside, on this process's own standard input and output; resolves with its exit code. */
export function runEnclosed(script: string, args: readonly string[], options: EnclosedOptions): Promise<number> {
  const child = spawn("setpriv", [...enclosure("KILL"), process.execPath, "--enable-source-maps", script, ...args], {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: { ...process.env, ...options.env, [INSIDE]: "1" },
  });
  const lifeline = child.stdio[LIFELINE_FD] as Writable;
  lifeline.on("error", () => undefined); // the program has closed its end: its exit follows
  const dismiss = () => {
    lifeline.end();
    setTimeout(() => child.kill("SIGKILL"), options.graceMs).unref();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, dismiss);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      for (const signal of signals) process.off(signal, dismiss);
      resolve(code ?? 128 + 9);
    });
  });
}

/** Inside: calls back once when the program outside was asked to end, or is gone. */
export function onDismissal(callback: () => void): void {
  const lifeline = new Socket({ fd: LIFELINE_FD, readable: true, writable: false });
  lifeline.on("error", () => undefined).once("close", callback);
  lifeline.resume().unref();
}

function enclosure(signal: string): string[] {
  const user = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const namespaces = ["--mount", "--pid", "--net", "--uts", "--ipc", "--mount-proc"];
  const unshare = ["unshare", ...user, ...namespaces, "--fork", "--kill-child"];
  return ["--pdeathsig", signal, ...unshare, "sh", "-c", INIT, "lab"];
}
