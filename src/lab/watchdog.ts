/**
 * A stand-in for the watchdog of a machine: a fifo on its disk, which the daemon is told is the device. A mock: it has no driver and
 * no ioctl, and what it resets is the machine of the lab, by its power. Like the real thing it knows nothing but time.
 *
 * The first byte starts it, every further one gives it its whole time again, and `V` as the last byte of a write stops it: the
 * daemon writes that only before it closes, and whether a fifo was closed cannot be told from this side.
 */
import { execFileSync } from "node:child_process";
import { constants, openSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import type { Millis } from "../core/model/duration.js";
import type { Machine } from "./machine.js";
import { monotonicMs } from "./monotonic.js";

export interface LabWatchdogSettings {
  readonly timeoutMs: Millis;
  /** From the reset to the boot. */
  readonly bootDelayMs: Millis;
  /** Told of a machine that does not come up. */
  readonly onTrouble: (trouble: Error) => void;
}

export class LabWatchdog {
  /** When it reset the machine, oldest first. */
  readonly resets: number[] = [];
  private readonly writes: Socket;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly settings: LabWatchdogSettings,
  ) {
    execFileSync("mkfifo", ["-m", "600", this.device]);
    // Opened for writing too, so that it never ends when a daemon closes it.
    const fd = openSync(this.device, constants.O_RDWR | constants.O_NONBLOCK);
    this.writes = new Socket({ fd, readable: true, writable: false });
    this.writes.on("data", (bytes) => this.written(bytes.toString("latin1")));
  }

  get device(): string {
    return join(this.machine.disk, "watchdog");
  }

  get running(): boolean {
    return this.timer !== undefined;
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writes.destroy();
  }

  private written(text: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (text.endsWith("V") || !this.machine.alive) return;
    const { initPid } = this.machine;
    this.timer = setTimeout(() => this.expired(initPid), this.settings.timeoutMs);
  }

  /** A machine that lost its power some other way has started its watchdog anew, or not at all. */
  private expired(initPid: number): void {
    this.timer = undefined;
    if (!this.machine.alive || this.machine.initPid !== initPid) return;
    this.resets.push(monotonicMs());
    this.reset().catch(this.settings.onTrouble);
  }

  private async reset(): Promise<void> {
    await this.machine.cutPower();
    setTimeout(() => void this.machine.powerOn().catch(this.settings.onTrouble), this.settings.bootDelayMs).unref();
  }
}
