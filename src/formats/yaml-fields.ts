/**
 * Fields of a YAML document: each is read with its complaint and its place is noted, so that every reader of a part of
 * the cluster document says only which fields there are.
 */
import type { Values } from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseBoolean } from "../core/model/boolean.js";
import { type Millis, parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import { Places } from "./places.js";
import { quoted, type Report } from "./problem.js";
import { readList, readMapping, readRecord, readText, type YamlEntry, type YamlItem } from "./yaml-item.js";

const ROLES = ["Started", "Stopped", "Promoted", "Unpromoted"];

export class YamlFields {
  readonly places = new Places();

  constructor(readonly report: Report) {}

  record<Key extends string>(item: YamlItem, what: string, path: Path, keys: readonly Key[]) {
    this.noteEntries(item, path);
    return readRecord(item, what, keys, this.report);
  }

  /** The entries of a mapping from names that the administrator chose. */
  named(item: YamlItem | undefined, what: string, path: Path): readonly YamlEntry[] {
    if (!item) return [];
    this.noteEntries(item, path);
    return readMapping(item, what, this.report);
  }

  private noteEntries(item: YamlItem, path: Path): void {
    if (item.kind !== "mapping") return;
    for (const { key, at, value } of item.entries) this.places.note([...path, key], at, value.at);
  }

  /** Items with their paths. */
  list(item: YamlItem | undefined, what: string, path: Path): readonly (readonly [YamlItem, Path])[] {
    if (!item) return [];
    return readList(item, what, this.report).map((each, index) => {
      const place = [...path, String(index)];
      this.places.note(place, each.at);
      return [each, place];
    });
  }

  texts(item: YamlItem | undefined, what: string, path: Path): readonly string[] {
    return this.list(item, what, path).flatMap(([each]) => readText(each, what, this.report) ?? []);
  }

  values(item: YamlItem | undefined, what: string, path: Path): Values {
    return Object.fromEntries(
      this.named(item, what, path).flatMap(({ key, value }) => {
        const text = readText(value, key, this.report);
        return text === undefined ? [] : [[key, text]];
      }),
    );
  }

  text(item: YamlItem | undefined, key: string): string | undefined {
    return item && readText(item, key, this.report);
  }

  needed(parent: YamlItem, item: YamlItem | undefined, key: string): string | undefined {
    if (item) return readText(item, key, this.report);
    this.report(parent.at, `"${key}" is missing`);
    return undefined;
  }

  score(item: YamlItem | undefined, key = "score"): Score | undefined {
    return this.parsed(item, key, "a whole number, INFINITY or -INFINITY", parseScore);
  }

  role(item: YamlItem | undefined, key: string): Role | undefined {
    return this.parsed(item, key, `one of ${ROLES.join(", ")}`, parseRole, ROLES);
  }

  flag(item: YamlItem | undefined, key: string): boolean | undefined {
    return this.parsed(item, key, "true or false", parseBoolean);
  }

  interval(item: YamlItem | undefined, key = "interval"): Millis | undefined {
    return this.parsed(item, key, "a time, such as 10s or 500ms", parseDuration);
  }

  /** In any case of letters. */
  choice<T extends string>(item: YamlItem | undefined, key: string, words: readonly T[]): T | undefined {
    const find = (text: string) => words.find((word) => word.toLowerCase() === text.toLowerCase());
    return this.parsed(item, key, `one of ${words.join(", ")}`, find, words);
  }

  private parsed<T>(
    item: YamlItem | undefined,
    key: string,
    expected: string,
    parse: (text: string) => T | undefined,
    words: readonly string[] = [],
  ): T | undefined {
    const text = this.text(item, key);
    if (item === undefined || text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined)
      this.report(item.at, `${key} is ${quoted(text)}, but must be ${expected}`, nearestName(text, words));
    return value;
  }
}
