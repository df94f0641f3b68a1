/**
 * Which parameters of an agent cannot be changed by a reload: those that its meta-data does not call `reloadable`, if it has the action
 * `reload-agent` at all (OCF Resource Agent API 1.1, "Metadata"; Pacemaker Explained, "Reloading an Agent After a Definition Change").
 *
 * An agent is asked once, and again when its file has changed.
 */
import { statSync } from "node:fs";
import { type AgentName, formatAgent } from "../core/cib/configuration.js";
import { agentPath } from "./agent-files.js";
import type { AgentMetadata } from "./metadata.js";
import { readAgentMetadata } from "./metadata-run.js";

/** An operation that has ended waits for it. */
const TIME_LIMIT_MS = 5000;

interface Asked {
  readonly modified: number;
  readonly names: Promise<readonly string[] | undefined>;
}

export class RestartParameters {
  private readonly asked = new Map<string, Asked>();

  /** Undefined: the agent cannot be reloaded, or does not say. Never rejects. */
  namesOf(agent: AgentName): Promise<readonly string[] | undefined> {
    const name = formatAgent(agent);
    const modified = modifiedAt(agent);
    const known = this.asked.get(name);
    if (known?.modified === modified) return known.names;
    const names = ask(agent);
    this.asked.set(name, { modified, names });
    return names;
  }
}

async function ask(agent: AgentName): Promise<readonly string[] | undefined> {
  const knowledge = await readAgentMetadata(agent, TIME_LIMIT_MS);
  return knowledge.kind === "metadata" ? restartNames(knowledge.metadata) : undefined;
}

export function restartNames({ actions, parameters }: AgentMetadata): readonly string[] | undefined {
  if (!actions.some(({ name }) => name === "reload-agent")) return undefined;
  return parameters.filter(({ reloadable }) => !reloadable).map(({ name }) => name);
}

function modifiedAt(agent: AgentName): number {
  const path = agentPath(agent);
  return (path !== undefined && statSync(path, { throwIfNoEntry: false })?.mtimeMs) || 0;
}
