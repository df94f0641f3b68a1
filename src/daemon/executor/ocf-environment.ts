/**
 * The environment of an OCF agent (OCF Resource Agent API 1.1, "Parameter passing"): what the standard names, what
 * Debian's agents look for, and our own two. Nothing of the daemon's environment gets through.
 */
import { join } from "node:path";
import { agentEnvironment } from "../../agents/agent-environment.js";
import type { OperationSpec } from "../../core/node/io.js";

export interface AgentDirectories {
  /** HA_RSCTMP: agents' own files, gone after a restart of the machine. */
  readonly temporary: string;
  /** One file a resource, in which its agent names the pid to watch. */
  readonly watch: string;
  /** HA_SBIN_DIR: see agent-sbin.ts. */
  readonly sbin: string;
  readonly socket: string;
  /** QUORATE_KEEP: agents' own files that outlast a restart of the machine, such as a last good configuration. */
  readonly kept: string;
}

/** Of Pacemaker, by which agents tell what their cluster can do (Pacemaker Administration, "Resource agents"). */
const FEATURE_SET = "3.19.0";

/** A shell can read a variable of such a name, and no other. */
const PARAMETER = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The one parameter that the standard hands over without a prefix. */
const CHECK_LEVEL = "OCF_CHECK_LEVEL";

export type Environment =
  | { readonly ok: true; readonly variables: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: string };

export function ocfEnvironment(spec: OperationSpec, directories: AgentDirectories): Environment {
  const wrong = Object.entries(spec.params).find(([name, value]) => !PARAMETER.test(name) || value.includes("\0"));
  if (wrong) return { ok: false, why: `parameter ${JSON.stringify(wrong[0])} cannot be handed to an agent` };
  const params = Object.entries(spec.params).map(([name, value]) => {
    return [name === CHECK_LEVEL ? name : `OCF_RESKEY_${name}`, value] as const;
  });
  return { ok: true, variables: { ...Object.fromEntries(params), ...fixed(spec, directories) } };
}

export function watchFile(resource: string, directories: Pick<AgentDirectories, "watch">): string {
  return join(directories.watch, resource);
}

function fixed(spec: OperationSpec, directories: AgentDirectories): Record<string, string> {
  return {
    ...agentEnvironment(spec.agent, spec.resource),
    OCF_RESOURCE_PROVIDER: spec.agent.provider ?? "heartbeat",
    OCF_RESKEY_crm_feature_set: FEATURE_SET,
    OCF_EXIT_REASON_PREFIX: "ocf-exit-reason:",
    HA_RSCTMP: directories.temporary,
    HA_SBIN_DIR: directories.sbin,
    HA_debug: "0",
    QUORATE_WATCH: watchFile(spec.resource, directories),
    QUORATE_SOCKET: directories.socket,
    QUORATE_KEEP: directories.kept,
  };
}
