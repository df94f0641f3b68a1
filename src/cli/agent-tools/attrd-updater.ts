/** `attrd_updater`: attributes of nodes that last until the node restarts, as agents set them (attrd_updater(8)). */
import { parseDuration } from "../../core/model/duration.js";
import { sortedKeys } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { noSuchObject, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import { attributeOf, changeAttribute } from "./node-attribute.js";
import { type Given, nodeName, onlyCommand, runTool, type Tool } from "./tool.js";

const COMMANDS = ["update", "update-both", "update-delay", "query", "delete", "refresh"] as const;

const ATTRD_UPDATER: Tool = {
  name: "attrd_updater",
  usage: `usage: attrd_updater -n NAME {-U VALUE | -B VALUE | -Q [-A] | -D} [-N NODE]
  -n, --name NAME          the attribute
  -U, --update VALUE       set it; -B and -v, by which agents know it, do the same
  -Q, --query              print it; with -A for all nodes
  -D, --delete             take it away
  -N, --node NODE          of that node; by default this one
  -d, --delay SECONDS      hold the change back so long, for those of other nodes: then all count at once
  -p, --private            accepted: no such attribute is ever written to a disk
  -R, --refresh            accepted: all nodes have all values already
  -s, -S, -l               accepted, as from older agents: it makes no difference`,
  options: {
    name: { type: "string", short: "n" },
    update: { type: "string", short: "U", aliases: ["v"] },
    "update-both": { type: "string", short: "B" },
    "update-delay": { type: "boolean", short: "Y" },
    query: { type: "boolean", short: "Q" },
    delete: { type: "boolean", short: "D" },
    refresh: { type: "boolean", short: "R" },
    delay: { type: "string", short: "d" },
    set: { type: "string", short: "s" },
    section: { type: "string", short: "S" },
    node: { type: "string", short: "N" },
    all: { type: "boolean", short: "A" },
    lifetime: { type: "string", short: "l" },
    private: { type: "boolean", short: "p" },
    quiet: { type: "boolean", short: "q" },
  },
  run,
};

export function attrdUpdater(argv: readonly string[]): Promise<number> {
  return runTool(ATTRD_UPDATER, argv);
}

async function run(given: Given, session: Session): Promise<number> {
  const command = onlyCommand(given, COMMANDS);
  if (command === undefined) throw usageError("what to do with it? --update VALUE, --query or --delete");
  if (command === "refresh" || command === "update-delay") return ExitCode.ok;
  const name = given.get("name");
  if (!name) throw usageError("the name of the attribute is missing: --name NAME");
  if (command === "query") return query(given, name, session);
  const value = command === "delete" ? undefined : given.get(command);
  await changeAttribute(session, await nodeName(given, session), name, "reboot", value, delay(given));
  return ExitCode.ok;
}

function delay(given: Given): number {
  const text = given.get("delay");
  if (text === undefined) return 0;
  const ms = parseDuration(text);
  if (ms === undefined) throw usageError(`--delay: '${text}' is no time: 5, 5s or 500ms is`);
  return ms;
}

async function query(given: Given, name: string, session: Session): Promise<number> {
  const state = await session.state();
  const nodes = given.has("all") ? sortedKeys(state.layout.nodes) : [given.get("node") ?? state.self];
  const lines = nodes.flatMap((node) => lineOf(state, node, name));
  if (lines.length === 0) throw noSuchObject(`there is no attribute ${name}`);
  session.print(lines);
  return ExitCode.ok;
}

function lineOf(state: ClusterState, node: string, name: string): string[] {
  const value = attributeOf(state, node, name, "reboot");
  return value === undefined ? [] : [`name="${name}" host="${node}" value="${value}"`];
}
