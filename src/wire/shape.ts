/**
 * Shapes: one description of a type of the model that both writes it as a protobuf object and reads it back, checked.
 *
 * Why not the generated types alone: protobuf knows no required fields and no unions of our kind, and a reader must refuse
 * what a peer or a client has no business sending. A shape names every field of its type, so a field that is added to
 * the model and forgotten here does not compile; the round-trip tests find one that is missing in proto/.
 *
 * Reading is total: whatever the bytes were, a shape gives a whole value of its type or throws `WireRefusal`, which says
 * where (`report.own.operations`) and what. Reading copies, so no generated object ever reaches the core.
 */
export class WireRefusal extends Error {
  private at = "";

  constructor(private readonly what: string) {
    super(what);
    this.name = "WireRefusal";
  }

  within(field: string): this {
    this.at = this.at ? `${field}.${this.at}` : field;
    this.message = `${this.at}: ${this.what}`;
    return this;
  }
}

export interface Shape<T> {
  readonly toWire: (value: T) => unknown;
  readonly fromWire: (wire: unknown) => T;
}

export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };
type Wire = Readonly<Record<string, unknown>>;

/** Of any length, also empty; protobuf leaves an empty text out. */
export const text: Shape<string> = {
  toWire: (value) => value,
  fromWire: (wire) => (wire === undefined || wire === null ? "" : expect(wire, isString, "a text")),
};

/** A text that cannot be empty, such as a node's name. */
export const name: Shape<string> = {
  toWire: (value) => value,
  fromWire: (wire) => expect(wire, (value): value is string => isString(value) && value !== "", "a name"),
};

export const flag: Shape<boolean> = {
  toWire: (value) => value,
  fromWire: (wire) => wire === true,
};

/** Any finite number: a score, a duration. */
export const number: Shape<number> = {
  toWire: (value) => value,
  fromWire: (wire) => expect(wire ?? 0, isFiniteNumber, "a finite number"),
};

/** 0, 1, 2... as far as JavaScript counts exactly: epochs, incarnations, message numbers. */
export const count: Shape<number> = {
  toWire: (value) => value,
  fromWire: (wire) => expect(wire ?? 0, isCount, "a count"),
};

/** One of some words, as an enum whose 0 stands for "not set" and is refused. */
export function choice<T extends string>(numbers: Readonly<Record<T, number>>): Shape<T> {
  const words = new Map(Object.entries<number>(numbers).map(([word, value]) => [value, word as T]));
  return {
    toWire: (value) => numbers[value],
    fromWire: (wire) => {
      const word = words.get(wire as number);
      if (word === undefined) throw new WireRefusal(`one of ${[...words.values()].join(", ")} expected`);
      return word;
    },
  };
}

/** Absent on the wire when undefined, and no key of the value when absent on the wire. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return {
    toWire: (value) => (value === undefined ? undefined : shape.toWire(value)),
    fromWire: (wire) => (wire === undefined || wire === null ? undefined : shape.fromWire(wire)),
  };
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    toWire: (values) => values.map(shape.toWire),
    fromWire: (wire) => (wire === undefined ? [] : (wire as readonly unknown[]).map(shape.fromWire)),
  };
}

/** A list or table that may be absent, which protobuf's own may not: in a message of its own. */
export function optionally<T>(shape: Shape<T>): Shape<T | undefined> {
  return optional({
    toWire: (items) => ({ items: shape.toWire(items) }),
    fromWire: (wire) => readField(expect(wire, isObject, "a message"), "items", shape),
  });
}

/** Of a type that holds itself: looked up when it is used. */
export function lazily<T>(shape: () => Shape<T>): Shape<T> {
  return { toWire: (value) => shape().toWire(value), fromWire: (wire) => shape().fromWire(wire) };
}

/** A record with any keys, as a list of entries in its order. */
export function table<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const entries = list(record<{ name: string; value: T }>({ name: text, value: shape }));
  return {
    toWire: (values) => entries.toWire(Object.entries(values).map(([name, value]) => ({ name, value }))),
    fromWire: (wire) =>
      Object.fromEntries(entries.fromWire(wire).map((entry) => [allowedKey(entry.name), entry.value])),
  };
}

export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const shapes = Object.entries(fields) as [string, Shape<unknown>][];
  return {
    toWire: (value) => {
      const wire: Record<string, unknown> = {};
      for (const [field, shape] of shapes) {
        const written = shape.toWire((value as Wire)[field]);
        if (written !== undefined) wire[field] = written;
      }
      return wire;
    },
    fromWire: (wire) => {
      const source = expect(wire, isObject, "a message");
      const value: Record<string, unknown> = {};
      for (const [field, shape] of shapes) {
        const read = readField(source, field, shape);
        if (read !== undefined) value[field] = read;
      }
      return value as T;
    },
  };
}

type Members<T extends { kind: string }> = {
  readonly [K in T["kind"]]: Fields<Omit<Extract<T, { kind: K }>, "kind">>;
};

/** A union by `kind`, as a oneof with one member a kind: `write-revision` is `writeRevision`. */
export function union<T extends { readonly kind: string }>(members: Members<T>): Shape<T> {
  const fields = (Object.entries(members) as [string, Fields<object>][]).map(([kind, of]) => {
    return { kind, field: camelCase(kind), shape: record<object>(of) };
  });
  const byKind = new Map(fields.map((field) => [field.kind, field]));
  return {
    toWire: (value) => {
      const member = byKind.get(value.kind);
      if (!member) throw new WireRefusal(`no message for the kind ${value.kind}`);
      return { [member.field]: member.shape.toWire(value) };
    },
    fromWire: (wire) => {
      const source = expect(wire, isObject, "a message");
      const set = fields.filter(({ field }) => Object.hasOwn(source, field) && source[field] != null);
      const [only] = set;
      if (!only || set.length > 1) throw new WireRefusal(only ? "more than one kind" : "of no kind known here");
      return { kind: only.kind, ...readField(source, only.field, only.shape) } as unknown as T;
    },
  };
}

function readField<T>(source: Wire, field: string, shape: Shape<T>): T {
  try {
    return shape.fromWire(Object.hasOwn(source, field) ? source[field] : undefined);
  } catch (error) {
    throw error instanceof WireRefusal ? error.within(field) : error;
  }
}

/** Assigning to `__proto__` anywhere later would change an object's prototype instead of the table. */
function allowedKey(key: string): string {
  if (key === "__proto__") throw new WireRefusal("__proto__ cannot be a name");
  return key;
}

function camelCase(kind: string): string {
  return kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function expect<T>(wire: unknown, is: (value: unknown) => value is T, what: string): T {
  if (!is(wire)) throw new WireRefusal(`${what} expected`);
  return wire;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null;
}
