/**
 * What a command works with: the cluster behind the local daemon, the terminal, and the options that every command has.
 *
 * A session turns each refusal of the daemon into a CommandError, and asks before what destroys: `--yes` and `--force` answer yes,
 * `--no` answers no, and where nobody can be asked the answer is a refusal, never a guess.
 */
import type { ClusterClient } from "../client/cluster-client.js";
import type { Revision } from "../core/cib/revision.js";
import type { JournalEntry } from "../core/journal/entry.js";
import type { ClusterState, Request, Response } from "../core/node/requests.js";
import { CommandError } from "./command-error.js";
import { ExitCode, refusalExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

export interface CommonOptions {
  readonly force: boolean;
  readonly yes: boolean;
  readonly no: boolean;
  /** Return only when the cluster has settled. */
  readonly wait: boolean;
  readonly colour: boolean;
}

export class Session {
  private client: ClusterClient | undefined;
  private changed = false;

  constructor(
    readonly terminal: Terminal,
    readonly options: CommonOptions,
  ) {}

  print(lines: readonly string[]): void {
    for (const line of lines) this.terminal.print(line);
  }

  info(text: string): void {
    this.terminal.complain(`INFO: ${text}`);
  }

  warn(text: string): void {
    this.terminal.complain(`WARNING: ${text}`);
  }

  async state(): Promise<ClusterState> {
    const response = await this.exchange({ kind: "get-state" });
    if (response.kind === "state") return response.state;
    throw new CommandError(ExitCode.error, "the daemon answered with something else than the state of the cluster");
  }

  /** The revisions of the configuration that this node has, oldest first. */
  async revisions(): Promise<readonly Revision[]> {
    const response = await this.exchange({ kind: "get-history" });
    if (response.kind === "history") return response.revisions;
    throw new CommandError(ExitCode.error, "the daemon answered with something else than its history");
  }

  /** All entries of the journal that this node has, in order. */
  async journal(): Promise<readonly JournalEntry[]> {
    const response = await this.exchange({ kind: "get-journal" });
    if (response.kind === "journal") return response.entries;
    throw new CommandError(ExitCode.error, "the daemon answered with something else than its journal");
  }

  /** Something was asked for that the cluster may still be busy with. */
  get hasChanged(): boolean {
    return this.changed;
  }

  /** What the daemon says of it when it is done. */
  async request(request: Request): Promise<string> {
    const response = await this.exchange(request);
    this.changed = true;
    return response.kind === "done" ? response.message : "";
  }

  /** Each state of the cluster from now on, the present one first. */
  async *states(): AsyncIterable<ClusterState> {
    const client = await this.connect();
    try {
      yield* client.watch();
    } catch (error) {
      throw connectionError(error);
    }
  }

  /** `notice` is said before a person is asked, and only then. */
  async confirm(question: string, notice: readonly string[] = []): Promise<boolean> {
    if (this.options.no) return false;
    if (this.options.yes || this.options.force) return true;
    if (!this.terminal.isTty) {
      const why = `there is no terminal to ask on: "${question}?"; add --yes to mean it`;
      throw new CommandError(ExitCode.unsafe, why);
    }
    for (const line of notice) this.terminal.complain(line);
    for (;;) {
      const answer = (await this.terminal.ask(`${question} (y/n)? `))?.trim().toLowerCase();
      if (answer === undefined || ["n", "no"].includes(answer)) return false;
      if (["y", "yes"].includes(answer)) return true;
    }
  }

  /** For what can be left as it is: where nobody can be asked the answer is no. */
  async offer(question: string): Promise<boolean> {
    const { no, yes, force } = this.options;
    return no || yes || force || this.terminal.isTty ? this.confirm(question) : false;
  }

  close(): void {
    this.client?.close();
    this.client = undefined;
  }

  private async exchange(request: Request): Promise<Response> {
    const client = await this.connect();
    const response = await client.request(request).catch((error: unknown) => {
      throw connectionError(error);
    });
    if (response.kind === "refused") throw new CommandError(refusalExitCode(response.code), response.message);
    return response;
  }

  private async connect(): Promise<ClusterClient> {
    const { ClusterClient } = await import("../client/cluster-client.js");
    this.client ??= await ClusterClient.open().catch((error: unknown) => {
      throw connectionError(error);
    });
    return this.client;
  }
}

export function connectionError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new CommandError(ExitCode.disconnected, `Connection to cluster failed: ${why}`);
}
