/**
 * Fence agents (the ClusterLabs fence-agents API): options as `name=value` lines on standard input, exit code 0 for
 * done. A run has a time limit and ends with its whole process group, like any agent's.
 */

import { fenceAgentPath, SEARCH_PATH } from "../../agents/agent-files.js";
import type { Values } from "../../core/cib/configuration.js";
import type { FenceAgentResult, FenceAgentSpec } from "../../core/node/io.js";
import { type AgentEnd, runAgent } from "./agent-process.js";
import { exitReason } from "./exit-reason.js";
import { outcome } from "./outcome.js";

/** A device may list all machines of a data centre, and the one that is meant must not be in the part that is left out. */
const LONGEST_LIST = 512 * 1024;

const ENVIRONMENT = { PATH: SEARCH_PATH, LC_ALL: "C" };

export async function runFenceAgent(spec: FenceAgentSpec): Promise<FenceAgentResult> {
  return timedResult(spec, fenceAgentEnd);
}

/** The agent at that path, wherever it is. */
export async function runFenceProgram(path: string, spec: FenceAgentSpec): Promise<FenceAgentResult> {
  return timedResult(spec, (run) => programEnd(path, run));
}

async function timedResult(
  spec: FenceAgentSpec,
  run: (spec: FenceAgentSpec) => Promise<AgentEnd>,
): Promise<FenceAgentResult> {
  const began = performance.now();
  const end = await run(spec);
  const output = end.kind === "not-run" ? "" : end.stdout;
  const execMs = Math.round(performance.now() - began);
  return { ...outcome(end), output, exitReason: exitReason(end, spec.timeoutMs), execMs };
}

export async function fenceAgentEnd(spec: Omit<FenceAgentSpec, "device">): Promise<AgentEnd> {
  const path = fenceAgentPath(spec.agent);
  if (path === undefined) return notRun(`${JSON.stringify(spec.agent)} cannot be the name of a fence agent`);
  return programEnd(path, spec);
}

async function programEnd(path: string, spec: Omit<FenceAgentSpec, "device">): Promise<AgentEnd> {
  const input = fenceInput(spec);
  if (input === undefined) return notRun(`a parameter of ${spec.agent} contains a line end`);
  const keptBytes = LONGEST_LIST;
  return runAgent({ path, args: [], environment: ENVIRONMENT, input, timeoutMs: spec.timeoutMs, keptBytes });
}

/** Undefined when a value would be read as another option. */
function fenceInput(spec: { readonly action: string; readonly params: Values }): string | undefined {
  const lines = Object.entries({ ...spec.params, action: spec.action }).map(([name, value]) => `${name}=${value}`);
  return lines.some((line) => /[\n\r\0]/.test(line)) ? undefined : `${lines.join("\n")}\n`;
}

function notRun(why: string): AgentEnd {
  return { kind: "not-run", code: "EINVAL", why };
}
