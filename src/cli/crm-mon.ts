/** `crm_mon`: the status once, again after every change, or as a live screen. */
import { asCommandError, type CommandError } from "./command-error.js";
import { ExitCode } from "./exit-code.js";
import { type MonOptions, readMonOptions } from "./mon-options.js";
import { packageVersion } from "./package-version.js";
import { Session } from "./session.js";
import { processTerminal, type Terminal } from "./terminal.js";

/** The process's exit code. */
export async function crmMon(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  let simple = false;
  try {
    const options = readMonOptions(argv, canShowScreen());
    simple = options.form === "simple";
    return await run(options, terminal);
  } catch (error) {
    const known = asCommandError(error);
    return simple ? verdictWithoutCluster(known, terminal) : complain(known, terminal);
  }
}

/** A screen needs both ends of a terminal that can place text. */
function canShowScreen(): boolean {
  const term = process.env.TERM ?? "";
  return process.stdin.isTTY === true && process.stdout.isTTY === true && term !== "" && term !== "dumb";
}

async function run(options: MonOptions, terminal: Terminal): Promise<number> {
  switch (options.action) {
    case "version":
      terminal.print(`crm_mon ${await packageVersion()}`);
      return ExitCode.ok;
    case "help":
      terminal.print(options.helpText.trimEnd());
      return ExitCode.ok;
    case "live": {
      const { liveScreen } = await import("../tui/live-screen.js");
      return liveScreen(options.display, options.intervalMs);
    }
    case "once":
    case "follow":
      return printStates(options, terminal);
  }
}

async function printStates(options: MonOptions, terminal: Terminal): Promise<number> {
  const { statusOutput } = await import("./status-output.js");
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  const session = new Session(terminal, { force: false, yes: false, no: false, wait: false, colour });
  const print = (state: Awaited<ReturnType<Session["state"]>>) => {
    const output = statusOutput(state, Date.now(), options.display, options.form, colour);
    session.print(output.lines);
    return output.exitCode;
  };
  try {
    if (options.action === "once") return print(await session.state());
    for await (const state of session.states()) {
      print(state);
      terminal.print("");
    }
    return ExitCode.ok;
  } finally {
    session.close();
  }
}

function complain(error: CommandError, terminal: Terminal): number {
  for (const line of error.message.split("\n")) terminal.complain(`crm_mon: ${line}`);
  return error.exitCode;
}

/** A monitoring system reads standard output, and 2 is critical. */
function verdictWithoutCluster(error: CommandError, terminal: Terminal): number {
  if (error.exitCode !== ExitCode.disconnected) return complain(error, terminal);
  terminal.print(`CLUSTER CRIT: ${error.message}`);
  return 2;
}
