/**
 * Where each part of a configuration stands in the text that it was read from, by its path: `resources`, `web`, `vip`,
 * `params`, `ip`. Validation speaks of paths, people of lines; a part that was never written (a missing parameter)
 * is shown at the nearest part above it that was.
 */
import type { Path } from "../core/cib/path.js";
import { type Position, START } from "./problem.js";

interface Place {
  readonly key: Position;
  readonly value: Position;
}

export class Places {
  private readonly byPath = new Map<string, Place>();

  note(path: Path, key: Position, value: Position = key): void {
    this.byPath.set(pathKey(path), { key, value });
  }

  /** Of the name or of the value at that path; for a part that is not in the text, of the name above it. */
  find(path: Path, part: "key" | "value" = "value"): Position {
    const place = this.byPath.get(pathKey(path));
    if (place) return place[part];
    return path.length > 0 ? this.find(path.slice(0, -1), "key") : START;
  }
}

function pathKey(path: Path): string {
  return path.join("\n");
}
