/**
 * What an OCF agent of somebody else makes of us, and we of it: its meta-data by our parser, and its answer to `validate-all`, run by our
 * executor in the environment that we give every agent.
 *
 * An agent passes when its meta-data is read and its answer is orderly: `validate-all` ends by itself in time and says yes (0), or
 * says no with a code that the standard has for it: 2 or 6 for parameters that are wrong or missing, 5 for a program that is not
 * installed, 4 for rights that are missing, and 3 where the meta-data does not promise this action. Any other code, also a plain
 * error (1), passes no judgement on the parameters, and so does not pass (OCF Resource Agent API 1.1, "Return codes").
 */
import { installedAgents } from "../../../src/agents/agent-files.js";
import type { AgentMetadata } from "../../../src/agents/metadata.js";
import { type AgentKnowledge, readAgentMetadata } from "../../../src/agents/metadata-run.js";
import { type AgentName, formatAgent } from "../../../src/core/cib/configuration.js";
import { OcfRc, ocfWord } from "../../../src/core/model/ocf.js";
import type { OperationResult } from "../../../src/core/node/io.js";
import { Executor } from "../../../src/daemon/executor/executor.js";
import { PARAMETERS } from "./parameters.js";

const TIME_LIMIT_MS = 20_000;

/** Valid: the agent is content. Orderly: it says no, as the standard wants it. */
export type Verdict = "valid" | "orderly" | "failed";

export interface Finding {
  /** `ocf:heartbeat:IPaddr2`. */
  readonly agent: string;
  readonly metadata: AgentKnowledge;
  readonly answer: OperationResult;
  readonly verdict: Verdict;
}

const ORDERLY: readonly number[] = [
  OcfRc.invalidParameter,
  OcfRc.insufficientPrivileges,
  OcfRc.notInstalled,
  OcfRc.notConfigured,
];

/** Those of other providers than ourselves. */
export function agentsOfOthers(): readonly AgentName[] {
  return installedAgents().filter((agent) => agent.class === "ocf" && agent.provider !== "quorate");
}

/** As the daemon makes it, on a machine's private /run and /var. */
export function privateExecutor(): Executor {
  const [runDirectory, stateDirectory] = ["/run/quorate", "/var/lib/quorate"];
  const nobody = { processGone: () => undefined, addressGone: () => undefined };
  return new Executor({ runDirectory, stateDirectory, socket: `${runDirectory}/quorated.sock` }, nobody);
}

export async function examine(agent: AgentName, executor: Executor): Promise<Finding> {
  const metadata = await readAgentMetadata(agent);
  const name = formatAgent(agent);
  const answer = await executor.runOperation({
    resource: "conformance",
    agent,
    operation: "validate-all",
    interval: 0,
    timeoutMs: TIME_LIMIT_MS,
    params: PARAMETERS[name] ?? {},
  });
  const verdict = metadata.kind === "metadata" ? judge(answer, metadata.metadata) : "failed";
  return { agent: name, metadata, answer, verdict };
}

export function judge({ kind, rc }: Pick<OperationResult, "kind" | "rc">, { actions }: AgentMetadata): Verdict {
  if (kind !== "exited") return "failed";
  if (rc === OcfRc.ok) return "valid";
  const promised = actions.some(({ name }) => name === "validate-all");
  return ORDERLY.includes(rc) || (rc === OcfRc.unimplemented && !promised) ? "orderly" : "failed";
}

/** `6 not configured: Please set OCF_RESKEY_device`. */
export function answerInWords({ kind, rc, exitReason }: OperationResult): string {
  const code = kind === "exited" ? `${rc} ${ocfWord(rc)}` : kind === "timed-out" ? "did not end" : "could not be run";
  return exitReason ? `${code}: ${exitReason}` : code;
}

export function metadataInWords(metadata: AgentKnowledge): string {
  if (metadata.kind === "unreadable") return metadata.why;
  return metadata.kind === "metadata" ? "parsed" : "not installed";
}
