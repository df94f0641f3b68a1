/** `crm status`: what `crm_mon -1` shows, asked for by words. */
import {
  DEFAULT_DISPLAY,
  type DisplayOptions,
  SUMMARY,
  withoutSections,
  withSections,
} from "../../tui/display-options.js";
import { notSupported, usageError } from "../command-error.js";
import type { StatusForm } from "../status-output.js";
import { matchWord } from "../word-match.js";
import type { Call, Commands } from "./command.js";
import { EXPLAIN, WHY } from "./explanation.js";

type Change = (options: DisplayOptions) => DisplayOptions;

const WORDS: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["bynode", (options) => ({ ...options, groupByNode: true })],
  ["inactive", (options) => ({ ...options, inactive: true })],
  ["ops", (options) => withSections(options, ["operations"])],
  ["timing", (options) => ({ ...withSections(options, ["operations"]), timing: true })],
  ["failcounts", (options) => withSections(options, ["failcounts"])],
  ["noheaders", (options) => withoutSections(options, SUMMARY)],
  ["detail", (options) => ({ ...options, detail: true })],
  ["brief", (options) => ({ ...options, brief: true })],
  ["full", full],
]);

const LATER = ["html", "xml", "tickets", "verbose", "quiet"];

/** All that its parts (`-n -r -f -t`) show together; there are no tickets to show. */
function full(options: DisplayOptions): DisplayOptions {
  const shown = withSections(options, ["failcounts", "operations"]);
  return { ...shown, groupByNode: true, inactive: true, timing: true };
}

export interface StatusRequest {
  readonly options: DisplayOptions;
  readonly form: StatusForm;
}

export function readStatusWords(words: readonly string[]): StatusRequest {
  const start: DisplayOptions = { ...DEFAULT_DISPLAY, inactive: words.length === 0 };
  const changes = words.map(readWord);
  const options = changes.reduce((so, change) => (change === "simple" ? so : change(so)), start);
  return { options, form: changes.includes("simple") ? "simple" : "text" };
}

function readWord(word: string): Change | "simple" {
  const all = new Map<string, Change | "simple" | "later">([...WORDS, ["simple", "simple"]]);
  for (const later of LATER) all.set(later, "later");
  const match = matchWord(word, all);
  if (match.kind === "ambiguous")
    throw usageError(`ambiguous word '${word}': it could be ${match.candidates.join(", ")}`);
  if (match.kind === "unknown") {
    const hint = match.nearest ? `nearest: ${match.nearest}` : `known: ${[...WORDS.keys(), "simple"].join(" ")}`;
    throw usageError(`unknown word '${word}', ${hint}`);
  }
  if (match.value === "later") throw notSupported(`\`crm status ${word}\``);
  return match.value;
}

async function status({ words, session }: Call): Promise<number> {
  const { options, form } = readStatusWords(words);
  // The daemon answers while the display is loaded.
  const [state, { statusOutput }] = await Promise.all([session.state(), import("../status-output.js")]);
  const output = statusOutput(state, Date.now(), options, form, session.options.colour);
  session.print(output.lines);
  return output.exitCode;
}

export const TOP_LEVEL: Commands = {
  status: {
    arguments: "[words...]",
    summary: "show nodes and resources: bynode inactive ops timing failcounts detail brief noheaders simple full",
    run: status,
  },
  explain: EXPLAIN,
  why: WHY,
};
