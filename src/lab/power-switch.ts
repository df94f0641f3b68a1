/**
 * The power switch that `fence_lab` talks to: out of band, so it works whatever happens on the network.
 *
 * In its directory is a fifo `requests`. A client makes a fifo `reply.UNIQUE` beside it, writes the line
 * `UNIQUE ACTION PLUG` to `requests` (PLUG is `-` where there is none; a line is shorter than PIPE_BUF, so lines never
 * mix), and reads its fifo to the end: `ok` or `error TEXT`, for `status` `ok on` or `ok off`, for `list` further lines
 * `PLUG,`. Actions: on, off, reboot, status, list, monitor.
 *
 * - `off` is answered when nothing of the machine runs any more: the answer is the proof that recovery waits for.
 * - `reboot` is answered at that same moment; the machine is powered on `bootDelayMs` later, unless it is told
 *   otherwise before.
 * - `on` is answered when the machine has power; it boots afterwards.
 * - A client that dies or never reads costs nobody else anything: it is waited for apart, and given up.
 */
import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdirSync, openSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import type { Millis } from "../core/model/duration.js";

export interface Outlet {
  readonly powered: boolean;
  powerOn(): Promise<void>;
  cutPower(): Promise<void>;
}

export interface PowerSwitchSettings {
  readonly directory: string;
  readonly plugs: ReadonlyMap<string, Outlet>;
  /** Between a reboot's off and its on; default 1 s. */
  readonly bootDelayMs?: Millis;
  /** Told of what goes wrong after the answer: a machine that does not come up. */
  readonly onTrouble: (trouble: Error) => void;
}

const ACTIONS = ["on", "off", "reboot", "status", "list", "monitor"] as const;
type Action = (typeof ACTIONS)[number];

const READER_PATIENCE_MS = 5000;
const READER_POLL_MS = 5;

export class PowerSwitch {
  private readonly boots = new Map<string, NodeJS.Timeout>();
  private readonly requests: Socket;

  constructor(private readonly settings: PowerSwitchSettings) {
    mkdirSync(settings.directory, { recursive: true });
    const fifo = join(settings.directory, "requests");
    execFileSync("mkfifo", ["-m", "600", fifo]);
    // Opened for writing too, so that it never ends when the last client closes it.
    const fd = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
    this.requests = new Socket({ fd, readable: true, writable: false });
    createInterface({ input: this.requests }).on("line", (line) => void this.serve(line));
  }

  close(): void {
    this.requests.destroy();
    for (const timer of this.boots.values()) clearTimeout(timer);
    this.boots.clear();
  }

  private async serve(line: string): Promise<void> {
    const [unique = "", action = "", plug = "", ...rest] = line.split(" ");
    if (!/^[A-Za-z0-9._-]+$/.test(unique)) return; // nobody who could be answered
    const answer = rest.length > 0 ? "error a request is: UNIQUE ACTION PLUG" : await this.perform(action, plug);
    await this.reply(unique, answer);
  }

  private async perform(action: string, plug: string): Promise<string> {
    if (!isAction(action)) return `error unknown action ${action}, known are ${ACTIONS.join(", ")}`;
    if (action === "monitor") return "ok";
    if (action === "list") return ["ok", ...[...this.settings.plugs.keys()].map((name) => `${name},`)].join("\n");
    const outlet = this.settings.plugs.get(plug);
    if (!outlet) return `error no plug ${plug}, there are ${[...this.settings.plugs.keys()].join(", ")}`;
    if (action === "status") return outlet.powered ? "ok on" : "ok off";
    try {
      await this.turn(action, plug, outlet);
      return "ok";
    } catch (error) {
      return `error ${(error as Error).message.split("\n")[0]}`;
    }
  }

  private async turn(action: "on" | "off" | "reboot", plug: string, outlet: Outlet): Promise<void> {
    clearTimeout(this.boots.get(plug));
    this.boots.delete(plug);
    if (action === "on") return outlet.powerOn();
    await outlet.cutPower();
    if (action === "reboot") this.bootLater(plug, outlet);
  }

  private bootLater(plug: string, outlet: Outlet): void {
    clearTimeout(this.boots.get(plug));
    const boot = () => {
      this.boots.delete(plug);
      outlet.powerOn().catch(this.settings.onTrouble);
    };
    this.boots.set(plug, setTimeout(boot, this.settings.bootDelayMs ?? 1000));
  }

  /** A fifo cannot be opened for writing before its reader has opened it: tried again for a while, blocking nobody. */
  private async reply(unique: string, answer: string): Promise<void> {
    const fifo = join(this.settings.directory, `reply.${unique}`);
    for (let waitedMs = 0; waitedMs < READER_PATIENCE_MS; waitedMs += READER_POLL_MS) {
      const outcome = tryWrite(fifo, `${answer}\n`);
      if (outcome !== "no-reader") return;
      await delay(READER_POLL_MS);
    }
  }
}

function tryWrite(fifo: string, text: string): "written" | "no-reader" | "gone" {
  let fd: number;
  try {
    fd = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENXIO" ? "no-reader" : "gone";
  }
  try {
    writeSync(fd, text);
    return "written";
  } catch {
    return "gone"; // the reader died between the two calls
  } finally {
    closeSync(fd);
  }
}

function isAction(text: string): text is Action {
  return (ACTIONS as readonly string[]).includes(text);
}
