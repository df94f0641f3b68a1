/**
 * `crm history`: what happened, from the journal of this node, which is the same on all of them; also without a DC.
 *
 * One shot: nothing is remembered between two commands, so the time that is looked at is given with each (by default the
 * last hour), and `limit` and `detail` show what they would set.
 */
import { type EntryId, entryKey, formatEntryId, type JournalEntry } from "../../core/journal/entry.js";
import type { JournalEvent } from "../../core/journal/event.js";
import { formatViewId } from "../../core/membership/view.js";
import { sentence } from "../../core/scheduler/reason.js";
import { formatDate } from "../../tui/date.js";
import { colouredText, type Line, line, plainText, styled } from "../../tui/lines.js";
import { noSuchObject, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import type { Call, CommandOption, Commands } from "./command.js";
import { parseTime } from "./history-time.js";
import { type FindEntry, isFailure, spanText, summaryText, tell, transitionName } from "./history-words.js";

const HOUR_MS = 3_600_000;

const FORM: CommandOption = { flags: "--output-as <form>", summary: "text or json" };
const DETAIL: CommandOption = { flags: "--detail", summary: "with the reasons of each decision" };
const WINDOW: readonly CommandOption[] = [
  { flags: "--from <time>", summary: "since then (default: 1h ago): 2026-11-21T09:28, 09:28, or 2h for so long ago" },
  { flags: "--to <time>", summary: "until then (default: now)" },
  DETAIL,
  FORM,
];

export const HISTORY: Commands = {
  info: { arguments: "", summary: "how far the journal goes back, and what is in it", options: [FORM], run: info },
  latest: {
    arguments: "",
    summary: "the last transition: trigger, decision, actions, results",
    options: [FORM],
    run: ({ session, options }) => showTransition("-1", session, options),
  },
  limit: {
    arguments: "[from] [to]",
    summary: "all that happened in that time; without a time, how far the journal goes back",
    options: [DETAIL, FORM],
    run: limit,
  },
  transitions: { arguments: "", summary: "one line for each transition", options: WINDOW, run: transitions },
  transition: {
    arguments: "[number]",
    summary: "one transition: N, -N for the Nth from the end, VIEW#N of a certain view",
    options: [FORM],
    run: ({ words, session, options }) => showTransition(words[0] ?? "-1", session, options),
  },
  log: {
    arguments: "[node...]",
    summary: "all that happened, or what these nodes had to do with",
    options: WINDOW,
    run: (call) =>
      show(call, (entry) => call.words.length === 0 || call.words.some((node) => concernsNode(entry, node))),
  },
  events: {
    arguments: "",
    summary: "what an operator should know of: views, quorum, fencing, failures, changes, stalls",
    options: WINDOW,
    run: (call) => show(call, isNotable),
  },
  resource: {
    arguments: "<rsc...>",
    summary: "what was decided and done about these resources",
    options: WINDOW,
    run: (call) => show(call, (entry) => call.words.some((resource) => concernsResource(entry, resource))),
  },
  node: {
    arguments: "<node...>",
    summary: "what these nodes had to do with",
    options: WINDOW,
    run: node,
  },
  detail: {
    arguments: "[level]",
    summary: "all that happened: 1 with the reasons of each decision, 0 without",
    options: WINDOW,
    run: detail,
  },
};

type Options = Call["options"];

async function info({ session, options }: Call): Promise<number> {
  const entries = await readJournal(session);
  const [first, last] = [entries[0], entries.at(-1)];
  const count = (kind: JournalEvent["kind"]) => entries.filter(({ event }) => event.kind === kind).length;
  const facts = {
    entries: entries.length,
    from: first ? iso(first.time) : null,
    to: last ? iso(last.time) : null,
    views: count("view"),
    transitions: count("decided"),
    commands: count("command"),
  };
  if (wantsJson(options)) session.print([json(facts)]);
  else if (!first || !last) session.print(["The journal is empty."]);
  else {
    session.print([
      `Period: ${formatDate(first.time)} - ${formatDate(last.time)}`,
      `Entries: ${facts.entries}`,
      `Views: ${facts.views}`,
      `Transitions: ${facts.transitions}`,
      `Commands: ${facts.commands}`,
    ]);
  }
  return ExitCode.ok;
}

async function limit(call: Call): Promise<number> {
  const [from, to] = call.words;
  if (from === undefined) return info(call);
  return show({ ...call, options: { ...call.options, from, ...(to === undefined ? {} : { to }) } }, () => true);
}

async function detail(call: Call): Promise<number> {
  const [level = "1"] = call.words;
  if (level !== "0" && level !== "1") throw usageError(`'${level}' is no level of detail: use 0 or 1`);
  return show({ ...call, options: { ...call.options, detail: level === "1" } }, () => true);
}

async function node(call: Call): Promise<number> {
  const { layout } = await call.session.state();
  const unknown = call.words.find((name) => !Object.hasOwn(layout.nodes, name));
  if (unknown !== undefined) throw noSuchObject(`Node "${unknown}" is not a cluster node`);
  return show(call, (entry) => call.words.some((name) => concernsNode(entry, name)));
}

async function transitions({ session, options }: Call): Promise<number> {
  const all = await readJournal(session);
  const begun = inWindow(all, options).filter(({ event }) => event.kind === "decided");
  if (wantsJson(options)) {
    session.print([json({ transitions: begun.map((entry) => transitionJson(entry, all)) })]);
    return ExitCode.ok;
  }
  print(
    session,
    begun.flatMap((entry) => transitionLine(entry, all)),
  );
  sayIfEmpty(begun, all, session, options);
  return ExitCode.ok;
}

function transitionLine(entry: JournalEntry, all: readonly JournalEntry[]): Line[] {
  const { event } = entry;
  if (event.kind !== "decided") return [];
  const end = all.find((other) => other.event.kind === "transition-ended" && isSame(other.cause, entry.id));
  const how =
    end?.event.kind === "transition-ended" ? `${end.event.how} after ${spanText(end.time - entry.time)}` : "not ended";
  const what = event.summary.map(summaryText).join("; ") || "look and watch";
  return [line(`${stamp(entry.time)}  ${transitionName(entry, event.transition)}  ${how}  (${event.why})  ${what}`)];
}

async function showTransition(which: string, session: Session, options: Options): Promise<number> {
  const all = await readJournal(session);
  const begun = findTransition(which, all);
  const story = storyOf(begun, all);
  if (wantsJson(options)) session.print([json({ ...transitionJson(begun, all), entries: story.map(entryJson) })]);
  else print(session, entryLines(story, finder(all), true));
  return ExitCode.ok;
}

/** Its trigger, the decision, all that belongs to it, and what belongs to that. */
function storyOf(begun: JournalEntry, all: readonly JournalEntry[]): readonly JournalEntry[] {
  const story = new Set([entryKey(begun.id), ...(begun.cause ? [entryKey(begun.cause)] : [])]);
  const tops = new Set([entryKey(begun.id)]);
  for (const { id, cause, event } of all) {
    if (!cause || !tops.has(entryKey(cause)) || event.kind === "decided") continue;
    tops.add(entryKey(id));
    story.add(entryKey(id));
  }
  return all.filter(({ id }) => story.has(entryKey(id)));
}

/** Throws CommandError. */
export function findTransition(which: string, all: readonly JournalEntry[]): JournalEntry {
  const begun = all.filter(({ event }) => event.kind === "decided");
  if (begun.length === 0) throw noSuchObject("there is no transition in the journal");
  const fromEnd = /^-(\d+)$/.exec(which);
  const [, view, number = ""] = /^(?:(.+)#)?(\d+)$/.exec(which) ?? [];
  if (!fromEnd && number === "") throw usageError(`'${which}' names no transition: use N, -N or VIEW#N as in 7@lb1#3`);
  const found = fromEnd
    ? begun.at(-Math.max(1, Number(fromEnd[1])))
    : begun.findLast(({ id, event }) => {
        const same = event.kind === "decided" && event.transition === Number(number);
        return same && (view === undefined || formatViewId(id.view) === view);
      });
  if (!found)
    throw noSuchObject(`there is no transition ${which} in the journal: \`crm history transitions\` lists them`);
  return found;
}

async function show({ session, options }: Call, wanted: (entry: JournalEntry) => boolean): Promise<number> {
  const all = await readJournal(session);
  const entries = inWindow(all, options).filter(wanted);
  if (wantsJson(options)) session.print([json({ entries: entries.map(entryJson) })]);
  else {
    print(session, entryLines(entries, finder(all), options.detail === true));
    sayIfEmpty(entries, all, session, options);
  }
  return ExitCode.ok;
}

function sayIfEmpty(
  shown: readonly JournalEntry[],
  all: readonly JournalEntry[],
  session: Session,
  options: Options,
): void {
  const [first] = all;
  if (shown.length > 0) return;
  const back = first ? `the journal goes back to ${formatDate(first.time)}` : "the journal is empty";
  session.info(`nothing ${options.from === undefined ? "in the last hour" : "in that time"}: ${back}`);
}

// --- what is wanted -------------------------------------------------------------------------------------------------

function inWindow(entries: readonly JournalEntry[], { from, to }: Options): readonly JournalEntry[] {
  const now = Date.now();
  const since = typeof from === "string" ? parseTime(from, now) : now - HOUR_MS;
  const until = typeof to === "string" ? parseTime(to, now) : Number.POSITIVE_INFINITY;
  return entries.filter(({ time }) => since <= time && time <= until);
}

export function isNotable({ event }: JournalEntry): boolean {
  switch (event.kind) {
    case "ordered":
      return false;
    case "operation":
      return isFailure(event);
    case "decided":
      return event.summary.length > 0;
    case "transition-ended":
      return event.how === "failed";
    default:
      return true;
  }
}

/** A copy of a clone is known by the name of its child, too. */
export function concernsResource({ event }: JournalEntry, resource: string): boolean {
  const isIt = (id: string | undefined) => id === resource || id?.replace(/:\d+$/, "") === resource;
  switch (event.kind) {
    case "decided":
      return event.summary.some(({ subject, change }) => change !== "fence" && change !== "unfence" && isIt(subject));
    case "ordered":
      return event.actions.some((action) => isIt(action.resource));
    case "operation":
    case "repair":
      return isIt(event.resource);
    case "command":
      return isIt(event.command.resource);
    default:
      return false;
  }
}

export function concernsNode({ event, node: where }: JournalEntry, name: string): boolean {
  switch (event.kind) {
    case "view":
      return [event.joined, event.lost, event.left].some((nodes) => nodes.includes(name));
    case "decided":
      return event.summary.some(({ subject, from, to }) => [subject, from, to].includes(name));
    case "ordered":
      return event.actions.some((action) => action.node === name);
    case "operation":
      return event.node === name;
    case "fencing":
      return event.record.target === name || event.record.delegate === name;
    case "command":
      return [event.command.node, event.command.to, event.command.from].includes(name);
    case "link":
      return where === name || event.peer === name;
    case "awaited":
      return event.peer === name;
    case "stall":
    case "disk":
    case "repair":
    case "stopping":
      return where === name;
    case "quorum":
    case "transition-ended":
    case "revision":
      return false;
  }
}

// --- how it is shown ------------------------------------------------------------------------------------------------

function entryLines(entries: readonly JournalEntry[], find: FindEntry, detailed: boolean): Line[] {
  return entries.flatMap((entry) => {
    const { text, style, details } = tell(entry, find);
    const head = `${stamp(entry.time)}  ${entry.node}  `;
    const more = detailed ? details.map((each) => line(" ".repeat(head.length), styled(each, "quiet"))) : [];
    return [line(head, style ? styled(text, style) : text), ...more];
  });
}

function print(session: Session, lines: readonly Line[]): void {
  session.print(lines.map(session.options.colour ? colouredText : plainText));
}

/** `2026-11-21 09:28:33.512`, local: what happens in a failover takes milliseconds. */
function stamp(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 23).replace("T", " ");
}

function wantsJson({ outputAs }: Options): boolean {
  if (outputAs === undefined || outputAs === "text") return false;
  if (outputAs === "json") return true;
  throw usageError(`unknown output form '${String(outputAs)}': use text or json`);
}

/** `format` grows with every change that could break a reader; times are ISO 8601 in UTC. */
function json(content: object): string {
  return JSON.stringify({ format: "quorate-journal/1", ...content }, undefined, 2);
}

function entryJson({ id, time, node: where, cause, event }: JournalEntry): object {
  return {
    id: formatEntryId(id),
    time: iso(time),
    where,
    cause: cause ? formatEntryId(cause) : null,
    ...event,
    ...(event.kind === "decided"
      ? { summary: event.summary.map((each) => ({ ...each, sentences: each.because.map(sentence) })) }
      : {}),
  };
}

function transitionJson(entry: JournalEntry, all: readonly JournalEntry[]): object {
  const { event } = entry;
  const end = all.find((other) => other.event.kind === "transition-ended" && isSame(other.cause, entry.id));
  return {
    transition: event.kind === "decided" ? transitionName(entry, event.transition) : null,
    trigger: event.kind === "decided" ? event.why : null,
    began: iso(entry.time),
    ended: end ? iso(end.time) : null,
    how: end?.event.kind === "transition-ended" ? end.event.how : null,
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

// --- reading ----------------------------------------------------------------------------------------------------------

async function readJournal(session: Session): Promise<readonly JournalEntry[]> {
  return withoutRepetition(await session.journal());
}

/** A node that told its DC of something twice, since the first one died at that moment: once is enough for a reader. */
export function withoutRepetition(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ node: where, time, event }) => {
    if (!["stall", "disk", "link", "stopping"].includes(event.kind)) return true;
    const note = JSON.stringify([where, time, event.kind]);
    return !seen.has(note) && seen.add(note);
  });
}

function finder(entries: readonly JournalEntry[]): FindEntry {
  const byId = new Map(entries.map((entry) => [entryKey(entry.id), entry]));
  return (id: EntryId) => byId.get(entryKey(id));
}

function isSame(a: EntryId | undefined, b: EntryId): boolean {
  return a !== undefined && entryKey(a) === entryKey(b);
}
