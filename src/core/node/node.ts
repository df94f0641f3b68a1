/**
 * One cluster node: membership, quorum, state, DC duties, execution and fencing, composed.
 *
 * In: what happened (io.ts), and the time.   Out: what to do about it.
 * Pure: a host, daemon or simulator, keeps the world; the same state and input give the same step everywhere.
 * A node that was not run for longer than half a token learns that first of all, before it judges anybody's silence.
 */
import { nodeIdsOf, sameLayout } from "../cib/layout.js";
import { retire } from "../fencing/fencer.js";
import { newFencer } from "../fencing/fencer-state.js";
import { newJournal } from "../journal/state.js";
import { createLinks } from "../links/links.js";
import {
  actingView,
  createMembership,
  type MembershipEffect,
  type MembershipInput,
  membershipDeadline,
  stepMembership,
} from "../membership/membership.js";
import type { View } from "../membership/view.js";
import { seedOf } from "../model/chance.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { Now, Step } from "../model/step.js";
import { describeWalk } from "../transition/walker.js";
import { NOT_ASKING } from "../witness/asking.js";
import { gaveBackMemory, giveBackMemory } from "./amnesia.js";
import { answer } from "./answers.js";
import { moveJudged, takeQueued, takeRequest } from "./commands.js";
import { dampeningDeadline, dampeningTime } from "./dampening.js";
import { becomeDc, gather, synchronised, takeReport, takeRevision, takeTable } from "./dc.js";
import {
  decisionDeadline,
  decisionTime,
  driveFencer,
  orderCalls,
  orderFence,
  proceed,
  takeDecision,
  takeEarlyResults,
  takeResult,
  want,
} from "./decision.js";
import { askDevice, deviceAnswered } from "./device-questions.js";
import { coverEpoch, epochsWritten, reserveMore } from "./epochs.js";
import { exchange, exchangeDeadline, exchanged, exchangeTime, fetched } from "./exchange.js";
import { executionDeadline, lookAtOnce, operationFinished, runDue } from "./execution.js";
import { recallFencing } from "./fencing-history.js";
import { noticeHealing } from "./healing.js";
import type { DiskState, NodeEffect, NodeInput, NodeSettings } from "./io.js";
import {
  damageNotes,
  fetchJournal,
  flushJournal,
  followQuorum,
  journalWritten,
  newestEntries,
  note,
  openJournal,
  sendJournalIfDue,
  takeJournalMessage,
  writeJournal,
  writeJournalIfDue,
} from "./journal.js";
import { closeJournal } from "./journal-events.js";
import { noteChanges } from "./journal-notes.js";
import {
  completed,
  isRemoved,
  layoutDeadline,
  prepared,
  rowsFor,
  takeTold,
  tellOutsider,
  tendLayout,
  toldPersisted,
} from "./layout-changes.js";
import { followLinks, hearOnLink, noteCarrier } from "./links.js";
import { fenceAgentFinished, obey, recoveryPersisted, reportToDc, revisionPersisted } from "./member.js";
import type { PeerMessage } from "./messages.js";
import { beginToEnd, endIfEmptied, isFencedHere, tellFenced } from "./own-fencing.js";
import { addressGone, repairFinished } from "./repair.js";
import { acknowledged, changeStatus, overdueWrites, replicationDeadline } from "./replication.js";
import type { ClusterState } from "./requests.js";
import {
  connectionClosed,
  forgetEndings,
  graceDeadline,
  hearAfterEnding,
  NO_ENDINGS,
  tendGrace,
} from "./restart-grace.js";
import { adopt, adoptRemembered, takenBack } from "./revision-writing.js";
import { knownFromDisk, takeWritten } from "./revisions.js";
import { hearStall, journalStall, measureStall, NO_STALLS, stallReports } from "./stall.js";
import { type Continuation, changedNode, type DcState, type NodeState } from "./state.js";
import type { Answer } from "./thinking.js";
import { EMPTY_STATUS, layoutInForce, newestRevision, Turn } from "./turn.js";
import { isQuorate, judgeAnew, quorumWord } from "./verdict.js";
import { disarm, hearWatch, NO_WATCHDOG, takeGuarded, tendWatchdog, watchdogOpened } from "./watchdog.js";
import { followWitness, sameWitnessStatus, takeOutcome, witnessDeadline, witnessStatus } from "./witness.js";

export type { NodeState } from "./state.js";

export function createNode(settings: NodeSettings, disk: DiskState, now: Now): Step<NodeState, NodeEffect> {
  const { self, incarnation, tokenMs } = settings;
  const nodeIds = nodeIdsOf(settings.layout);
  const state: NodeState = {
    settings,
    membership: createMembership({ self, incarnation, tokenMs, nodeIds }, disk.epoch, now.mono),
    layout: settings.layout,
    layoutOf: undefined,
    layoutSince: undefined,
    nodeIds,
    links: createLinks(self, settings.layout, now.mono, now.wall),
    table: EMPTY_STATUS,
    tableView: undefined,
    tableNumber: 0,
    ...knownFromDisk(disk.revisions),
    memory: disk.memory ?? "whole",
    damage: disk.damage ?? [],
    reserved: disk.epoch,
    reserveAfter: now.mono,
    writes: {},
    witness: NOT_ASKING,
    journal: newJournal(disk.journal ?? [], damageNotes(settings.self, disk.damage ?? [], now.wall)),
    stalls: NO_STALLS,
    watchdog: NO_WATCHDOG,
    endings: NO_ENDINGS,
    noCarrier: [],
    outsidersTold: {},
    aliveAfterShot: {},
    execution: { calls: {}, active: {}, recurring: {}, overtaken: {}, repairs: {} },
    fenceRuns: {},
    deviceQuestions: {},
    fencer: newFencer(seedOf(`${settings.self} ${settings.incarnation}`)),
    dc: undefined,
    clients: [],
    stopping: false,
    fenced: false,
    nextTicket: 1,
    wakeAt: now.mono,
    steppedAt: now.mono,
    startedAt: now.mono,
  };
  const turn = new Turn(state, now);
  tellDamage(turn);
  reserveMore(turn, turn.state.reserved);
  const first = stepNode(turn.state, { kind: "time" }, now);
  return { state: first.state, effects: [...turn.effects, ...first.effects] };
}

function tellDamage(turn: Turn): void {
  for (const text of turn.state.damage) turn.trace("node", "error", text);
}

export function stepNode(before: NodeState, input: NodeInput, now: Now): Step<NodeState, NodeEffect> {
  const turn = new Turn(before, now);
  noticeStall(turn);
  if (turn.state.witness.lease) countVotes(turn);
  take(turn, input);
  settle(turn);
  tendWatchdog(turn);
  if (turn.inbox.length > 0) settle(turn);
  if (looksDifferent(before, turn.state)) {
    turn.emit({ kind: "changed" });
    const word = quorumWord(turn.state);
    if (word) followQuorum(turn, word.quorate, word.note);
  }
  noteChanges(turn, before);
  noticeHealing(turn, before);
  flushJournal(turn);
  const { state } = turn;
  // What became due while it was nobody's duty is due now: that is no stall.
  const changes = { steppedAt: now.mono, wakeAt: Math.max(deadline(state, now.mono), now.mono) };
  return { state: changedNode(state, changes), effects: turn.effects };
}

/** Monotonic time at which `time` must be handed in; Infinity for never. */
export function nextDeadline(state: NodeState): number {
  return state.wakeAt;
}

function deadline(state: NodeState, steppedAt: number): number {
  const duty = state.dc ? dcDeadline(state.dc, state, steppedAt) : Number.POSITIVE_INFINITY;
  const asking = witnessDeadline(state, steppedAt);
  return Math.min(membershipDeadline(state.membership), executionDeadline(state.execution), duty, asking);
}

function dcDeadline(dc: DcState, { fencer, layout }: NodeState, steppedAt: number): number {
  const decision = decisionDeadline(dc, fencer, steppedAt);
  const upkeep = Math.min(exchangeDeadline(dc, steppedAt), layoutDeadline(dc, layout, steppedAt));
  const waiting = Math.min(replicationDeadline(dc.waiting), graceDeadline(dc), dampeningDeadline(dc));
  return Math.min(decision, waiting, upkeep);
}

/** What `get-state` answers and a watcher sees. */
export function clusterState(state: NodeState): ClusterState {
  const { settings, membership, layout, dc } = state;
  const view = actingView(membership);
  const word = quorumWord(state);
  const witness = witnessStatus(state);
  return {
    cluster: settings.cluster,
    self: settings.self,
    version: settings.version,
    layout,
    ...(view ? { view, dc: view.id.node } : {}),
    quorate: word?.quorate ?? false,
    quorumNote: word?.note ?? "not judged yet",
    revision: newestRevision(state),
    status: state.table,
    activity: dc ? activityOf(state) : "",
    links: state.links.shown,
    stalls: stallReports(state),
    ...(witness ? { witness } : {}),
  };
}

function activityOf({ dc }: NodeState): string {
  if (!dc) return "";
  if (dc.phase !== "ready") return "bringing the view together";
  if (dc.walk) return describeWalk(dc.walk);
  return dc.wanted ?? dc.thinking?.why ?? "";
}

function looksDifferent(a: NodeState, b: NodeState): boolean {
  return (
    a.table !== b.table ||
    a.revisions !== b.revisions ||
    a.layout !== b.layout ||
    a.links.shown !== b.links.shown ||
    a.stalls !== b.stalls ||
    !sameWitnessStatus(a, b) ||
    a.membership.view !== b.membership.view ||
    a.membership.acting !== b.membership.acting ||
    a.membership.allSeen !== b.membership.allSeen ||
    a.dc?.walk !== b.dc?.walk ||
    a.dc?.phase !== b.dc?.phase
  );
}

// --- inputs -------------------------------------------------------------------------------------------------------

/** Membership first, which may stop this node from acting. */
function noticeStall(turn: Turn): void {
  const lateMs = measureStall(turn);
  if (lateMs > 0) {
    turn.trace("node", "warn", `this node was not run for ${Math.round(lateMs)} ms`);
    membership(turn, { kind: "stalled", forMs: lateMs });
  }
  journalStall(turn);
}

/** Votes of the witness whose lease has run out are gone before anything rests on them. */
function countVotes(turn: Turn): void {
  followWitness(turn);
  if (turn.state.dc) judgeAnew(turn);
}

function take(turn: Turn, input: NodeInput): void {
  switch (input.kind) {
    case "time":
      takeTime(turn);
      return;
    case "heartbeat":
      takeHeartbeat(turn, input);
      return;
    case "message":
      takeMessage(turn, input.from, input.incarnation, input.message);
      return;
    case "connection-closed":
      connectionClosed(turn, { node: input.peer, incarnation: input.incarnation });
      return;
    case "carrier":
      noteCarrier(turn, input.lostOn);
      return;
    case "persisted":
      takePersisted(turn, input.ticket, input.error);
      return;
    case "operation-finished":
      if (!repairFinished(turn, input.ticket, input.result)) operationFinished(turn, input.ticket, input.result);
      endIfEmptied(turn);
      return;
    case "fence-agent-finished":
      if (!deviceAnswered(turn, input.ticket, input.result)) fenceAgentFinished(turn, input.ticket, input.result);
      return;
    case "thought":
      if (turn.state.dc) takeThought(turn, input.ticket, input.answer);
      return;
    case "watchdog-opened":
      watchdogOpened(turn, input.error);
      return;
    case "witness":
      takeOutcome(turn, input.number, input.outcome);
      return;
    case "process-gone":
      turn.trace("operation", "warn", `a process of ${input.resource} is gone`);
      lookAtOnce(turn, input.resource);
      return;
    case "address-gone":
      addressGone(turn, input.resource, input.what);
      return;
    case "request":
      takeClientRequest(turn, input);
      return;
    case "shutdown":
      beginShutdown(turn);
      return;
    default:
      assertNever(input);
  }
}

function takeThought(turn: Turn, ticket: number, thought: Answer): void {
  if (thought.kind === "decided") takeDecision(turn, ticket, thought.decision);
  else moveJudged(turn, ticket, thought.refusal);
}

/** Who is not in the list of nodes, not yet or no longer, is not heard. */
function takeHeartbeat(turn: Turn, input: Extract<NodeInput, { kind: "heartbeat" }>): void {
  if (!Object.hasOwn(turn.state.nodeIds, input.from) || !hearOnLink(turn, input)) return;
  hearStall(turn, input.from, input.heartbeat);
  hearWatch(turn, input.from, input.heartbeat);
  hearAfterEnding(turn, input.from, input.heartbeat.incarnation);
  membership(turn, input);
  reserveMore(turn, input.heartbeat.epoch);
  tellOutsider(turn, input.from, input.heartbeat);
  tellFenced(turn, input.from, input.heartbeat);
}

function takeTime(turn: Turn): void {
  if (membershipDeadline(turn.state.membership) <= turn.now.mono) membership(turn, { kind: "time" });
  runDue(turn);
  writeJournalIfDue(turn);
  if (turn.state.dc) sendJournalIfDue(turn);
  if (turn.state.dc) losePatience(turn);
  if (turn.state.dc?.phase !== "ready") return;
  exchangeTime(turn);
  dampeningTime(turn);
  decisionTime(turn);
}

/** The next writer's turn; and whoever lacks what was written is given it. */
function written(turn: Turn): void {
  takeQueued(turn);
  exchange(turn);
}

function losePatience(turn: Turn): void {
  for (const { from, number, error } of overdueWrites(turn)) takeAcknowledgement(turn, from, number, error);
}

/** What this node sent to itself, what follows from it, and what the DC decides then; until nothing more follows. */
function settle(turn: Turn): void {
  for (;;) {
    const message = turn.inbox.shift();
    if (message) {
      takeMessage(turn, turn.self, turn.state.settings.incarnation, message);
      continue;
    }
    const epoch = turn.covered.shift();
    if (epoch !== undefined) {
      membership(turn, { kind: "epoch-persisted", epoch });
      continue;
    }
    const member = turn.evictions.shift();
    if (member) {
      membership(turn, { kind: "evict", member });
      continue;
    }
    followLayout(turn);
    followWitness(turn);
    if (turn.state.dc?.phase === "gathering" && turn.state.layout.quorum.witness) gather(turn);
    if (turn.state.dc?.phase === "ready") {
      judgeAnew(turn);
      if (isQuorate(turn.state)) giveBackMemory(turn);
      if (adoptRemembered(turn)) written(turn);
      tendLayout(turn);
      tendGrace(turn);
    }
    if (turn.state.dc) proceed(turn);
    if (turn.inbox.length + turn.covered.length + turn.evictions.length === 0) return;
  }
}

/** The layout of the newest revision is in force, as soon as this node knows it. */
function followLayout(turn: Turn): void {
  const revision = newestRevision(turn.state);
  if (revision === turn.state.layoutOf) return;
  turn.update({ layoutOf: revision });
  const { layout: before } = turn.state;
  const layout = layoutInForce(turn.state);
  if (isRemoved(turn, layout)) return;
  turn.update({ table: rowsFor(turn.state.table, before, layout, revision.layoutBefore !== undefined) });
  if (sameLayout(before, layout)) return;
  const nodeIds = nodeIdsOf(layout);
  turn.update({ layout, nodeIds, layoutSince: revision.version });
  turn.emit({ kind: "layout", layout });
  followLinks(turn);
  membership(turn, { kind: "nodes", nodeIds });
}

function takePersisted(turn: Turn, ticket: number, error: string | undefined): void {
  const { [ticket]: purpose, ...writes } = turn.state.writes;
  if (!purpose) return;
  turn.update({ writes });
  switch (purpose.kind) {
    case "epoch":
      for (const epoch of epochsWritten(turn, purpose, error)) {
        membership(turn, { kind: "epoch-persisted", epoch, ...(error === undefined ? {} : { error }) });
      }
      return;
    case "incarnation":
      membership(turn, { kind: "incarnation-persisted", ...(error === undefined ? {} : { error }) });
      return;
    case "revision":
      revisionPersisted(turn, purpose, error);
      return;
    case "journal":
      journalWritten(turn, error);
      return;
    case "recovered":
      recoveryPersisted(turn, purpose, error);
      return;
    case "fetched":
      takeWritten(turn, purpose.revision, error);
      if (!turn.actsIn(purpose.view) || !turn.state.dc) return;
      gather(turn);
      fetched(turn, purpose.revision.version);
      return;
    case "told":
      toldPersisted(turn, purpose.revision, error);
      return;
    default:
      assertNever(purpose);
  }
}

function takeClientRequest(turn: Turn, input: Extract<NodeInput, { kind: "request" }>): void {
  const { id, author, request } = input;
  if (request.kind === "get-state") {
    turn.reply(id, { kind: "state", state: clusterState(turn.state) });
    return;
  }
  if (request.kind === "get-history") {
    turn.reply(id, { kind: "history", revisions: turn.state.revisions });
    return;
  }
  if (request.kind === "get-journal") {
    turn.reply(id, { kind: "journal", entries: newestEntries(turn.state.journal, request) });
    return;
  }
  if (request.kind === "ask-device") {
    askDevice(turn, id, request);
    return;
  }
  const view = actingView(turn.state.membership);
  if (!view) {
    const message = "this node is in no view of the cluster yet: try again when `crm status` shows a DC";
    turn.reply(id, { kind: "refused", code: "not-connected", message });
    return;
  }
  turn.update({ clients: [...turn.state.clients, id] });
  turn.send([view.id.node], { kind: "request", view: view.id, id, author, request });
}

// --- membership -----------------------------------------------------------------------------------------------------

function membership(turn: Turn, input: MembershipInput): void {
  const { state, effects } = stepMembership(turn.state.membership, input, turn.now.mono);
  if (state !== turn.state.membership) turn.update({ membership: state });
  for (const effect of effects) carryOut(turn, effect);
}

function carryOut(turn: Turn, effect: MembershipEffect): void {
  switch (effect.kind) {
    case "beat":
      turn.beat(effect.to);
      return;
    case "send":
      turn.send(effect.to, effect.message);
      return;
    case "persist-epoch":
      coverEpoch(turn, effect.epoch);
      return;
    case "persist-incarnation":
      turn.persist({ kind: "incarnation", incarnation: effect.incarnation }, { kind: "incarnation" });
      return;
    case "start-anew":
      turn.emit({ kind: "exit", why: effect.why });
      return;
    case "installed":
      enterView(turn, effect.view);
      return;
    case "stopped-acting":
      leaveView(turn);
      return;
    case "trace":
      turn.emit(effect);
      return;
    default:
      assertNever(effect);
  }
}

function enterView(turn: Turn, view: View): void {
  forgetEndings(turn, view);
  if (view.id.node === turn.self) becomeDc(turn, view);
  else turn.update({ fencer: retire(turn.state.fencer) });
  reportToDc(turn, view);
  openJournal(turn, view);
  if (turn.state.stopping) turn.send([view.id.node], { kind: "request-shutdown", view: view.id });
}

/** Whoever waits for an answer of that view's DC will not get it. */
function leaveView(turn: Turn): void {
  closeJournal(turn);
  const { state } = turn;
  turn.update({ dc: undefined, clients: [] });
  const message =
    "the members of the cluster changed meanwhile: see whether it was done (`crm status`), then try again";
  for (const id of state.clients) turn.reply(id, { kind: "refused", code: "try-again", message });
}

// --- messages -------------------------------------------------------------------------------------------------------

function takeMessage(turn: Turn, from: NodeName, incarnation: number, message: PeerMessage): void {
  if (!Object.hasOwn(turn.state.nodeIds, from)) return;
  switch (message.kind) {
    case "tell-revision":
      takeTold(turn, message.revision);
      return;
    case "tell-fenced":
      if (isFencedHere(turn, message.incarnation)) endFenced(turn, from);
      return;
    case "propose":
    case "promise":
    case "refuse":
    case "install":
    case "leave":
      membership(turn, { kind: "message", from, incarnation, message });
      return;
    default:
      if (turn.actsIn(message.view)) takeViewMessage(turn, from, message);
  }
}

type ViewMessage = Exclude<
  PeerMessage,
  { kind: "propose" | "promise" | "refuse" | "install" | "leave" | "tell-revision" | "tell-fenced" }
>;

/** A message of the view in which this node acts. */
function takeViewMessage(turn: Turn, from: NodeName, message: ViewMessage): void {
  switch (message.kind) {
    case "fetch-revision":
    case "fetch-table":
    case "snapshot":
    case "change-status":
    case "write-revision":
    case "recovered":
    case "execute":
    case "cancel":
    case "execute-fence":
      if (from === message.view.node) obey(turn, message);
      return;
    case "journal":
    case "journal-spans":
    case "fetch-journal":
    case "fetched-journal":
    case "journal-notes":
      takeJournalMessage(turn, from, message);
      if (message.kind === "fetched-journal" && turn.state.dc) recallFencing(turn, message.entries);
      return;
    case "response":
      if (turn.state.clients.includes(message.id)) turn.reply(message.id, message.response);
      turn.update({ clients: turn.state.clients.filter((id) => id !== message.id) });
      return;
    case "grant-shutdown":
      if (from === message.view.node && turn.state.stopping) takeLeave(turn);
      return;
    default:
      if (turn.state.dc) takeAsDc(turn, from, message);
  }
}

type DcMessage = Extract<
  ViewMessage,
  {
    kind:
      | "report"
      | "revision"
      | "table"
      | "acknowledge"
      | "executed"
      | "executed-fence"
      | "request"
      | "request-shutdown"
      | "guarded";
  }
>;

function takeAsDc(turn: Turn, from: NodeName, message: DcMessage): void {
  switch (message.kind) {
    case "report":
      takeReport(turn, from, message.report);
      return;
    case "revision":
      takeRevision(turn, message.revision);
      return;
    case "table":
      takeTable(turn, from, message.table);
      return;
    case "acknowledge":
      takeAcknowledgement(turn, from, message.number, message.error);
      return;
    case "executed":
      takeResult(turn, from, message.record);
      return;
    case "executed-fence":
      // one that comes too early is told again: the fencer repeats its orders as soon as the view is ready
      if (turn.dc.phase !== "ready") return;
      driveFencer(turn, { kind: "agent-finished", ticket: message.ticket, result: message.result });
      return;
    case "request":
      takeRequest(turn, { from, id: message.id, author: message.author, request: message.request });
      return;
    case "request-shutdown":
      prepareShutdown(turn, from);
      return;
    case "guarded":
      takeGuarded(turn, from, message.watchdogMs);
      return;
    default:
      assertNever(message);
  }
}

function takeAcknowledgement(turn: Turn, from: NodeName, number: number, error: string): void {
  const done = acknowledged(turn, from, number, error);
  if (done) goOn(turn, done.then, done.error);
}

function goOn(turn: Turn, then: Continuation, error: string): void {
  switch (then.kind) {
    case "nothing":
      return;
    case "synced":
      synchronised(turn, error);
      if (turn.dc.phase !== "ready") return;
      driveFencer(turn, { kind: "changed" });
      takeEarlyResults(turn);
      for (const node of turn.dc.leaving) prepareShutdown(turn, node);
      takeQueued(turn);
      fetchJournal(turn);
      return;
    case "execute":
      orderCalls(turn, then.calls);
      return;
    case "order-fence":
      orderFence(turn, then.node, then.ticket, then.run);
      return;
    case "answer":
      answer(turn, then.to, { kind: "done", message: then.message });
      return;
    case "adopt":
      adopt(turn, then.to, then.revision, then.message, error);
      written(turn);
      return;
    case "prepared":
      prepared(turn, then.to, then.revision, then.message, error);
      exchange(turn);
      return;
    case "completed":
      completed(turn, then.to, then.revision, then.message, error);
      written(turn);
      return;
    case "taken-back":
      takenBack(turn, then.to, then.revision, then.error, error);
      written(turn);
      return;
    case "recovered":
      gaveBackMemory(turn, then.to, error);
      return;
    case "exchanged":
      exchanged(turn, then.to, then.version);
      return;
    case "grant-shutdown":
      turn.send([then.node], { kind: "grant-shutdown", view: turn.dc.view.id });
      return;
    default:
      assertNever(then);
  }
}

// --- stopping -------------------------------------------------------------------------------------------------------

function beginShutdown(turn: Turn): void {
  if (turn.state.stopping) return;
  turn.update({ stopping: true });
  note(turn, { kind: "stopping" });
  turn.trace("node", "info", "stops when everything has moved away");
  const view = actingView(turn.state.membership);
  if (view) turn.send([view.id.node], { kind: "request-shutdown", view: view.id });
}

/** The node becomes a place where nothing may run; when nothing does, it is told to go. */
function prepareShutdown(turn: Turn, node: NodeName): void {
  if (turn.dc.phase !== "ready") {
    turn.updateDc({ leaving: [...turn.dc.leaving, node] });
    return;
  }
  const set = { shutdown: String(Math.floor(turn.now.wall / 1000)) };
  changeStatus(turn, [{ kind: "attributes", node, set, remove: [] }], { kind: "nothing" });
  want(turn, `${node} wishes to stop`);
}

/** Its leave is told when nothing runs here any more. */
function endFenced(turn: Turn, from: NodeName): void {
  leaveView(turn);
  turn.update({ membership: stepMembership(turn.state.membership, { kind: "leave" }, turn.now.mono).state });
  beginToEnd(turn, from);
  writeJournal(turn);
}

function takeLeave(turn: Turn): void {
  leaveView(turn);
  membership(turn, { kind: "leave" });
  writeJournal(turn);
  turn.trace("node", "info", "has taken leave");
  disarm(turn);
  turn.emit({ kind: "exit", why: "stopped as asked" });
}
