/**
 * Reads `quorate.yaml`: the nodes of a cluster, how they reach each other, and where this one keeps its things.
 *
 *     cluster: web
 *     token: 1000ms
 *     nodes:
 *       - { name: lb1, id: 1, address: 198.18.0.1 }
 *       - { name: lb2, id: 2, address: 198.18.0.2, votes: 1 }
 *     quorum: { two_node: true }
 *
 * A node with several links has `addresses: [A, B]`, one a link in the order of their numbers; all nodes have as many. With
 * `link_mode: active` messages go over all links that work, else over the best one (corosync.conf(5)).
 *
 * `watchdog: { device: /dev/watchdog }` names the device that `stonith-watchdog-timeout` is about; `timeout` says what its timeout is
 * where the system does not.
 *
 * Everything wrong is reported at once, each with its place; nothing unknown is passed over. Options of `quorum` are those of
 * votequorum(5). Nodes and quorum are what a cluster begins with: later changes are in its own history, on every disk.
 */
import type { Layout, LayoutNode, QuorumOptions } from "../core/cib/layout.js";
import { formatDuration, type Millis, parseDuration } from "../core/model/duration.js";
import { isHostAddress, parseIpAddress } from "../core/model/ip-address.js";
import { nearestName } from "../core/model/nearest-name.js";
import {
  isNodeName,
  LARGEST_NODE_ID,
  layoutComplaints,
  MOST_LINKS,
  MOST_NODE_VOTES,
} from "../core/quorum/layout-checks.js";
import { QUORUM_OPTION_NAMES, QUORUM_OPTIONS, readQuorumOptions, UNSUPPORTED_OPTIONS } from "../core/quorum/options.js";
import { type Position, type Problem, problemList, quoted, type Report, START, sortedProblems } from "./problem.js";
import type { QuorateConfig } from "./quorate-config.js";
import { readList, readMapping, readRecord, readText, readYaml, type YamlItem } from "./yaml-item.js";

export type QuorateYamlResult =
  | { readonly kind: "ok"; readonly config: QuorateConfig }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const KEYS = [
  "cluster",
  "node",
  "key",
  "token",
  "port",
  "link_mode",
  "nodes",
  "quorum",
  "state",
  "run",
  "watchdog",
  "log",
] as const;
const NODE_KEYS = ["name", "id", "address", "addresses", "votes"] as const;
const WATCHDOG_KEYS = ["device", "timeout"] as const;
const LINK_MODES = ["passive", "active"] as const;
const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;

const SHORTEST_TOKEN: Millis = 60;
const LONGEST_TOKEN: Millis = 60_000;

export function parseQuorateYaml(text: string, file: string): QuorateYamlResult {
  const { problems, report } = problemList(file);
  const root = readYaml(text, report);
  const config = root && readConfig(root, report);
  return config && problems.length === 0
    ? { kind: "ok", config }
    : { kind: "problems", problems: sortedProblems(problems) };
}

function readConfig(root: YamlItem, report: Report): QuorateConfig | undefined {
  const found = readRecord(root, "quorate.yaml", KEYS, report);
  const nodes = readNodes(found.nodes, report);
  const node = readOwnNode(found.node, nodes, report);
  const cluster = readName(found.cluster, "cluster", report);
  if (!found.cluster) report(START, '"cluster" is missing: the name of the cluster');
  const config = {
    keyFile: readPath(found.key, "key", "/etc/quorate/key", report),
    tokenMs: readToken(found.token, report),
    port: readWhole(found.port, "port", 1, 65_535, report) ?? 5405,
    linkMode: readWord(found.link_mode, "link_mode", LINK_MODES, "passive", report),
    layout: { nodes: layoutNodes(nodes), quorum: readQuorum(found.quorum, layoutNodes(nodes), report) },
    stateDir: readPath(found.state, "state", "/var/lib/quorate", report),
    runDir: readPath(found.run, "run", "/run/quorate", report),
    ...readWatchdog(found.watchdog, report),
    logLevel: readWord(found.log, "log", LOG_LEVELS, "info", report),
  };
  return cluster === undefined ? undefined : { cluster, ...(node === undefined ? {} : { node }), ...config };
}

// ---- nodes ----

interface ConfiguredNode {
  readonly name: string;
  readonly id: number;
  readonly addresses: readonly string[];
  readonly votes: number;
}

function layoutNodes(nodes: readonly ConfiguredNode[]): Readonly<Record<string, LayoutNode>> {
  return Object.fromEntries(nodes.map(({ name, ...node }) => [name, node]));
}

interface Placed<T> {
  readonly value: T;
  readonly at: Position;
}

interface PlacedNode {
  readonly name: Placed<string>;
  readonly id: Placed<number>;
  /** Not empty. */
  readonly addresses: readonly Placed<string>[];
  readonly linksAt: Position;
  readonly votes: number;
}

function readNodes(item: YamlItem | undefined, report: Report): ConfiguredNode[] {
  if (!item) {
    report(START, '"nodes" is missing: the list of the nodes of the cluster');
    return [];
  }
  const items = readList(item, "nodes", report);
  if (item.kind === "list" && items.length === 0) report(item.at, "nodes must name at least one node");
  const placed = items.flatMap((each) => readNode(each, report) ?? []);
  refuseTwins("name", placed, (node) => [node.name], report);
  refuseTwins("id", placed, (node) => [node.id], report);
  refuseTwins("address", placed, (node) => node.addresses, report);
  refuseOddLinks(placed, report);
  return placed.map(({ name, id, addresses, votes }) => {
    return { name: name.value, id: id.value, addresses: addresses.map((address) => address.value), votes };
  });
}

function readNode(item: YamlItem, report: Report): PlacedNode | undefined {
  const found = readRecord(item, "a node", NODE_KEYS, report);
  if (item.kind === "mapping") {
    for (const key of ["name", "id"] as const) if (!found[key]) report(item.at, `"${key}" of the node is missing`);
    if (!found.address && !found.addresses) report(item.at, '"address" of the node is missing');
  } else if (item.kind === "scalar" && item.absent) report(item.at, "a node must have a name, an id and an address");
  const name = readName(found.name, "name of a node", report);
  const id = readWhole(found.id, "id of a node", 1, LARGEST_NODE_ID, report);
  const addresses = readAddresses(found.address, found.addresses, report);
  const votes = readWhole(found.votes, "votes of a node", 0, MOST_NODE_VOTES, report) ?? 1;
  if (name === undefined || id === undefined || addresses.length === 0) return undefined;
  const at = (key: (typeof NODE_KEYS)[number]) => found[key]?.at ?? item.at;
  const linksAt = found.addresses?.at ?? at("address");
  return { name: { value: name, at: at("name") }, id: { value: id, at: at("id") }, addresses, linksAt, votes };
}

/** One a link; empty when something is wrong with them. */
function readAddresses(
  one: YamlItem | undefined,
  several: YamlItem | undefined,
  report: Report,
): readonly Placed<string>[] {
  if (one && several) report(several.at, 'a node has "address" or "addresses", not both');
  const items = several ? readList(several, "addresses of a node", report) : one ? [one] : [];
  if (several?.kind === "list" && items.length === 0) report(several.at, "addresses of a node must name at least one");
  const excess = items[MOST_LINKS];
  if (excess) report(excess.at, `a node has at most ${MOST_LINKS} addresses, one a link; here are ${items.length}`);
  const read = items.map((item) => ({ value: readAddress(item, report), at: item.at }));
  const good = read.flatMap(({ value, at }) => (value === undefined ? [] : [{ value, at }]));
  return good.length === items.length ? good : [];
}

function refuseTwins(
  key: "name" | "id" | "address",
  nodes: readonly PlacedNode[],
  values: (node: PlacedNode) => readonly Placed<string | number>[],
  report: Report,
): void {
  const seen = new Map<string, { readonly node: PlacedNode; readonly at: Position }>();
  for (const node of nodes) {
    for (const { value, at } of values(node)) {
      const identity = parseIpAddress(String(value))?.canonical ?? String(value);
      const twin = seen.get(identity);
      if (!twin) seen.set(identity, { node, at });
      else if (twin.node === node) report(at, `${key} ${value} is that of another link of the node already`);
      else report(at, `${key} ${value} is already that of the node in line ${twin.at.line}`);
    }
  }
}

/** Link n joins the n-th addresses of all nodes: each node has one, and all speak one protocol. */
function refuseOddLinks(nodes: readonly PlacedNode[], report: Report): void {
  const [first] = nodes;
  for (const node of nodes) {
    if (!first) return;
    if (node.addresses.length === first.addresses.length) {
      refuseMixedFamilies(first, node, report);
      continue;
    }
    const [has, firstHas] = [counted(node), counted(first)];
    report(
      node.linksAt,
      `${node.name.value} has ${has}, but ${first.name.value} has ${firstHas}: one a link, for every node`,
    );
  }
}

function refuseMixedFamilies(first: PlacedNode, node: PlacedNode, report: Report): void {
  for (const [link, { value, at }] of node.addresses.entries()) {
    const family = parseIpAddress(value)?.family;
    const firstHas = parseIpAddress(first.addresses[link]?.value ?? "")?.family;
    if (family === firstHas) continue;
    const [theirs, here] = [`IPv${firstHas} for ${first.name.value}`, `IPv${family} for ${node.name.value}`];
    report(at, `link ${link} is ${theirs} and ${here}: they cannot reach each other on it`);
  }
}

function counted({ addresses }: PlacedNode): string {
  return addresses.length === 1 ? "1 address" : `${addresses.length} addresses`;
}

function readAddress(item: YamlItem, report: Report): string | undefined {
  const text = readText(item, "address of a node", report);
  if (text === undefined) return undefined;
  const address = parseIpAddress(text);
  if (address && isHostAddress(address)) return text;
  const why = address ? "which no host can have" : "which is no IPv4 or IPv6 address";
  report(item.at, `address of a node is ${quoted(text)}, ${why}`);
  return undefined;
}

function readOwnNode(item: YamlItem | undefined, nodes: readonly ConfiguredNode[], report: Report): string | undefined {
  const name = readName(item, "node", report);
  const names = nodes.map((node) => node.name);
  if (item && name !== undefined && !names.includes(name))
    report(item.at, `node is ${quoted(name)}, which is not in the list of nodes`, nearestName(name, names));
  return name;
}

// ---- quorum ----

/** The same options, read and checked by the same code, as a command sets them at run time. */
function readQuorum(item: YamlItem | undefined, nodes: Layout["nodes"], report: Report): QuorumOptions {
  const entries = item ? readMapping(item, "quorum", report) : [];
  const places = new Map<string, Position>();
  const values: Record<string, string> = {};
  for (const { key, at, value } of entries) {
    if (!isQuorumOption(key)) report(at, `unknown key ${quoted(key)} in quorum`, nearestName(key, QUORUM_OPTION_NAMES));
    else {
      const text = readOptionText(key, value, report);
      if (text === undefined) continue;
      values[key] = text;
      places.set(key, value.at);
    }
  }
  const { options, complaints } = readQuorumOptions(values, nodes);
  const place = (option: string) => places.get(option) ?? item?.at ?? START;
  for (const { option, message, hint } of complaints) report(place(option), message, hint);
  if (complaints.length > 0 || Object.keys(nodes).length === 0) return options;
  // what is wrong with single nodes was found with its place in the list
  for (const { about, message } of layoutComplaints({ nodes, quorum: options })) {
    if (about.kind === "quorum") report(place(about.option), message);
    if (about.kind === "nodes") report(START, message);
  }
  return options;
}

/** Known to votequorum(5), whether supported or refused by name. */
function isQuorumOption(key: string): boolean {
  return Object.hasOwn(QUORUM_OPTIONS, key) || Object.hasOwn(UNSUPPORTED_OPTIONS, key);
}

/** Nodes that break ties may be a list. */
function readOptionText(option: string, value: YamlItem, report: Report): string | undefined {
  if (value.kind !== "list" || option !== "auto_tie_breaker_node") return readText(value, option, report);
  const words = value.items.map((each) => readText(each, option, report));
  return words.includes(undefined) ? undefined : words.join(" ");
}

// ---- watchdog ----

function readWatchdog(item: YamlItem | undefined, report: Report): Pick<QuorateConfig, "watchdog"> {
  if (!item) return {};
  const found = readRecord(item, "watchdog", WATCHDOG_KEYS, report);
  if (!found.device) report(item.at, '"device" of the watchdog is missing: /dev/watchdog, as a rule');
  const timeoutMs = readWatchdogTimeout(found.timeout, report);
  const device = readPath(found.device, "device of the watchdog", "", report);
  return { watchdog: { device, ...(timeoutMs === undefined ? {} : { timeoutMs }) } };
}

function readWatchdogTimeout(item: YamlItem | undefined, report: Report): Millis | undefined {
  const text = item && readText(item, "timeout of the watchdog", report);
  if (item === undefined || text === undefined) return undefined;
  const timeout = parseDuration(text);
  if (timeout !== undefined && timeout >= 1000) return timeout;
  report(
    item.at,
    `timeout of the watchdog is ${quoted(text)}, but must be a duration of a second or more, such as 10s`,
  );
  return undefined;
}

// ---- single values ----

function readName(item: YamlItem | undefined, what: string, report: Report): string | undefined {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return undefined;
  if (isNodeName(text)) return text;
  report(item.at, `${what} is ${quoted(text)}: use letters, digits, ".", "_" and "-", not only digits`);
  return undefined;
}

function readToken(item: YamlItem | undefined, report: Report): Millis {
  const text = item && readText(item, "token", report);
  if (item === undefined || text === undefined) return 1000;
  const token = parseDuration(text);
  if (token === undefined) report(item.at, `token is ${quoted(text)}, which is no duration such as 1000ms or 2s`);
  else if (token < SHORTEST_TOKEN || token > LONGEST_TOKEN)
    report(
      item.at,
      `token is ${formatDuration(token)}, but must be between 60ms and 60s (a bare number counts seconds)`,
    );
  return token ?? 1000;
}

function readWhole(
  item: YamlItem | undefined,
  what: string,
  least: number,
  most: number,
  report: Report,
): number | undefined {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  report(item.at, `${what} is ${quoted(text)}, but must be a whole number from ${least} to ${most}`);
  return undefined;
}

function readPath(item: YamlItem | undefined, what: string, otherwise: string, report: Report): string {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return otherwise;
  if (!text.startsWith("/") || text.includes("\0"))
    report(item.at, `${what} is ${quoted(text)}, but must be a path that begins with "/"`);
  return text;
}

function readWord<T extends string>(
  item: YamlItem | undefined,
  what: string,
  words: readonly T[],
  otherwise: T,
  report: Report,
): T {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return otherwise;
  const word = words.find((name) => name === text);
  if (!word)
    report(item.at, `${what} is ${quoted(text)}, but must be one of ${words.join(", ")}`, nearestName(text, words));
  return word ?? otherwise;
}
