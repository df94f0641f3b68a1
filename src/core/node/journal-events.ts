/**
 * What the DC writes into the journal of its own doings: decisions, orders, results, fencing, commands.
 *
 * All of one transition has the entry of its decision as its cause; the decision has what made it wanted.
 */
import type { FencingRecord, OperationRecord } from "../cib/status.js";
import type { EntryId, JournalEntry } from "../journal/entry.js";
import type { AskedCommand, JournalEvent, OrderedAction } from "../journal/event.js";
import type { NodeName } from "../model/names.js";
import { type Action, LINES_TOLD } from "../scheduler/graph.js";
import { isComplete, type Walk } from "../transition/walker.js";
import { amend, changeDesk, journal, keepJournal, lastEntry } from "./journal.js";
import type { Edit, RefusalCode, Request } from "./requests.js";
import type { QueuedRequest } from "./state.js";
import type { Decision } from "./thinking.js";
import type { Turn } from "./turn.js";

/** Actions in one entry. */
const LISTED = 100;

/** Commands that a revision comes of. */
const WRITING: readonly Request["kind"][] = ["edit", "replace-configuration", "change-layout"];

/** A new decision is wanted, because of what was written last in this step, if that is so. */
export function journalTrigger(turn: Turn): void {
  const trigger = lastEntry(turn);
  if (trigger) changeDesk(turn, { trigger });
}

export function journalDecision(turn: Turn, walk: Walk, { summary }: Decision, why: string): void {
  const { trigger, ...desk } = turn.dc.journal;
  const more = Math.max(0, summary.length - LINES_TOLD);
  const event: JournalEvent = {
    kind: "decided",
    transition: walk.id,
    why,
    summary: summary.slice(0, LINES_TOLD),
    more,
  };
  const transition = journal(turn, event, trigger);
  turn.updateDc({ journal: { ...desk, transition, looks: 0 } });
}

/** Probes, monitors and notifications are not listed: what came of them is, if it is news. */
export function journalOrders(turn: Turn, actions: readonly Action[]): void {
  const ordered = actions.flatMap(orderedAction);
  for (let from = 0; from < ordered.length; from += LISTED) {
    const event: JournalEvent = { kind: "ordered", actions: ordered.slice(from, from + LISTED) };
    journal(turn, event, turn.dc.journal.transition);
  }
}

const UNLISTED: ReadonlySet<string> = new Set(["monitor", "cancel", "notify"]);

function orderedAction(action: Action): readonly OrderedAction[] {
  switch (action.kind) {
    case "fence":
      return [{ resource: "", operation: "fence", interval: 0, node: action.node }];
    case "resource": {
      const { instance: resource, operation, interval, node } = action;
      return UNLISTED.has(operation) ? [] : [{ resource, operation, interval, node }];
    }
    case "pseudo":
    case "forget":
      return [];
  }
}

/** `ordered`: by the transition under way; else a node reports it by itself. `news`: not what was expected. */
export function journalResult(
  turn: Turn,
  node: NodeName,
  record: OperationRecord,
  ordered: boolean,
  news: boolean,
): void {
  const { transition, looks } = turn.dc.journal;
  if (ordered && !news && record.operation === "monitor") {
    changeDesk(turn, { looks: looks + 1 });
    return;
  }
  const { resource, operation, interval, outcome, rc, expectedRc, exitReason, execMs, queueMs } = record;
  const result = { outcome, rc, expectedRc, exitReason, execMs, queueMs };
  const event: JournalEvent = { kind: "operation", resource, operation, interval, node, ...result };
  journal(turn, event, ordered ? transition : undefined);
}

export function journalEnd(turn: Turn, walk: Walk, stopped: string | undefined): void {
  const { transition, looks, ...desk } = turn.dc.journal;
  const how = isComplete(walk) ? "complete" : stopped === undefined ? "failed" : "stopped";
  const why = how === "stopped" ? (stopped ?? "") : "";
  journal(turn, { kind: "transition-ended", transition: walk.id, how, why, looks }, transition);
  turn.updateDc({ journal: { ...desk, looks: 0 } });
}

/** The node acts in the view no longer. What was not told yet is kept here, and goes to the others in the next view. */
export function closeJournal(turn: Turn): void {
  if (!turn.state.dc) return;
  if (turn.dc.walk) journalEnd(turn, turn.dc.walk, "the view has ended");
  keepJournal(turn);
}

/** How it ended belongs to what was asked. */
export function journalFencing(turn: Turn, record: FencingRecord): void {
  const isIt = ({ event }: JournalEntry) => event.kind === "fencing" && event.record.id === record.id;
  const asked = turn.entries.findLast(isIt) ?? turn.state.journal.entries.findLast(isIt);
  journal(turn, { kind: "fencing", record }, asked?.id ?? turn.dc.journal.transition);
}

/** Before it is carried out, so that what follows from it follows it in the journal. */
export function journalCommand(turn: Turn, { author, request }: QueuedRequest): EntryId {
  const id = journal(turn, { kind: "command", author, command: asked(request) });
  if (WRITING.includes(request.kind)) changeDesk(turn, { command: id });
  return id;
}

export function journalRefusal(turn: Turn, id: EntryId, refused: { code: RefusalCode; message: string }): void {
  const { command, ...desk } = turn.dc.journal;
  if (command === id) turn.updateDc({ journal: desk });
  amend(turn, id, (event) => (event.kind === "command" ? { ...event, refused } : event));
}

function asked(request: Request): AskedCommand {
  const { kind } = request;
  const nothing = { request: kind, names: [], comment: "" };
  switch (request.kind) {
    case "edit":
      return { ...edited(request.edit), request: `edit ${request.edit.kind}`, comment: request.comment };
    case "replace-configuration":
      return { ...nothing, comment: request.comment };
    case "change-layout":
      return { ...nothing, names: request.edits.map((edit) => edit.kind), comment: request.comment };
    case "move":
    case "restart":
    case "cleanup":
    case "refresh":
    case "fence":
    case "confirm-off": {
      const { kind: _kind, ...subject } = request;
      return { ...nothing, ...subject };
    }
    case "set-status-attributes":
      return { ...nothing, node: request.node, names: [...Object.keys(request.set), ...request.remove] };
    default:
      return nothing;
  }
}

function edited(edit: Edit): Omit<AskedCommand, "request" | "comment"> {
  switch (edit.kind) {
    case "property":
      return { names: namesIn(edit) };
    case "node-attribute":
      return { node: edit.node, names: namesIn(edit) };
    case "resource-meta":
    case "resource-params":
      return { resource: edit.resource, names: namesIn(edit) };
    case "pin":
      return { resource: edit.resource, node: edit.node, names: [] };
    case "clear-pins":
      return { resource: edit.resource, names: [] };
  }
}

function namesIn({ set, remove }: { readonly set: object; readonly remove: readonly string[] }): readonly string[] {
  return [...Object.keys(set), ...remove];
}
