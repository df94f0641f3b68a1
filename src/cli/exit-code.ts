/**
 * What the commands exit with: the field's codes (`crm_error -X -l`), and the one for each refusal of a daemon.
 */
import type { RefusalCode } from "../core/node/requests.js";

export const ExitCode = {
  ok: 0,
  error: 1,
  unimplemented: 3,
  usage: 64,
  data: 65,
  noInput: 66,
  internal: 70,
  temporary: 75,
  invalidConfiguration: 78,
  disconnected: 102,
  older: 103,
  noSuchObject: 105,
  noQuorum: 106,
  unsafe: 107,
  alreadySo: 108,
  timeout: 124,
} as const;

const OF_REFUSAL: Readonly<Record<RefusalCode, number>> = {
  "no-such-object": ExitCode.noSuchObject,
  "no-quorum": ExitCode.noQuorum,
  unsafe: ExitCode.unsafe,
  "already-so": ExitCode.alreadySo,
  conflict: ExitCode.older,
  invalid: ExitCode.invalidConfiguration,
  "not-connected": ExitCode.disconnected,
  "try-again": ExitCode.temporary,
  failed: ExitCode.error,
};

export function refusalExitCode(code: RefusalCode): number {
  return OF_REFUSAL[code];
}
