/**
 * What a person is told about an end: one line, from what the agent said itself if it said something.
 *
 * Agents say why they failed on standard error, as `ocf-exit-reason:TEXT` (Debian's resource-agents) or
 * `ocf_exit_reason:TEXT`; the last such line counts. Others are quoted by the last line that they logged as an error there
 * (`Nov 22 00:50:41 ERROR: TEXT`), or by their last line.
 */
import { OcfRc } from "../../core/model/ocf.js";
import type { AgentEnd } from "./agent-process.js";

const LONGEST = 300;
/** Ends that need no explanation; what such an agent prints is chatter. */
const EXPECTED: readonly number[] = [OcfRc.ok, OcfRc.notRunning, OcfRc.promoted];

export function exitReason(end: AgentEnd, timeoutMs: number): string {
  switch (end.kind) {
    case "not-run":
      return oneLine(end.why);
    case "timed-out":
      return oneLine(end.why ?? `killed after ${timeoutMs} ms${and(saidReason(end.stderr))}`);
    case "signalled":
      return oneLine(`killed by ${end.signal}${and(saidReason(end.stderr))}`);
    case "exited": {
      const said = saidReason(end.stderr);
      return oneLine(said ?? (EXPECTED.includes(end.rc) ? "" : (lastError(end.stderr) ?? lastLine(end.stderr) ?? "")));
    }
  }
}

/** Bounded, and nothing in it that would move a terminal's cursor. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function saidReason(stderr: string): string | undefined {
  return [...stderr.matchAll(/^ocf[-_]exit[-_]reason:(.*)$/gm)].at(-1)?.[1]?.trim();
}

function lastError(stderr: string): string | undefined {
  return [...stderr.matchAll(/^[A-Z][a-z]{2} +\d+ [\d:]{8} (?:ERROR|CRIT): (.*)$/gm)].at(-1)?.[1];
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split("\n").at(-1);
}

function and(reason: string | undefined): string {
  return reason ? `: ${reason}` : "";
}
