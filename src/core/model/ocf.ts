/** OCF exit codes (OCF Resource Agent API 1.1, section "Exit status codes") and their words in status output. */
export const OcfRc = {
  ok: 0,
  error: 1,
  invalidParameter: 2,
  unimplemented: 3,
  insufficientPrivileges: 4,
  notInstalled: 5,
  notConfigured: 6,
  notRunning: 7,
  promoted: 8,
  failedPromoted: 9,
  degraded: 190,
  degradedPromoted: 191,
} as const;

/** An exit code as an agent returned it: 0 to 255, not only the ones that the standard names. */
export type ExitCode = number;

const WORDS: Readonly<Record<number, string>> = {
  [OcfRc.ok]: "ok",
  [OcfRc.error]: "error",
  [OcfRc.invalidParameter]: "invalid parameter",
  [OcfRc.unimplemented]: "unimplemented feature",
  [OcfRc.insufficientPrivileges]: "insufficient privileges",
  [OcfRc.notInstalled]: "not installed",
  [OcfRc.notConfigured]: "not configured",
  [OcfRc.notRunning]: "not running",
  [OcfRc.promoted]: "promoted",
  [OcfRc.failedPromoted]: "promoted (failed)",
  [OcfRc.degraded]: "degraded",
  [OcfRc.degradedPromoted]: "promoted (degraded)",
};

export function ocfWord(rc: ExitCode): string {
  return WORDS[rc] ?? `unknown exit status ${rc}`;
}
