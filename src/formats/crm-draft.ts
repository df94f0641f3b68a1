/**
 * A configuration under construction from crm lines: resources are defined one by one and refer to each other by id
 * (`group web vip haproxy`), also to those of a configuration that the lines are laid over.
 *
 * Only when all lines are read do the references become a tree. A resource is in one place; what a new group leaves
 * out of an older one of the same id stays, at the top level, so that no definition is ever lost without a word.
 */
import type {
  Bundle,
  Clone,
  Configuration,
  Constraint,
  Group,
  Primitive,
  Resource,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { nearestName } from "../core/model/nearest-name.js";
import type { Places } from "./places.js";
import { type Position, quoted, type Report, START } from "./problem.js";

export interface Reference {
  readonly id: string;
  readonly at: Position;
}

/** Where a part of a resource stands, by its path below the resource. */
export interface Note {
  readonly path: Path;
  readonly key: Position;
  readonly value: Position;
}

export type DraftResource =
  | Primitive
  | (Omit<Group, "members"> & { readonly members: readonly Reference[] })
  | (Omit<Clone, "child"> & { readonly child: Reference })
  | (Omit<Bundle, "child"> & { readonly child?: Reference });

interface Definition {
  readonly draft: DraftResource;
  readonly at: Position;
  readonly notes: readonly Note[];
}

export class CrmDraft {
  private readonly definitions = new Map<string, Definition>();
  private readonly constraints = new Map<string, Constraint>();
  /** Of the objects that the lines define: each once. */
  private readonly defined = new Map<string, Position>();

  constructor(
    base: Configuration,
    private readonly places: Places,
    private readonly report: Report,
  ) {
    for (const resource of base.resources) this.take(resource);
    for (const constraint of base.constraints) this.constraints.set(constraint.id, constraint);
  }

  private take(resource: Resource): void {
    const define = (draft: DraftResource) => this.definitions.set(draft.id, { draft, at: START, notes: [] });
    switch (resource.kind) {
      case "primitive":
        define(resource);
        break;
      case "group":
        define({ ...resource, members: resource.members.map(({ id }) => ({ id, at: START })) });
        for (const member of resource.members) this.take(member);
        break;
      case "clone":
        define({ ...resource, child: { id: resource.child.id, at: START } });
        this.take(resource.child);
        break;
      case "bundle": {
        const { child, ...bundle } = resource;
        define(child ? { ...bundle, child: { id: child.id, at: START } } : bundle);
        if (child) this.take(child);
        break;
      }
    }
  }

  define(draft: DraftResource, at: Position, notes: readonly Note[]): void {
    if (!this.claim(draft.id, at)) return;
    this.definitions.set(draft.id, { draft, at, notes });
  }

  constrain(constraint: Constraint, at: Position): void {
    if (!this.claim(constraint.id, at)) return;
    this.constraints.set(constraint.id, constraint);
  }

  /** Of an object that is kept elsewhere: whether its id is still free. */
  claim(id: string, at: Position): boolean {
    const before = this.defined.get(id);
    if (before) this.report(at, `${quoted(id)} is already defined in line ${before.line}`);
    else this.defined.set(id, at);
    return !before;
  }

  // ---- from references to a tree ----

  finish(): Pick<Configuration, "resources" | "constraints"> {
    const parents = this.parents();
    const resources = [...this.definitions.values()]
      .filter(({ draft }) => !parents.has(draft.id))
      .map((top) => this.assemble(top, ["resources"], parents));
    return { resources, constraints: [...this.constraints.values()] };
  }

  /** Who holds whom, after everything that cannot be held was reported. */
  private parents(): ReadonlyMap<string, string> {
    const parents = new Map<string, string>();
    for (const { draft } of this.definitions.values()) {
      for (const { id, at } of referencesOf(draft)) {
        const complaint = this.whyNotIn(draft, id, parents.get(id));
        if (complaint) this.report(at, complaint.message, complaint.hint);
        else parents.set(id, draft.id);
      }
    }
    return parents;
  }

  private whyNotIn(parent: DraftResource, id: string, taken: string | undefined) {
    const child = this.definitions.get(id)?.draft;
    if (!child) {
      const hint = nearestName(id, this.definitions.keys());
      return { message: `unknown resource ${quoted(id)} in ${parent.id}`, hint };
    }
    if (taken !== undefined) return { message: `${id} is in ${taken} already, and cannot be in ${parent.id}, too` };
    if (parent.kind !== "clone" && child.kind !== "primitive")
      return { message: `${id} is a ${child.kind}: a ${parent.kind} holds primitives only` };
    if (child.kind === "clone" || child.kind === "bundle")
      return { message: `${id} is a ${child.kind}: a clone holds a primitive or a group` };
    return undefined;
  }

  private assemble(definition: Definition, above: Path, parents: ReadonlyMap<string, string>): Resource {
    const { draft } = definition;
    const path = [...above, draft.id];
    this.places.note(path, definition.at);
    for (const note of definition.notes) this.places.note([...path, ...note.path], note.key, note.value);
    const held = (references: readonly Reference[]) =>
      references.flatMap(({ id }) => {
        const child = parents.get(id) === draft.id ? this.definitions.get(id) : undefined;
        return child ? [this.assemble(child, path, parents)] : [];
      });
    switch (draft.kind) {
      case "primitive":
        return draft;
      case "group": {
        const members = held(draft.members).filter((member) => member.kind === "primitive");
        if (members.length === 0) this.standIn(path, draft.members[0]);
        return { ...draft, members };
      }
      case "clone": {
        const [child] = held([draft.child]);
        const stand: Group = { kind: "group", id: draft.child.id, members: [], meta: {} };
        if (!child) this.standIn([...path, stand.id], draft.child);
        return { ...draft, child: child?.kind === "primitive" || child?.kind === "group" ? child : stand };
      }
      case "bundle": {
        const { child, ...bundle } = draft;
        const [inner] = child ? held([child]) : [];
        return inner?.kind === "primitive" ? { ...bundle, child: inner } : bundle;
      }
    }
  }

  /** What could not be held was reported where it is named; that it is empty now need not be said again. */
  private standIn(path: Path, missing: Reference | undefined): void {
    if (missing) this.places.note(path, missing.at);
  }
}

function referencesOf(draft: DraftResource): readonly Reference[] {
  switch (draft.kind) {
    case "primitive":
      return [];
    case "group":
      return draft.members;
    case "clone":
      return [draft.child];
    case "bundle":
      return draft.child ? [draft.child] : [];
  }
}
