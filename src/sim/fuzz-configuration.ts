/** What runs in the worlds of the fuzzer: a bit of everything that a small service needs, with short timeouts. */
import type { Configuration, OperationConfig, Primitive } from "../core/cib/configuration.js";

export const FUZZ_DEVICE = "shooter";
export const FUZZ_RESOURCES: readonly string[] = ["db", "vip", "web", "proxy"];

const OPERATIONS: readonly OperationConfig[] = [
  { name: "start", interval: 0, options: { timeout: "10s" } },
  { name: "stop", interval: 0, options: { timeout: "10s" } },
  { name: "monitor", interval: 5000, options: { timeout: "5s" } },
];

const DB = dummy("db", { "migration-threshold": "3", "failure-timeout": "60s" });
const GROUP_MEMBERS = [dummy("vip"), dummy("web")];

export const FUZZ_CONFIGURATION: Configuration = {
  properties: { "stonith-timeout": "20s" },
  nodes: {},
  resources: [
    {
      kind: "primitive",
      id: FUZZ_DEVICE,
      agent: { class: "stonith", type: "fence_sim" },
      params: {},
      meta: {},
      operations: [],
    },
    DB,
    { kind: "group", id: "service", members: GROUP_MEMBERS, meta: { "resource-stickiness": "10" } },
    { kind: "clone", id: "proxies", child: dummy("proxy"), meta: {} },
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
