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

/** Anything else that was thrown is a fault of ours: where it happened is worth more than a short line. */
export function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new CommandError(ExitCode.internal, `this is a fault of the program, please report it: ${where}`);
}
