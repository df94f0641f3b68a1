/** What to say of an agent's name that cannot be taken. */
import type { AgentName } from "../core/cib/configuration.js";
import { quoted } from "./problem.js";

/** Stands for an agent that could not be read, which was reported. */
export const UNREADABLE_AGENT: AgentName = { class: "ocf", provider: "heartbeat", type: "" };

/** For a text that `parseAgent` does not take. */
export function agentComplaint(text: string): string {
  const [first = ""] = text.split(":");
  if (["upstart", "nagios"].includes(first))
    return `agents of class ${first} are not supported yet: use one of class ocf, systemd, lsb, service or stonith`;
  return `agent is ${quoted(text)}, but must be ocf:PROVIDER:TYPE, TYPE alone (ocf:heartbeat:TYPE), systemd:UNIT, lsb:SCRIPT, service:NAME or stonith:TYPE`;
}
