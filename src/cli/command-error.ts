/** A command that could not be done: what is said on standard error, and what the process exits with. */
import { ExitCode } from "./exit-code.js";

export class CommandError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
    this.name = "CommandError";
  }
}

/** The command was typed wrongly. Nothing was asked of the cluster. */
export function usageError(message: string): CommandError {
  return new CommandError(ExitCode.usage, message);
}

/** In the contract, but not in this release: known, refused, never half done. `advice`: what to do meanwhile. */
export function notSupported(what: string, advice?: string): CommandError {
  return new CommandError(ExitCode.unimplemented, `${what} is not supported yet${advice ? `: ${advice}` : ""}`);
}

export function noSuchObject(message: string): CommandError {
  return new CommandError(ExitCode.noSuchObject, message);
}
