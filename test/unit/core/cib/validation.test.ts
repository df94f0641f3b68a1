import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type AttributeSet,
  type Bundle,
  type Clone,
  type Condition,
  type Configuration,
  type Constraint,
  type DateCondition,
  EMPTY_CONFIGURATION,
  type Group,
  type Primitive,
  type ResourceSet,
  type Rule,
  type Template,
} from "../../../../src/core/cib/configuration.js";
import { checkValue } from "../../../../src/core/cib/option.js";
import {
  CLONE_META,
  CLUSTER_PROPERTIES,
  FENCE_DEVICE_PARAMS,
  NODE_ATTRIBUTES,
  OPERATION_OPTIONS,
  RESOURCE_META,
} from "../../../../src/core/cib/option-tables.js";
import { whyUnsupported } from "../../../../src/core/cib/unsupported.js";
import { validateConfiguration } from "../../../../src/core/cib/validation.js";

const NODES = ["lb1", "lb2"];
const INF = 1_000_000;

function findings(parts: Partial<Configuration>, severity = "error"): string[] {
  return validateConfiguration({ ...EMPTY_CONFIGURATION, ...parts }, { nodes: NODES })
    .filter((issue) => issue.severity === severity)
    .map(({ path, message, hint }) => `${path.join(".")}: ${message}${hint === undefined ? "" : ` [${hint}]`}`);
}

function primitive(id: string, parts: Partial<Primitive> = {}): Primitive {
  const agent = { class: "ocf", provider: "quorate", type: "Dummy" } as const;
  return { kind: "primitive", id, agent, params: {}, meta: {}, operations: [], ...parts };
}

function device(id: string, params: Primitive["params"] = {}): Primitive {
  return primitive(id, { agent: { class: "stonith", type: "fence_lab" }, params });
}

function group(id: string, ...members: Primitive[]): Group {
  return { kind: "group", id, members, meta: {} };
}

function clone(id: string, child: Clone["child"]): Clone {
  return { kind: "clone", id, child, meta: {} };
}

function order(id: string, first: string, then: string, parts: Partial<Constraint> = {}): Constraint {
  const actions = { firstAction: "start", thenAction: "start", symmetrical: true } as const;
  return { kind: "order", id, orderKind: "Mandatory", first, then, ...actions, ...parts } as Constraint;
}

function orderSets(id: string, ...sets: readonly Omit<ResourceSet, "id">[]): Constraint {
  return { kind: "order-set", id, orderKind: "Mandatory", symmetrical: true, sets: withIds(sets) };
}

function colocationSets(id: string, ...sets: readonly Omit<ResourceSet, "id">[]): Constraint {
  return { kind: "colocation-set", id, score: INF, sets: withIds(sets) };
}

function withIds(sets: readonly Omit<ResourceSet, "id">[]): readonly ResourceSet[] {
  return sets.map((set, index) => ({ ...set, id: `set-${index}` }));
}

function colocation(id: string, resource: string, primary: string, score = INF): Constraint {
  return { kind: "colocation", id, score, resource, with: primary };
}

const ABC = [primitive("a"), primitive("b"), group("g", primitive("m1"), primitive("m2")), clone("c", primitive("k"))];

describe("a configuration that makes sense", () => {
  it("has no errors", () => {
    assert.deepEqual(
      findings({
        properties: { "stonith-enabled": "on", "fencing-timeout": "90", "no-quorum-policy": "freeze" },
        rscDefaults: { "resource-stickiness": "-INFINITY" },
        opDefaults: { timeout: "1min" },
        nodes: { lb1: { attributes: { standby: "on", "#health-disk": "green", "master-db:0": "5" } } },
        resources: [...ABC, device("f", { pcmk_host_map: "lb1:1;lb2:2", pcmk_delay_base: "lb1:5s;lb2:0s" })],
        constraints: [
          order("o1", "a", "g"),
          order("o2", "g", "c"),
          colocation("k1", "g", "c"),
          colocation("k2", "m2", "a"),
        ],
        fencingTopology: [{ target: "lb1", index: 1, devices: ["f"] }],
      }),
      [],
    );
  });

  it("warns when nothing of a lost node could ever be recovered", () => {
    const warning =
      "resources: there is no fence device: what runs on a lost node is not recovered until someone confirms it is off";
    assert.deepEqual(findings({ resources: ABC }, "warning"), [warning]);
    assert.deepEqual(findings({ resources: [...ABC, device("f")] }, "warning"), []);
    for (const name of ["stonith-enabled", "fencing-enabled"])
      assert.deepEqual(findings({ resources: ABC, properties: { [name]: "false" } }, "warning"), []);
    assert.deepEqual(findings({}, "warning"), []);
  });
});

describe("options", () => {
  it("no-quorum-policy has five values, and one of them two names", () => {
    for (const policy of ["stop", "freeze", "ignore", "demote", "suicide", "fence"])
      assert.deepEqual(findings({ properties: { "no-quorum-policy": policy } }), [], policy);
  });

  it("must exist and have a value of their kind", () => {
    assert.deepEqual(
      findings({
        properties: {
          "no-quorum-polcy": "stop",
          "no-quorum-policy": "stpo",
          "stonith-timeout": "0",
          "maintenance-mode": "perhaps",
        },
        rscDefaults: { "migration-threshold": "-1", "clone-max": "1" },
        opDefaults: { "on-fail": "restrat", role: "Started" },
      }),
      [
        'properties.no-quorum-polcy: unknown property "no-quorum-polcy" [no-quorum-policy]',
        'properties.no-quorum-policy: no-quorum-policy is "stpo", but must be one of stop, freeze, ignore, demote, suicide, fence [stop]',
        'properties.stonith-timeout: stonith-timeout is "0", but must be a time above zero, such as 20s or 500ms',
        'properties.maintenance-mode: maintenance-mode is "perhaps", but must be true or false',
        'rsc_defaults.migration-threshold: migration-threshold is "-1", but must be a whole number from 0 on, or INFINITY',
        'rsc_defaults.clone-max: unknown meta attribute "clone-max"',
        'op_defaults.on-fail: on-fail is "restrat", but must be one of ignore, block, stop, restart, standby, fence, demote [restart]',
        'op_defaults.role: unknown operation option "role"',
      ],
    );
  });

  it("have a second name that counts as the same", () => {
    assert.deepEqual(findings({ properties: { "fencing-action": "off" } }), []);
    assert.deepEqual(findings({ properties: { "fencing-actoin": "off" } }), [
      'properties.fencing-actoin: unknown property "fencing-actoin" [fencing-action]',
    ]);
    assert.deepEqual(findings({ properties: { "stonith-action": "off", "fencing-action": "reboot" } }), [
      "properties.fencing-action: fencing-action is another name of stonith-action, which is set, too",
    ]);
  });

  it("that are not there yet are refused, unless they say what is so anyway", () => {
    for (const [name, value] of [
      ["shutdown-lock", "true"],
      ["fence-reaction", "panic"],
      ["batch-limit", "5"],
    ] as const)
      assert.deepEqual(findings({ properties: { [name]: value } }), [
        `properties.${name}: ${name} is not supported yet`,
      ]);
    assert.deepEqual(findings({ properties: { "shutdown-lock": "off", "placement-strategy": "default" } }), []);
    assert.deepEqual(findings({ resources: [primitive("a", { meta: { "remote-node": "far" } })] }), [
      "resources.a.meta.remote-node: remote-node is not supported yet",
    ]);
  });

  it("have defaults of their own kind, and a line that says what they do", () => {
    const tables = [
      CLUSTER_PROPERTIES,
      RESOURCE_META,
      CLONE_META,
      OPERATION_OPTIONS,
      FENCE_DEVICE_PARAMS,
      NODE_ATTRIBUTES,
    ];
    for (const spec of tables.flat()) {
      assert.ok(spec.about.length > 5, spec.name);
      if (spec.byDefault !== "") assert.equal(checkValue(spec.value, spec.byDefault), undefined, spec.name);
    }
    for (const spec of CLUSTER_PROPERTIES)
      if (!["concurrent-fencing", "cluster-name"].includes(spec.name))
        assert.equal(whyUnsupported("property", spec.name, spec.byDefault), undefined, spec.name);
  });
});

describe("names and values", () => {
  it("must not be able to pass for something else", () => {
    assert.deepEqual(
      findings({
        resources: [
          primitive("a", { params: { "x y": "1", ok: "two\nlines", __proto: "1", constructor: "1" } }),
          primitive("1b"),
          primitive("toString"),
          primitive("d", { agent: { class: "ocf", provider: "..", type: "x/y" } }),
        ],
      }).map((line) => line.replace(/: .*/, "")),
      [
        "resources.a.params.x y",
        "resources.a.params.ok",
        "resources.a.params.constructor",
        "resources.1b",
        "resources.toString",
        "resources.d.agent",
        "resources.d.agent",
      ],
    );
  });

  it("must be nodes of the cluster where nodes are meant", () => {
    assert.deepEqual(findings({ nodes: { lb3: { attributes: { standby: "maybe" } } } }), [
      'nodes.lb3: unknown node "lb3" [lb1]',
      'nodes.lb3.attributes.standby: standby is "maybe", but must be true or false',
    ]);
  });

  it("are used once", () => {
    assert.deepEqual(
      findings({ resources: [primitive("a"), group("g", primitive("a"))], constraints: [order("g", "a", "g")] }).slice(
        0,
        2,
      ),
      ["resources.g.a: the id a is used twice", "constraints.g: the id g is used twice"],
    );
  });
});

describe("resources", () => {
  it("are nested sensibly", () => {
    assert.deepEqual(findings({ resources: [group("g"), clone("c", device("f")), group("h", device("f2"))] }), [
      "resources.g: group g has no members",
      "resources.c.f: fence device f cannot be in c: any node can use it as it is",
      "resources.h.f2: fence device f2 cannot be in h: any node can use it as it is",
    ]);
  });

  it("have operations that exist, each once for an interval, with options that exist", () => {
    const op = (name: string, interval: number, options = {}) => ({ name, interval, options });
    const operations = [
      op("monitor", 1000),
      op("monitor", 1000, { timeot: "5" }),
      op("start", 5000, { timeout: "0" }),
      op("stpo", 0),
      op("monitor", 0, { "start-delay": "5", role: "Promoted" }),
    ];
    assert.deepEqual(findings({ resources: [primitive("a", { operations })] }), [
      "resources.a.op.monitor.1: operation monitor is there twice with the same interval",
      'resources.a.op.monitor.1.timeot: unknown operation option "timeot" [timeout]',
      "resources.a.op.start.interval: only a monitor can have an interval, not start",
      'resources.a.op.start.timeout: timeout is "0", but must be a time above zero, such as 20s or 500ms',
      'resources.a.op.stpo: unknown operation "stpo" [stop]',
      "resources.a.op.monitor.2.start-delay: start-delay is not supported yet",
    ]);
  });

  it("that fence know nodes of the cluster only", () => {
    const params = {
      pcmk_host_list: "lb1,lb9",
      pcmk_host_map: "lb1=1",
      pcmk_host_check: "satic-list",
      pcmk_delay_base: "lb1:soon",
      pcmk_delay_max: "some",
      pcmk_action_limit: "0",
      pcmk_host_argument: "a=b",
      pcmk_of_action: "off",
      pcmk_off_timeout: "never",
    };
    assert.deepEqual(findings({ resources: [device("f", params)] }), [
      'resources.f.params.pcmk_host_list: unknown node "lb9" [lb1]',
      'resources.f.params.pcmk_host_map: pcmk_host_map has "lb1=1", but must be NODE:NAME;NODE:NAME...',
      'resources.f.params.pcmk_host_check: pcmk_host_check is "satic-list", but must be one of static-list, dynamic-list, status, none [static-list]',
      'resources.f.params.pcmk_delay_base: pcmk_delay_base is "lb1:soon", but must be a time, such as 5s',
      'resources.f.params.pcmk_delay_max: pcmk_delay_max is "some", but must be a time, such as 20s or 500ms',
      'resources.f.params.pcmk_action_limit: pcmk_action_limit is "0", but must be a whole number from 1 on, or -1 for any number',
      'resources.f.params.pcmk_host_argument: pcmk_host_argument is "a=b", but must be the name of a parameter, or none',
      'resources.f.params.pcmk_of_action: unknown fence device parameter "pcmk_of_action" [pcmk_off_action]',
      'resources.f.params.pcmk_off_timeout: pcmk_off_timeout is "never", but must be a time above zero, such as 20s or 500ms',
    ]);
  });
});

describe("constraints", () => {
  it("name what exists", () => {
    const location = { kind: "location", id: "l", resource: "aa", node: "lb3", score: 1, until: "tomorrow" } as const;
    assert.deepEqual(
      findings({
        resources: ABC,
        constraints: [location, colocation("self", "a", "a"), colocation("p", "a", "gg"), order("o", "m1", "m3")],
      }),
      [
        'constraints.l.location: unknown resource "aa" [a]',
        'constraints.l.node: unknown node "lb3" [lb1]',
        'constraints.l.until: until is "tomorrow", but must be a time in UTC, such as 2026-11-21T09:20:30Z',
        'constraints.p.with: unknown resource "gg" [g]',
        'constraints.o.order.1: unknown resource "m3" [m1]',
        "constraints.self.with: a cannot be colocated with itself",
      ],
    );
  });

  it("say nothing of something and a part of it", () => {
    const sets = [["a"], ["b", "g", "a"], ["m1"]].map((members, index) => ({ id: `set-${index}`, members }));
    assert.deepEqual(
      findings(
        {
          resources: [...ABC, device("fence"), { ...primitive("user"), template: "tpl" }],
          templates: [{ ...primitive("tpl"), kind: "template" }],
          tags: [{ id: "both", members: ["a", "b"] }],
          constraints: [
            colocation("member", "g", "m2"),
            colocation("tagged", "both", "b"),
            colocation("templated", "tpl", "user"),
            colocation("apart", "m1", "m2"),
            { kind: "colocation-set", id: "set", score: 100, sets },
          ],
        },
        "warning",
      ),
      [
        "constraints.member.with: a colocation of g with m2, of which one is part of the other, says nothing, and is passed over",
        "constraints.tagged.with: a colocation of both with b, of which one is part of the other, says nothing, and is passed over",
        "constraints.templated.with: a colocation of tpl with user, of which one is part of the other, says nothing, and is passed over",
        "constraints.set.colocation.sets.1.2: a colocation of a with itself says nothing, and is passed over",
        "constraints.set.colocation.sets.2.0: a colocation of m1 with g, of which one is part of the other, says nothing, and is passed over",
      ],
    );
  });

  it("of kind Serialize have no reverse", () => {
    assert.deepEqual(findings({ resources: ABC, constraints: [order("s", "a", "b", { orderKind: "Serialize" })] }), [
      "constraints.s.symmetrical: an order of kind Serialize cannot be symmetrical",
    ]);
  });

  for (const [what, constraints, expected] of [
    [
      "two orders",
      [order("o1", "a", "b"), order("o2", "b", "a")],
      "constraints.o2: these orders lead in a circle: a -> b -> a",
    ],
    ["a group before its member", [order("o", "g", "m2")], /constraints\.o: these orders lead in a circle: .*/],
    ["members against their group's order", [order("o", "m2", "m1")], /constraints\.o: .*m1 -> m2/],
    ["a clone through its child", [order("o1", "c", "a"), order("o2", "a", "k")], /constraints\.o2: these orders/],
    [
      "a stop in the order of the start",
      [order("o1", "a", "b"), order("o2", "a", "b", { firstAction: "stop", thenAction: "stop" })],
      /constraints\.o2: these orders/,
    ],
    [
      "colocations",
      [colocation("k1", "a", "b"), colocation("k2", "b", "a")],
      "constraints.k2: these colocations lead in a circle: a -> b -> a",
    ],
    [
      "colocations through a member",
      [colocation("k1", "m1", "a"), colocation("k2", "a", "g")],
      /constraints\.k2: these colocations/,
    ],
    [
      "an order within a set",
      [order("o1", "c", "a"), orderSets("o2", { members: ["a", "b", "c"] })],
      "constraints.o2: these orders lead in a circle: a -> b -> c -> k -> c -> a",
    ],
    [
      "an order of two sets",
      [orderSets("o1", { members: ["a", "b"], sequential: false }, { members: ["c"] }), order("o2", "c", "b")],
      "constraints.o2: these orders lead in a circle: c -> k -> c -> b",
    ],
    [
      "a colocation within a set",
      [colocation("k1", "a", "c"), colocationSets("k2", { members: ["a", "b", "c"] })],
      "constraints.k2: these colocations lead in a circle: a -> c -> b -> a",
    ],
    [
      "a colocation of two sets",
      [colocationSets("k1", { members: ["a"] }, { members: ["b", "c"] }), colocation("k2", "b", "a")],
      "constraints.k2: these colocations lead in a circle: c -> b -> a -> c",
    ],
  ] as const) {
    it(`must not lead in a circle: ${what}`, () => {
      const found = findings({ resources: ABC, constraints }).join("\n");
      if (typeof expected === "string") assert.equal(found, expected);
      else assert.match(found, expected);
    });
  }

  it("may look like a circle where none is", () => {
    const harmless = [
      [order("o1", "a", "b"), order("o2", "b", "a", { orderKind: "Optional" })],
      [order("o1", "a", "b"), order("o2", "b", "a", { firstAction: "stop", thenAction: "stop" })],
      [colocation("k1", "a", "b"), colocation("k2", "b", "a", 100)],
      [colocation("k1", "a", "b", -INF), colocation("k2", "b", "a", -INF)],
      [order("o1", "m1", "a"), order("o2", "m1", "m2")],
      [order("o1", "b", "a"), orderSets("o2", { members: ["a", "b"], sequential: false })],
      [order("o1", "c", "a"), orderSets("o2", { members: ["a", "b"], requireAll: false }, { members: ["c"] })],
      [colocation("k1", "a", "b"), colocationSets("k2", { members: ["a", "b"], sequential: false })],
      [colocationSets("k1", { members: ["m1"] }, { members: ["m2"] })],
    ];
    for (const constraints of harmless) assert.deepEqual(findings({ resources: ABC, constraints }), []);
  });

  it("are checked without recursion, however many there are", () => {
    const resources = Array.from({ length: 5000 }, (_, index) => primitive(`r${index}`));
    const chain = resources.slice(1).map((each, index) => order(`o${index}`, `r${index}`, each.id));
    assert.deepEqual(findings({ resources, constraints: chain }), []);
    assert.equal(findings({ resources, constraints: [...chain, order("back", "r4999", "r0")] }).length, 1);
  });
});

describe("the fencing topology", () => {
  it("names nodes and devices, level by level", () => {
    const level = (target: string, index: number, ...devices: string[]) => ({ target, index, devices });
    assert.deepEqual(
      findings({
        resources: [...ABC, device("f1")],
        fencingTopology: [level("lb1", 1, "f1"), level("lb1", 3, "a"), level("lb9", 1), level("lb2", 1, "f2")],
      }),
      [
        "fencing_topology.lb1: the fencing levels of lb1 must be numbered 1, 2, 3... without a gap",
        'fencing_topology.lb9: unknown node "lb9" [lb1]',
        "fencing_topology.lb1.2.0: a is no fence device",
        "fencing_topology.lb9.0: level 1 of lb9 has no device",
        'fencing_topology.lb2.0.0: unknown fence device "f2" [f1]',
      ],
    );
  });
});

describe("sets, rules, templates and tags", () => {
  const date = (parts: object) => ({ kind: "date", id: "", operation: "lt", ...parts }) as DateCondition;
  const rule = (...conditions: Condition[]): Rule => ({ kind: "rule", id: "r", boolean: "and", conditions });
  const set = (values: Record<string, string>, parts: Partial<AttributeSet> = {}): AttributeSet => {
    return { id: "s", score: 0, values, ...parts };
  };

  it("are checked wherever options may stand", () => {
    assert.deepEqual(
      findings({
        propertySets: [
          set({ "no-quorum-policy": "stop", "dc-version": "3.0" }),
          set({ nonsense: "1", "symmetric-cluster": "true" }),
        ],
        rscDefaultSets: [set({ priority: "much" }, { rule: rule() })],
        nodes: { lb1: { attributes: {}, attributeSets: [set({ standby: "maybe" })], utilization: { cpu: "many" } } },
        resources: [
          primitive("a", { metaSets: [set({ "target-role": "x" })], paramSets: [set({ "x y": "1" })] }),
          primitive("b", {
            operations: [{ name: "monitor", interval: 0, options: {}, metaSets: [set({ timeout: "never" })] }],
          }),
        ],
      }).map((line) => line.replace(/: .*/, "")),
      [
        "properties.1.nonsense",
        "rsc_defaults.0.rule",
        "rsc_defaults.0.priority",
        "nodes.lb1.attributes.0.standby",
        "nodes.lb1.utilization.cpu",
        "resources.a.meta.0.target-role",
        "resources.a.params.0.x y",
        "resources.b.op.monitor.meta.0.timeout",
      ],
    );
  });

  it("have conditions that say what they need", () => {
    const compare: Condition = { kind: "attribute", id: "", attribute: "pingd", operation: "lt" };
    const conditions = [
      compare,
      date({}),
      date({ operation: "gt", start: "soon" }),
      date({ operation: "date_spec" }),
      date({ operation: "in_range" }),
      date({ operation: "in_range", end: "2030-W01-1", duration: { hours: "1" } }),
      date({ operation: "lt", end: "2030-001T12:00:00+02:00" }),
    ];
    assert.deepEqual(findings({ rscDefaultSets: [set({}, { rule: rule(...conditions) })] }), [
      'rsc_defaults.0.rule: "pingd" lt nothing: a value is missing',
      "rsc_defaults.0.rule: date lt needs end",
      'rsc_defaults.0.rule: start is "soon", but must be a time, such as 2026-11-21T09:20:30Z',
      "rsc_defaults.0.rule: date date_spec needs date_spec",
      "rsc_defaults.0.rule: date in_range needs start",
      "rsc_defaults.0.rule: a duration needs a start",
    ]);
  });

  it("name what exists", () => {
    const template: Template = { ...primitive("t"), kind: "template" };
    const sets = [{ id: "s", members: ["a", "t", "web", "zz"] }];
    const symmetrical = { orderKind: "Mandatory", symmetrical: true } as const;
    assert.deepEqual(
      findings({
        templates: [template],
        tags: [
          { id: "web", members: ["a", "g", "lb1"] },
          { id: "a", members: ["nobody"] },
          { id: "none", members: [] },
        ],
        resources: [...ABC, primitive("d", { template: "t" }), primitive("e", { template: "tt" })],
        constraints: [
          {
            kind: "location-rule",
            id: "l1",
            of: { kind: "resource", id: "t" },
            rules: [rule(date({ end: "2030-01-01" }))],
          },
          { kind: "location-rule", id: "l2", of: { kind: "pattern", pattern: "^a" }, node: "lb9", rules: [] },
          { kind: "colocation-set", id: "c1", score: 1, sets },
          { kind: "order-set", id: "o1", sets: [{ id: "e", members: [] }], ...symmetrical },
          { kind: "ticket", id: "t1", ticket: "T", resource: "nobody" },
          { kind: "ticket", id: "t2", ticket: "T" },
        ],
      }),
      [
        'resources.e.template: unknown template "tt" [t]',
        'tags.a.0: unknown resource "nobody"',
        "tags.none: tag none is of nothing",
        'constraints.l2.node: unknown node "lb9" [lb1]',
        "constraints.l2: a location needs a node and a score, or rules",
        'constraints.c1.colocation.sets.0.3: unknown resource "zz"',
        "constraints.o1.order.sets.0: a set without resources",
        'constraints.t1.resource: unknown resource "nobody"',
        "constraints.t2: a ticket constraint needs a resource or sets",
        "tags.a: the id a is used twice",
      ],
    );
  });
});

describe("what no cluster of ours carries out yet", () => {
  it("is refused by its name", () => {
    const bundle: Bundle = {
      kind: "bundle",
      id: "u",
      meta: {},
      container: { technology: "podman", image: "i", options: {} },
      storage: [],
    };
    assert.deepEqual(
      findings({
        nodes: { far: { attributes: {}, type: "remote" } },
        resources: [bundle],
      }),
      ["nodes.far: far: remote nodes are not supported yet", "resources.u: bundle u: bundles are not supported yet"],
    );
  });
});
