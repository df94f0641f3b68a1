/**
 * While the cluster runs a service of systemd's, the cluster alone recovers it: a drop-in of this boot says so to systemd, which would
 * restart it behind the cluster's back where its unit file has `Restart=` (systemd.service(5)). It comes with a start and goes with
 * a stop; units of other types are never restarted, and need none.
 */
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runtimeUnits } from "../../agents/systemd/unit-name.js";

const CONTENT = `# While this file is here the cluster starts, stops and recovers this unit (quorated).
[Service]
Restart=no
`;

/** Throws what the file system says. */
export function addDropIn(unit: string): void {
  if (!unit.endsWith(".service")) return;
  const file = dropIn(unit);
  if (contentOf(file) === CONTENT) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  writeFileSync(file, CONTENT, { mode: 0o644 });
}

/** Whether there was one. Throws what the file system says. */
export function removeDropIn(unit: string): boolean {
  const file = dropIn(unit);
  if (contentOf(file) === undefined) return false;
  rmSync(file, { force: true });
  try {
    rmdirSync(dirname(file));
  } catch {
    // Others have theirs in it.
  }
  return true;
}

function dropIn(unit: string): string {
  return join(runtimeUnits(), `${unit}.d`, "50-quorate.conf");
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
