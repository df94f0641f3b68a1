/**
 * Commands: what an administrator may ask of a cluster, carried out by its DC.
 *
 * Never: an answer "done" before every member has the change (and a revision on its disk).
 * Configuration changes need quorum; they are written one after another, in the order in which they came.
 */

import { allResources, type Configuration } from "../cib/configuration.js";
import { applyEdit } from "../cib/edits.js";
import { isFailedOperation } from "../cib/operation-result.js";
import { compareVersions, formatVersion } from "../cib/revision.js";
import { lastFailureKey, type NodeStatus, type Wish } from "../cib/status.js";
import { validateConfiguration } from "../cib/validation.js";
import { forgive } from "../fencing/ending.js";
import { memberNames } from "../membership/view.js";
import { assertNever } from "../model/invariant.js";
import { type NodeName, type ResourceId, sortedKeys } from "../model/names.js";
import { currentView, instanceViews, placesOf, type ResourceView } from "../scheduler/current.js";
import { failCountAttributes } from "../transition/forgetting.js";
import { answer, type Refusal } from "./answers.js";
import { holdBack, overtakeHeld } from "./dampening.js";
import { driveFencer, markFenced, want } from "./decision.js";
import { forgettingChanges } from "./forgetting.js";
import { journalCommand, journalRefusal } from "./journal-events.js";
import { cancelWaitForAll, changeLayout } from "./layout-changes.js";
import type { StatusChange } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { Request } from "./requests.js";
import { propose, writeObstacle } from "./revision-writing.js";
import { scheduleInput } from "./schedule-input.js";
import type { Client, QueuedRequest } from "./state.js";
import type { Move } from "./thinking.js";
import type { Turn } from "./turn.js";
import { watchdogObstacle } from "./watchdog.js";

/** A command of any node's client, here at the DC. */
export function takeRequest(turn: Turn, queued: QueuedRequest): void {
  const busy = turn.dc.phase !== "ready" || (turn.dc.writing && writesConfiguration(queued.request));
  if (busy) {
    turn.updateDc({ queue: [...turn.dc.queue, queued] });
    return;
  }
  const { request } = queued;
  if (request.kind === "set-status-attributes" && isNoNews(turn, request))
    answer(turn, clientOf(queued), { kind: "done", message: "" });
  else if (request.kind === "move") move(turn, queued, request);
  else finish(turn, queued, () => carryOut(turn, queued, request));
}

/** `begin` carries it out, and everything that it does not refuse is answered when it is done. */
function finish(turn: Turn, queued: QueuedRequest, begin: () => Refusal | undefined): void {
  const entry = journalCommand(turn, queued);
  const refusal = begin();
  if (!refusal) return;
  journalRefusal(turn, entry, refusal);
  answer(turn, clientOf(queued), { kind: "refused", ...refusal });
}

function clientOf({ from, id }: QueuedRequest): Client {
  return { node: from, id };
}

/** Commands that had to wait: for the view to be ready, or for a revision to be written. */
export function takeQueued(turn: Turn): void {
  while (turn.dc.phase === "ready" && turn.dc.queue.length > 0 && !turn.dc.writing) {
    const [first, ...queue] = turn.dc.queue;
    turn.updateDc({ queue });
    if (first) takeRequest(turn, first);
  }
}

function writesConfiguration(request: Request): boolean {
  return ["edit", "replace-configuration", "change-layout"].includes(request.kind);
}

/** Begins it; a refusal is returned, everything else is answered when it is done. */
function carryOut(turn: Turn, queued: QueuedRequest, request: Exclude<Request, MoveRequest>): Refusal | undefined {
  const client = clientOf(queued);
  switch (request.kind) {
    case "get-state":
    case "get-history":
    case "get-journal":
    case "ask-device":
      return { code: "invalid", message: `${request.kind} is answered by each node itself` };
    case "replace-configuration":
      return replaceConfiguration(turn, queued, request);
    case "edit":
      return edit(turn, queued, request);
    case "restart":
      return restart(turn, client, request.resource);
    case "cleanup":
    case "refresh":
      return forget(turn, client, request);
    case "fence":
      return fenceNode(turn, queued, request);
    case "confirm-off":
      return confirmOff(turn, client, request.node, queued.author);
    case "set-status-attributes":
      return setAttributes(turn, client, request);
    case "change-layout":
      return changeLayout(turn, queued, request);
    case "cancel-wait-for-all":
      return cancelWaitForAll(turn, client);
    default:
      return assertNever(request);
  }
}

// --- configuration ------------------------------------------------------------------------------------------------

function replaceConfiguration(
  turn: Turn,
  queued: QueuedRequest,
  request: Extract<Request, { kind: "replace-configuration" }>,
): Refusal | undefined {
  const { version } = turn.dc.revision;
  if (request.base && compareVersions(request.base, version) !== 0) {
    const message = `the configuration has changed since: it was ${formatVersion(request.base)} and is ${formatVersion(version)}; load it again`;
    return { code: "conflict", message };
  }
  return write(turn, queued, request.configuration, request.comment, "");
}

function edit(turn: Turn, queued: QueuedRequest, request: Extract<Request, { kind: "edit" }>): Refusal | undefined {
  const nodes = sortedKeys(turn.state.nodeIds);
  const edited = applyEdit(turn.dc.revision.configuration, request.edit, nodes);
  if (edited.kind === "refused") return { code: edited.code, message: edited.message };
  if (edited.configuration === turn.dc.revision.configuration) {
    answer(turn, clientOf(queued), { kind: "done", message: edited.message });
    return undefined;
  }
  return write(turn, queued, edited.configuration, request.comment, edited.message);
}

function errorsIn(turn: Turn, configuration: Configuration) {
  const nodes = sortedKeys(turn.state.nodeIds);
  return validateConfiguration(configuration, { nodes }).filter((issue) => issue.severity === "error");
}

function write(
  turn: Turn,
  queued: QueuedRequest,
  configuration: Configuration,
  comment: string,
  message: string,
): Refusal | undefined {
  const obstacle = writeObstacle(turn);
  if (obstacle) return { code: "no-quorum", message: `${obstacle}: the configuration cannot be changed now` };
  const [problem, ...more] = errorsIn(turn, configuration);
  if (problem) {
    const hint = problem.hint === undefined ? "" : ` (did you mean "${problem.hint}"?)`;
    const others = more.length > 0 ? ` (and ${more.length} more)` : "";
    return { code: "invalid", message: `${problem.path.join(".")}: ${problem.message}${hint}${others}` };
  }
  const unreliable = watchdogObstacle(turn, configuration);
  if (unreliable) return { code: "invalid", message: unreliable };
  const { layout, layoutBefore } = turn.dc.revision;
  const to = clientOf(queued);
  const draft = { author: queued.author, comment, configuration, layout, layoutBefore };
  propose(turn, draft, (revision) => ({ kind: "adopt", to, revision, message }));
  return undefined;
}

// --- one-time wishes ----------------------------------------------------------------------------------------------

type MoveRequest = Extract<Request, { kind: "move" }>;

/** Whether it would do anything that lasts takes a while to say. */
function move(turn: Turn, queued: QueuedRequest, request: MoveRequest): void {
  const wish = moveWish(turn, request);
  if (wish.kind === "refused") {
    finish(turn, queued, () => wish);
    return;
  }
  const ticket = turn.takeTicket();
  turn.updateDc({ moves: { ...turn.dc.moves, [ticket]: { queued, wish } } });
  turn.emit({ kind: "think", ticket, question: { kind: "judge-move", input: scheduleInput(turn), wish } });
}

function moveWish(turn: Turn, request: MoveRequest): Move | ({ readonly kind: "refused" } & Refusal) {
  const { to, from } = request;
  const top = topLevel(turn, request.resource);
  if (!top) return { kind: "refused", ...noResource(request.resource) };
  const node = to ?? from;
  if (node === undefined || !isNode(turn, node)) return { kind: "refused", ...noNode(node ?? "") };
  const places = placesOf(top);
  if (to !== undefined && places.length === 1 && places[0] === to) {
    return { kind: "refused", code: "already-so", message: `${request.resource} is already on ${to}` };
  }
  return {
    kind: "move",
    resource: top.id,
    ...(to === undefined ? {} : { to }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The answer to whether a move would do anything that lasts. */
export function moveJudged(turn: Turn, ticket: number, refusal: Refusal | undefined): void {
  const { [ticket]: asked, ...moves } = turn.dc.moves;
  if (!asked) return;
  turn.updateDc({ moves });
  const { queued, wish } = asked;
  finish(turn, queued, () => {
    if (!refusal) addWish(turn, clientOf(queued), wish, moveWords(wish));
    return refusal;
  });
}

function moveWords({ resource, to, from }: Move): string {
  return `${resource} moves ${to === undefined ? `away from ${from}` : `to ${to}`}`;
}

function restart(turn: Turn, client: Client, id: ResourceId): Refusal | undefined {
  const known = allResources(turn.dc.revision.configuration).some((resource) => resource.id === id);
  if (!known) return noResource(id);
  const nodes = sortedKeys(turn.state.table.nodes);
  const after = Object.fromEntries(nodes.map((node) => [node, lastCallId(turn.state.table.nodes[node])]));
  addWish(turn, client, { kind: "restart", resource: id, after }, `${id} restarts`);
  return undefined;
}

function lastCallId(status: NodeStatus | undefined): number {
  return Math.max(0, ...Object.values(status?.operations ?? {}).map((record) => record.callId));
}

/** A shot is a wish, so that the scheduler orders everything else around it; giving back disturbs nothing. */
function fenceNode(
  turn: Turn,
  queued: QueuedRequest,
  { node, action }: Extract<Request, { kind: "fence" }>,
): Refusal | undefined {
  if (!isNode(turn, node)) return noNode(node);
  turn.update({ fencer: forgive(turn.state.fencer, node) });
  if (action === "on") return unfence(turn, queued, node);
  const wish: Wish = { kind: "fence", node, ...(action && { action }) };
  addWish(turn, clientOf(queued), wish, `${node} will be ${action === "off" ? "turned off" : "fenced"}`);
  return undefined;
}

function unfence(turn: Turn, queued: QueuedRequest, target: NodeName): Refusal | undefined {
  const incarnation = turn.state.table.nodes[target]?.incarnation ?? 0;
  const asked = { target, incarnation, action: "on", reason: `${queued.author} asked for it` } as const;
  driveFencer(turn, { kind: "request", request: { ...asked, origin: `${queued.author}@${queued.from}` } });
  answer(turn, clientOf(queued), { kind: "done", message: `${target} will be turned on` });
  return undefined;
}

function addWish(turn: Turn, client: Client, wish: Wish, message: string): void {
  const others = turn.state.table.wishes.filter((other) => !concernsTheSame(other, wish));
  changeStatus(turn, [{ kind: "wishes", wishes: [...others, wish] }], { kind: "answer", to: client, message });
  want(turn, message);
}

function concernsTheSame(a: Wish, b: Wish): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "fence" ? b.kind === "fence" && a.node === b.node : b.kind !== "fence" && a.resource === b.resource;
}

// --- status -------------------------------------------------------------------------------------------------------

function forget(
  turn: Turn,
  client: Client,
  request: Extract<Request, { kind: "cleanup" | "refresh" }>,
): Refusal | undefined {
  const { resource, node } = request;
  if (node !== undefined && !isNode(turn, node)) return noNode(node);
  const ids = resource === undefined ? undefined : historyIds(turn, resource);
  if (resource !== undefined && ids?.length === 0) return noResource(resource);
  const nodes = node === undefined ? sortedKeys(turn.state.table.nodes) : [node];
  const changes = nodes.flatMap((name) => forgetOn(turn, name, ids, request.kind === "refresh"));
  const message = `${resource ?? "all resources"} on ${node ?? "all nodes"}`;
  changeStatus(turn, changes, { kind: "answer", to: client, message: `Cleaned up ${message}` });
  want(turn, `${request.kind} of ${message}`);
  return undefined;
}

function forgetOn(
  turn: Turn,
  node: NodeName,
  ids: readonly ResourceId[] | undefined,
  all: boolean,
): readonly StatusChange[] {
  const status = turn.state.table.nodes[node];
  if (!status) return [];
  const concerned = (id: ResourceId) => ids === undefined || ids.includes(id);
  const records = Object.entries(status.operations).filter(([, record]) => record.outcome !== "pending");
  const failed = new Set(
    records
      .filter(([key, record]) => key === lastFailureKey(record.resource) || isFailedOperation(record))
      .map(([, record]) => record.resource),
  );
  const keys = records
    .filter(([, record]) => concerned(record.resource) && (all || failed.has(record.resource)))
    .map(([key]) => key);
  return forgettingChanges(node, { attributes: failCountAttributes(status.attributes, concerned), operations: keys });
}

function confirmOff(turn: Turn, client: Client, node: NodeName, author: string): Refusal | undefined {
  const status = turn.state.table.nodes[node];
  if (!status || !isNode(turn, node)) return noNode(node);
  if (memberNames(turn.dc.view).includes(node)) {
    return { code: "unsafe", message: `${node} is a member of the cluster right now: it is not off` };
  }
  markFenced(turn, node, status.incarnation);
  const record = {
    id: `manual.${turn.now.wall}.${node}`,
    target: node,
    action: "off" as const,
    origin: author,
    delegate: turn.self,
    device: "",
    state: "succeeded" as const,
    reason: `confirmed by ${author}`,
    progress: "",
    time: turn.now.wall,
  };
  changeStatus(turn, [{ kind: "fencing", record }], {
    kind: "answer",
    to: client,
    message: `${node} is taken to be off`,
  });
  want(turn, `${author} confirms that ${node} is off`);
  return undefined;
}

/**
 * Agents say the same at every monitor: that is no news, neither for the journal nor for the scheduler. What is held back has not changed
 * anything yet, and perhaps never will.
 */
function isNoNews(turn: Turn, request: Extract<Request, { kind: "set-status-attributes" }>): boolean {
  const { node, set, remove, delayMs } = request;
  const attributes = turn.state.table.nodes[node]?.attributes;
  if (!attributes || !isNode(turn, node)) return false;
  if (delayMs) {
    holdBack(turn, request, delayMs);
    return true;
  }
  overtakeHeld(turn, request);
  return (
    Object.entries(set).every(([name, value]) => Object.hasOwn(attributes, name) && attributes[name] === value) &&
    remove.every((name) => !Object.hasOwn(attributes, name))
  );
}

function setAttributes(
  turn: Turn,
  client: Client,
  request: Extract<Request, { kind: "set-status-attributes" }>,
): Refusal | undefined {
  const { node, set, remove } = request;
  if (!isNode(turn, node)) return noNode(node);
  changeStatus(turn, [{ kind: "attributes", node, set, remove }], { kind: "answer", to: client, message: "" });
  want(turn, `attributes of ${node}`);
  return undefined;
}

// --- looking things up --------------------------------------------------------------------------------------------

/** The resource that is placed as a whole: the group of a member, the clone of a child. */
function topLevel(turn: Turn, id: ResourceId): ResourceView | undefined {
  const { configuration } = turn.dc.revision;
  const top = configuration.resources.find((resource) =>
    allResources({ ...configuration, resources: [resource] }).some((part) => part.id === id),
  );
  return currentView(scheduleInput(turn)).resources.find((resource) => resource.id === top?.id);
}

/** The ids under which nodes keep the history of a resource and of all below it; orphans included. */
function historyIds(turn: Turn, id: ResourceId): readonly ResourceId[] {
  const views = currentView(scheduleInput(turn)).resources;
  const whole = views.find((view) => view.id === id);
  const instances = (whole ? [whole] : views).flatMap(instanceViews);
  const wanted = whole ? instances : instances.filter((instance) => instance.id === id || instance.historyId === id);
  return wanted.map((instance) => instance.historyId);
}

/** A name that came with a command: `constructor` is no node. */
function isNode(turn: Turn, name: string): boolean {
  return Object.hasOwn(turn.state.nodeIds, name);
}

function noResource(id: ResourceId): Refusal {
  return { code: "no-such-object", message: `Resource '${id}' not found` };
}

function noNode(node: NodeName): Refusal {
  return { code: "no-such-object", message: `Node "${node}" is not a cluster node` };
}
