/**
 * The machine's watchdog: a device that resets the machine when nothing is written to it for its timeout.
 *
 * Linux starts it when it is opened, takes any write for a feeding, and stops it only if the last byte before the close was `V`
 * ("magic close"; Documentation/watchdog/watchdog-api.rst): a daemon that dies leaves it running. Plain Node has no ioctl, so the
 * timeout cannot be set or asked for here: it is what the driver has, and is read from sysfs
 * (Documentation/ABI/testing/sysfs-class-watchdog). Where that is not there it must be in quorate.yaml, and is believed.
 * What this daemon writes goes to the device at once, from the loop itself: a loop that hangs feeds nothing.
 *
 * A note in the run directory, which does not survive a boot, tells the next daemon whether one before it may have left something running.
 */
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { formatDuration, type Millis } from "../core/model/duration.js";
import type { WatchdogAct, WatchdogSettings } from "../core/node/io.js";
import type { WatchdogConfig } from "../formats/quorate-config.js";
import type { Logger } from "./log.js";

const SYSFS = "/sys/class/watchdog";
const NOTE = "daemon-since-boot";
const FEED = "\n";
const MAGIC_CLOSE = "V";

export class WatchdogDevice {
  private fd: number | undefined;
  private readonly note: string;

  private constructor(
    private readonly device: string,
    readonly settings: WatchdogSettings,
    runDir: string,
    private readonly logger: Logger,
  ) {
    this.note = join(runDir, NOTE);
  }

  /** Throws when nobody says what its timeout is. Does not touch the device. */
  static prepare({ device, timeoutMs: configured }: WatchdogConfig, runDir: string, logger: Logger): WatchdogDevice {
    const driver = driverTimeout(device);
    const timeoutMs = driver ?? configured;
    if (timeoutMs === undefined) {
      throw new Error(`the timeout of the watchdog ${device} is not in ${SYSFS}: say in quorate.yaml what it is`);
    }
    if (driver !== undefined && configured !== undefined && driver !== configured) {
      const text = `the watchdog ${device} has a timeout of ${formatDuration(driver)}, whatever quorate.yaml says`;
      logger.warn({ configured }, text);
    }
    const emptyAtStart = !existsSync(join(runDir, NOTE));
    writeFileSync(join(runDir, NOTE), "");
    return new WatchdogDevice(device, { timeoutMs, emptyAtStart }, runDir, logger);
  }

  /** Answers what went wrong, if something did. */
  act(act: WatchdogAct, empty: boolean): string | undefined {
    try {
      this.perform(act, empty);
      return undefined;
    } catch (error) {
      const text = `the watchdog ${this.device}: ${act}: ${(error as Error).message}`;
      this.logger.error(text);
      return text;
    }
  }

  private perform(act: WatchdogAct, empty: boolean): void {
    switch (act) {
      case "open":
        this.fd = openSync(this.device, constants.O_WRONLY | constants.O_NONBLOCK);
        writeSync(this.fd, FEED);
        return;
      case "feed":
        if (this.fd !== undefined) writeSync(this.fd, FEED);
        return;
      case "disarm":
        if (empty) rmSync(this.note, { force: true });
        this.stop();
    }
  }

  private stop(): void {
    if (this.fd === undefined) return;
    writeSync(this.fd, MAGIC_CLOSE);
    closeSync(this.fd);
    this.fd = undefined;
  }
}

/** Of `/dev/watchdog`, which is another name of the first one, and of `/dev/watchdogN`. */
function driverTimeout(device: string): Millis | undefined {
  try {
    const name = basename(realpathSync(device));
    const seconds = readFileSync(join(SYSFS, name === "watchdog" ? "watchdog0" : name, "timeout"), "utf8");
    return Number(seconds) > 0 ? Number(seconds) * 1000 : undefined;
  } catch {
    return undefined;
  }
}
