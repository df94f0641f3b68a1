/**
 * Constraints in crm lines: location, colocation, order, those forms of them that a Configuration can hold.
 *
 * A location that ends is a rule with a date in the field's grammar (`rule inf: #uname eq lb1 and date lt "..."`), so
 * that one rule is understood; all others, and sets of resources, are refused.
 */
import type { OrderAction, OrderConstraint } from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseBoolean } from "../core/model/boolean.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import type { CrmDraft } from "./crm-draft.js";
import { isKeyword, isThere, readPair } from "./crm-pairs.js";
import type { Word } from "./crm-words.js";
import type { Places } from "./places.js";
import { type Position, quoted, type Report } from "./problem.js";

const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];

export class ConstraintReader {
  constructor(
    private readonly draft: CrmDraft,
    private readonly places: Places,
    private readonly report: Report,
  ) {}

  /** `ID RSC [role=ROLE] {SCORE: NODE | rule SCORE: #uname eq NODE [and date lt END]}` */
  location(first: Word, words: readonly Word[]): void {
    const [id, resource, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(resource, first, "a resource", this.report)) return;
    if (/^[/{(]/.test(resource.text)) {
      this.report(resource.at, "locations of patterns and of sets are not supported yet: write one for each resource");
      return;
    }
    const end = rest.findIndex((word) => word.equals <= 0);
    const path = ["constraints", id.text];
    const role = this.locationOptions(end < 0 ? rest : rest.slice(0, end), path);
    const target = this.locationTarget(resource, end < 0 ? [] : rest.slice(end), path);
    if (!target) return;
    this.noteConstraint(path, id.at, { location: resource.at });
    const roles = role === undefined ? {} : { role };
    this.draft.constrain({ kind: "location", id: id.text, resource: resource.text, ...roles, ...target }, id.at);
  }

  private locationOptions(words: readonly Word[], path: Path): Role | undefined {
    let role: Role | undefined;
    for (const word of words) {
      const pair = readPair(word, this.report);
      if (pair?.name === "role") {
        role = this.role(pair.value, pair.at);
        this.places.note([...path, "role"], pair.at);
      } else if (pair && !(pair.name === "resource-discovery" && pair.value === "always"))
        this.report(pair.at, `${pair.name}=${pair.value} is not supported yet in a location`);
    }
    return role;
  }

  private locationTarget(
    resource: Word,
    words: readonly Word[],
    path: Path,
  ): { node: string; score: Score; until?: string } | undefined {
    const isRule = words[0] !== undefined && isKeyword(words[0]) && words[0].text === "rule";
    const [scoreWord, ...rest] = isRule ? words.slice(1) : words;
    if (!isThere(scoreWord, resource, "SCORE: NODE", this.report)) return undefined;
    const score = this.score(scoreWord);
    const [node, until, surplus] = isRule ? ruleParts(rest) : [rest[0], undefined, rest[1]];
    const extra = isRule ? (surplus ?? (node ? undefined : words[0])) : surplus;
    if (extra)
      this.report(extra.at, isRule ? RULE_COMPLAINT : `${quoted(extra.text)} is too much: SCORE: NODE ends here`);
    else if (!node) this.report(scoreWord.at, `a node is missing after ${scoreWord.text}`);
    if (extra || !node || score === undefined) return undefined;
    this.noteConstraint(path, undefined, { node: node.at, score: scoreWord.at, ...(until ? { until: until.at } : {}) });
    return { node: node.text, score, ...(until ? { until: until.text } : {}) };
  }

  /** `ID SCORE: RSC[:ROLE] WITH[:ROLE]` */
  colocation(first: Word, words: readonly Word[]): void {
    const [id, scoreWord, from, to, surplus] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(scoreWord, first, "a score", this.report)) return;
    const score = this.score(scoreWord);
    if (!isThere(from, first, "a resource", this.report) || !isThere(to, first, "the resource to be with", this.report))
      return;
    if (this.refuseSet([from, to, ...(surplus ? [surplus] : [])], surplus)) return;
    const [resource, primary] = [this.withRole(from), this.withRole(to)];
    if (score === undefined) return;
    const roles = {
      ...(resource.role === undefined ? {} : { role: resource.role }),
      ...(primary.role === undefined ? {} : { withRole: primary.role }),
    };
    const path = ["constraints", id.text];
    const places = { colocation: from.at, with: to.at, score: scoreWord.at, role: from.at, "with-role": to.at };
    this.noteConstraint(path, id.at, places);
    const ends = { resource: resource.id, with: primary.id };
    this.draft.constrain({ kind: "colocation", id: id.text, score, ...ends, ...roles }, id.at);
  }

  /** `ID [KIND:] FIRST[:ACTION] THEN[:ACTION] [symmetrical=BOOL]` */
  order(first: Word, words: readonly Word[]): void {
    const [id, ...afterId] = words;
    if (!isThere(id, first, "an id", this.report)) return;
    const kindWord = afterId[0]?.text.endsWith(":") ? afterId[0] : undefined;
    const ends = afterId.slice(kindWord ? 1 : 0);
    const orderKind = kindWord ? this.orderKind(kindWord) : "Mandatory";
    const [before, after, ...rest] = ends;
    if (
      !isThere(before, first, "a resource", this.report) ||
      !isThere(after, first, "the resource that follows", this.report)
    )
      return;
    const third = rest.find((word) => word.equals <= 0);
    if (this.refuseSet([before, after, ...(third ? [third] : [])], third)) return;
    const symmetrical = this.symmetrical(rest) ?? orderKind !== "Serialize";
    const from = this.orderEnd(before, "start");
    // An action that is not said is the one of the first resource (Pacemaker Explained, "Ordering Properties").
    const to = this.orderEnd(after, from?.action ?? "start");
    if (!from || !to || orderKind === undefined) return;
    const path = ["constraints", id.text];
    const symmetry = rest.find((word) => word.equals > 0)?.at ?? id.at;
    this.noteConstraint(path, id.at, { kind: kindWord?.at ?? id.at, symmetrical: symmetry });
    this.places.note([...path, "order", "0"], before.at);
    this.places.note([...path, "order", "1"], after.at);
    const pair = { first: from.id, firstAction: from.action, then: to.id, thenAction: to.action };
    this.draft.constrain({ kind: "order", id: id.text, orderKind, ...pair, symmetrical }, id.at);
  }

  private symmetrical(words: readonly Word[]): boolean | undefined {
    let symmetrical: boolean | undefined;
    for (const word of words) {
      const pair = readPair(word, this.report);
      if (pair?.name !== "symmetrical") {
        if (pair)
          this.report(
            pair.at,
            `unknown option ${quoted(pair.name)} of an order`,
            nearestName(pair.name, ["symmetrical"]),
          );
        continue;
      }
      symmetrical = parseBoolean(pair.value);
      if (symmetrical === undefined)
        this.report(pair.at, `symmetrical is ${quoted(pair.value)}, but must be true or false`);
    }
    return symmetrical;
  }

  /** Older configurations write a score: above zero for Mandatory, zero for Optional. */
  private orderKind(word: Word): OrderConstraint["orderKind"] | undefined {
    const text = word.text.slice(0, -1);
    const kind = ORDER_KINDS.find((name) => name.toLowerCase() === text.toLowerCase());
    const score = parseScore(text);
    if (kind) return kind;
    if (score !== undefined && score >= 0) return score > 0 ? "Mandatory" : "Optional";
    const message = `the kind of an order is ${quoted(text)}, but must be one of ${ORDER_KINDS.join(", ")}`;
    this.report(word.at, message, nearestName(text, ORDER_KINDS));
    return undefined;
  }

  private orderEnd(word: Word, otherwise: OrderAction) {
    const [id = "", name, ...more] = word.text.split(":");
    const action = name === undefined ? otherwise : ORDER_ACTIONS.find((each) => each === name);
    if (action && more.length === 0) return { id, action };
    const message = `${quoted(word.text)} must be RESOURCE or RESOURCE:ACTION, with ${ORDER_ACTIONS.join(", ")}`;
    this.report(word.at, message, nearestName(name ?? "", ORDER_ACTIONS));
    return undefined;
  }

  private refuseSet(words: readonly Word[], surplus: Word | undefined): boolean {
    const bracket = words.find((word) => /^[([{\])}]/.test(word.text));
    const at = bracket ?? surplus;
    if (at) this.report(at.at, "sets of resources are not supported yet: write one constraint for each pair");
    return at !== undefined;
  }

  private withRole(word: Word): { id: string; role?: Role } {
    const [id = "", ...rest] = word.text.split(":");
    if (rest.length === 0) return { id };
    const role = this.role(rest.join(":"), word.at);
    return role === undefined ? { id } : { id, role };
  }

  private role(text: string, at: Position): Role | undefined {
    const role = parseRole(text);
    const roles = ["Started", "Stopped", "Promoted", "Unpromoted"];
    if (!role)
      this.report(at, `role is ${quoted(text)}, but must be one of ${roles.join(", ")}`, nearestName(text, roles));
    return role;
  }

  private score(word: Word): Score | undefined {
    const score = word.text.endsWith(":") ? parseScore(word.text.slice(0, -1)) : undefined;
    if (score === undefined) this.report(word.at, `${quoted(word.text)} should be a score: 100: or inf: or -inf:`);
    return score;
  }

  private noteConstraint(path: Path, at: Position | undefined, parts: Readonly<Record<string, Position>>): void {
    if (at) this.places.note(path, at);
    for (const [part, place] of Object.entries(parts)) this.places.note([...path, part], place);
  }
}

const RULE_COMPLAINT = "this rule is not supported yet: only `rule SCORE: #uname eq NODE and date lt END` is";

/** Of `#uname eq NODE [and date lt END]`: the node, the end, and the first word that does not belong there. */
function ruleParts(words: readonly Word[]): readonly [Word | undefined, Word | undefined, Word | undefined] {
  const form = ["#uname", "eq", undefined, "and", "date", "lt", undefined];
  const stray = words.find(
    (word, index) => index >= form.length || (form[index] !== undefined && form[index] !== word.text),
  );
  const cut = words.length !== 3 && words.length !== form.length ? words.at(-1) : undefined;
  return [words[2], words[6], stray ?? cut];
}
