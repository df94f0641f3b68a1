/**
 * Init scripts as agents: class `lsb`, and `service` where it is one (LSB 5.0, "Init Script Actions").
 *
 * What the cluster calls monitor is `status` here, whose exit codes are its own: 0 it runs; 1, 2 and 3 it does not, whatever it left
 * behind; anything else says nothing. The exit codes of other actions are those of OCF as far as they go. A script takes no
 * parameters, can be neither promoted nor migrated, and knows nothing of the cluster.
 */
import { initScriptPath, SEARCH_PATH } from "../../agents/agent-files.js";
import { OcfRc } from "../../core/model/ocf.js";
import type { OperationSpec } from "../../core/node/io.js";
import { type AgentEnd, runAgent } from "./agent-process.js";

const ENVIRONMENT = { PATH: SEARCH_PATH, LC_ALL: "C" };

const ACTIONS: Readonly<Record<string, string>> = { start: "start", stop: "stop", monitor: "status" };

/** Dead with a pid file, dead with a lock file, not running. */
const NOT_RUNNING: readonly number[] = [1, 2, 3];
const HIGHEST_OF_OCF = OcfRc.notRunning;

export async function initScriptEnd({ agent, operation, timeoutMs }: OperationSpec): Promise<AgentEnd> {
  const path = initScriptPath(agent.type);
  const action = ACTIONS[operation];
  if (path === undefined) return notRun(`${JSON.stringify(agent.type)} cannot be the name of an init script`);
  if (action === undefined) {
    return { kind: "exited", rc: OcfRc.unimplemented, stdout: "", stderr: `an init script has no ${operation}` };
  }
  const end = await runAgent({ path, args: [action], environment: ENVIRONMENT, input: "", timeoutMs });
  if (end.kind === "exited") return { ...end, rc: action === "status" ? statusRc(end.rc) : actionRc(end.rc) };
  return end.kind === "not-run" && end.code === "ENOENT" ? { ...end, why: `there is no init script ${path}` } : end;
}

function statusRc(rc: number): number {
  if (rc === 0) return OcfRc.ok;
  return NOT_RUNNING.includes(rc) ? OcfRc.notRunning : OcfRc.error;
}

function actionRc(rc: number): number {
  return rc <= HIGHEST_OF_OCF ? rc : OcfRc.error;
}

function notRun(why: string): AgentEnd {
  return { kind: "not-run", code: "EINVAL", why };
}
