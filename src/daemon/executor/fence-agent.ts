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

const ENVIRONMENT = { PATH: SEARCH_PATH, LC_ALL: "C" };

export async function runFenceAgent(spec: FenceAgentSpec): Promise<FenceAgentResult> {
  const began = performance.now();
  const end = await fenceAgentEnd(spec);
  const output = end.kind === "not-run" ? "" : end.stdout;
  const execMs = Math.round(performance.now() - began);
  return { ...outcome(end), output, exitReason: exitReason(end, spec.timeoutMs), execMs };
}

export async function fenceAgentEnd(spec: Omit<FenceAgentSpec, "device">): Promise<AgentEnd> {
  const path = fenceAgentPath(spec.agent);
  const input = fenceInput(spec);
  if (path === undefined) return notRun(`${JSON.stringify(spec.agent)} cannot be the name of a fence agent`);
  if (input === undefined) return notRun(`a parameter of ${spec.agent} contains a line end`);
  return runAgent({ path, args: [], environment: ENVIRONMENT, input, timeoutMs: spec.timeoutMs });
}

/** Undefined when a value would be read as another option. */
function fenceInput(spec: { readonly action: string; readonly params: Values }): string | undefined {
  const lines = Object.entries({ ...spec.params, action: spec.action }).map(([name, value]) => `${name}=${value}`);
  return lines.some((line) => /[\n\r\0]/.test(line)) ? undefined : `${lines.join("\n")}\n`;
}

function notRun(why: string): AgentEnd {
  return { kind: "not-run", code: "EINVAL", why };
}
