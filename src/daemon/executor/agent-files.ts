/** Where agents are on this machine: ours beside this program, the others where their packages put them. */
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AgentName } from "../../core/cib/configuration.js";

export const OCF_ROOT = "/usr/lib/ocf";
export const SEARCH_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Seen from the compiled code: dist/src/daemon/executor. */
const OWN_AGENTS = fileURLToPath(new URL("../../../../resource-agents", import.meta.url));
/** A name that stays one component of a path. */
const SAFE = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/;

/** Undefined for a name that no agent can have. */
export function ocfAgentPath(agent: AgentName): string | undefined {
  const { provider = "heartbeat", type } = agent;
  if (!SAFE.test(provider) || !SAFE.test(type)) return undefined;
  return provider === "quorate" ? join(OWN_AGENTS, type) : join(OCF_ROOT, "resource.d", provider, type);
}

/** Ours first, then the system's; the bare name when there is none. Undefined for a name that no agent can have. */
export function fenceAgentPath(agent: string): string | undefined {
  if (!SAFE.test(agent)) return undefined;
  const places = [OWN_AGENTS, ...SEARCH_PATH.split(":")].map((directory) => join(directory, agent));
  return places.find(isExecutable) ?? join("/usr/sbin", agent);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
