/** `crm`: finds the command that is meant, lets it work, and turns what went wrong into one line and an exit code. */
import { asCommandError, notSupported } from "./command-error.js";
import type { Command, Commands } from "./crm/command.js";
import {
  bothSides,
  commandHelp,
  findHelpTopic,
  findTarget,
  type GlobalLine,
  parseCommandLine,
  parseGlobalLine,
  type Target,
} from "./crm/command-line.js";
import { ExitCode } from "./exit-code.js";
import { Session } from "./session.js";
import { processTerminal, type Terminal } from "./terminal.js";

/** The process's exit code. */
export async function crm(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  const at = { place: "crm" };
  try {
    return await runLine(argv, terminal, at);
  } catch (error) {
    const { message, exitCode } = asCommandError(error);
    for (const line of message.split("\n")) terminal.complain(`ERROR: ${at.place}: ${line}`);
    return exitCode;
  }
}

async function runLine(argv: readonly string[], terminal: Terminal, at: { place: string }): Promise<number> {
  const line = parseGlobalLine(argv, process.stdout.isTTY === true);
  if (line.show === "version")
    return show(terminal, `crm ${await (await import("./package-version.js")).packageVersion()}`);
  const target: Target = line.show === "help" ? { kind: "help", words: line.words } : findTarget(line.words);
  if (target.kind === "help") return printHelp(target.words, terminal);
  at.place = [target.level, target.name].filter(Boolean).join(".");
  return runCommand(target, line, terminal);
}

function show(terminal: Terminal, text: string): number {
  terminal.print(text.trimEnd());
  return ExitCode.ok;
}

async function runCommand(
  target: Extract<Target, { kind: "command" }>,
  global: GlobalLine,
  terminal: Terminal,
): Promise<number> {
  const name = ["crm", target.level, target.name].filter(Boolean).join(" ");
  const command = await loadCommand(target.level, target.name, name);
  const parsed = parseCommandLine(name, command, target.rest, process.stdout.isTTY === true);
  if (parsed.help) return show(terminal, commandHelp(name, command));
  const options = bothSides(global.options, parsed.common, parsed.own.display !== undefined);
  const session = new Session(terminal, options);
  try {
    const line = [name, ...target.rest].join(" ");
    const exitCode = await command.run({ words: parsed.words, line, options: parsed.own, session });
    if (options.wait && session.hasChanged) await (await import("./settle.js")).waitUntilSettled(session);
    return exitCode;
  } finally {
    session.close();
  }
}

async function loadCommand(level: string | undefined, name: string, full: string): Promise<Command> {
  const command = (await loadLevel(level))[name];
  if (!command) throw notSupported(`\`${full}\``);
  return command;
}

/** Only what is needed is loaded: a command shall answer at once. */
async function loadLevel(level: string | undefined): Promise<Commands> {
  switch (level) {
    case undefined:
      return (await import("./crm/status.js")).TOP_LEVEL;
    case "node":
      return (await import("./crm/node.js")).NODE;
    case "resource":
      return (await import("./crm/resource.js")).RESOURCE;
    case "history":
      return (await import("./crm/history.js")).HISTORY;
    case "fence":
      return (await import("./crm/fence.js")).FENCE;
    case "corosync":
      return (await import("./crm/corosync.js")).COROSYNC;
    case "cluster":
      return (await import("./crm/cluster.js")).CLUSTER;
    case "configure":
      return (await import("./crm/configure.js")).CONFIGURE;
    default:
      return {};
  }
}

async function printHelp(words: readonly string[], terminal: Terminal): Promise<number> {
  const topic = findHelpTopic(words);
  if (topic.kind === "command") {
    const name = ["crm", topic.level, topic.name].filter(Boolean).join(" ");
    return show(terminal, commandHelp(name, await loadCommand(topic.level, topic.name, name)));
  }
  terminal.print("usage: crm [OPTIONS] LEVEL COMMAND [ARGUMENTS]; `crm LEVEL COMMAND -h` says more");
  const levels =
    topic.kind === "level"
      ? [topic.level]
      : [undefined, "node", "resource", "configure", "cluster", "fence", "corosync", "history"];
  for (const level of levels) await printLevelHelp(level, terminal);
  return ExitCode.ok;
}

async function printLevelHelp(level: string | undefined, terminal: Terminal): Promise<void> {
  const commands = Object.entries(await loadLevel(level));
  if (commands.length === 0) throw notSupported(`\`crm ${level}\``);
  for (const [name, command] of commands) {
    const left = ["crm", level, name, command.arguments].filter(Boolean).join(" ");
    terminal.print(`  ${left.padEnd(64)} ${command.summary}`);
  }
}
