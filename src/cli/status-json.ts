/**
 * The status of a cluster for programs. `format` names the shape and grows with every change that could break a reader;
 * fields may be added without it. Times are ISO 8601 in UTC.
 */
import { formatAgent } from "../core/cib/configuration.js";
import { formatVersion } from "../core/cib/revision.js";
import type { OperationRecord } from "../core/cib/status.js";
import { formatViewId, memberNames } from "../core/membership/view.js";
import { sortedKeys, sortedNames } from "../core/model/names.js";
import { ocfWord } from "../core/model/ocf.js";
import type { ClusterState } from "../core/node/requests.js";
import { quorumValues } from "../core/quorum/options.js";
import { votersOf } from "../core/quorum/quorum.js";
import type { GroupView, InstanceView, NodeView, ResourceView } from "../core/scheduler/current.js";
import { shownAttributes } from "../tui/attribute-lines.js";
import { pinsInForce } from "../tui/constraint-lines.js";
import { failedActions, failureBans } from "../tui/history-lines.js";
import { quorumFigures } from "../tui/quorum-lines.js";
import { simpleStatus } from "../tui/simple-status.js";
import type { StatusPicture } from "../tui/status-picture.js";

export function statusJson(picture: StatusPicture) {
  const { state, view } = picture;
  return {
    format: "quorate-status/1",
    time: iso(picture.now),
    health: simpleStatus(picture),
    summary: summary(picture),
    quorum: quorumJson(state),
    nodes: view.nodes.map((node) => nodeJson(node, picture)),
    witness: state.witness ?? null,
    stalls: state.stalls.map((stall) => ({ ...stall, time: iso(stall.time) })),
    links: state.links.map((link) => ({ ...link, since: iso(link.since) })),
    resources: view.resources.map(resourceJson),
    requests: state.status.wishes,
    pins: pinsInForce(picture),
    bans: state.revision.configuration.constraints.filter(({ kind, score }: { kind: string; score?: number }) => {
      return kind === "location" && (score ?? 0) < 0;
    }),
    failureBans: failureBans(picture).map((ban) => ({ ...ban, until: ban.until > 0 ? iso(ban.until) : null })),
    failures: failedActions(picture).map(({ node, record }) => ({ node, ...recordJson(record) })),
    fencing: state.status.fencing.map((record) => ({ ...record, time: iso(record.time) })),
  };
}

function summary({ state, cluster }: StatusPicture) {
  const { revision } = state;
  return {
    stack: "quorate",
    cluster: state.cluster,
    version: state.version,
    seenBy: state.self,
    dc: state.dc ?? null,
    quorate: state.quorate,
    quorum: state.quorumNote,
    view: state.view ? { id: formatViewId(state.view.id), members: memberNames(state.view) } : null,
    revision: {
      version: formatVersion(revision.version),
      time: revision.time > 0 ? iso(revision.time) : null,
      author: revision.author,
      comment: revision.comment,
    },
    fencing: cluster.options.fencingEnabled,
    maintenance: cluster.options.maintenance,
    activity: state.activity,
  };
}

/** `counted`: the nodes whose votes count now. `changing`: a change of nodes or votes is half done. */
function quorumJson(state: ClusterState) {
  const { layout, revision, quorate, quorumNote: note } = state;
  const options = quorumValues(layout.quorum);
  const counted = sortedNames(votersOf(layout));
  return { quorate, note, ...quorumFigures(state), options, counted, changing: revision.layoutBefore !== undefined };
}

function nodeJson(node: NodeView, { state, cluster }: StatusPicture) {
  const attributes = shownAttributes(cluster.nodeByName.get(node.name));
  const operations = state.status.nodes[node.name]?.operations ?? {};
  return {
    name: node.name,
    id: state.layout.nodes[node.name]?.id ?? null,
    votes: state.layout.nodes[node.name]?.votes ?? 0,
    words: node.words,
    state: node.state,
    online: node.online,
    pending: node.pending,
    unclean: node.unclean ?? null,
    awaited: node.awaited ? { since: iso(node.awaited.since), until: iso(node.awaited.until) } : null,
    watchdogMs: state.status.nodes[node.name]?.watchdogMs ?? null,
    standby: node.standby,
    maintenance: node.maintenance,
    shutdown: node.shutdown,
    attributes,
    operations: sortedKeys(operations).flatMap((key) => {
      const record = operations[key];
      return record && !key.endsWith("_last_failure_0") ? [recordJson(record)] : [];
    }),
  };
}

function recordJson(record: OperationRecord) {
  const { resource, operation, interval, callId, outcome, rc, exitReason, lastRcChange, execMs, queueMs } = record;
  const when = { lastRcChange: lastRcChange > 0 ? iso(lastRcChange) : null };
  return {
    resource,
    operation,
    interval,
    callId,
    outcome,
    rc,
    rcText: ocfWord(rc),
    exitReason,
    ...when,
    execMs,
    queueMs,
  };
}

function resourceJson(resource: ResourceView): object {
  switch (resource.kind) {
    case "primitive":
      return instanceJson(resource);
    case "group":
      return groupJson(resource);
    case "clone":
      return { ...resource, copies: resource.copies.map(resourceJson) };
  }
}

function groupJson(group: GroupView): object {
  return { ...group, members: group.members.map(instanceJson) };
}

function instanceJson({ historyId: _, agent, ...instance }: InstanceView): object {
  return { ...instance, agent: formatAgent(agent) };
}

function iso(wall: number): string {
  return new Date(wall).toISOString();
}
