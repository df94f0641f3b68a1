/**
 * Whatever is written to the system's folders for configuration and variable data in this lab stays in it: they are overlaid with memory,
 * and what lies below is only read. For programs of others, of which nobody knows what they write where.
 *
 * Machines that are made afterwards share what is written. Only as root: an overlay in a user namespace cannot be relied upon.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LabError, runOrFail } from "./command.js";
import { insideLab } from "./isolation.js";

const FOLDERS = ["/etc", "/var"] as const;

export async function keepFilesPrivate(): Promise<void> {
  if (!insideLab()) throw new LabError("files are kept private inside a lab only: start it with runEnclosed");
  for (const folder of FOLDERS) {
    const [upper, work] = ["upper", "work"].map((part) => join("/run/private-files", part, folder));
    for (const directory of [upper, work]) mkdirSync(directory ?? "", { recursive: true });
    const options = `lowerdir=${folder},upperdir=${upper},workdir=${work}`;
    await runOrFail(["mount", "-t", "overlay", "overlay", "-o", options, folder]);
  }
}
