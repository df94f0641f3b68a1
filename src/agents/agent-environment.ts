/** What the standard promises every OCF agent, whatever it is asked (OCF Resource Agent API 1.1, "Parameter passing"). */
import type { AgentName } from "../core/cib/configuration.js";
import { ocfRoot, SEARCH_PATH } from "./agent-files.js";

export function agentEnvironment(agent: AgentName, instance: string): Record<string, string> {
  return {
    PATH: SEARCH_PATH,
    LC_ALL: "C",
    OCF_ROOT: ocfRoot(),
    OCF_RA_VERSION_MAJOR: "1",
    OCF_RA_VERSION_MINOR: "1",
    OCF_RESOURCE_INSTANCE: instance,
    OCF_RESOURCE_TYPE: agent.type,
    HA_LOGFACILITY: "none",
  };
}
