import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Configuration, EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { parseClusterYaml, printClusterYaml } from "../../../src/formats/cluster-yaml.js";
import { formatProblem } from "../../../src/formats/problem.js";
import { configuration, mutated, NODE_IDS } from "./arbitrary-configuration.js";

const CONTEXT = { nodeIds: { lb1: 1, lb2: 2, lb3: 3 } };

function read(text: string): Configuration {
  const result = parseClusterYaml(text, "c.yaml", CONTEXT);
  assert.ok(result.kind === "ok", result.kind === "problems" ? result.problems.map(formatProblem).join("\n") : "");
  return result.configuration;
}

function problems(text: string): string[] {
  const result = parseClusterYaml(text, "c.yaml", CONTEXT);
  assert.ok(result.kind === "problems", "this should have been refused");
  return result.problems.map(formatProblem);
}

const WHOLE = `properties:
  stonith-enabled: true
  no-quorum-policy: stop
rsc_defaults:
  resource-stickiness: 100
op_defaults:
  timeout: 20s
nodes:
  lb1:
    attributes: { rack: 010 }
resources:
  power:
    agent: stonith:fence_lab
    params: { pcmk_host_list: "lb1 lb2" }
    op:
      monitor: { interval: 30s }
  web:
    group:
      vip:
        agent: ocf:quorate:vip
        params: { ip: 198.18.0.100 }
        op:
          start: { timeout: 20s }
          monitor:
            - { interval: 1s, timeout: 10s }
            - { interval: 500ms, OCF_CHECK_LEVEL: 10 }
      haproxy: { agent: ocf:quorate:haproxy }
    meta: { target-role: Started }
  cl-api:
    clone:
      api: { agent: ocf:heartbeat:nginx }
    meta: { interleave: yes }
constraints:
  l-web: { location: web, node: lb1, score: 100 }
  l-pin: { location: web, node: lb2, score: -INFINITY, role: Started, until: 2030-01-01T00:00:00Z }
  c-web: { colocation: web, with: cl-api, score: INFINITY }
  o-web: { order: [cl-api, web], kind: Mandatory }
  o-opt: { order: [web:stop, cl-api:stop], kind: Optional, symmetrical: false }
fencing_topology:
  lb1: [[power]]
`;

describe("the cluster document", () => {
  it("reads into a configuration, values as they are written", () => {
    const all = read(WHOLE);
    assert.deepEqual(all.nodes, { lb1: { attributes: { rack: "010" } } });
    assert.deepEqual(
      all.resources.map(({ id, kind }) => `${kind} ${id}`),
      ["primitive power", "group web", "clone cl-api"],
    );
    const web = all.resources[1];
    assert.ok(web?.kind === "group");
    assert.deepEqual(web.members[0]?.operations, [
      { name: "start", interval: 0, options: { timeout: "20s" } },
      { name: "monitor", interval: 1000, options: { timeout: "10s" } },
      { name: "monitor", interval: 500, options: { OCF_CHECK_LEVEL: "10" } },
    ]);
    assert.equal(all.resources[2]?.meta.interleave, "yes");
    assert.deepEqual(all.constraints[0], { kind: "location", id: "l-web", resource: "web", node: "lb1", score: 100 });
    assert.deepEqual(all.constraints[3], {
      kind: "order",
      id: "o-web",
      orderKind: "Mandatory",
      first: "cl-api",
      firstAction: "start",
      then: "web",
      thenAction: "start",
      symmetrical: true,
    });
    assert.deepEqual(all.fencingTopology, [{ target: "lb1", index: 1, devices: ["power"] }]);
  });

  it("prints as it was written by hand", () => assert.equal(printClusterYaml(read(WHOLE)), WHOLE));

  it("may be empty, but not an empty file", () => {
    assert.equal(printClusterYaml(EMPTY_CONFIGURATION), "{}\n");
    assert.deepEqual(read("{}"), EMPTY_CONFIGURATION);
    assert.deepEqual(problems(""), ["c.yaml:1:1: the file is empty"]);
  });

  it("takes the second action of an order from the first, as Pacemaker does", () => {
    const [order] = read(`${TWO}constraints: { o: { order: [a:stop, b] } }`).constraints;
    assert.ok(order?.kind === "order");
    assert.equal(order.thenAction, "stop");
  });

  it("takes an obscured password from the configuration in force, and refuses one that it does not know", () => {
    const shown = "resources: { f: { agent: stonith:fence_lab, params: { passwd: '******' } } }";
    const base = read(shown.replace("******", "secret"));
    const result = parseClusterYaml(shown, "c.yaml", { ...CONTEXT, base });
    assert.ok(result.kind === "ok");
    assert.deepEqual(result.configuration, base);
    assert.match(problems(shown).join(), /1:63: passwd is obscured/);
  });

  it("warns of resources without any fencing, and says so once", () => {
    const result = parseClusterYaml(TWO, "c.yaml", CONTEXT);
    assert.ok(result.kind === "ok");
    assert.match(result.warnings.map(formatProblem).join("\n"), /^c.yaml:1:1: there is no fence device[^\n]*$/);
  });

  it("reports mistakes of the text and of the meaning together, in the order of the text", () => {
    const found = problems(`properties: { stonith-enable: true }
resources:
  a: { agent: "ocf:quorate:vip", parms: { ip: 1 }, op: { monitor: { interval: often } } }
  b: { group: {}, meta: { target-role: Startd } }
constraints:
  l: { location: aa, node: lb9, score: much }
  m: { location: aaa, node: lb9, score: 5 }
`);
    assert.deepEqual(found, [
      'c.yaml:1:15: unknown property "stonith-enable" (did you mean "stonith-enabled"?)',
      'c.yaml:3:34: unknown key "parms" in resource a (did you mean "params"?)',
      'c.yaml:3:79: interval is "often", which is no duration such as 10s or 500ms',
      "c.yaml:4:3: group b has no members",
      'c.yaml:4:40: target-role is "Startd", but must be one of Stopped, Started, Unpromoted, Promoted (did you mean "Started"?)',
      'c.yaml:6:40: score is "much", but must be a whole number, INFINITY or -INFINITY',
      'c.yaml:7:18: unknown resource "aaa"',
      'c.yaml:7:29: unknown node "lb9" (did you mean "lb1"?)',
    ]);
  });

  for (const [what, text, expected] of [
    ["an unknown section", "resource: {}", /1:1: unknown key "resource" .*mean "resources"/],
    ["a list for a mapping", "resources: [a]", /1:12: resources must be a mapping, but this is a list/],
    ["a resource without agent", "resources: { a: { params: { x: 1 } } }", /1:14: resource a needs an agent/],
    ["a class that is not run", "resources: { a: { agent: nagios:http } }", /1:26: .*class nagios.*not supported yet/],
    [
      "a group in a group",
      "resources: { a: { group: { b: { group: {} } } } }",
      /1:33: unknown key "group" in resource b/,
    ],
    [
      "a clone of two",
      "resources: { a: { clone: { b: { agent: x }, c: { agent: x } } } }",
      /1:26: clone a must hold exactly one/,
    ],
    ["an empty clone", "resources: { a: { clone: {} } }", /1:26: clone a must hold exactly one/],
    ["a resource twice", "resources: { a: { agent: x }, a: { agent: y } }", /1:31: "a" is already there in line 1/],
    [
      "one id in two places",
      "resources: { a: { agent: x }, g: { group: { a: { agent: y } } } }",
      /1:45: the id a is used twice/,
    ],
    [
      "a constraint of no kind",
      "constraints: { a: { node: lb1 } }",
      /1:16: constraint a must be a mapping with location/,
    ],
    [
      "a location without score",
      "resources: {a: {agent: x}}\nconstraints: { l: { location: a, node: lb1 } }",
      /2:19: "score" is missing/,
    ],
    ["an unknown role", "constraints: { l: { location: a, node: lb1, score: 1, role: Startet } }", /mean "Started"/],
    [
      "an unknown kind of order",
      "constraints: { o: { order: [a, b], kind: mandatry } }",
      /1:42: kind is "mandatry".*mean "Mandatory"/,
    ],
    ["an unknown action", "constraints: { o: { order: [a:begin, b] } }", /1:29: "a:begin" must be RESOURCE/],
    ["an order of three", "constraints: { o: { order: [a, b, c] } }", /1:28: order must name two/],
    [
      "a mapping for a value",
      "properties: { stonith-enabled: { a: b } }",
      /1:32: stonith-enabled must be a single value/,
    ],
    [
      "nothing for a value",
      "properties:\n  stonith-enabled:\n",
      /2:\d+: stonith-enabled must be a single value, but nothing/,
    ],
    [
      "a line break in a value",
      'resources: { a: { agent: x, params: { p: "a\\nb" } } }',
      /1:42: p is "a\\nb", but must be one line/,
    ],
    ["levels that are no list", "fencing_topology: { lb1: a }", /1:26: the levels of lb1 must be a list/],
    ["a tagged value", "properties: { stonith-enabled: !!bool true }", /1:32: /],
  ] as const) {
    it(`refuses ${what}, and says where`, () => assert.match(problems(text).join("\n"), expected));
  }

  it("reads what it prints as the same configuration", () => {
    fc.assert(
      fc.property(configuration, (whole) => {
        const printed = printClusterYaml(whole);
        const result = parseClusterYaml(printed, "c.yaml", { nodeIds: NODE_IDS });
        assert.ok(result.kind === "ok", `${JSON.stringify(result)}\n${printed}`);
        assert.deepEqual(result.configuration, whole);
        assert.equal(printClusterYaml(result.configuration), printed);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any text with a configuration or with problems that have a place", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      mutated(fc.constant(WHOLE)),
      mutated(configuration.map(printClusterYaml)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseClusterYaml(text, "f", CONTEXT);
        if (result.kind === "ok") return;
        assert.ok(result.problems.length > 0);
        for (const { line, column } of result.problems) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 500 },
    );
  });
});

const TWO = "resources: { a: { agent: x }, b: { agent: y } }\n";
