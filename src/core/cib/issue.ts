/** What validation finds: where, what, and how bad. An error keeps a configuration from being taken, a warning does not. */
import { nearestName } from "../model/nearest-name.js";
import type { Path } from "./path.js";

export interface Issue {
  readonly severity: "error" | "warning";
  readonly path: Path;
  /** Whether the name at that path is wrong, or what it is set to. */
  readonly part: "key" | "value";
  readonly message: string;
  /** The nearest valid name. */
  readonly hint?: string;
  /** It makes sense, but no cluster of ours carries it out yet (unsupported.ts). */
  readonly unsupported?: true;
}

export class Issues {
  readonly list: Issue[] = [];

  /** Something is wrong with a value. */
  error(path: Path, message: string, hint?: string): void {
    this.add("error", "value", path, message, hint);
  }

  /** Something is wrong with a name, or missing below it. */
  keyError(path: Path, message: string, hint?: string): void {
    this.add("error", "key", path, message, hint);
  }

  warning(path: Path, message: string): void {
    this.add("warning", "key", path, message);
  }

  unsupported(path: Path, message: string, part: Issue["part"] = "key"): void {
    this.list.push({ severity: "error", path, part, message, unsupported: true });
  }

  private add(severity: Issue["severity"], part: Issue["part"], path: Path, message: string, hint?: string): void {
    this.list.push({ severity, path, part, message, ...(hint === undefined ? {} : { hint }) });
  }
}

/** A piece of someone's input, safe and short enough to stand in a message. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}

/** Nobody reads on after so many; and to compare thousands of names with thousands would keep a daemon from its work. */
const MOST_HINTS = 100;

/** `unknown WHAT "word"`, with the nearest of those that there are. */
export function unknownName(
  issues: Issues,
  path: Path,
  part: "key" | "value",
  what: string,
  word: string,
  known: Iterable<string>,
): void {
  const message = `unknown ${what} ${shown(word)}`;
  const hint = issues.list.length < MOST_HINTS ? nearestName(word, known) : undefined;
  if (part === "key") issues.keyError(path, message, hint);
  else issues.error(path, message, hint);
}
