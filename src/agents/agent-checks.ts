/**
 * Does a configuration suit the agents that it names? Agents that are not installed, parameters that an agent does not
 * have, parameters that it needs and does not get.
 *
 * An agent that cannot describe itself may still run, so its parameters are then taken as they are, with a warning.
 * Looking things up (which runs agents) and judging are apart: `lookUpAgents` once, then `checkAgainstAgents`.
 */
import {
  type AgentName,
  allResources,
  type Configuration,
  formatAgent,
  type Primitive,
} from "../core/cib/configuration.js";
import { type Issue, Issues, unknownName } from "../core/cib/issue.js";
import { FENCE_DEVICE_PARAMS } from "../core/cib/option-tables.js";
import type { Path } from "../core/cib/path.js";
import { placedResources } from "../core/cib/placed-resource.js";
import { installedAgents } from "./agent-files.js";
import type { AgentMetadata } from "./metadata.js";
import { type AgentKnowledge, readAgentMetadata } from "./metadata-run.js";

export interface AgentLookup {
  /** By the full name of each agent: `ocf:quorate:vip`. */
  readonly known: ReadonlyMap<string, AgentKnowledge>;
  /** Full names of all that are installed, for a hint; only filled when something is not. */
  readonly installed: readonly string[];
}

/** An agent is a process each: a few at a time are as fast as all at once. */
const AT_ONCE = 4;

export async function lookUpAgents(configuration: Configuration): Promise<AgentLookup> {
  const agents = new Map<string, AgentName>();
  for (const resource of allResources(configuration))
    if (resource.kind === "primitive") agents.set(formatAgent(resource.agent), resource.agent);
  const queue = [...agents];
  const known = new Map<string, AgentKnowledge>();
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) known.set(next[0], await readAgentMetadata(next[1]));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const missing = [...known.values()].some(({ kind }) => kind === "not-installed");
  return { known, installed: missing ? installedAgents().map(formatAgent) : [] };
}

export function checkAgainstAgents(configuration: Configuration, lookup: AgentLookup): readonly Issue[] {
  const issues = new Issues();
  const warned = new Set<string>();
  for (const { path, resource } of placedResources(configuration)) {
    if (resource.kind !== "primitive") continue;
    const name = formatAgent(resource.agent);
    const knowledge = lookup.known.get(name) ?? { kind: "not-installed" };
    switch (knowledge.kind) {
      case "not-installed":
        refuseAgent(issues, [...path, "agent"], resource.agent, lookup.installed);
        break;
      case "unreadable":
        // Once for each agent, not for each resource.
        if (!warned.has(name))
          issues.warning([...path, "agent"], `parameters of ${name} cannot be checked: ${knowledge.why}`);
        warned.add(name);
        break;
      case "metadata":
        checkParameters(issues, path, resource, parametersOf(resource, configuration), knowledge.metadata);
        break;
    }
  }
  return issues.list;
}

function refuseAgent(issues: Issues, path: Path, agent: AgentName, installed: readonly string[]): void {
  const name = formatAgent(agent);
  // The same type of another provider was meant rather than a type that happens to be spelt alike.
  const elsewhere = installed.find((other) => other.split(":").at(-1) === agent.type);
  if (elsewhere) issues.error(path, `agent ${name} is not installed on this node`, elsewhere);
  else unknownName(issues, path, "value", "agent (not installed on this node)", name, installed);
}

/** Fence agents learn from the cluster what to do to which node. */
const GIVEN_TO_FENCE_AGENTS: readonly string[] = ["action", "plug", "port"];
/** Debian's agents read these without saying so in their meta-data. */
const TRACING: readonly string[] = ["trace_ra", "trace_file"];

/** All that may be set, its template's among them, whatever their rules say now. */
function parametersOf(primitive: Primitive, { templates = [] }: Configuration): readonly string[] {
  const template = templates.find(({ id }) => id === primitive.template);
  const own = [primitive, ...(template ? [template] : [])];
  return own.flatMap(({ params, paramSets = [] }) =>
    [params, ...paramSets.map(({ values }) => values)].flatMap((values) => Object.keys(values)),
  );
}

function checkParameters(
  issues: Issues,
  path: Path,
  primitive: Primitive,
  params: readonly string[],
  metadata: AgentMetadata,
): void {
  const { agent } = primitive;
  const fencing = agent.class === "stonith";
  const known = metadata.parameters.map(({ name }) => name);
  const others = fencing ? FENCE_DEVICE_PARAMS.map(({ name }) => name) : TRACING;
  for (const name of params) {
    if (known.includes(name) || others.includes(name) || (fencing && GIVEN_TO_FENCE_AGENTS.includes(name))) continue;
    unknownName(issues, [...path, "params", name], "key", `parameter of ${formatAgent(agent)}`, name, [
      ...known,
      ...others,
    ]);
  }
  for (const name of missingParameters(agent, params, metadata))
    issues.keyError(path, `${primitive.id} needs the parameter ${name} of ${formatAgent(agent)}`);
}

/** Required, without a default, and set under neither its new nor its old name. */
function missingParameters(agent: AgentName, params: readonly string[], { parameters }: AgentMetadata): string[] {
  const given = agent.class === "stonith" ? GIVEN_TO_FENCE_AGENTS : [];
  const old = parameters.map(({ obsoletes }) => obsoletes);
  return parameters.flatMap(({ name, required, byDefault, obsoletes }) => {
    const needed = required && !byDefault && !given.includes(name) && !old.includes(name);
    const set = params.includes(name) || (obsoletes !== undefined && params.includes(obsoletes));
    return needed && !set ? [name] : [];
  });
}
