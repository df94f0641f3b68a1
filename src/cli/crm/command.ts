/** One command of a level: what it takes, in words for its help, and what it does. */
import type { Session } from "../session.js";

export interface Command {
  /** As commander reads them: `<node>` is needed, `[rsc...]` may be left out or repeated; empty: nothing. */
  readonly arguments: string;
  readonly summary: string;
  readonly options?: readonly CommandOption[];
  /** Answers with the exit code; what goes wrong is a CommandError. */
  run(call: Call): Promise<number>;
}

export interface CommandOption {
  /** As in `--for <lifetime>`. */
  readonly flags: string;
  readonly summary: string;
}

export interface Call {
  readonly words: readonly string[];
  /** As it was meant, for the history of the configuration: `crm node standby lb1`. */
  readonly line: string;
  /** The options of this command alone, by their long names. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly session: Session;
}

export type Commands = Readonly<Record<string, Command>>;
