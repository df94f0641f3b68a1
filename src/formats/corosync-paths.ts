/**
 * The layout of a cluster as keys of corosync.conf(5), which operators know: `quorum.two_node`, `nodelist.node.0.quorum_votes`,
 * `quorum.device.net.host`. Read as values, as sections, and back as changes.
 *
 * It is a view of what Quorate has and no file: what corosync knows beyond that (its timeouts, its logging) is not here.
 */
import { type Layout, nodesById } from "../core/cib/layout.js";
import type { NodeName } from "../core/model/names.js";
import type { LayoutEdit } from "../core/node/requests.js";
import { QUORUM_OPTIONS, quorumValues } from "../core/quorum/options.js";
import { mostWitnessVotes } from "../core/quorum/quorum.js";

/** What corosync calls the options of a witness. */
const DEVICE: Readonly<Record<string, string>> = {
  "quorum.device.net.host": "witness",
  "quorum.device.net.port": "witness_port",
  "quorum.device.net.algorithm": "witness_algorithm",
  "quorum.device.net.tie_breaker": "witness_tie_breaker",
};

/** All keys with their values, in the order of the file. */
export function corosyncValues(cluster: string, layout: Layout): ReadonlyMap<string, string> {
  const values = new Map([["totem.cluster_name", cluster]]);
  for (const [index, node] of nodesById(layout).entries()) {
    const at = `nodelist.node.${index}`;
    const known = layout.nodes[node];
    for (const [link, address] of (known?.addresses ?? []).entries()) values.set(`${at}.ring${link}_addr`, address);
    values.set(`${at}.name`, node);
    values.set(`${at}.nodeid`, String(known?.id ?? 0));
    values.set(`${at}.quorum_votes`, String(known?.votes ?? 0));
  }
  values.set("quorum.provider", "corosync_votequorum");
  for (const [path, value] of quorumPaths(layout)) values.set(path, value);
  return values;
}

function quorumPaths(layout: Layout): readonly (readonly [string, string])[] {
  const values = Object.entries(quorumValues(layout.quorum));
  const device = Object.entries(DEVICE).flatMap(([path, option]) => {
    const value = values.find(([name]) => name === option)?.[1];
    return value === undefined ? [] : [[path, value] as const];
  });
  const model = [
    ["quorum.device.model", "net"],
    ["quorum.device.votes", String(mostWitnessVotes(layout))],
  ] as const;
  const plain = values.flatMap(([name, value]) =>
    name.startsWith("witness") ? [] : [[`quorum.${name}`, inCorosync(name, value, layout)] as const],
  );
  return [...plain, ...(device.length > 0 ? [...model, ...device] : [])];
}

/** Switches are 1 and 0 there, times are milliseconds, and nodes are ids. */
function inCorosync(name: string, value: string, layout: Layout): string {
  if (name === "last_man_standing_window") return String(layout.quorum.lastManStandingWindowMs);
  if (name === "auto_tie_breaker_node") {
    return value
      .split(" ")
      .map((word) => String(layout.nodes[word]?.id ?? word))
      .join(" ");
  }
  return value === "true" ? "1" : value === "false" ? "0" : value;
}

/** As sections in braces. */
export function corosyncText(cluster: string, layout: Layout): readonly string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const [path, value] of corosyncValues(cluster, layout)) {
    const words = path.split(".");
    const sections = words.slice(0, -1);
    const key = words.at(-1) ?? "";
    const shared = sections.findIndex((word, index) => open[index] !== word);
    const common = shared < 0 ? sections.length : shared;
    // `node.0` is one section called `node`
    for (let depth = open.length; depth > common; depth -= 1)
      if (isSection(open, depth - 1)) lines.push(closing(open, depth));
    for (let depth = common; depth < sections.length; depth += 1) {
      if (isSection(sections, depth)) lines.push(`${indent(sections, depth)}${nameOf(sections, depth)} {`);
    }
    lines.push(`${indent(sections, sections.length)}${key}: ${value}`);
    open = sections;
  }
  for (let depth = open.length; depth > 0; depth -= 1) if (isSection(open, depth - 1)) lines.push(closing(open, depth));
  return lines;
}

/** The word before a number waits for it: the number is what tells two sections of one name apart. */
function isSection(sections: readonly string[], depth: number): boolean {
  return !/^\d+$/.test(sections[depth + 1] ?? "");
}

function nameOf(sections: readonly string[], depth: number): string {
  const word = sections[depth] ?? "";
  return /^\d+$/.test(word) ? (sections[depth - 1] ?? "") : word;
}

function closing(sections: readonly string[], depth: number): string {
  return `${indent(sections, depth - 1)}}`;
}

function indent(sections: readonly string[], depth: number): string {
  const levels = sections.slice(0, depth).filter((_, index) => isSection(sections, index)).length;
  return "    ".repeat(levels);
}

export type CorosyncChange =
  | { readonly kind: "edit"; readonly edit: LayoutEdit }
  | { readonly kind: "refused"; readonly why: string };

export function corosyncChange(layout: Layout, path: string, value: string): CorosyncChange {
  const node = /^nodelist\.node\.(\d+)\.(.+)$/.exec(path);
  if (node) return nodeChange(layout, path, nodesById(layout)[Number(node[1])], node[2] ?? "", value);
  const option = DEVICE[path] ?? /^quorum\.([a-z_]+)$/.exec(path)?.[1];
  if (option === undefined || !Object.hasOwn(QUORUM_OPTIONS, option)) {
    return { kind: "refused", why: `${path} cannot be set here: known are quorum.* and nodelist.node.N.*` };
  }
  return { kind: "edit", edit: { kind: "quorum", set: { [option]: value }, remove: [] } };
}

function nodeChange(
  layout: Layout,
  path: string,
  node: NodeName | undefined,
  key: string,
  value: string,
): CorosyncChange {
  if (node === undefined) return { kind: "refused", why: `${path}: there is no such node` };
  const link = /^ring(\d+)_addr$/.exec(key)?.[1];
  if (link !== undefined) {
    const addresses = [...(layout.nodes[node]?.addresses ?? [])];
    if (Number(link) > addresses.length)
      return { kind: "refused", why: `${path}: link ${addresses.length} comes first` };
    addresses[Number(link)] = value;
    return { kind: "edit", edit: { kind: "node-addresses", node, addresses } };
  }
  if (key === "quorum_votes" && /^\d{1,6}$/.test(value)) {
    return { kind: "edit", edit: { kind: "node-votes", node, votes: Number(value) } };
  }
  const why = key === "quorum_votes" ? `${path} must be a whole number` : `${path} cannot be changed`;
  return { kind: "refused", why };
}
