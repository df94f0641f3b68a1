/**
 * What the standard promises every OCF agent, whatever it is asked (OCF Resource Agent API 1.1, "Parameter passing").
 *
 * The tools with which it calls back into the cluster (`crm_attribute`, `attrd_updater`...) are ours, whatever else is installed: they
 * are first in its search path.
 */
import { dirname } from "node:path";
import type { AgentName } from "../core/cib/configuration.js";
import { AGENT_TOOLS, ocfRoot, SEARCH_PATH } from "./agent-files.js";

export function agentEnvironment(agent: AgentName, instance: string): Record<string, string> {
  return {
    PATH: [AGENT_TOOLS, SEARCH_PATH, ...ownNode()].join(":"),
    LC_ALL: "C",
    OCF_ROOT: ocfRoot(),
    OCF_RA_VERSION_MAJOR: "1",
    OCF_RA_VERSION_MINOR: "1",
    OCF_RESOURCE_INSTANCE: instance,
    OCF_RESOURCE_TYPE: agent.type,
    HA_LOGFACILITY: "none",
  };
}

/** Those tools start with `node`: where the system has none, the one that runs this. */
function ownNode(): readonly string[] {
  const directory = dirname(process.execPath);
  return SEARCH_PATH.split(":").includes(directory) ? [] : [directory];
}
