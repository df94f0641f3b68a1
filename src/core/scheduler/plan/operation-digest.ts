/**
 * Digests of an operation's parameters, as Pacemaker's histories hold them: was an operation carried out with the parameters
 * that it would have now?
 *
 * Three of them: of all parameters, of those whose change needs a restart, and of those that are no secret. A recurring operation's
 * timeout counts as well: it can only be changed by beginning anew.
 */
import type { Values } from "../../cib/configuration.js";
import type { Millis } from "../../model/duration.js";
import { md5 } from "../../model/md5.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { OperationHistory } from "../input.js";
import { operationOptions } from "../unpack/operation-options.js";

/** `restart`: what cannot be reloaded has changed. `unknown`: the history has no digest to compare with. */
export type DigestVerdict = "match" | "mismatch" | "restart" | "unknown";

/** Parameters that tell the cluster and not the agent something. */
const NOT_COUNTED = new Set(["id", "crm_feature_set", "op-digest", "on_node", "on_node_uuid", "pcmk_external_ip"]);

/** Have the parameters changed since the operation was carried out? */
export function compareDigests(
  cluster: Cluster,
  primitive: Primitive,
  operation: OperationHistory,
  node: ClusterNode,
): DigestVerdict {
  if (operation.restartDigest === undefined && operation.digest === undefined) return "unknown";
  const { operation: task, interval } = operation;
  return compare(cluster, primitive, operation, allParameters(cluster, primitive, task, interval, node));
}

function compare(cluster: Cluster, primitive: Primitive, operation: OperationHistory, all: Values): DigestVerdict {
  const { digest, restartDigest, restartNames } = operation;
  if (restartDigest !== undefined && digestOf(restrict(all, restartNames)) !== restartDigest) return "restart";
  if (digest === undefined) return "unknown";
  if (digest === digestOf(all)) return "match";
  const own = operationOptions(cluster, primitive, operation.operation, operation.interval).params;
  return operation.interval === 0 && Object.keys(own).length > 0 ? "restart" : "mismatch";
}

/** Of all parameters that the operation would have now: what its history will be compared with. */
export function digestNow(
  cluster: Cluster,
  primitive: Primitive,
  task: string,
  interval: Millis,
  node: ClusterNode,
): string {
  const key = needsRemoteName(primitive) ? `${task}_${interval}@${hostName(primitive, node)}` : `${task}_${interval}`;
  const known = primitive.digests.get(key);
  if (known !== undefined) return known;
  const digest = digestOf(allParameters(cluster, primitive, task, interval, node));
  primitive.digests.set(key, digest);
  return digest;
}

/** Secrets alone, if anything: a CIB that is shown around lacks them, and what else is the same cannot have changed. */
export function onlySecretsChanged(
  cluster: Cluster,
  primitive: Primitive,
  operation: OperationHistory,
  node: ClusterNode,
): boolean {
  const { secureDigest, secureNames } = operation;
  if (secureDigest === undefined) return false;
  const open = isBefore(operation.featureSet ?? "", SECURE_OF_ALL)
    ? without(primitive.params, primitive.isFenceDevice ? isOfFencer : () => false)
    : allParameters(cluster, primitive, operation.operation, operation.interval, node);
  const secrets = new Set(secureNames);
  return secureDigest === digestOf(without(open, (name) => secrets.has(name)));
}

/** Older nodes made this digest of what the agent declares: without what the cluster itself reads. */
const SECURE_OF_ALL = [3, 16, 0];

function isOfFencer(name: string): boolean {
  return name === "provides" || name === "stonith-timeout" || OF_FENCER.test(name);
}

const OF_FENCER = /^pcmk_(host_(argument|map|list|check)|delay_(max|base)|action_limit|.+_(action|timeout|retries))$/;

function isBefore(version: string, other: readonly number[]): boolean {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const differs = other.findIndex((part, index) => part !== (parts[index] ?? 0));
  return differs >= 0 && (parts[differs] ?? 0) < (other[differs] ?? 0);
}

function without(values: Values, isLeftOut: (name: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isLeftOut(name)));
}

export function deviceDigests(cluster: Cluster, device: Primitive, node: ClusterNode): { all: string; secure: string } {
  const all = allParameters(cluster, device, "on", 0, node);
  return { all: digestOf(all), secure: digestOf(without(all, (name) => SECRETS.has(name))) };
}

/** Where no agent says what is secret. */
const SECRETS = new Set(["passwd", "password", "user"]);

/** Like the timeout: its node counts, and is told anew. */
const TOLERANCES: readonly string[] = ["fails", "timeouts"];

function allParameters(
  cluster: Cluster,
  primitive: Primitive,
  task: string,
  interval: Millis,
  node: ClusterNode,
): Values {
  const options = operationOptions(cluster, primitive, task, interval);
  const all: Record<string, string> = { ...options.params, ...primitive.params };
  if (needsRemoteName(primitive)) all.addr = hostName(primitive, node);
  if (interval > 0) all.CRM_meta_timeout = String(options.timeout);
  for (const name of interval > 0 ? TOLERANCES : []) {
    const said = options.meta[name];
    if (said !== undefined) all[`CRM_meta_${name}`] = said;
  }
  return all;
}

/** `addr: "#uname"`: the connection into a container that itself runs on a remote node leads to wherever the container is. */
export function needsRemoteName(primitive: Primitive): boolean {
  return primitive.remoteNode !== undefined && primitive.container !== undefined && primitive.params.addr === "#uname";
}

function hostName(primitive: Primitive, node: ClusterNode): string {
  const container = primitive.container;
  return (container?.assignedTo ?? container?.runningOn[0] ?? node).name;
}

/** Of those parameters alone. */
export function digestOfNamed(params: Values, names: readonly string[]): string {
  return digestOf(restrict(params, names));
}

function restrict(all: Values, names: readonly string[] | undefined): Values {
  if (!names) return all;
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
}

/** ` <parameters a="1" b="2"/>` with a newline, sorted by name. */
export function digestOf(values: Values): string {
  const names = Object.keys(values)
    .filter((name) => !NOT_COUNTED.has(name))
    .sort(byCode);
  const attributes = names.map((name) => ` ${name}="${escaped(values[name] ?? "")}"`).join("");
  return md5(` <parameters${attributes}/>\n`);
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x09;",
  "\n": "&#x0A;",
  "\r": "&#x0D;",
};
