/**
 * The list of nodes (`crm_mon`, `crm_simulate`): a node about which there is something to say has a line of its own,
 * all others share lines: online and offline, by kind. A guest node that is down is not worth a word: its container says it.
 */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { compareNodeNames } from "../../core/scheduler/cluster/node-names.js";
import { item, type Line, type Span, type Style, styled } from "../lines.js";

export function nodeListLines(cluster: Cluster, depth: number): Line[] {
  const nodes = [...cluster.nodes].sort((a, b) => compareNodeNames(a.name, b.name));
  const remarkable = nodes.filter((node) => isRemarkable(node, cluster));
  const plain = nodes.filter((node) => !remarkable.includes(node));
  const online = plain.filter((node) => node.online);
  const offline = plain.filter((node) => !node.online && kindOf(node) !== "Guest");
  return [
    ...remarkable.map((node) => item(depth, `${labelOf(node)}: `, nodeStatus(node, cluster))),
    ...together(
      "Online",
      "good",
      online.filter((node) => kindOf(node) === ""),
      depth,
    ),
    ...together(
      "OFFLINE",
      "bad",
      offline.filter((node) => kindOf(node) === ""),
      depth,
    ),
    ...together(
      "RemoteOnline",
      "good",
      online.filter((node) => kindOf(node) === "Remote"),
      depth,
    ),
    ...together(
      "RemoteOFFLINE",
      "bad",
      offline.filter((node) => kindOf(node) === "Remote"),
      depth,
    ),
    ...together(
      "GuestOnline",
      "good",
      online.filter((node) => kindOf(node) === "Guest"),
      depth,
    ),
  ];
}

export function bracketed(nodes: readonly ClusterNode[]): string {
  return `[ ${nodes.map((node) => node.name).join(" ")} ]`;
}

function together(label: string, style: Style, nodes: readonly ClusterNode[], depth: number): Line[] {
  return nodes.length > 0 ? [item(depth, styled(label, style), `: ${bracketed(nodes)}`)] : [];
}

function kindOf(node: ClusterNode): "" | "Remote" | "Guest" {
  if (node.kind === "cluster") return "";
  return node.isGuest ? "Guest" : "Remote";
}

function labelOf(node: ClusterNode): string {
  return `${kindOf(node)}Node ${node.name}`;
}

function isRemarkable(node: ClusterNode, cluster: Cluster): boolean {
  if (node.unclean || node.pending || node.standby || node.maintenance) return true;
  return (node.standbyOnFail && node.online) || healthOf(node, cluster) !== "green";
}

function nodeStatus(node: ClusterNode, cluster: Cluster): Span {
  const status = statusOf(node);
  const health = healthOf(node, cluster);
  if (health === "green") return status;
  return { ...status, text: `${status.text} (health is ${health.toUpperCase()})` };
}

function statusOf(node: ClusterNode): Span {
  if (node.unclean) {
    const state = node.online ? "online" : node.pending ? "pending" : "offline";
    return styled(`UNCLEAN (${state})`, "bad");
  }
  if (node.pending) return styled("pending", "warning");
  if (node.standbyOnFail && node.online) return styled("standby (on-fail)", "warning");
  if (node.standby) return styled(node.online ? withActive(node, "standby") : "OFFLINE (standby)", "warning");
  if (node.maintenance) return styled(node.online ? "maintenance" : "OFFLINE (maintenance)", "warning");
  return node.online ? styled("online", "warning") : styled("OFFLINE", "bad");
}

function withActive(node: ClusterNode, words: string): string {
  return node.running.length > 0 ? `${words} (with active resources)` : words;
}

type Health = "red" | "yellow" | "green";

/** The worst of its health attributes, in words or as scores, in a cluster that looks at them at all. */
function healthOf(node: ClusterNode, cluster: Cluster): Health {
  if (cluster.options.health === "none") return "green";
  let worst: Health = "green";
  for (const [name, value] of node.attributes) {
    if (!name.startsWith("#health")) continue;
    const one = healthWord(value);
    if (one === "red") return "red";
    if (one === "yellow") worst = "yellow";
  }
  return worst;
}

function healthWord(value: string): Health {
  if (value === "red" || value === "yellow" || value === "green") return value;
  const score = Number.parseInt(value, 10);
  return score < 0 || value === "-INFINITY" ? "red" : score === 0 ? "yellow" : "green";
}
