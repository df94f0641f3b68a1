import { EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { DEFAULT_QUORUM } from "../../../src/core/cib/layout.js";
import type { ClusterState } from "../../../src/core/node/requests.js";

/** A cluster with a fence device that has a secret. `activity` tells one state from another. */
export function stateOf(activity: string): ClusterState {
  const device = {
    kind: "primitive" as const,
    id: "fence-all",
    agent: { class: "stonith" as const, type: "fence_ipmilan" },
    params: { username: "admin", password: "secret" },
    meta: {},
    operations: [],
  };
  const configuration = { ...EMPTY_CONFIGURATION, resources: [device] };
  const revision = { version: { epoch: 1, number: 1 }, author: "root", time: 0, comment: "", configuration };
  const status = { nodes: {}, fencing: [], wishes: [] };
  const common = {
    cluster: "web",
    self: "lb1",
    version: "1",
    layout: { nodes: {}, quorum: DEFAULT_QUORUM },
    quorate: true,
    quorumNote: "",
    links: [],
    stalls: [],
  };
  return { ...common, revision, status, activity };
}
