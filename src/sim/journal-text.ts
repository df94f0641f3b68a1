/** The journal as stories print it: ids, facts and causes, no sentences. */
import { formatVersion } from "../core/cib/revision.js";
import { formatEntryId, type JournalEntry } from "../core/journal/entry.js";
import type { JournalEvent, OrderedAction } from "../core/journal/event.js";
import { assertNever } from "../core/model/invariant.js";

/** `1@alpha/4  alpha  ordered: start db on gamma  <- 1@alpha/3` */
export function entryText({ id, node, event, cause }: JournalEntry): string {
  const belongs = cause ? `  <- ${formatEntryId(cause)}` : "";
  return `${formatEntryId(id)}  ${node}  ${event.kind}: ${facts(event)}${belongs}`;
}

function facts(event: JournalEvent): string {
  switch (event.kind) {
    case "view":
      return list(event.members, ["joined", event.joined], ["lost", event.lost], ["left", event.left]);
    case "quorum":
      return `${event.quorate}, ${event.note}`;
    case "decided":
      return `${event.transition} (${event.why}): ${event.summary
        .map(({ change, subject, from, to, because }) => {
          return [change, subject, from && `from ${from}`, to && `to ${to}`, `(${because.map(({ kind }) => kind)})`]
            .filter(Boolean)
            .join(" ");
        })
        .join(", ")}`;
    case "ordered":
      return event.actions.map(actionText).join(", ");
    case "operation":
      return `${actionText(event)} ${event.outcome} rc=${event.rc}`;
    case "transition-ended":
      return `${event.transition} ${event.how}${event.why && `, ${event.why}`}; ${event.looks} looks`;
    case "revision":
      return `${formatVersion(event.version)} by ${event.author}${event.orphaned ? ", orphaned" : ""}: ${event.comment}`;
    case "fencing":
      return `${event.record.action} ${event.record.target} ${event.record.state}, ${event.record.reason}`;
    case "command":
      return `${event.author}: ${commandText(event)}`;
    case "stall":
      return `${event.lateMs} ms, token ${event.tokenMs}, suggested ${event.suggestedTokenMs}`;
    case "disk":
      return `${event.what} ${event.condition} ${event.detail}`.trimEnd();
    case "link":
      return `${event.link} to ${event.peer} ${event.up ? "up" : "down"}`;
    case "awaited":
      return `${event.peer} for ${(event.forMs / 1000).toFixed(1)} s`;
    case "repair":
      return `${event.resource}: ${event.what}, ${event.how}${event.why && `: ${event.why}`}`;
    case "stopping":
      return "asked to";
    default:
      return assertNever(event);
  }
}

function list(members: readonly string[], ...more: readonly (readonly [string, readonly string[]])[]): string {
  const others = more.filter(([, nodes]) => nodes.length > 0).map(([word, nodes]) => `, ${word} ${nodes.join(" ")}`);
  return `${members.join(" ")}${others.join("")}`;
}

function actionText({ operation, resource, node, interval }: OrderedAction): string {
  if (resource === "") return `${operation} ${node}`;
  return `${operation}${interval > 0 ? `=${interval}` : ""} ${resource} on ${node}`;
}

function commandText({ command, refused }: Extract<JournalEvent, { kind: "command" }>): string {
  const { request, resource, node, to, from, names } = command;
  const words = [request, resource, node, to && `to ${to}`, from && `from ${from}`, ...names];
  const end = refused ? ` refused (${refused.code})` : "";
  return `${words.filter(Boolean).join(" ")}${end}`;
}
