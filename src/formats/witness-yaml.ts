/**
 * Reads `witness.yaml`: where a witness listens, and for which clusters it arbitrates.
 *
 *     port: 5403
 *     longest_lease: 10s
 *     clusters:
 *       - { name: web, key: /etc/quorate/witness/web.key }
 *
 * Everything wrong is reported at once, each with its place; nothing unknown is passed over.
 */
import { formatDuration, type Millis, parseDuration } from "../core/model/duration.js";
import { parseIpAddress } from "../core/model/ip-address.js";
import { nearestName } from "../core/model/nearest-name.js";
import { type Problem, problemList, quoted, type Report, START, sortedProblems } from "./problem.js";
import { readList, readRecord, readText, readYaml, type YamlItem } from "./yaml-item.js";

export interface WitnessConfig {
  /** An address of this machine; absent: all of them. */
  readonly listen?: string;
  readonly port: number;
  /**
   * No lease may be longer (a node asks for three tokens, at least a second), and for so long after its start a witness
   * gives its votes to nobody new.
   */
  readonly longestLeaseMs: Millis;
  /** A small file there survives a restart of the machine. */
  readonly stateDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly clusters: readonly WitnessedCluster[];
}

export interface WitnessedCluster {
  readonly name: string;
  readonly keyFile: string;
}

export type WitnessYamlResult =
  | { readonly kind: "ok"; readonly config: WitnessConfig }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const KEYS = ["listen", "port", "longest_lease", "state", "log", "clusters"] as const;
const CLUSTER_KEYS = ["name", "key"] as const;
const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
const DEFAULT_PORT = 5403;
const DEFAULT_STATE = "/var/lib/quorate-witness";
const DEFAULT_LEASE: Millis = 10_000;
const LEAST_LEASE: Millis = 1000;
/** Three of the longest tokens. */
const MOST_LEASE: Millis = 180_000;

export function parseWitnessYaml(text: string, file: string): WitnessYamlResult {
  const { problems, report } = problemList(file);
  const root = readYaml(text, report);
  const config = root && readConfig(root, report);
  return config && problems.length === 0
    ? { kind: "ok", config }
    : { kind: "problems", problems: sortedProblems(problems) };
}

function readConfig(root: YamlItem, report: Report): WitnessConfig {
  const found = readRecord(root, "witness.yaml", KEYS, report);
  if (!found.clusters) report(START, '"clusters" is missing: the list of the clusters that this witness arbitrates');
  const listen = readAddress(found.listen, report);
  return {
    ...(listen === undefined ? {} : { listen }),
    port: readPort(found.port, report),
    longestLeaseMs: readLease(found.longest_lease, report),
    stateDir: readPath(found.state, report),
    logLevel: readLogLevel(found.log, report),
    clusters: found.clusters ? readClusters(found.clusters, report) : [],
  };
}

function readClusters(item: YamlItem, report: Report): readonly WitnessedCluster[] {
  const items = readList(item, "clusters", report);
  if (item.kind === "list" && items.length === 0) report(item.at, "clusters must name at least one cluster");
  const clusters = items.flatMap((each) => readCluster(each, report) ?? []);
  for (const [index, { name }] of clusters.entries()) {
    const twin = clusters.findIndex((other) => other.name === name);
    if (twin < index) report(items[index]?.at ?? item.at, `the cluster ${name} is there twice`);
  }
  return clusters;
}

function readCluster(item: YamlItem, report: Report): WitnessedCluster | undefined {
  const found = readRecord(item, "a cluster", CLUSTER_KEYS, report);
  for (const key of CLUSTER_KEYS) if (!found[key]) report(item.at, `"${key}" of the cluster is missing`);
  const name = found.name && readText(found.name, "name of a cluster", report);
  const keyFile = found.key && readText(found.key, "key of a cluster", report);
  if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/.test(name))
    report(item.at, `name of a cluster is ${quoted(name)}: use letters, digits, ".", "_" and "-"`);
  if (keyFile !== undefined && !keyFile.startsWith("/"))
    report(item.at, `key of a cluster is ${quoted(keyFile)}, but must be a path that begins with "/"`);
  return name === undefined || keyFile === undefined ? undefined : { name, keyFile };
}

function readAddress(item: YamlItem | undefined, report: Report): string | undefined {
  const text = item && readText(item, "listen", report);
  if (item && text !== undefined && !parseIpAddress(text))
    report(item.at, `listen is ${quoted(text)}, which is no IPv4 or IPv6 address`);
  return text;
}

function readPort(item: YamlItem | undefined, report: Report): number {
  const text = item && readText(item, "port", report);
  if (item === undefined || text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) report(item.at, `port is ${quoted(text)}, but must be a whole number from 1 to 65535`);
  return port;
}

function readLease(item: YamlItem | undefined, report: Report): Millis {
  const text = item && readText(item, "longest_lease", report);
  if (item === undefined || text === undefined) return DEFAULT_LEASE;
  const lease = parseDuration(text);
  if (lease === undefined) report(item.at, `longest_lease is ${quoted(text)}, which is no duration such as 10s`);
  else if (lease < LEAST_LEASE || lease > MOST_LEASE)
    report(item.at, `longest_lease is ${formatDuration(lease)}, but must be between 1s and 180s`);
  return lease ?? DEFAULT_LEASE;
}

function readPath(item: YamlItem | undefined, report: Report): string {
  const text = item && readText(item, "state", report);
  if (item === undefined || text === undefined) return DEFAULT_STATE;
  if (!text.startsWith("/")) report(item.at, `state is ${quoted(text)}, but must be a path that begins with "/"`);
  return text;
}

function readLogLevel(item: YamlItem | undefined, report: Report): WitnessConfig["logLevel"] {
  const text = item && readText(item, "log", report);
  if (item === undefined || text === undefined) return "info";
  const level = LOG_LEVELS.find((name) => name === text);
  if (!level)
    report(
      item.at,
      `log is ${quoted(text)}, but must be one of ${LOG_LEVELS.join(", ")}`,
      nearestName(text, LOG_LEVELS),
    );
  return level ?? "info";
}
