/** Valid configurations of three nodes, as fast-check makes them up: what a reader must give back as it was printed. */
import fc from "fast-check";
import type {
  Clone,
  Configuration,
  Constraint,
  FencingLevel,
  Group,
  OperationConfig,
  Primitive,
  Resource,
  Values,
} from "../../../src/core/cib/configuration.js";
import { allResources } from "../../../src/core/cib/configuration.js";

export const NODE_IDS = { lb1: 1, lb2: 2, "lb-3.example": 3 };

const node = fc.constantFrom(...Object.keys(NODE_IDS));
const score = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(1_000_000, -1_000_000));

/** Whatever an administrator can write in one line, words that YAML takes for something else among it. */
export const text = fc.oneof(
  fc.constantFrom(
    "yes",
    "no",
    "null",
    "~",
    "010",
    "1.10",
    "",
    " ",
    "a b",
    'say "hi"',
    "it's",
    "\\",
    "a\\",
    "#x",
    "- a",
  ),
  fc.constantFrom(
    "a: b",
    "::1",
    "{",
    "[x",
    "&a",
    "*a",
    "!t",
    "%",
    "@a",
    "`",
    "a=b",
    "=",
    "a:",
    "-",
    "---",
    "...",
    "<<",
  ),
  fc.string({ maxLength: 12, unit: "grapheme" }).map(oneLine),
  fc.string({ maxLength: 12, unit: "binary" }).map(oneLine),
);

function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be in a configuration
  return value.replace(/[\0-\x08\x0a-\x1f\x7f]/g, "");
}

const name = fc
  .stringMatching(/^[A-Za-z_][A-Za-z0-9_.:-]{0,8}$/)
  .filter((word) => !(word in {}) && word !== "description");
const params: fc.Arbitrary<Values> = fc
  .uniqueArray(fc.tuple(name, text), { maxLength: 4, selector: ([key]) => key })
  .map((entries) => Object.fromEntries(entries.filter(([key]) => !key.startsWith("pcmk_"))));

const meta: fc.Arbitrary<Values> = fc.record(
  {
    "target-role": fc.constantFrom("Started", "Stopped"),
    "is-managed": fc.constantFrom("true", "off", "0"),
    "resource-stickiness": fc.constantFrom("100", "inf", "-1"),
    "failure-timeout": fc.constantFrom("120", "2min", "0"),
  },
  { requiredKeys: [] },
);

const operation = (operationName: string, interval: number): fc.Arbitrary<OperationConfig> =>
  fc
    .record(
      {
        timeout: fc.constantFrom("20", "20s", "1min"),
        "on-fail": fc.constantFrom("ignore", "restart", "block"),
        OCF_CHECK_LEVEL: fc.constantFrom("0", "10"),
      },
      { requiredKeys: [] },
    )
    .map((options) => ({ name: operationName, interval, options }));

const operations = fc
  .tuple(
    fc.option(operation("start", 0)),
    fc
      .uniqueArray(fc.constantFrom(0, 500, 1000, 10_000, 3_600_000), { maxLength: 3 })
      .chain((intervals) => fc.tuple(...intervals.map((interval) => operation("monitor", interval)))),
    fc.option(operation("stop", 0)),
  )
  .map(([start, monitors, stop]) => [...(start ? [start] : []), ...monitors, ...(stop ? [stop] : [])]);

const described = <T extends object>(item: fc.Arbitrary<T>) =>
  fc
    .tuple(item, fc.option(text))
    .map(([whole, description]) => (description === null ? whole : { ...whole, description }));

function primitive(id: string): fc.Arbitrary<Primitive> {
  const agent = fc.constantFrom(
    { class: "ocf", provider: "quorate", type: "vip" } as const,
    { class: "ocf", provider: "heartbeat", type: "IPaddr2" } as const,
  );
  return described(
    fc.record({ kind: fc.constant("primitive" as const), id: fc.constant(id), agent, params, meta, operations }),
  );
}

function fenceDevice(id: string): Primitive {
  const own = { pcmk_host_list: "lb1 lb2", passwd: "secret word" };
  return {
    kind: "primitive",
    id,
    agent: { class: "stonith", type: "fence_lab" },
    params: own,
    meta: {},
    operations: [],
  };
}

function group(id: string, size: number): fc.Arbitrary<Group> {
  const members = fc.tuple(...Array.from({ length: size }, (_, index) => primitive(`${id}.m${index}`)));
  return described(fc.record({ kind: fc.constant("group" as const), id: fc.constant(id), members, meta }));
}

function clone(id: string): fc.Arbitrary<Clone> {
  const child: fc.Arbitrary<Primitive | Group> = fc.oneof(primitive(`${id}-p`), group(`${id}-g`, 2));
  const more = fc.record({ interleave: fc.constant("true"), "clone-max": fc.constant("2") }, { requiredKeys: [] });
  const both = fc.tuple(meta, more).map(([a, b]) => ({ ...a, ...b }));
  return described(fc.record({ kind: fc.constant("clone" as const), id: fc.constant(id), child, meta: both }));
}

function resource(id: string): fc.Arbitrary<Resource> {
  return fc.oneof(primitive(id), group(id, 1), group(id, 3), clone(id), fc.constant(fenceDevice(id)));
}

/** Orders and colocations go from later resources to earlier ones, so that there is no circle. */
function constraints(resources: readonly Resource[]): fc.Arbitrary<Constraint[]> {
  const tops = resources.map(({ id }) => id);
  const anywhere = allResources({ resources } as Configuration).map(({ id }) => id);
  if (tops.length < 2) return fc.constant([]);
  const pair = fc.tuple(fc.integer({ min: 1, max: tops.length - 1 }), fc.nat(tops.length)).map(([later, earlier]) => ({
    later: tops[later] ?? "",
    earlier: tops[earlier % later] ?? "",
  }));
  const location = fc
    .tuple(fc.constantFrom(...anywhere), node, score, fc.boolean(), fc.boolean())
    .map(([rsc, on, points, pinned, roled]) => ({
      kind: "location" as const,
      resource: rsc,
      node: on,
      score: points,
      ...(roled ? { role: "Started" as const } : {}),
      ...(pinned ? { until: "2030-01-01T00:00:00Z" } : {}),
    }));
  const colocation = fc
    .tuple(pair, score, fc.boolean(), fc.boolean())
    .map(([{ later, earlier }, points, role, withRole]) => ({
      kind: "colocation" as const,
      score: points,
      resource: later,
      with: earlier,
      ...(role ? { role: "Started" as const } : {}),
      ...(withRole ? { withRole: "Started" as const } : {}),
    }));
  const action = fc.constantFrom("start" as const, "stop" as const);
  const order = fc
    .tuple(pair, fc.constantFrom("Mandatory" as const, "Optional" as const), action, action, fc.boolean())
    .map(([{ later, earlier }, orderKind, firstAction, thenAction, symmetrical]) => {
      const [first, then] = firstAction === "stop" ? [later, earlier] : [earlier, later];
      return { kind: "order" as const, orderKind, first, firstAction, then, thenAction, symmetrical };
    });
  return fc
    .array(fc.oneof(location, colocation, order), { maxLength: 5 })
    .map((list) => list.map((each, index) => ({ ...each, id: `c${index}` })));
}

function topology(resources: readonly Resource[]): fc.Arbitrary<FencingLevel[]> {
  const devices = resources.flatMap((each) =>
    each.kind === "primitive" && each.agent.class === "stonith" ? [each.id] : [],
  );
  if (devices.length === 0) return fc.constant([]);
  const level = fc.uniqueArray(fc.constantFrom(...devices), { minLength: 1, maxLength: 3 });
  const levels = fc.array(level, { minLength: 1, maxLength: 3 });
  return fc
    .uniqueArray(fc.tuple(node, levels), { maxLength: 3, selector: ([target]) => target })
    .map((targets) =>
      targets.flatMap(([target, list]) => list.map((each, index) => ({ target, index: index + 1, devices: each }))),
    );
}

const nodes = fc
  .uniqueArray(fc.tuple(node, params), { maxLength: 3, selector: ([key]) => key })
  .map((entries) =>
    Object.fromEntries(
      entries
        .filter(([, attributes]) => Object.keys(attributes).length > 0)
        .map(([key, attributes]) => [key, { attributes: { ...attributes, standby: "on" } }]),
    ),
  );

export const configuration: fc.Arbitrary<Configuration> = fc
  .uniqueArray(fc.constantFrom("a", "b", "vip", "web", "x-1", "group", "params", "primitive"), { maxLength: 5 })
  .chain((ids) => fc.tuple(...ids.map(resource)))
  .chain((resources) =>
    fc.record({
      properties: fc.record(
        {
          "stonith-enabled": fc.constantFrom("true", "no"),
          "cluster-name": text,
          "no-quorum-policy": fc.constant("stop"),
        },
        { requiredKeys: [] },
      ),
      nodes,
      resources: fc.constant(resources),
      constraints: constraints(resources),
      fencingTopology: topology(resources),
      rscDefaults: meta,
      opDefaults: fc.record({ timeout: fc.constant("20s") }, { requiredKeys: [] }),
    }),
  )
  // Records of fast-check have no prototype, unlike those that are compared with them.
  .map((whole) => structuredClone(whole));

/** What people and accidents do to a text: pieces cut out, put in, doubled. */
export function mutated(base: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      "\n",
      "\t",
      " ",
      "\\\n",
      '"',
      "'",
      "{",
      "}",
      "[",
      "]",
      ":",
      "#",
      "*a",
      "&a ",
      "\0",
      "\r",
      "- ",
      "=",
      "\u2028",
    ),
    fc.string({ maxLength: 3, unit: "binary" }),
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), piece), { minLength: 1, maxLength: 4 });
  return fc.tuple(base, edits).map(([whole, list]) =>
    list.reduce((sofar, [where, cut, put]) => {
      const at = where % (sofar.length + 1);
      return sofar.slice(0, at) + put + sofar.slice(at + cut);
    }, whole),
  );
}
