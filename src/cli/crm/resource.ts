/** `crm resource`: what runs, and where. */
import { allResources, type Resource } from "../../core/cib/configuration.js";
import { parseBoolean } from "../../core/model/boolean.js";
import { INFINITY } from "../../core/model/score.js";
import type { ClusterState, Edit, Request } from "../../core/node/requests.js";
import { instanceViews, type ResourceView } from "../../core/scheduler/current.js";
import { DEFAULT_DISPLAY } from "../../tui/display-options.js";
import { colouredText, plainText } from "../../tui/lines.js";
import { findResource, resourceLines } from "../../tui/resource-lines.js";
import { takePicture } from "../../tui/status-picture.js";
import { CommandError, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import type { Call, Commands } from "./command.js";
import { EXPLAIN, WHY } from "./explanation.js";
import { knownHistory, knownNode, knownResource } from "./object-names.js";
import { onlyPlace, readEnd, readPlacement } from "./placement-words.js";

export const RESOURCE: Commands = {
  status: { arguments: "[rsc...]", summary: "all resources as a tree, or where some are running", run: status },
  locate: { arguments: "<rsc...>", summary: "where resources are running", run: status },
  start: {
    arguments: "<rsc...>",
    summary: "let resources run",
    run: (call) => setOption(call, TARGET_ROLE, "Started"),
  },
  stop: {
    arguments: "<rsc...>",
    summary: "keep resources stopped",
    run: (call) => setOption(call, TARGET_ROLE, "Stopped"),
  },
  promote: {
    arguments: "<rsc...>",
    summary: "let copies of promotable clones be promoted",
    run: (call) => setRole(call, "Promoted"),
  },
  demote: {
    arguments: "<rsc...>",
    summary: "keep copies of promotable clones running, and none promoted",
    run: (call) => setRole(call, "Unpromoted"),
  },
  restart: { arguments: "<rsc...>", summary: "stop and start again, and wait until it is done", run: restart },
  manage: {
    arguments: "<rsc...>",
    summary: "take resources into the cluster's hands",
    run: (call) => setOption(call, IS_MANAGED, "true"),
  },
  unmanage: {
    arguments: "<rsc...>",
    summary: "leave resources as they are: neither start nor stop them",
    run: (call) => setOption(call, IS_MANAGED, "false"),
  },
  maintenance: {
    arguments: "<rsc> [state]",
    summary: "leave a resource alone, monitors too: on (default) or off",
    run: maintenance,
  },
  move: {
    arguments: "<rsc> [words...]",
    summary: "go to a node once: RSC [NODE] [LIFETIME] [force]",
    options: [
      { flags: "--pin", summary: "keep it there, until `clear`" },
      { flags: "--for <lifetime>", summary: "keep it there that long, as in 1h or PT10M" },
    ],
    run: move,
  },
  ban: {
    arguments: "<rsc> [words...]",
    summary: "keep off a node: RSC [NODE] [LIFETIME] [force]",
    options: [{ flags: "--for <lifetime>", summary: "that long only, as in 1h or PT10M" }],
    run: ban,
  },
  clear: { arguments: "<rsc>", summary: "drop the pins and bans of a resource", run: clear },
  cleanup: {
    arguments: "[rsc] [node] [force]",
    summary: "forget failures, and look again",
    run: (call) => forget(call, "cleanup"),
  },
  refresh: {
    arguments: "[rsc] [node] [force]",
    summary: "forget all history, and look again",
    run: (call) => forget(call, "refresh"),
  },
  explain: EXPLAIN,
  why: WHY,
};

async function status({ words, session }: Call): Promise<number> {
  const state = await session.state();
  const picture = takePicture(state, Date.now());
  if (words.length === 0) {
    const print = session.options.colour ? colouredText : plainText;
    session.print(resourceLines(picture, { ...DEFAULT_DISPLAY, inactive: true }).map(print));
    return ExitCode.ok;
  }
  for (const id of words.map((word) => knownResource(state, word))) {
    const resource = findResource(picture.view.resources, id);
    if (resource) session.print(locationLines(id, resource));
  }
  return ExitCode.ok;
}

/** One line for each place where it is active; a role is named where it is not the plain one. */
export function locationLines(id: string, resource: ResourceView): string[] {
  const places = new Map<string, string>();
  for (const { on } of instanceViews(resource)) {
    for (const { node, role } of on) places.set(node, role === "Promoted" ? role : (places.get(node) ?? ""));
  }
  if (places.size === 0) return [`resource ${id} is NOT running`];
  return [...places].map(([node, role]) => `resource ${id} is running on: ${node} ${role}`);
}

const TARGET_ROLE = "target-role";
const IS_MANAGED = "is-managed";

/** Set on the clone, whichever of the clone and what it copies was named. */
async function setRole(call: Call, role: "Promoted" | "Unpromoted"): Promise<number> {
  const state = await call.session.state();
  const words = call.words.map((word) => promotableClone(state, knownResource(state, word)));
  return setOption({ ...call, words }, TARGET_ROLE, role);
}

function promotableClone({ revision }: ClusterState, id: string): string {
  const { resources } = revision.configuration;
  const top = resources.find(
    (resource) => resource.id === id || (resource.kind === "clone" && resource.child.id === id),
  );
  if (top?.kind === "clone" && parseBoolean(top.meta.promotable ?? "")) return top.id;
  throw new CommandError(ExitCode.error, `${id} is not a promotable resource`);
}

async function setOption({ words, session, line }: Call, option: string, value: string): Promise<number> {
  const state = await session.state();
  const ids = words.map((word) => knownResource(state, word));
  for (const id of ids) {
    for (const child of contraryChildren(state, id, option, value)) {
      if (await session.offer(`Do you want to override ${option} for child resource ${child} of ${id}`)) {
        await session.request(editRequest({ kind: "resource-meta", resource: child, set: {}, remove: [option] }, line));
      } else session.warn(`${child} has a ${option} of its own and keeps it`);
    }
    await session.request(optionRequest(id, option, value, line));
  }
  return ExitCode.ok;
}

function maintenance(call: Call): Promise<number> {
  const [rsc = "", word = "on"] = call.words;
  const state = parseBoolean(word);
  if (state === undefined) throw usageError(`'${word}' is no state: use on or off`);
  return setOption({ ...call, words: [rsc] }, "maintenance", String(state));
}

export function optionRequest(resource: string, option: string, value: string, comment: string): Request {
  return editRequest({ kind: "resource-meta", resource, set: { [option]: value }, remove: [] }, comment);
}

function editRequest(edit: Edit, comment: string): Request {
  return { kind: "edit", edit, comment };
}

/** Below a group or clone, what says otherwise for itself: it would not follow. */
export function contraryChildren(state: ClusterState, id: string, option: string, value: string): string[] {
  const configuration = state.revision.configuration;
  const resource = allResources(configuration).find((candidate) => candidate.id === id);
  if (!resource) return [];
  const isContrary = (own: string | undefined) => own !== undefined && !isSameValue(own, value);
  return childrenOf(resource)
    .filter(({ meta }) => isContrary(meta[option]))
    .map((child) => child.id);
}

function isSameValue(a: string, b: string): boolean {
  const meaning = (text: string) => parseBoolean(text) ?? text.toLowerCase();
  return meaning(a) === meaning(b);
}

function childrenOf(resource: Resource): readonly Resource[] {
  switch (resource.kind) {
    case "primitive":
      return [];
    case "group":
      return resource.members;
    case "clone":
      return [resource.child, ...childrenOf(resource.child)];
    case "bundle":
      return resource.child ? [resource.child] : [];
  }
}

async function restart({ words, session }: Call): Promise<number> {
  const { restartResource } = await import("./restart.js");
  for (const word of words) {
    const state = await session.state();
    await restartResource(knownResource(state, word), state, session);
  }
  return ExitCode.ok;
}

async function move({ words, options, session, line }: Call): Promise<number> {
  const wanted = readMove(words, options, await session.state(), session.options.force, Date.now());
  try {
    if (wanted.kind === "pin") tellOfPin(await session.request(editRequest(wanted, line)), wanted, session);
    else session.info(`${await session.request(wanted)}; nothing of this stays in the configuration`);
  } catch (error) {
    if (!(error instanceof CommandError) || error.exitCode !== ExitCode.alreadySo) throw error;
    throw new CommandError(error.exitCode, `${error.message} (Requested item already exists)`);
  }
  return ExitCode.ok;
}

/** Without --pin or a lifetime it goes once. Without a node it leaves the one where it is. */
export function readMove(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  state: ClusterState,
  forced: boolean,
  now: number,
): PinEdit | Extract<Request, { kind: "move" }> {
  const { resource, node, force, until: typed } = readPlacement(words, state, now);
  const until = typeof options.for === "string" ? readEnd(options.for, now) : typed;
  if (node === undefined && !force && !forced) throw usageError("Move requires either a target node or 'force'");
  const from = node === undefined ? onlyPlace(resource, state, now) : undefined;
  if (options.pin !== true && until === undefined) {
    return from === undefined ? { kind: "move", resource, to: node } : { kind: "move", resource, from };
  }
  return pinEdit(resource, node ?? from ?? "", from === undefined ? INFINITY : -INFINITY, until);
}

async function ban({ words, options, session, line }: Call): Promise<number> {
  const edit = readBan(words, options, await session.state(), Date.now());
  tellOfPin(await session.request(editRequest(edit, line)), edit, session);
  return ExitCode.ok;
}

export function readBan(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  state: ClusterState,
  now: number,
): PinEdit {
  const { resource, node, until: typed } = readPlacement(words, state, now);
  const until = typeof options.for === "string" ? readEnd(options.for, now) : typed;
  return pinEdit(resource, node ?? onlyPlace(resource, state, now), -INFINITY, until);
}

type PinEdit = Extract<Edit, { kind: "pin" }>;

function pinEdit(resource: string, node: string, score: number, until: string | undefined): PinEdit {
  return { kind: "pin", resource, node, score, ...(until === undefined ? {} : { until }) };
}

function tellOfPin(message: string, { resource, until }: PinEdit, session: Session): void {
  session.info(until === undefined ? message : `${message}, until ${until}`);
  session.info(`Use \`crm resource clear ${resource}\` to remove this constraint`);
}

async function clear({ words, session, line }: Call): Promise<number> {
  const resource = knownResource(await session.state(), words[0] ?? "");
  session.info(await session.request(editRequest({ kind: "clear-pins", resource }, line)));
  return ExitCode.ok;
}

async function forget({ words, session }: Call, kind: "cleanup" | "refresh"): Promise<number> {
  session.info(await session.request(forgetRequest(kind, words, await session.state())));
  return ExitCode.ok;
}

export function forgetRequest(kind: "cleanup" | "refresh", words: readonly string[], state: ClusterState): Request {
  const names = words.at(-1) === "force" ? words.slice(0, -1) : words;
  const [id, name, surplus] = names;
  if (surplus !== undefined) throw usageError(`too much: '${surplus}'; expected [RSC] [NODE] [force]`);
  return {
    kind,
    ...(id === undefined ? {} : { resource: knownHistory(state, id) }),
    ...(name === undefined ? {} : { node: knownNode(state, name) }),
  };
}
