/**
 * The live screen as data: what keys and news make of it, and the lines it then shows. The painter (live-screen.ts) only puts
 * them on a terminal, so everything that a person sees is tested without one.
 *
 * A lost connection freezes the picture under a line that says so and since when: an old picture is better than none, but
 * never passes for a new one.
 */
import type { ClusterState } from "../core/node/requests.js";
import { formatTime } from "./date.js";
import {
  type DisplayOptions,
  type FencingLevel,
  SUMMARY,
  toggleSections,
  withFencingLevel,
  withSections,
} from "./display-options.js";
import { BLANK, heading, type Line, line, printable, styled } from "./lines.js";
import { takePicture } from "./status-picture.js";
import { statusScreen } from "./status-screen.js";

export interface LiveModel {
  readonly display: DisplayOptions;
  readonly rows: number;
  readonly columns: number;
  readonly connection: Connection;
  /** The newest that was seen, with the wall clock at which it was still so. */
  readonly seen?: { readonly state: ClusterState; readonly at: number };
  readonly help: boolean;
  /** Lines that have gone out at the top. */
  readonly scroll: number;
  /** An answer to the last key, until the next one. */
  readonly notice: string;
}

export type Connection =
  | { readonly kind: "connecting" }
  | { readonly kind: "connected" }
  | { readonly kind: "lost"; readonly why: string; readonly since: number };

export function newLiveModel(display: DisplayOptions, rows: number, columns: number): LiveModel {
  return { display, rows, columns, connection: { kind: "connecting" }, help: false, scroll: 0, notice: "" };
}

// ---- news ----

export function stateSeen(model: LiveModel, state: ClusterState, now: number): LiveModel {
  return { ...model, connection: { kind: "connected" }, seen: { state, at: now } };
}

/** Nothing has changed up to now. */
export function stillSo(model: LiveModel, now: number): LiveModel {
  const { seen, connection } = model;
  return seen && connection.kind === "connected" ? { ...model, seen: { ...seen, at: now } } : model;
}

export function connectionLost(model: LiveModel, why: string, now: number): LiveModel {
  const since = model.connection.kind === "lost" ? model.connection.since : now;
  return { ...model, connection: { kind: "lost", why, since } };
}

export function resized(model: LiveModel, rows: number, columns: number): LiveModel {
  return { ...model, rows, columns };
}

// ---- keys ----

const HELP: readonly (readonly [key: string, does: string])[] = [
  ["n", "resources below their nodes"],
  ["r", "also what is stopped"],
  ["f", "fail counts"],
  ["o", "history of operations"],
  ["t", "operations with their times"],
  ["A", "node attributes"],
  ["L", "constraints that keep resources off nodes"],
  ["D", "without the summary"],
  ["R", "node ids, single clone instances, full failures"],
  ["b", "counts per agent"],
  ["m", "fencing: none, failed and pending, last of each kind, all"],
  ["up down PgUp PgDn Home End", "scroll"],
  ["?", "this help, and back"],
  ["q  Ctrl-C", "quit"],
];

/** `key`: the character, or the name of a key without one (`up`, `pagedown`, `C-c`). */
export function pressKey(before: LiveModel, key: string, now: number): LiveModel | "quit" {
  const model = { ...before, notice: "" };
  if (key === "q" || key === "C-c") return "quit";
  if (key === "?") return { ...model, help: !model.help, scroll: 0 };
  const display = toggled(model.display, key);
  if (display) return { ...model, display, help: false };
  switch (key) {
    case "c":
      return { ...model, notice: "tickets are not supported yet" };
    case "j":
      return { ...model, notice: "actions under way are always shown" };
    default:
      return scrolled(model, key, now);
  }
}

function toggled(display: DisplayOptions, key: string): DisplayOptions | undefined {
  switch (key) {
    case "n":
      return { ...display, groupByNode: !display.groupByNode };
    case "r":
      return { ...display, inactive: !display.inactive };
    case "R":
      return { ...display, detail: !display.detail };
    case "b":
      return { ...display, brief: !display.brief };
    case "f":
      return toggleSections(display, ["failcounts"]);
    case "o":
      return toggleSections(display, ["operations"]);
    case "t":
      return display.timing
        ? { ...display, timing: false }
        : { ...withSections(display, ["operations"]), timing: true };
    case "A":
      return toggleSections(display, ["attributes"]);
    case "L":
      return toggleSections(display, ["bans"]);
    case "D":
      return toggleSections(display, SUMMARY);
    case "m":
      return withFencingLevel(display, ((display.fencingLevel + 1) % 4) as FencingLevel);
    default:
      return undefined;
  }
}

function scrolled(model: LiveModel, key: string, now: number): LiveModel {
  const page = Math.max(1, bodyRows(model) - 1);
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    down: 1,
    pageup: -page,
    pagedown: page,
    home: -Number.MAX_SAFE_INTEGER,
    end: Number.MAX_SAFE_INTEGER,
  };
  const last = Math.max(0, body(model, now).length - bodyRows(model));
  const scroll = Math.min(Math.max(0, Math.min(model.scroll, last) + (steps[key] ?? 0)), last);
  return { ...model, scroll };
}

// ---- lines ----

/** As many lines as the screen has rows, none longer than it is wide. */
export function liveFrame(model: LiveModel, now: number): readonly Line[] {
  const all = body(model, now);
  const rows = bodyRows(model);
  const top = Math.min(model.scroll, Math.max(0, all.length - rows));
  const shown = all.slice(top, top + rows);
  const filled = [...shown, ...Array.from({ length: rows - shown.length }, () => BLANK)];
  return [...filled, statusBar(model, now, top, all.length)]
    .slice(-Math.max(1, model.rows))
    .map((each) => fitted(each, model.columns));
}

function bodyRows(model: LiveModel): number {
  return Math.max(0, model.rows - 1);
}

function body(model: LiveModel, now: number): readonly Line[] {
  if (model.help) return helpLines();
  const { seen, connection } = model;
  const warning = connection.kind === "lost" ? [...lostLines(model, connection, now), BLANK] : [];
  if (seen) return [...warning, ...statusScreen(takePicture(seen.state, seen.at), model.display)];
  return connection.kind === "lost" ? warning : [line("Waiting for the cluster daemon of this node...")];
}

function lostLines(model: LiveModel, lost: Extract<Connection, { kind: "lost" }>, now: number): Line[] {
  const seconds = Math.max(0, Math.round((now - lost.since) / 1000));
  const old = model.seen ? " What follows is old." : "";
  return [
    line(styled(`NOT CONNECTED for ${seconds}s, trying again.${old}`, "bad")),
    ...wrapped(lost.why, model.columns).map((part) => line(styled(part, "bad"))),
  ];
}

/** At spaces where there are any. */
function wrapped(text: string, columns: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function helpLines(): readonly Line[] {
  const keys = HELP.map(([key, does]) => line("  ", styled(key.padEnd(28), "heading"), does));
  return [heading("Keys:"), ...keys];
}

function statusBar(model: LiveModel, now: number, top: number, total: number): Line {
  const rows = bodyRows(model);
  const where = total > rows ? `  lines ${top + 1}-${Math.min(total, top + rows)} of ${total}` : "";
  const left = `${formatTime(now)}  ?: help  q: quit${where}`;
  const right = model.notice || model.seen?.state.activity || "";
  return [styled(left, "quiet"), ...(right ? [styled(`  ${right}`, "warning")] : [])];
}

const TAB_STOP = 8;

/** Tabs become spaces, and what is too long is cut: a line is a row. */
function fitted(content: Line, columns: number): Line {
  let column = 0;
  return content.flatMap((span) => {
    const letters = [...withoutTabs(printable(span.text), column)].slice(0, Math.max(0, columns - column));
    column += letters.length;
    return letters.length > 0 ? [{ ...span, text: letters.join("") }] : [];
  });
}

function withoutTabs(text: string, startColumn: number): string {
  let column = startColumn;
  let spaced = "";
  for (const letter of text) {
    const shown = letter === "\t" ? " ".repeat(TAB_STOP - (column % TAB_STOP)) : letter;
    spaced += shown;
    column += letter === "\t" ? shown.length : 1;
  }
  return spaced;
}
