/** Valid configurations of three nodes, as fast-check makes them up: what a reader must give back as it was printed. */
import fc from "fast-check";
import { checkCircles } from "../../../src/core/cib/circle-checks.js";
import type {
  AttributeSet,
  Clone,
  Condition,
  Configuration,
  Constraint,
  FencingLevel,
  Group,
  OperationConfig,
  Primitive,
  Resource,
  ResourceSet,
  Rule,
  Template,
  Values,
} from "../../../src/core/cib/configuration.js";
import { allResources, EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { knownNames } from "../../../src/core/cib/constraint-checks.js";
import { Issues } from "../../../src/core/cib/issue.js";

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

// ---- rules and sets: ids of rules and conditions are for XML alone ----

const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] }).map((found) => ({ ...found }) as Partial<T>);

const attribute = fc.oneof(
  name,
  fc.constantFrom("#uname", "pingd", "date", "and", "a b", "rule", "op", "params", "network"),
);
const comparison: fc.Arbitrary<Condition> = fc
  .tuple(
    attribute,
    fc.constantFrom("lt" as const, "eq" as const, "ne" as const),
    text,
    optional({
      type: fc.constantFrom("string" as const, "number" as const, "version" as const),
      valueSource: fc.constantFrom("param" as const, "meta" as const),
    }),
  )
  .map(([of, operation, value, more]) => ({ kind: "attribute", id: "", attribute: of, operation, value, ...more }));
const definition: fc.Arbitrary<Condition> = fc
  .tuple(attribute, fc.constantFrom("defined" as const, "not_defined" as const))
  .map(([of, operation]) => ({ kind: "attribute", id: "", attribute: of, operation }));
const time = fc.constantFrom("2030-01-01T00:00:00Z", "2030-W05-1", "2030-001 12:00");
const date: fc.Arbitrary<Condition> = fc.oneof(
  time.map((end): Condition => ({ kind: "date", id: "", operation: "lt", end })),
  time.map((start): Condition => ({ kind: "date", id: "", operation: "gt", start })),
  fc
    .tuple(time, fc.constantFrom<Values>({ hours: "4" }, { weeks: "1", days: "2" }))
    .map(([start, duration]): Condition => ({ kind: "date", id: "", operation: "in_range", start, duration })),
  fc
    .constantFrom<Values>({ hours: "9-16", weekdays: "1-5" }, { monthdays: "1" })
    .map((spec): Condition => ({ kind: "date", id: "", operation: "date_spec", spec })),
);
const leaf = fc.oneof(comparison, definition, date);
const agentPart = fc.constantFrom("heartbeat", "Dummy", "x.y-z");
const ofKinds: fc.Arbitrary<Condition> = fc.oneof(
  optional({ class: fc.constant("ocf"), provider: agentPart, type: agentPart }).map(
    (parts): Condition => ({ kind: "resource", id: "", ...parts }),
  ),
  optional({ interval: fc.constantFrom(500, 10_000) }).map(
    (parts): Condition => ({ kind: "operation", id: "", name: "monitor", ...parts }),
  ),
);

function ruleOf(condition: fc.Arbitrary<Condition>, weight: fc.Arbitrary<object>): fc.Arbitrary<Rule> {
  return fc
    .tuple(fc.array(condition, { minLength: 1, maxLength: 3 }), fc.boolean(), weight)
    .map(([conditions, or, more]) => {
      const boolean = or && conditions.length > 1 ? "or" : "and";
      return { kind: "rule", id: "", boolean, ...more, conditions };
    });
}

const weight = fc.oneof(
  score.map((points) => ({ score: points })),
  fc.constant({ scoreAttribute: "pingd" }),
);
const plainRule = ruleOf(fc.oneof(leaf, ruleOf(leaf, fc.constant({}))), fc.constant({}));
const scoredRule = ruleOf(leaf, weight);

/** At least two, or one with a rule: what else there is would be plain values. */
function sets(values: fc.Arbitrary<Values>, rule: fc.Arbitrary<Rule> = plainRule): fc.Arbitrary<AttributeSet[]> {
  const body = fc.record({ score: fc.constantFrom(0, 5, 1_000_000), values });
  const ruled = fc.tuple(body, rule).map(([one, when]) => [{ ...one, rule: when }]);
  const several = fc.array(body, { minLength: 2, maxLength: 3 });
  return fc.oneof(ruled, several).map((list) => list.map((each, index) => ({ id: `s${index}`, ...each })));
}

const utilization = fc.constantFrom<Values>({ cpu: "2" }, { memory: "1024", cpu: "1" });

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
    .chain((options) =>
      optional({ paramSets: sets(params), metaSets: sets(fc.constantFrom<Values>({ timeout: "9s" }, {})) }).map(
        (more) => ({
          name: operationName,
          interval,
          options,
          ...more,
        }),
      ),
    );

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
  const plain = fc.record({
    kind: fc.constant("primitive" as const),
    id: fc.constant(id),
    agent,
    params,
    meta,
    operations,
  });
  return described(fc.tuple(plain, optionalParts).map(([body, more]) => withSets(body, more)));
}

const optionalParts = fc.record({
  paramSets: fc.option(sets(params), { nil: undefined, freq: 5 }),
  metaSets: fc.option(sets(meta), { nil: undefined, freq: 5 }),
  utilization: fc.option(utilization, { nil: undefined, freq: 3 }),
});

/** Where there are sets there is nothing plain. */
function withSets<T extends { readonly params?: Values; readonly meta: Values }>(
  body: T,
  more: {
    paramSets?: AttributeSet[] | undefined;
    metaSets?: AttributeSet[] | undefined;
    utilization?: Values | undefined;
  },
): T {
  return {
    ...body,
    ...(more.paramSets ? { params: {}, paramSets: more.paramSets } : {}),
    ...(more.metaSets ? { meta: {}, metaSets: more.metaSets } : {}),
    ...(more.utilization ? { utilization: more.utilization } : {}),
  };
}

function template(id: string): fc.Arbitrary<Template> {
  return primitive(id).map((body): Template => ({ ...body, kind: "template" }));
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

/** Orders and colocations go from later resources to earlier ones; sets as they like, without those that close a circle. */
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
  const resourceSets = fc.array(
    fc.tuple(
      fc.uniqueArray(fc.constantFrom(...tops), { minLength: 1, maxLength: 3 }),
      optional({
        sequential: fc.boolean(),
        requireAll: fc.boolean(),
        role: fc.constant("Started" as const),
        score,
        ordering: fc.constantFrom("group" as const, "listed" as const),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  );
  const asSets = resourceSets.map((list) => list.map(([members, more]): ResourceSet => ({ id: "", members, ...more })));
  const locationRule = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...anywhere).map((id) => ({ kind: "resource" as const, id })),
        fc.constantFrom("^a(.*)$", "!b c", "x=1").map((pattern) => ({ kind: "pattern" as const, pattern })),
        asSets.map((list) => ({ kind: "sets" as const, sets: list })),
      ),
      fc.array(scoredRule, { minLength: 1, maxLength: 2 }),
      optional({ lifetime: plainRule, discovery: fc.constant("never" as const) }),
    )
    .map(([of, rules, more]) => ({ kind: "location-rule" as const, of, rules, ...more }));
  const colocationSet = fc
    .tuple(asSets, score, optional({ nodeAttribute: name, influence: fc.boolean() }))
    .map(([list, points, more]) => ({ kind: "colocation-set" as const, score: points, sets: list, ...more }));
  const orderSet = fc.tuple(asSets, fc.boolean()).map(([list, symmetrical]) => ({
    kind: "order-set" as const,
    orderKind: "Mandatory" as const,
    symmetrical,
    sets: list,
  }));
  const ticket = fc
    .tuple(
      fc.oneof(fc.constantFrom(...anywhere), asSets),
      optional({ lossPolicy: fc.constantFrom("stop" as const, "fence" as const) }),
    )
    .map(([subject, more]) => ({
      kind: "ticket" as const,
      ticket: "site-a",
      ...(typeof subject === "string" ? { resource: subject } : { sets: subject }),
      ...more,
    }));
  return fc
    .array(fc.oneof(location, colocation, order, locationRule, colocationSet, orderSet, ticket), { maxLength: 5 })
    .map((list) =>
      withoutCircles(
        resources,
        list.map((each, index) => ({ ...each, id: `c${index}` })),
      ),
    );
}

function withoutCircles(resources: readonly Resource[], list: readonly Constraint[]): Constraint[] {
  const taken: Constraint[] = [];
  for (const each of list) {
    const configuration = { ...EMPTY_CONFIGURATION, resources, constraints: [...taken, each] };
    const issues = new Issues();
    checkCircles(issues, configuration, knownNames(configuration, []));
    if (issues.list.length === 0) taken.push(each);
  }
  return taken;
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
  )
  .chain((plain) =>
    fc.tuple(node, sets(params), fc.option(utilization)).map(([key, attributeSets, capacity]) => ({
      ...plain,
      ...(capacity ? { [key]: { attributes: {}, attributeSets, utilization: capacity } } : {}),
    })),
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
      templates: fc.option(template("t-1"), { nil: undefined }),
      tagged: fc.boolean(),
      rscDefaultSets: fc.option(sets(meta, ruleOf(fc.oneof(leaf, ofKinds), fc.constant({}))), {
        nil: undefined,
        freq: 3,
      }),
    }),
  )
  .map(({ templates, tagged, rscDefaultSets, ...whole }): Configuration => {
    const [first] = whole.resources;
    return {
      ...whole,
      ...(rscDefaultSets ? { rscDefaults: {}, rscDefaultSets } : {}),
      ...(templates ? { templates: [templates], resources: withTemplate(whole.resources, templates) } : {}),
      ...(tagged && first ? { tags: [{ id: "tag-1", members: [first.id, "lb1"] }] } : {}),
    };
  })
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

/** The first primitive becomes one of the template. */
function withTemplate(resources: readonly Resource[], of: Template): readonly Resource[] {
  const index = resources.findIndex((each) => each.kind === "primitive" && each.agent.class === "ocf");
  return resources.map((each, at) =>
    at === index && each.kind === "primitive" ? { ...each, template: of.id, agent: of.agent } : each,
  );
}
