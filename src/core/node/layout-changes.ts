/**
 * The layout changes at run time: nodes are added and removed, votes and quorum options set; by an administrator, or by the
 * DC itself (core/quorum/adaptation.ts).
 *
 * Never: two disjoint views are quorate because one knows the new layout and the other does not.
 * How, with A the old layout and B the new one: first a revision `B, before A` is written, by which a view needs the quorum
 * of both; when every member has it on disk, one with B alone. Why that is enough (it is the joint consensus of Raft):
 * - The view that writes is quorate by A, and by B, else the change is refused. So after the first step every set that is
 *   quorate by A has a member with `B, before A`; a view follows the newest revision of its members: from then on no view
 *   is quorate by A alone.
 * - Meanwhile views go by A, or by A and B: all of them need A, and two sets that are quorate by A share a member.
 * - B alone is written only then. From there on views go by A and B, or by B: all of them need B.
 * If the DC dies in between, or a member could not write the second step, whoever is DC of a quorate view finds the
 * change half done and completes it, as soon as all its members have the first step on disk. If the first step was not
 * written everywhere it is taken back: views by A and views by A and B cannot harm each other.
 * A witness is a voter, too: if the view is quorate by A only with its votes, B alone is not written before the witness has
 * on its disk that it lends no more by A (core/witness).
 * One change at a time. What changes no quorum (an address, a node that has no vote yet) takes one step.
 *
 * A node that was away may know too few nodes to come in: it does not listen to one that was added meanwhile, so the two do
 * not hear each other. A DC that hears it from outside of its view tells it its newest revision.
 */
import type { Configuration } from "../cib/configuration.js";
import { type Layout, sameLayout } from "../cib/layout.js";
import { devicesNaming, mentionsOf, withoutNode } from "../cib/node-mentions.js";
import { compareVersions, type Revision } from "../cib/revision.js";
import { type ClusterStatus, NEW_NODE_STATUS, type Wish } from "../cib/status.js";
import { actingView } from "../membership/membership.js";
import { memberNames } from "../membership/view.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { adaptLayout } from "../quorum/adaptation.js";
import { editLayout } from "../quorum/layout-edits.js";
import { judgeAlike } from "../quorum/quorum.js";
import { answer, type Refusal } from "./answers.js";
import { want } from "./decision.js";
import { hasOnDisk } from "./exchange.js";
import type { Heartbeat } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { LayoutEdit, Request } from "./requests.js";
import { enforce, propose, takeBack, writeObstacle } from "./revision-writing.js";
import { takeWritten } from "./revisions.js";
import type { Client, DcState, QueuedRequest } from "./state.js";
import { layoutInForce, newestRevision, type Turn } from "./turn.js";
import { isQuorate, judge, judgeBy } from "./verdict.js";

/** After a member could not write a step. */
const REST_MS = 10_000;
/** Tokens between two times that an outsider is told. */
const TELL_AGAIN = 2;
const PREPARES = "prepares: ";

// --- asked for ------------------------------------------------------------------------------------------------------

export function changeLayout(
  turn: Turn,
  queued: QueuedRequest,
  request: Extract<Request, { kind: "change-layout" }>,
): Refusal | undefined {
  const before = layoutInForce(turn.state);
  const unfinished =
    turn.dc.revision.layoutBefore && "an earlier change of the nodes or votes is not on every disk yet";
  if (unfinished) return { code: "try-again", message: `${unfinished}: try again` };
  const edited = editLayout(before, request.edits);
  if (edited.kind === "refused") return { code: edited.code, message: edited.message };

  const removed = removedNodes(request.edits);
  const unsafe = removalObstacle(turn, removed, request.force);
  if (unsafe) return { code: "unsafe", message: unsafe };
  const { configuration } = turn.dc.revision;
  const members = memberNames(turn.dc.view);
  const layout = adaptLayout(edited.layout, members, false)?.layout ?? edited.layout;
  const to: Client = { node: queued.from, id: queued.id };
  if (sameLayout(before, layout)) {
    answer(turn, to, { kind: "done", message: "it is so already" });
    return undefined;
  }
  const obstacle = changeObstacle(turn, layout, request.force);
  if (obstacle) return obstacle;
  begin(turn, {
    author: queued.author,
    comment: request.comment,
    configuration: removed.reduce(withoutNode, configuration),
    layout,
    message: [...edited.notes, ...leftNotes(configuration, removed)].join("; "),
    to,
    atOnce: !isQuorate(turn.state),
  });
  return undefined;
}

function removedNodes(edits: readonly LayoutEdit[]): readonly NodeName[] {
  return edits.flatMap((edit) => (edit.kind === "remove-node" ? [edit.node] : []));
}

function removalObstacle(turn: Turn, removed: readonly NodeName[], force: boolean): string | undefined {
  const { configuration } = turn.dc.revision;
  for (const node of removed) {
    if (memberNames(turn.dc.view).includes(node)) return `${node} is a member of the cluster: stop its daemon first`;
    const state = turn.state.table.nodes[node]?.state;
    if (!force && state !== "left" && state !== "fenced") {
      return `it is not known whether ${node} is off: fence it, or confirm that it is off (crm node clearstate ${node}); or force it`;
    }
    const mentions = mentionsOf(configuration, node);
    if (!force && mentions.length > 0) {
      return `the configuration names ${node}: ${mentions.join(", ")}; delete these first, or force it to drop them, too`;
    }
  }
  return undefined;
}

function leftNotes(configuration: Configuration, removed: readonly NodeName[]): readonly string[] {
  return removed.flatMap((node) => {
    const dropped = mentionsOf(configuration, node);
    const left = devicesNaming(configuration, node);
    return [
      ...(dropped.length > 0 ? [`dropped: ${dropped.join(", ")}`] : []),
      ...(left.length > 0 ? [`fence devices still name ${node}: ${left.join(", ")}`] : []),
    ];
  });
}

/**
 * A part without quorum may change the layout only when an administrator has confirmed that every other node is off, and
 * forces it: how a cluster goes on that has lost most of its nodes for good.
 */
function changeObstacle(turn: Turn, layout: Layout, force: boolean): Refusal | undefined {
  const obstacle = writeObstacle(turn);
  if (obstacle && (isQuorate(turn.state) || !force)) {
    return { code: "no-quorum", message: `${obstacle}: nodes and votes cannot be changed now` };
  }
  if (obstacle) return doubtOf(turn);
  const verdict = judgeBy(turn, layout);
  if (verdict.quorate) return undefined;
  const message = `the nodes that are here would have no quorum by it (${verdict.note}): start the others first`;
  return { code: "unsafe", message };
}

function doubtOf(turn: Turn): Refusal | undefined {
  const { nodes } = turn.state.table;
  const members = memberNames(turn.dc.view);
  const doubtful = sortedKeys(turn.state.nodeIds).filter(
    (node) => !members.includes(node) && !["left", "fenced"].includes(nodes[node]?.state ?? ""),
  );
  if (doubtful.length === 0) return undefined;
  const message = `first confirm that these are off (crm node clearstate NODE): ${doubtful.join(" ")}`;
  return { code: "unsafe", message };
}

/** An administrator knows that whoever was not seen yet is off. */
export function cancelWaitForAll(turn: Turn, client: Client): Refusal | undefined {
  const { layout, membership } = turn.state;
  if (!layout.quorum.waitForAll) return { code: "already-so", message: "wait_for_all is off" };
  if (membership.allSeen) return { code: "already-so", message: "all nodes were seen already" };
  turn.update({ membership: { ...membership, allSeen: true } });
  changeStatus(turn, [], { kind: "answer", to: client, message: "waits for no more nodes" });
  want(turn, "an administrator has cancelled wait_for_all");
  return undefined;
}

// --- the two steps --------------------------------------------------------------------------------------------------

interface Change {
  readonly author: string;
  readonly comment: string;
  readonly configuration: Configuration;
  readonly layout: Layout;
  /** For the client that waits for it; a DC that adapts the layout has none. */
  readonly message: string;
  readonly to?: Client;
  /** In one step, on an administrator's word that nobody else is up. */
  readonly atOnce: boolean;
}

function begin(turn: Turn, { author, comment, configuration, layout, message, to, atOnce }: Change): void {
  const before = layoutInForce(turn.state);
  const waiting = { ...(to ? { to } : {}), message };
  if (atOnce || judgeAlike(before, layout)) {
    const draft = { author, comment, configuration, layout };
    propose(turn, draft, (revision) => ({ kind: "completed", ...waiting, revision }));
    return;
  }
  const draft = { author, comment: PREPARES + comment, configuration, layout, layoutBefore: before };
  propose(turn, draft, (revision) => ({ kind: "prepared", ...waiting, revision }));
}

/** The first step is on every disk, or one member could not write it. */
export function prepared(turn: Turn, to: Client | undefined, revision: Revision, message: string, error: string): void {
  if (error) {
    rest(turn);
    takeBack(turn, to, revision, error);
    return;
  }
  enforce(turn, revision);
  if (judge(turn).quorate) complete(turn, to, message);
  else turn.updateDc({ halfDone: { message, ...(to ? { to } : {}) } });
}

/** In the name of who began it; unless something else was written in between. */
function complete(turn: Turn, to: Client | undefined, message: string): void {
  const { author, comment, configuration, layout } = turn.dc.revision;
  const by = comment.startsWith(PREPARES)
    ? { author, comment: comment.slice(PREPARES.length) }
    : { author: "quorated", comment: "completes a change of the nodes or votes" };
  const draft = { ...by, configuration, layout };
  propose(turn, draft, (revision) => ({ kind: "completed", ...(to ? { to } : {}), message, revision }));
}

/** The second step; or the only one. */
export function completed(
  turn: Turn,
  to: Client | undefined,
  revision: Revision,
  message: string,
  error: string,
): void {
  if (!error) {
    enforce(turn, revision);
    answer(turn, to, { kind: "done", message });
    return;
  }
  rest(turn);
  if (!turn.dc.revision.layoutBefore) {
    takeBack(turn, to, revision, error);
    return;
  }
  const begun = "not every member could write the last step, and the cluster will try again";
  answer(turn, to, { kind: "refused", code: "failed", message: `${begun}: ${error}` });
  takeBack(turn, undefined, revision, error);
}

function rest(turn: Turn): void {
  turn.updateDc({ layoutRests: turn.now.mono + REST_MS });
}

// --- by itself ------------------------------------------------------------------------------------------------------

/** At a DC whose view is ready, after each step: completes what is half done, else adapts the layout to who is here. */
export function tendLayout(turn: Turn): void {
  const { writing, layoutRests, revision, view } = turn.dc;
  if (writing || layoutRests > turn.now.mono) return;
  if (revision.layoutBefore) {
    const everywhere = memberNames(view).every((node) => hasOnDisk(turn, node, revision.version));
    if (!everywhere || writeObstacle(turn) || !judge(turn).quorate) return;
    const { to, message } = turn.dc.halfDone ?? { to: undefined, message: "" };
    complete(turn, to, message);
    return;
  }
  const layout = layoutInForce(turn.state);
  if (!adapts(layout) || writeObstacle(turn)) return;
  const adaptation = adaptLayout(layout, memberNames(view), turn.now.mono >= windowEnd(turn.dc, layout));
  if (!adaptation || !judgeBy(turn, adaptation.layout).quorate) return;
  const { configuration } = revision;
  const change = { author: "quorated", comment: adaptation.why, configuration, layout: adaptation.layout };
  begin(turn, { ...change, message: "", atOnce: false });
}

function adapts({ quorum, standing }: Layout): boolean {
  return quorum.lastManStanding || quorum.autoTieBreaker?.kind === "nodes" || standing !== undefined;
}

function windowEnd({ installedAt }: DcState, layout: Layout): number {
  return installedAt + layout.quorum.lastManStandingWindowMs;
}

/** Monotonic time at which the layout is looked at again; asked after a step. */
export function layoutDeadline(dc: DcState, layout: Layout, steppedAt: number): number {
  const window = layout.quorum.lastManStanding ? windowEnd(dc, layout) : 0;
  const times = [dc.layoutRests, window].filter((time) => time > steppedAt);
  return Math.min(Number.POSITIVE_INFINITY, ...times);
}

// --- at every node --------------------------------------------------------------------------------------------------

/**
 * The rows of the status follow the list of nodes. A node that was added has never run anything of ours: it is as one that
 * took leave, not one to be shot. A node that is removed is forgotten when that cannot be taken back any more.
 */
export function rowsFor(table: ClusterStatus, before: Layout, now: Layout, changing: boolean): ClusterStatus {
  const added = sortedKeys(now.nodes).filter((node) => !before.nodes[node] && !table.nodes[node]);
  const rows = added.map((node) => [node, { ...NEW_NODE_STATUS, state: "left" }] as const);
  const known = Object.entries(table.nodes).filter(([node]) => changing || now.nodes[node]);
  const wishes = changing ? table.wishes : table.wishes.filter((wish) => !concerns(wish, (node) => !now.nodes[node]));
  return { ...table, nodes: Object.fromEntries([...known, ...rows]), wishes };
}

function concerns(wish: Wish, removed: (node: NodeName) => boolean): boolean {
  switch (wish.kind) {
    case "fence":
      return removed(wish.node);
    case "move":
      return (wish.to !== undefined && removed(wish.to)) || (wish.from !== undefined && removed(wish.from));
    case "restart":
      return false;
  }
}

/**
 * That node is outside of the view, and follows an older layout. Every member tells it, for it hears only those that its
 * own layout knows, and the DC may not be one of them.
 */
export function tellOutsider(turn: Turn, node: NodeName, heartbeat: Heartbeat): void {
  const { layoutSince, settings, outsidersTold, membership } = turn.state;
  if (!layoutSince || compareVersions(heartbeat.revision, layoutSince) >= 0 || !mayTell(turn)) return;
  if (memberNames(actingView(membership)).includes(node)) return;
  const again = (outsidersTold[node] ?? Number.NEGATIVE_INFINITY) + TELL_AGAIN * settings.tokenMs;
  if (again > turn.now.mono) return;
  turn.update({ outsidersTold: { ...outsidersTold, [node]: turn.now.mono } });
  turn.send([node], { kind: "tell-revision", revision: newestRevision(turn.state) });
}

/** What it has is what its view has agreed upon. */
function mayTell(turn: Turn): boolean {
  return turn.state.dc ? turn.state.dc.phase === "ready" : isQuorate(turn.state);
}

/**
 * A member of a view with quorum hears of revisions from its DC only, and so does a DC that has others to follow it: it
 * has brought them to one revision. They come out of that view one by one, as the others learn of the new nodes.
 */
export function takeTold(turn: Turn, revision: Revision): void {
  if (compareVersions(revision.version, newestRevision(turn.state).version) <= 0 || isBound(turn)) return;
  const underWay = Object.values(turn.state.writes).some(
    (write) => write.kind === "told" && compareVersions(write.revision.version, revision.version) >= 0,
  );
  if (!underWay) turn.persist({ kind: "revision", revision }, { kind: "told", revision });
}

function isBound(turn: Turn): boolean {
  const members = memberNames(actingView(turn.state.membership));
  return isQuorate(turn.state) || (turn.state.dc !== undefined && members.length > 1);
}

export function toldPersisted(turn: Turn, revision: Revision, error: string | undefined): void {
  takeWritten(turn, revision, error);
  if (turn.state.dc?.phase !== "ready" || memberNames(turn.dc.view).length > 1) return;
  turn.updateDc({ revision: newestRevision(turn.state) });
  want(turn, "a newer configuration");
}

/** This node is not in the layout: then it goes by the last one that it was in, and has no vote. */
export function isRemoved(turn: Turn, layout: Layout): boolean {
  if (Object.hasOwn(layout.nodes, turn.self)) return false;
  turn.trace("node", "error", `${turn.self} was removed from this cluster: it takes no part in it any longer`);
  return true;
}
