/**
 * A disk that all machines of the lab have: a loop device over a file.
 *
 * Loop devices are in no namespace, so it is told to go when the last who has it open closes it, and this process has it open from the
 * first: it goes with the lab, whatever ends that.
 */
import { closeSync, openSync, truncateSync, writeFileSync } from "node:fs";
import { runOrFail } from "./command.js";

export class SharedDisk {
  private constructor(
    /** Under this name on every machine. */
    readonly device: string,
    private readonly fd: number,
  ) {}

  /** Rejects where loop devices cannot be made, as without root. */
  static async make(file: string, bytes: number): Promise<SharedDisk> {
    writeFileSync(file, "");
    truncateSync(file, bytes);
    const device = (await runOrFail(["losetup", "--find", "--show", file])).trim();
    const disk = new SharedDisk(device, openSync(device, "r"));
    await runOrFail(["losetup", "--detach", device]);
    return disk;
  }

  close(): void {
    closeSync(this.fd);
  }
}
