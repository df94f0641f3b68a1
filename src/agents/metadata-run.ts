/**
 * Asks an agent for its meta-data: runs `AGENT meta-data` (a fence agent: `AGENT -o metadata`) with a limit of time and
 * of output. Whatever it does, there is an answer, and nothing of it is left running. Init scripts cannot be asked; of units systemd is.
 */
import { type ChildProcess, spawn } from "node:child_process";
import type { AgentName } from "../core/cib/configuration.js";
import { agentEnvironment } from "./agent-environment.js";
import { agentPath, isInstalled } from "./agent-files.js";
import { type AgentMetadata, LARGEST_METADATA, type MetadataResult, parseMetadata } from "./metadata.js";
import { readUnitMetadata } from "./systemd/unit-metadata.js";

/** Printing a text takes an agent milliseconds; a machine under load may take seconds to start it. */
const TIME_LIMIT_MS = 15_000;

export type AgentKnowledge = MetadataResult | { readonly kind: "not-installed" };

export async function readAgentMetadata(agent: AgentName, timeLimitMs = TIME_LIMIT_MS): Promise<AgentKnowledge> {
  const path = agentPath(agent);
  if (agent.class === "systemd" || (agent.class === "service" && !isInstalled(agent)))
    return readUnitMetadata(agent.type, timeLimitMs);
  if (path === undefined || !isInstalled(agent)) return { kind: "not-installed" };
  if (agent.class === "lsb" || agent.class === "service") return { kind: "metadata", metadata: initScript(agent) };
  const end = await run(path, agent, timeLimitMs);
  return end.kind === "failed" ? { kind: "unreadable", why: end.why } : parseMetadata(end.output);
}

/** It cannot be asked, and takes no parameters. */
function initScript({ type }: AgentName): AgentMetadata {
  const actions = ["start", "stop", "monitor"].map((name) => ({ name }));
  return { name: type, shortDescription: `init script ${type}`, longDescription: "", parameters: [], actions };
}

/** As the agent prints it, for people and other programs. */
export async function readMetadataText(agent: AgentName): Promise<string | { readonly why: string }> {
  const path = agentPath(agent);
  if (path === undefined || !isInstalled(agent)) return { why: `there is no agent ${agent.type} on this node` };
  const end = await run(path, agent, TIME_LIMIT_MS);
  return end.kind === "failed" ? end : end.output;
}

type RunEnd = { readonly kind: "printed"; readonly output: string } | { readonly kind: "failed"; readonly why: string };

function run(path: string, agent: AgentName, timeLimitMs: number): Promise<RunEnd> {
  return new Promise((resolve) => {
    const child = spawn(path, agent.class === "stonith" ? ["-o", "metadata"] : ["meta-data"], {
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
      env: agentEnvironment(agent, "meta-data"),
    });
    const output: Buffer[] = [];
    let size = 0;
    // The first cause decides; what comes later finds the promise settled.
    const end = (result: RunEnd) => {
      clearTimeout(timer);
      resolve(result);
    };
    const giveUp = (why: string) => {
      killGroup(child);
      child.stdout.destroy();
      end(failed(why));
    };
    const timer = setTimeout(() => giveUp(`it did not print its meta-data within ${timeLimitMs} ms`), timeLimitMs);
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > LARGEST_METADATA) giveUp("it printed more than 1 MiB for its meta-data");
      else output.push(piece);
    });
    child.once("error", (error) => end(failed(`it cannot be run: ${error.message}`)));
    child.once("close", (code, signal) => {
      if (code === 0) end({ kind: "printed", output: Buffer.concat(output).toString("utf8") });
      else end(failed(`meta-data ended with ${signal ?? `exit status ${code}`}`));
    });
  });
}

function failed(why: string): RunEnd {
  return { kind: "failed", why };
}

/** The agent and what it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // ESRCH: all of it has ended, as it should.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
