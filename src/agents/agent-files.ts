/**
 * Where agents are on this machine: ours beside this program (provider `quorate`), the others where their packages put
 * them (OCF Resource Agent API 1.1, "Installation"; `$OCF_ROOT` moves them).
 */
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AgentName } from "../core/cib/configuration.js";
import { assertNever } from "../core/model/invariant.js";
import { sortedNames } from "../core/model/names.js";

export const SEARCH_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const OWN_PROVIDER = "quorate";
/** A name that stays one component of a path. */
const SAFE = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/;

export function ocfRoot(): string {
  return process.env.OCF_ROOT || "/usr/lib/ocf";
}

const PACKAGE = packageDirectory();
/** Agents of our own, and the tools with which agents of others call back into the cluster. */
const OWN_AGENTS = join(PACKAGE, "resource-agents");
export const AGENT_TOOLS = join(PACKAGE, "bin", "agent");

/** That this file is in, compiled or not. */
function packageDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "package.json")) && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
}

/** Where it is or would be; undefined for a name that no agent can have, and for units of systemd, which are asked for by name. */
export function agentPath(agent: AgentName): string | undefined {
  switch (agent.class) {
    case "ocf":
      return ocfAgentPath(agent);
    case "stonith":
      return fenceAgentPath(agent.type);
    case "lsb":
    case "service":
      return initScriptPath(agent.type);
    case "systemd":
      return undefined;
    default:
      return assertNever(agent.class);
  }
}

/** Of class `lsb`, and of `service` where it is one (LSB 5.0, "Installation of Init Scripts"). */
export function initScriptPath(type: string): string | undefined {
  return SAFE.test(type) ? join(initDirectory(), type) : undefined;
}

/** `QUORATE_INIT_D` is for tests. */
function initDirectory(): string {
  return process.env.QUORATE_INIT_D || "/etc/init.d";
}

export function ocfAgentPath({ provider = "heartbeat", type }: AgentName): string | undefined {
  if (!SAFE.test(provider) || !SAFE.test(type)) return undefined;
  return join(provider === OWN_PROVIDER ? OWN_AGENTS : join(ocfRoot(), "resource.d", provider), type);
}

/** Ours first, then the system's. */
export function fenceAgentPath(type: string): string | undefined {
  if (!SAFE.test(type)) return undefined;
  return (
    fenceDirectories()
      .map((directory) => join(directory, type))
      .find(isExecutable) ?? join("/usr/sbin", type)
  );
}

function fenceDirectories(): string[] {
  return [OWN_AGENTS, ...SEARCH_PATH.split(":")];
}

export function isInstalled(agent: AgentName): boolean {
  const path = agentPath(agent);
  return path !== undefined && isExecutable(path);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: both mean that it cannot be run.
    return false;
  }
}

// ---- what is installed ----

/** Sorted by name; hidden files, folders and what cannot be run are no agents. */
export function installedAgents(): AgentName[] {
  const ocf = ocfProviders().flatMap((provider) =>
    programsIn(providerDirectory(provider))
      .filter((type) => !type.startsWith("fence_"))
      .map((type): AgentName => ({ class: "ocf", provider, type })),
  );
  return [...ocf, ...fenceAgents().map((type): AgentName => ({ class: "stonith", type }))];
}

function fenceAgents(): string[] {
  const all = fenceDirectories().flatMap((directory) => programsIn(directory));
  // Part of fence-agents and of its API by name, but no fence devices.
  return sortedNames(new Set(all.filter((type) => type.startsWith("fence_") && type !== "fence_ack_manual")));
}

export function ocfProviders(): string[] {
  const others = entriesOf(join(ocfRoot(), "resource.d")).filter(
    (entry) => entry.isDirectory() || entry.isSymbolicLink(),
  );
  return sortedNames(new Set([OWN_PROVIDER, ...others.map(({ name }) => name)])).filter((name) => SAFE.test(name));
}

function providerDirectory(provider: string): string {
  return provider === OWN_PROVIDER ? OWN_AGENTS : join(ocfRoot(), "resource.d", provider);
}

function programsIn(directory: string): string[] {
  const names = entriesOf(directory).flatMap((entry) => (entry.isFile() || entry.isSymbolicLink() ? [entry.name] : []));
  return sortedNames(names.filter((name) => SAFE.test(name) && isExecutable(join(directory, name))));
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    // A folder that is not there holds nothing.
    return [];
  }
}
