/**
 * Entries of the journal as sentences. The only place that makes them: the journal itself has none.
 */
import { formatVersion } from "../../core/cib/revision.js";
import type { FencingRecord } from "../../core/cib/status.js";
import type { EntryId, JournalEntry } from "../../core/journal/entry.js";
import type { AskedCommand, JournalEvent, OrderedAction } from "../../core/journal/event.js";
import { formatViewId } from "../../core/membership/view.js";
import { assertNever } from "../../core/model/invariant.js";
import { ocfWord } from "../../core/model/ocf.js";
import type { SummaryLine } from "../../core/scheduler/graph.js";
import { sentence } from "../../core/scheduler/reason.js";
import { fencedAction } from "../../tui/fencing-lines.js";
import type { Style } from "../../tui/lines.js";
import { stallSentence } from "../../tui/stall-lines.js";

type EventOf<K extends JournalEvent["kind"]> = Extract<JournalEvent, { kind: K }>;

export interface Told {
  readonly text: string;
  readonly style?: Style;
  /** For who wants to know why. */
  readonly details: readonly string[];
}

/** What an entry belongs to, where it is still known. */
export type FindEntry = (id: EntryId) => JournalEntry | undefined;

export function tell(entry: JournalEntry, find: FindEntry): Told {
  const { event, node, id } = entry;
  switch (event.kind) {
    case "view":
      return plain(viewText(event, formatViewId(id.view), id.view.node), event.lost.length > 0 ? "bad" : undefined);
    case "quorum":
      return plain(`quorum ${event.quorate ? "gained" : "LOST"}: ${event.note}`, event.quorate ? "good" : "bad");
    case "decided":
      return {
        text: decidedText(event, transitionName(entry, event.transition)),
        details: [...triggerDetails(entry, event, find), ...event.summary.flatMap(why)],
      };
    case "ordered":
      return plain(`orders ${event.actions.map(actionText).join(", ")}`);
    case "operation":
      return plain(operationText(event), isFailure(event) ? "bad" : undefined);
    case "transition-ended":
      return plain(
        endText(event, transitionName(entry, event.transition), tookSince(entry, find)),
        event.how === "failed" ? "bad" : undefined,
      );
    case "revision":
      return plain(revisionText(event), event.orphaned ? "warning" : undefined);
    case "fencing":
      return plain(
        fencingText(event.record, tookSince(entry, find)),
        event.record.state === "failed" ? "bad" : "warning",
      );
    case "command":
      return plain(commandText(event), event.refused ? "warning" : undefined);
    case "stall":
      return plain(stallSentence({ ...event, node }), "warning");
    case "disk":
      return plain(diskText(event), event.condition === "works" ? undefined : "bad");
    case "link":
      return plain(`link ${event.link} from ${node} to ${event.peer} is ${event.up ? "up again" : "down"}`, "warning");
    case "awaited":
      return plain(awaitedText(event), "warning");
    case "repair":
      return plain(repairText(event), event.how === "failed" ? "bad" : "warning");
    case "stopping":
      return plain(`${node} wishes to stop`);
    default:
      return assertNever(event);
  }
}

/** `3` of which view, as `crm history transition` takes it: `7@lb1#3`. */
export function transitionName({ id }: JournalEntry, transition: number): string {
  return `${formatViewId(id.view)}#${transition}`;
}

export function summaryText(line: SummaryLine): string {
  const { change, subject, from, to } = line;
  if (change === "start" && to !== undefined) return `start ${subject} on ${to}`;
  if (change === "stop" && from !== undefined) return `stop ${subject} on ${from}`;
  if (from !== undefined && from === to) return `${change} ${subject} on ${from}`;
  return `${change} ${subject}${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`;
}

/** `40 ms`, `1.2 s`, `1 min 5 s` */
export function spanText(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

function plain(text: string, style?: Style): Told {
  return { text, details: [], ...(style ? { style } : {}) };
}

function viewText({ members, joined, lost, left }: EventOf<"view">, view: string, dc: string): string {
  const news = [
    ...(lost.length > 0 ? [`lost ${lost.join(" ")}`] : []),
    ...(left.length > 0 ? [`${left.join(" ")} left`] : []),
    ...(joined.length > 0 ? [`${joined.join(" ")} joined`] : []),
  ];
  return `view ${view}: ${members.join(" ")}; DC ${dc}${news.length > 0 ? `; ${news.join("; ")}` : ""}`;
}

function decidedText({ summary, more }: EventOf<"decided">, name: string): string {
  const what = summary.map(summaryText).join("; ") || "look and watch";
  return `transition ${name}: ${what}${more > 0 ? ` (and ${more} more)` : ""}`;
}

function triggerDetails({ cause }: JournalEntry, { why: because }: EventOf<"decided">, find: FindEntry): string[] {
  const trigger = cause && find(cause);
  return [`triggered by: ${trigger ? tell(trigger, find).text : because}`];
}

function why(line: SummaryLine): string[] {
  return line.because.length === 0 ? [] : [`${summaryText(line)}: because ${line.because.map(sentence).join("; ")}`];
}

function actionText({ operation, resource, interval, node }: OrderedAction): string {
  if (resource === "") return `${operation} ${node}`;
  return `${operation}${interval > 0 ? ` (every ${interval / 1000} s)` : ""} ${resource} on ${node}`;
}

export function isFailure({ outcome, rc, expectedRc }: EventOf<"operation">): boolean {
  return outcome !== "complete" || rc !== expectedRc;
}

function operationText(event: EventOf<"operation">): string {
  const { outcome, rc, exitReason, execMs } = event;
  const how = outcome === "complete" ? ocfWord(rc) : outcome === "timed-out" ? "timed out" : "could not be run";
  const reason = exitReason ? ` (${exitReason})` : "";
  return `${actionText(event)}: ${how}${reason} after ${spanText(execMs)}`;
}

function endText({ how, why: stopped, looks }: EventOf<"transition-ended">, name: string, took: string): string {
  const ended = { complete: "complete", failed: "ended with failures", stopped: `stopped: ${stopped}` }[how];
  const looked = looks > 0 ? `; ${looks} probes and monitors as expected` : "";
  return `transition ${name} ${ended}${took}${looked}`;
}

function revisionText({ version, author, comment, orphaned }: EventOf<"revision">): string {
  const revision = `revision ${formatVersion(version)} by ${author}`;
  const what = comment ? `: ${comment}` : "";
  return orphaned ? `${revision} is orphaned (written on the losing side of a split)${what}` : `${revision}${what}`;
}

function fencingText(record: FencingRecord, took: string): string {
  const { target, action, origin, delegate, device, state, reason } = record;
  const what = `${fencedAction(action)} of ${target}`;
  const by = `${delegate ? ` by ${delegate}` : ""}${device ? ` with ${device}` : ""}`;
  switch (state) {
    case "pending":
      return `${what} begins, asked for by ${origin}: ${reason}`;
    case "succeeded":
      return `${what}${by} succeeded${took}`;
    case "failed":
      return `${what}${by} failed${took}: ${reason}`;
  }
}

function commandText({ author, command, refused }: EventOf<"command">): string {
  const end = refused ? ` - refused (${refused.code}): ${refused.message}` : "";
  return `${author}: ${command.comment || askedText(command)}${end}`;
}

function askedText({ request, resource, node, to, from, names }: AskedCommand): string {
  const words = [
    request,
    resource,
    node,
    to === undefined ? undefined : `to ${to}`,
    from === undefined ? undefined : `away from ${from}`,
    names.join(" ") || undefined,
  ];
  return words.filter((word) => word !== undefined).join(" ");
}

function diskText({ what, condition, detail }: EventOf<"disk">): string {
  const words = { damaged: "was damaged", refuses: "cannot be written", works: "can be written again" };
  return `the ${what} on disk ${words[condition]}${detail ? `: ${detail}` : ""}`;
}

function awaitedText({ peer, forMs }: EventOf<"awaited">): string {
  return `the daemon of ${peer} has ended, and its machine lives: it has ${spanText(forMs)} to come back`;
}

function repairText({ resource, what, how, why, tookMs }: EventOf<"repair">): string {
  const outcome = {
    repaired: `put back after ${spanText(tookMs)}`,
    failed: "it could not be put back",
    left: "not put back",
  };
  return `${resource}: ${what}, ${outcome[how]}${why && `: ${why}`}`;
}

/** By the clock of the DC that wrote both. */
function tookSince({ time, cause }: JournalEntry, find: FindEntry): string {
  const began = cause && find(cause);
  return began ? ` after ${spanText(time - began.time)}` : "";
}
