/**
 * The folder that agents know as HA_SBIN_DIR. Debian's agents look there for the tools with which they call back into the cluster, which
 * are ours, and some of them for programs of the system as well (clvmd, sm-notify): so it holds links to both, ours first.
 *
 * Brought up to date when something was installed or removed since.
 */
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { AGENT_TOOLS } from "../../agents/agent-files.js";

const SYSTEM = "/usr/sbin";

export class AgentSbin {
  private linkedAt: number | undefined;

  constructor(private readonly directory: string) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { mode: 0o755 });
  }

  path(): string {
    const changedAt = statSync(SYSTEM, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (this.linkedAt !== changedAt) this.link();
    this.linkedAt = changedAt;
    return this.directory;
  }

  private link(): void {
    const wanted = new Map([...programs(SYSTEM), ...programs(AGENT_TOOLS)]);
    const present = new Set(readdirSync(this.directory));
    for (const name of present) if (!wanted.has(name)) rmSync(join(this.directory, name));
    for (const [name, target] of wanted) if (!present.has(name)) symlinkSync(target, join(this.directory, name));
  }
}

function programs(directory: string): (readonly [string, string])[] {
  try {
    return readdirSync(directory).map((name) => [name, join(directory, name)]);
  } catch {
    // A system without such a folder has no programs in it.
    return [];
  }
}
