/**
 * Reads `quorate.yaml`: the nodes of a cluster, how they reach each other, and where this one keeps its things.
 *
 *     cluster: web
 *     token: 1000ms
 *     nodes:
 *       - { name: lb1, id: 1, address: 198.18.0.1 }
 *       - { name: lb2, id: 2, address: 198.18.0.2 }
 *     quorum: { two_node: true }
 *
 * A node with several links has `addresses: [A, B]`, one a link in the order of their numbers; all nodes have as many. With
 * `link_mode: active` messages go over all links that work, else over the best one (corosync.conf(5)).
 *
 * Everything wrong is reported at once, each with its place; nothing unknown is passed over. Each node has one vote, so
 * that `expected_votes` below the number of nodes is refused: two halves could then both count themselves quorate.
 * `two_node` implies `wait_for_all` unless that is switched off (votequorum(5)).
 */
import { DEFAULT_QUORUM, type LayoutNode, type QuorumOptions } from "../core/cib/layout.js";
import { parseBoolean } from "../core/model/boolean.js";
import { formatDuration, type Millis, parseDuration } from "../core/model/duration.js";
import { isHostAddress, parseIpAddress } from "../core/model/ip-address.js";
import { nearestName } from "../core/model/nearest-name.js";
import { type Position, type Problem, problemList, quoted, type Report, START, sortedProblems } from "./problem.js";
import type { QuorateConfig } from "./quorate-config.js";
import { readList, readRecord, readText, readYaml, type YamlItem } from "./yaml-item.js";

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
  "log",
] as const;
const NODE_KEYS = ["name", "id", "address", "addresses"] as const;
const QUORUM_KEYS = ["expected_votes", "two_node", "wait_for_all"] as const;
const LINK_MODES = ["passive", "active"] as const;
const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;

const SHORTEST_TOKEN: Millis = 60;
const LONGEST_TOKEN: Millis = 60_000;
const LARGEST_ID = 2 ** 31 - 1;
const MOST_VOTES = 1000;
const MOST_LINKS = 8;

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
    layout: { nodes: layoutNodes(nodes), quorum: readQuorum(found.quorum, nodes.length, report) },
    stateDir: readPath(found.state, "state", "/var/lib/quorate", report),
    runDir: readPath(found.run, "run", "/run/quorate", report),
    logLevel: readWord(found.log, "log", LOG_LEVELS, "info", report),
  };
  return cluster === undefined ? undefined : { cluster, ...(node === undefined ? {} : { node }), ...config };
}

// ---- nodes ----

interface ConfiguredNode {
  readonly name: string;
  readonly id: number;
  readonly addresses: readonly string[];
}

function layoutNodes(nodes: readonly ConfiguredNode[]): Readonly<Record<string, LayoutNode>> {
  return Object.fromEntries(nodes.map(({ name, id, addresses }) => [name, { id, addresses, votes: 1 }]));
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
  return placed.map(({ name, id, addresses }) => {
    return { name: name.value, id: id.value, addresses: addresses.map((address) => address.value) };
  });
}

function readNode(item: YamlItem, report: Report): PlacedNode | undefined {
  const found = readRecord(item, "a node", NODE_KEYS, report);
  if (item.kind === "mapping") {
    for (const key of ["name", "id"] as const) if (!found[key]) report(item.at, `"${key}" of the node is missing`);
    if (!found.address && !found.addresses) report(item.at, '"address" of the node is missing');
  } else if (item.kind === "scalar" && item.absent) report(item.at, "a node must have a name, an id and an address");
  const name = readName(found.name, "name of a node", report);
  const id = readWhole(found.id, "id of a node", 1, LARGEST_ID, report);
  const addresses = readAddresses(found.address, found.addresses, report);
  if (name === undefined || id === undefined || addresses.length === 0) return undefined;
  const at = (key: (typeof NODE_KEYS)[number]) => found[key]?.at ?? item.at;
  const linksAt = found.addresses?.at ?? at("address");
  return { name: { value: name, at: at("name") }, id: { value: id, at: at("id") }, addresses, linksAt };
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

function readQuorum(item: YamlItem | undefined, nodes: number, report: Report): QuorumOptions {
  const found = item ? readRecord(item, "quorum", QUORUM_KEYS, report) : {};
  const twoNode = readSwitch(found.two_node, "two_node", report) ?? false;
  if (twoNode && found.two_node && nodes !== 2)
    report(found.two_node.at, `two_node is for clusters of exactly two nodes; this one has ${nodes}`);
  const votes = readWhole(found.expected_votes, "expected_votes", 1, MOST_VOTES, report);
  if (votes !== undefined && found.expected_votes) refuseVotes(votes, nodes, twoNode, found.expected_votes.at, report);
  return {
    ...DEFAULT_QUORUM,
    ...(votes === undefined ? {} : { expectedVotes: votes }),
    twoNode,
    waitForAll: readSwitch(found.wait_for_all, "wait_for_all", report) ?? twoNode,
  };
}

function refuseVotes(votes: number, nodes: number, twoNode: boolean, at: Position, report: Report): void {
  if (votes < nodes) report(at, `expected_votes is ${votes}, but the ${nodes} nodes have a vote each`);
  else if (twoNode && votes !== 2) report(at, `expected_votes is ${votes}, but with two_node it must be 2`);
}

// ---- single values ----

/** Names stand in file names, logs and command lines; digits alone would be taken for an id. */
function readName(item: YamlItem | undefined, what: string, report: Report): string | undefined {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return undefined;
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/.test(text) && !/^\d+$/.test(text) && !(text in {})) return text;
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

function readSwitch(item: YamlItem | undefined, what: string, report: Report): boolean | undefined {
  const text = item && readText(item, what, report);
  if (item === undefined || text === undefined) return undefined;
  const value = parseBoolean(text);
  if (value === undefined) report(item.at, `${what} is ${quoted(text)}, but must be true or false`);
  return value;
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
