/**
 * The list of nodes. Nodes of which there is nothing to say share a line; a node that waits for fencing is told with why, what
 * was tried and what comes next, for "UNCLEAN" alone has cost operators nights.
 */
import type { Awaited, FencingRecord } from "../core/cib/status.js";
import { watchdogTimeout } from "../core/fencing/watchdog.js";
import { compareNames, type NodeName } from "../core/model/names.js";
import { mayRecover } from "../core/scheduler/cluster/options.js";
import type { NodeView } from "../core/scheduler/current.js";
import { formatDate } from "./date.js";
import type { DisplayOptions } from "./display-options.js";
import { fencedAction } from "./fencing-lines.js";
import { heading, item, type Line, type Span, type Style, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

export function nodeLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  const nodes = shownNodes(picture, options);
  const together = (words: string) => (options.detail ? [] : nodes.filter((node) => node.words === words));
  const [online, offline] = [together("online"), together("OFFLINE")];
  const alone = nodes.filter((node) => !online.includes(node) && !offline.includes(node));
  return [
    heading("Node List:"),
    ...alone.flatMap((node) => [
      item(1, ...nodeName(node, picture, options), ": ", nodeWords(node), ...watchdogWords(node, picture, options)),
      ...fencingWait(node, picture, 2),
    ]),
    ...nodeList("Online", "good", online),
    ...nodeList("OFFLINE", "bad", offline),
  ];
}

export function shownNodes({ view }: StatusPicture, options: DisplayOptions): readonly NodeView[] {
  return view.nodes.filter((node) => options.onlyNode === undefined || node.name === options.onlyNode);
}

function nodeList(label: string, style: Style, nodes: readonly NodeView[]): Line[] {
  return nodes.length > 0 ? [item(1, styled(label, style), `: ${bracketed(nodes.map((node) => node.name))}`)] : [];
}

export function bracketed(names: readonly NodeName[]): string {
  return `[ ${names.join(" ")} ]`;
}

export function nodeName(node: NodeView, picture: StatusPicture, options: DisplayOptions): Span[] {
  const id = options.detail ? ` (${picture.state.layout.nodes[node.name]?.id ?? "?"})` : "";
  return [{ text: `Node ${node.name}${id}` }];
}

export function nodeWords(node: NodeView): Span {
  return styled(node.words, wordStyle(node.words));
}

/** Of a member, where watchdogs are counted on; only where details are asked for. */
function watchdogWords({ name, online }: NodeView, { state }: StatusPicture, options: DisplayOptions): Span[] {
  if (!options.detail || !online || watchdogTimeout(state.revision.configuration) === 0) return [];
  const guarded = state.status.nodes[name]?.watchdogMs !== undefined;
  return [{ text: ", " }, guarded ? styled("watchdog: fed", "good") : styled("watchdog: not used", "warning")];
}

function wordStyle(words: string): Style {
  if (words === "online") return "good";
  return words.startsWith("UNCLEAN") || words.startsWith("OFFLINE") ? "bad" : "warning";
}

/** Why it is not recovered yet, and what is done about it. */
export function fencingWait(node: NodeView, picture: StatusPicture, depth: number): Line[] {
  if (node.unclean === undefined) return [];
  if (node.awaited) return [item(depth, styled(awaitedText(node.awaited, picture), "warning"))];
  const why = styled(`waiting for fencing: ${node.unclean}`, "bad");
  return [item(depth, why), item(depth, fencingProgress(node.name, picture))];
}

/** By two clocks, this machine's and the DC's: what is said of the past is never in the future. */
function awaitedText({ since, until }: Awaited, { now, cluster }: StatusPicture): string {
  const seconds = (ms: number) => `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
  const then = cluster.options.fencingEnabled ? "it is fenced" : "what it ran is recovered";
  return `its daemon ended ${seconds(now - since)} ago; it has until +${seconds(until - since)} to come back before ${then}`;
}

function fencingProgress(node: NodeName, { state, cluster, now }: StatusPicture): Span {
  if (!mayRecover(cluster.quorate, cluster.options))
    return styled("nothing is fenced without quorum: bring other nodes back first", "warning");
  if (!cluster.haveFencing) return styled(`there is no fence device; ${sayItIsOff(node)}`, "warning");
  const newest = [...state.status.fencing]
    .filter(({ target }) => target === node)
    .sort(byTime)
    .at(-1);
  if (newest?.state === "pending") return styled(pendingText(newest, now), "warning");
  if (newest?.state !== "failed") return styled("not tried yet", "warning");
  const reason = newest.reason ? ` (${newest.reason})` : "";
  return styled(`${describe(newest)} failed at ${formatDate(newest.time)}${reason}; ${sayItIsOff(node)}`, "bad");
}

function pendingText(record: FencingRecord, now: number): string {
  if (record.until === undefined) return `${describe(record)} since ${formatDate(record.time)}`;
  const seconds = Math.ceil(Math.max(0, record.until - now) / 1000);
  return `waiting for the watchdog timeout of ${record.target}, ${seconds} s more: then it has been reset for certain`;
}

function sayItIsOff(node: NodeName): string {
  return `if it is off, say so: crm node clearstate ${node}`;
}

function describe(record: FencingRecord): string {
  const by = record.delegate ? ` by ${record.delegate}` : "";
  const device = record.device ? ` with ${record.device}` : "";
  return `${fencedAction(record.action)} of ${record.target}${by}${device}`;
}

function byTime(a: FencingRecord, b: FencingRecord): number {
  return a.time - b.time || compareNames(a.id, b.id);
}
