/** What runs in the worlds of the fuzzer: a bit of everything that a small service needs, with short timeouts. */
import type { Configuration, FencingLevel, OperationConfig, Primitive, Values } from "../core/cib/configuration.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";

/** How the worlds differ from each other. */
export interface FuzzVariety {
  readonly noQuorumPolicy: string;
  /**
   * One device for all nodes; or two, of which the second is tried when the first fails; or two that must both shoot; or none, and a
   * watchdog in every machine.
   */
  readonly fencing: "one" | "fallback" | "both" | "watchdog";
  /** `stonith-watchdog-timeout`, where it is that. */
  readonly watchdogTimeoutMs?: Millis;
}

/** The first of them is in every world. */
export const FUZZ_DEVICES: readonly string[] = ["shooter", "switch"];
export const PROMOTABLE = "store";
export const MIGRATABLE = "db";
export const FUZZ_RESOURCES: readonly string[] = ["db", "vip", "web", "proxy", PROMOTABLE];

const OPERATIONS: readonly OperationConfig[] = [
  { name: "start", interval: 0, options: { timeout: "10s" } },
  { name: "stop", interval: 0, options: { timeout: "10s" } },
  { name: "monitor", interval: 5000, options: { timeout: "5s" } },
];

const STORE: Primitive = {
  ...dummy(PROMOTABLE),
  agent: { class: "ocf", provider: "test", type: "Stateful" },
  operations: [
    { name: "monitor", interval: 5000, options: { timeout: "5s", role: "Promoted" } },
    { name: "monitor", interval: 6000, options: { timeout: "5s", role: "Unpromoted" } },
  ],
};
const DB = dummy("db", { "migration-threshold": "3", "failure-timeout": "60s", "allow-migrate": "true" });
const GROUP_MEMBERS = [dummy("vip"), dummy("web")];

export function fuzzConfiguration(nodes: readonly NodeName[], variety: FuzzVariety): Configuration {
  const { watchdogTimeoutMs } = variety;
  const watchdog: Values =
    watchdogTimeoutMs === undefined ? {} : { "stonith-watchdog-timeout": `${watchdogTimeoutMs}ms` };
  return {
    ...SERVICE,
    properties: { "stonith-timeout": "20s", "no-quorum-policy": variety.noQuorumPolicy, ...watchdog },
    resources: [...devices(variety).map(fenceDevice), ...SERVICE.resources],
    fencingTopology: nodes.flatMap((target) => levels(target, variety)),
  };
}

function devices({ fencing }: FuzzVariety): readonly string[] {
  if (fencing === "watchdog") return [];
  return fencing === "one" ? FUZZ_DEVICES.slice(0, 1) : FUZZ_DEVICES;
}

function levels(target: NodeName, { fencing }: FuzzVariety): readonly FencingLevel[] {
  switch (fencing) {
    case "one":
    case "watchdog":
      return [];
    case "fallback":
      return FUZZ_DEVICES.map((device, index) => ({ target, index: index + 1, devices: [device] }));
    case "both":
      return [{ target, index: 1, devices: FUZZ_DEVICES }];
  }
}

const SERVICE: Configuration = {
  properties: {},
  nodes: {},
  resources: [
    DB,
    { kind: "group", id: "service", members: GROUP_MEMBERS, meta: { "resource-stickiness": "10" } },
    { kind: "clone", id: "proxies", child: dummy("proxy"), meta: {} },
    { kind: "clone", id: "stores", child: STORE, meta: { promotable: "true", notify: "true" } },
  ],
  constraints: [
    { kind: "location", id: "db-prefers-n1", resource: "db", node: "n1", score: 50 },
    { kind: "colocation", id: "service-with-proxy", score: 1_000_000, resource: "service", with: "proxies" },
    {
      kind: "order",
      id: "proxy-before-service",
      orderKind: "Mandatory",
      first: "proxies",
      firstAction: "start",
      then: "service",
      thenAction: "start",
      symmetrical: true,
    },
  ],
  fencingTopology: [],
  rscDefaults: { "failure-timeout": "120s" },
  opDefaults: {},
};

function fenceDevice(id: string): Primitive {
  return {
    kind: "primitive",
    id,
    agent: { class: "stonith", type: "fence_sim" },
    params: {},
    meta: {},
    operations: [],
  };
}

function dummy(id: string, meta: Readonly<Record<string, string>> = {}): Primitive {
  return {
    kind: "primitive",
    id,
    agent: { class: "ocf", provider: "test", type: "Dummy" },
    params: {},
    meta,
    operations: OPERATIONS,
  };
}
