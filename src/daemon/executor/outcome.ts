/** How an agent's run ended, in the words of the core. */
import { OcfRc } from "../../core/model/ocf.js";
import type { OperationResult } from "../../core/node/io.js";
import type { AgentEnd } from "./agent-process.js";

export function outcome(end: AgentEnd): Pick<OperationResult, "kind" | "rc"> {
  switch (end.kind) {
    case "exited":
      return { kind: "exited", rc: end.rc };
    case "signalled":
    case "timed-out":
      // Killed by somebody, it said nothing about the resource; by us, its time was up.
      return { kind: end.kind === "timed-out" ? "timed-out" : "exited", rc: OcfRc.error };
    case "not-run":
      return { kind: "not-run", rc: notRunRc(end.code) };
  }
}

function notRunRc(code: string): number {
  if (code === "ENOENT" || code === "ENOTDIR") return OcfRc.notInstalled;
  return code === "EACCES" || code === "EPERM" ? OcfRc.insufficientPrivileges : OcfRc.error;
}
