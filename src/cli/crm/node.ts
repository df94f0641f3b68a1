/** `crm node`: nodes in and out of service, and what is said about them. */
import type { Values } from "../../core/cib/configuration.js";
import { allResources } from "../../core/cib/configuration.js";
import { parseBoolean } from "../../core/model/boolean.js";
import { type NodeName, sortedKeys } from "../../core/model/names.js";
import type { ClusterState, Request } from "../../core/node/requests.js";
import { CommandError, noSuchObject, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import type { Call, Commands } from "./command.js";
import { changeLayout, wholeNumber } from "./layout-requests.js";
import { removeNode } from "./node-removal.js";
import { knownNode } from "./object-names.js";

const ALL = [{ flags: "--all", summary: "every node" }];

export const NODE: Commands = {
  standby: {
    arguments: "[nodes...]",
    summary: "move resources away from nodes (default: this one), for good or until `reboot`",
    options: ALL,
    run: async ({ words, options, session, line }) => {
      const { nodes, reboot } = readNodes(words, options.all === true, await session.state());
      for (const node of nodes) {
        await session.request(standbyRequest(node, reboot, line));
        session.info(`standby node ${node}`);
      }
      return ExitCode.ok;
    },
  },
  online: {
    arguments: "[nodes...]",
    summary: "let nodes (default: this one) run resources again",
    options: ALL,
    run: async ({ words, options, session, line }) => {
      const state = await session.state();
      for (const node of readNodes(words, options.all === true, state).nodes) {
        for (const request of withoutAttribute(state, node, "standby", line)) await session.request(request);
        session.info(`online node ${node}`);
      }
      return ExitCode.ok;
    },
  },
  maintenance: {
    arguments: "[node]",
    summary: "leave what runs on a node alone",
    run: async ({ words, session, line }) => {
      const node = oneNode(words, await session.state());
      await session.request(permanentAttribute(node, { maintenance: "on" }, [], line));
      return ExitCode.ok;
    },
  },
  ready: { arguments: "[node]", summary: "take care of what runs on a node again", run: ready },
  fence: { arguments: "<node>", summary: "cut a node off, after asking", run: fence },
  clearstate: { arguments: "[node]", summary: "confirm that a node is off, after asking", run: clearState },
  delete: {
    arguments: "<node>",
    summary: "take a stopped node out of the cluster, after asking; --force drops what names it, too",
    run: (call) => removeNode(call, call.words[0] ?? ""),
  },
  votes: {
    arguments: "<node> <votes>",
    summary: "how many votes a node has when quorum is counted",
    run: async ({ words, session, line }) => {
      const node = knownNode(await session.state(), words[0] ?? "");
      const edit = { kind: "node-votes", node, votes: wholeNumber("the votes", words[1] ?? "") } as const;
      const said = await session.request(changeLayout(edit, line, session.options.force));
      if (said) session.info(said);
      return ExitCode.ok;
    },
  },
  show: {
    arguments: "[node]",
    summary: "nodes with their attributes",
    run: async ({ words, session }) => {
      const state = await session.state();
      const nodes = words[0] === undefined ? sortedKeys(state.layout.nodes) : [knownNode(state, words[0])];
      session.print(nodes.flatMap((node) => nodeDescription(node, state)));
      return ExitCode.ok;
    },
  },
  attribute: {
    arguments: "<node> <set|delete|show> <attribute> [value]",
    summary: "a node's permanent attribute",
    run: (call) => attribute(call, "nodes"),
  },
  "status-attr": {
    arguments: "<node> <set|delete|show> <attribute> [value]",
    summary: "a node's attribute until it restarts",
    run: (call) => attribute(call, "status"),
  },
};

/** `[--all | NODE...] [reboot|forever]`; without a node the one on which the command is typed. */
export function readNodes(words: readonly string[], all: boolean, state: ClusterState) {
  const last = words.at(-1);
  const lifetime = last === "reboot" || last === "forever" ? last : undefined;
  const names = lifetime ? words.slice(0, -1) : words;
  if (all && names.length > 0) throw usageError(`name nodes or --all, not both: '${names[0]}'`);
  const nodes = all ? sortedKeys(state.layout.nodes) : names.map((name) => knownNode(state, name));
  return { nodes: nodes.length > 0 ? [...new Set(nodes)] : [state.self], reboot: lifetime === "reboot" };
}

function oneNode(words: readonly string[], state: ClusterState): NodeName {
  return words[0] === undefined ? state.self : knownNode(state, words[0]);
}

export function standbyRequest(node: NodeName, reboot: boolean, comment: string): Request {
  const set = { standby: "on" };
  return reboot ? { kind: "set-status-attributes", node, set, remove: [] } : permanentAttribute(node, set, [], comment);
}

function permanentAttribute(node: NodeName, set: Values, remove: readonly string[], comment: string): Request {
  return { kind: "edit", edit: { kind: "node-attribute", node, set, remove }, comment };
}

/** Wherever it is set: among the permanent attributes, among those until restart, or both. */
export function withoutAttribute(state: ClusterState, node: NodeName, name: string, comment: string): Request[] {
  const requests: Request[] = [];
  if (Object.hasOwn(state.revision.configuration.nodes[node]?.attributes ?? {}, name)) {
    requests.push(permanentAttribute(node, {}, [name], comment));
  }
  if (Object.hasOwn(state.status.nodes[node]?.attributes ?? {}, name)) {
    requests.push({ kind: "set-status-attributes", node, set: {}, remove: [name] });
  }
  return requests;
}

async function ready({ words, session, line }: Call): Promise<number> {
  const state = await session.state();
  const node = oneNode(words, state);
  for (const { id, name } of ownFlags(state)) {
    if (!(await session.offer(`${id} has ${name} of its own and stays as it is. Do you want to remove that?`))) {
      session.warn(`${id} keeps its own ${name}: the cluster leaves it alone`);
      continue;
    }
    const edit = { kind: "resource-meta" as const, resource: id, set: {}, remove: [name] };
    await session.request({ kind: "edit", edit, comment: line });
  }
  for (const request of withoutAttribute(state, node, "maintenance", line)) await session.request(request);
  return ExitCode.ok;
}

/** Options of resources that keep the cluster's hands off them, whatever holds for their nodes. */
export function ownFlags(state: ClusterState): { readonly id: string; readonly name: string }[] {
  return allResources(state.revision.configuration).flatMap(({ id, meta }) => [
    ...(parseBoolean(meta["is-managed"] ?? "") === false ? [{ id, name: "is-managed" }] : []),
    ...(parseBoolean(meta.maintenance ?? "") === true ? [{ id, name: "maintenance" }] : []),
  ]);
}

async function fence({ words, session }: Call): Promise<number> {
  const node = knownNode(await session.state(), words[0] ?? "");
  const notice = [`Fencing ${node} stops it at once; what runs there is recovered elsewhere.`];
  if (!(await session.confirm(`Do you want to fence ${node}`, notice))) return declined(session);
  session.info(await session.request({ kind: "fence", node }));
  return ExitCode.ok;
}

async function clearState({ words, session }: Call): Promise<number> {
  const state = await session.state();
  const node = oneNode(words, state);
  const { nodeEvidence } = await import("./node-evidence.js");
  const danger = `If ${node} is not really off, its resources will run twice and data can be lost.`;
  const notice = [...nodeEvidence(node, state, Date.now()), danger];
  if (!(await session.confirm(`Do you confirm that ${node} is off`, notice))) return declined(session);
  session.info(await session.request({ kind: "confirm-off", node }));
  return ExitCode.ok;
}

function declined(session: Session): number {
  session.info("nothing was done");
  return ExitCode.error;
}

/** `lb1(1): member` and its permanent attributes. */
export function nodeDescription(node: NodeName, state: ClusterState): string[] {
  const status = state.status.nodes[node]?.state;
  const offline = status === "member" || status === "joining" ? "" : "(offline)";
  const attributes = state.revision.configuration.nodes[node]?.attributes ?? {};
  return [
    `${node}(${state.layout.nodes[node]?.id}): member${offline}`,
    ...sortedKeys(attributes).map((name) => `\t${name}=${attributes[name]}`),
  ];
}

type Scope = "nodes" | "status";

async function attribute({ words, session, line }: Call, scope: Scope): Promise<number> {
  const [nodeWord = "", action = "", name = "", value] = words;
  const state = await session.state();
  const node = knownNode(state, nodeWord);
  if (action === "show") session.print([shownAttribute(state, node, name, scope)]);
  else await session.request(attributeRequest(node, action, name, value, scope, line));
  return ExitCode.ok;
}

export function shownAttribute(state: ClusterState, node: NodeName, name: string, scope: Scope): string {
  const attributes =
    scope === "nodes" ? state.revision.configuration.nodes[node]?.attributes : state.status.nodes[node]?.attributes;
  const value = Object.hasOwn(attributes ?? {}, name) ? attributes?.[name] : undefined;
  if (value === undefined) throw noSuchObject(`Attribute '${name}' not found for '${node}'`);
  return `scope=${scope}  name=${name} value=${value}`;
}

export function attributeRequest(
  node: NodeName,
  action: string,
  name: string,
  value: string | undefined,
  scope: Scope,
  comment: string,
): Request {
  const { set, remove } = attributeChange(action, name, value);
  return scope === "nodes"
    ? permanentAttribute(node, set, remove, comment)
    : { kind: "set-status-attributes", node, set, remove };
}

function attributeChange(action: string, name: string, value: string | undefined) {
  switch (action) {
    case "set":
      if (value === undefined) throw usageError(`the value of ${name} is missing: set ATTRIBUTE VALUE`);
      return { set: { [name]: value }, remove: [] };
    case "delete":
      if (value !== undefined) throw usageError(`too much: '${value}' behind delete ${name}`);
      return { set: {}, remove: [name] };
    default:
      throw new CommandError(ExitCode.usage, `unknown action '${action}': use set, delete or show`);
  }
}
