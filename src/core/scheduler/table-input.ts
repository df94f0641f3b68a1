/**
 * Our own table of nodes (cib/status.ts) in the terms in which the scheduler is asked (input.ts).
 *
 * - `unseen`: nothing is known of it at all
 * - `joining`: in the membership, but not asked yet what it runs: out of reach
 * - `member`: up, and expected to be
 * - `lost`: expected to be up, and gone: unclean, or awaited while its daemon may come back
 * - `fenced`, `left`: down, as expected
 *
 * What a node that is off once ran is over; its records are not handed on.
 */
import type { Configuration } from "../cib/configuration.js";
import {
  type ClusterStatus,
  type NodeState,
  type NodeStatus,
  type OperationRecord,
  operationKey,
} from "../cib/status.js";
import { watchdogTimeout } from "../fencing/watchdog.js";
import { parseBoolean } from "../model/boolean.js";
import { type NodeName, type ResourceId, sortedKeys } from "../model/names.js";
import { OcfRc } from "../model/ocf.js";
import type { NodeStateInput, OperationHistory, ResourceHistory, ScheduleInput } from "./input.js";
import { Status } from "./unpack/operation-result.js";

export interface TableFacts {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  /** All nodes of the cluster with their numeric ids. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  readonly quorate: boolean;
  /** Absent where only the present state is looked at. */
  readonly dc?: NodeName;
  /** Wall clock, for failure timeouts and pins that end. */
  readonly now: number;
}

export function tableInput({ configuration, status, nodeIds, quorate, dc, now }: TableFacts): ScheduleInput {
  const names = sortedKeys({ ...nodeIds, ...status.nodes });
  return {
    configuration,
    nodes: names.map((name) => ({ name, id: String(nodeIds[name] ?? name) })),
    states: names.flatMap((name) => {
      const row = status.nodes[name];
      return row && row.state !== "unseen" ? [stateOf(name, String(nodeIds[name] ?? name), row)] : [];
    }),
    tickets: {},
    wishes: status.wishes,
    quorate,
    ...(dc === undefined ? {} : { dc }),
    haveWatchdog: hasWatchdog(configuration),
    cautious: true,
    now,
  };
}

/** Pacemaker sets `have-watchdog` where sbd runs; ours count on watchdogs where they are told how long to wait for them. */
function hasWatchdog(configuration: Configuration): boolean {
  return watchdogTimeout(configuration) > 0 || (parseBoolean(configuration.properties["have-watchdog"] ?? "") ?? false);
}

type Reports = Pick<NodeStateInput, "inCluster" | "peerOnline" | "join" | "expected">;

const REPORTS: Readonly<Record<Exclude<NodeState, "unseen">, Reports>> = {
  joining: { inCluster: true, peerOnline: true, join: "pending", expected: "member" },
  member: { inCluster: true, peerOnline: true, join: "member", expected: "member" },
  lost: { inCluster: false, peerOnline: false, join: "down", expected: "member" },
  fenced: { inCluster: false, peerOnline: false, join: "down", expected: "down" },
  left: { inCluster: false, peerOnline: false, join: "down", expected: "down" },
};

function stateOf(name: NodeName, id: string, row: NodeStatus): NodeStateInput {
  const { state, awaited, wasQuorate, attributes } = row;
  const off = state === "fenced" || state === "left";
  return {
    name,
    id,
    remote: false,
    ...REPORTS[state === "unseen" ? "left" : state],
    ...(awaited && state === "lost" ? { awaited: true } : {}),
    ...(state === "joining" ? { asked: false } : {}),
    hadQuorum: wasQuorate ?? false,
    attributes,
    histories: off ? [] : historiesOf(name, row),
  };
}

function historiesOf(node: NodeName, { operations }: NodeStatus): readonly ResourceHistory[] {
  const records = new Map<ResourceId, [string, OperationRecord][]>();
  for (const key of sortedKeys(operations)) {
    const record = operations[key];
    if (!record || isPastMigration(record, operations)) continue;
    const known = records.get(record.resource);
    if (known) known.push([key, record]);
    else records.set(record.resource, [[key, record]]);
  }
  return [...records].map(([resource, entries]) => ({
    resource,
    agent: entries[0]?.[1].agent ?? { class: "ocf", type: "" },
    operations: entries.map(([id, record]) => operationOf(node, id, record)),
  }));
}

/**
 * The last operation of each kind is kept, so a migration of long ago stands beside what came after it. When its node has stopped the
 * resource since, or begun anew, it says nothing any more; and what it says of the other node could only be told apart from what
 * happened there later by the clocks of the two.
 */
function isPastMigration(record: OperationRecord, operations: NodeStatus["operations"]): boolean {
  const failed = record.outcome !== "complete" || record.rc !== OcfRc.ok;
  if (record.operation !== "migrate_to" && !(record.operation === "migrate_from" && failed)) return false;
  const since = (operation: string) => {
    const other = operations[operationKey(record.resource, operation, 0)];
    return other && other.callId > record.callId ? other : undefined;
  };
  const stop = since("stop");
  const stopped = stop?.outcome === "complete" && stop.rc === OcfRc.ok;
  return stopped || since("start") !== undefined || since("migrate_from") !== undefined;
}

const STATUS: Readonly<Record<OperationRecord["outcome"], number>> = {
  pending: Status.pending,
  complete: Status.done,
  "timed-out": Status.timedOut,
  "not-run": Status.error,
};

function statusOf({ outcome, rc }: OperationRecord): number {
  return outcome === "not-run" && rc === OcfRc.notInstalled ? Status.notInstalled : STATUS[outcome];
}

function operationOf(onNode: NodeName, id: string, record: OperationRecord): OperationHistory {
  const { resource, operation, interval, callId, exitReason, execMs, queueMs, digest } = record;
  const { restartDigest, restartNames, migrateSource, migrateTarget } = record;
  return {
    id,
    key: operationKey(resource, operation, interval),
    operation,
    interval,
    callId,
    rc: record.rc,
    status: statusOf(record),
    expectedRc: record.expectedRc,
    exitReason,
    lastRcChange: Math.floor(record.lastRcChange / 1000),
    execMs,
    queueMs,
    ...(digest === "" ? {} : { digest }),
    ...(restartDigest !== undefined && restartNames ? { restartDigest, restartNames } : {}),
    ...(migrateSource === undefined ? {} : { migrateSource }),
    ...(migrateTarget === undefined ? {} : { migrateTarget }),
    onNode,
  };
}
