import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type * as cib from "../../../../../src/core/cib/configuration.js";
import { INFINITY } from "../../../../../src/core/model/score.js";
import { assigned, group, placements, primitive, scores } from "./given-clones.js";

const NODES = ["n1", "n2", "n3"];

function together(resource: string, withId: string, score: number, more: Partial<cib.ColocationConstraint> = {}) {
  const id = `${resource}-${withId}`;
  return { kind: "colocation", id, resource, with: withId, score, ...more } as const;
}

function prefers(resource: string, node: string, score: number): cib.LocationConstraint {
  return { kind: "location", id: `${resource}-${node}`, resource, node, score };
}

describe("a dependent follows its primary", () => {
  const resources = [primitive("vip"), primitive("web")];

  test("where it must: every other node is banned", () => {
    const constraints = [prefers("web", "n3", 10), together("vip", "web", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["vip n3", "web n3"]);
    assert.deepEqual(scores({ nodes: NODES, resources, constraints }, "vip"), { n1: -INFINITY, n2: -INFINITY, n3: 0 });
  });

  test("where it would like to, its own wishes count too", () => {
    const near = [prefers("web", "n3", 10), prefers("vip", "n1", 50), together("vip", "web", 100)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: near }), ["vip n3", "web n3"]);
    const far = [prefers("web", "n3", 10), prefers("vip", "n1", 500), together("vip", "web", 100)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: far }), ["vip n1", "web n3"]);
  });

  test("not where it must not be", () => {
    const constraints = [prefers("web", "n1", 10), together("vip", "web", -INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["vip n2", "web n1"]);
  });

  test("nowhere, where the primary has no node", () => {
    const stopped = [primitive("vip"), primitive("web", { "target-role": "Stopped" })];
    const constraints = [together("vip", "web", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources: stopped, constraints }), []);
  });

  test("on a node with the same value of an attribute", () => {
    const attributes = { n1: { rack: "a" }, n2: { rack: "b" }, n3: { rack: "B" } };
    const constraints = [prefers("web", "n3", 10), together("vip", "web", INFINITY, { nodeAttribute: "rack" })];
    const known = scores({ nodes: NODES, resources, constraints, attributes }, "vip");
    assert.deepEqual(known, { n1: -INFINITY, n2: 0, n3: 0 });
  });

  test("resources that must be with each other end somewhere", () => {
    const constraints = [together("vip", "web", INFINITY), together("web", "vip", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["vip n1", "web n1"]);
  });
});

describe("a dependent has its say before its primary is placed", () => {
  const resources = [primitive("web"), primitive("vip")];

  test("as much as the constraint is strong, and further along the chain", () => {
    const chain = [primitive("disk"), primitive("db"), primitive("app")];
    const constraints = [together("db", "disk", INFINITY), together("app", "db", 500_000), prefers("app", "n2", 1000)];
    assert.deepEqual(scores({ nodes: NODES, resources: chain, constraints }, "disk"), { n1: 0, n2: 500, n3: 0 });
  });

  test("a wish is never rounded away", () => {
    const constraints = [prefers("vip", "n3", 1), together("vip", "web", 1)];
    assert.deepEqual(scores({ nodes: NODES, resources, constraints }, "web"), { n1: 0, n2: 0, n3: 1 });
  });

  test("without influence only while the primary runs nowhere", () => {
    const constraints = [prefers("vip", "n3", 100), together("vip", "web", INFINITY, { influence: false })];
    assert.equal(scores({ nodes: NODES, resources, constraints }, "web").n3, 100);
    const ran = { n1: { web: "start" } } as const;
    assert.equal(scores({ nodes: NODES, resources, constraints, ran }, "web").n3, 0);
  });

  test("what it avoids does not chase the primary away", () => {
    const ban = [prefers("vip", "n1", -INFINITY), together("vip", "web", -100)];
    assert.deepEqual(scores({ nodes: NODES, resources, constraints: ban }, "web"), { n1: 0, n2: 0, n3: 0 });
  });

  test("unless there is one node only where the dependent can be, and the primary is not sticky", () => {
    const bans = ["n1", "n2"].map((node) => prefers("vip", node, -INFINITY));
    const constraints = [...bans, together("vip", "web", -100_000)];
    assert.deepEqual(scores({ nodes: NODES, resources, constraints }, "web"), { n1: 100_000, n2: 100_000, n3: 0 });
    const sticky = [primitive("web", { "resource-stickiness": "1" }), primitive("vip")];
    assert.deepEqual(scores({ nodes: NODES, resources: sticky, constraints }, "web"), { n1: 0, n2: 0, n3: 0 });
  });

  test("not at all, where it would leave the primary without any node", () => {
    const bans = NODES.map((node) => prefers("vip", node, -INFINITY));
    const constraints = [...bans, together("vip", "web", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["web n1"]);
  });
});

describe("groups", () => {
  test("the wishes of all members together choose the first one's node", () => {
    const resources = [group("g", "a", "b")];
    const constraints = [prefers("a", "n1", 10), prefers("b", "n2", 50)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["a n2", "b n2"]);
  });

  test("what is said of the group is counted once", () => {
    const constraints = [prefers("g", "n3", 10)];
    const given = { nodes: NODES, resources: [group("g", "a", "b")], constraints };
    assert.equal(scores(given, "a").n3, 10);
    assert.equal(assigned(given).byId.get("b")?.assignedTo?.name, "n3");
  });

  test("who must be with a group is with its last member: nowhere, where that cannot run", () => {
    const stuck = { ...group("g", "a", "b"), members: [primitive("a"), primitive("b", { "target-role": "Stopped" })] };
    const resources = [stuck, primitive("vip")];
    const must = [together("vip", "g", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: must }), ["a n1"]);
    const may = [together("vip", "g", 100)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: may }), ["a n1", "vip n1"]);
  });

  test("a later member's own constraint knows where the group may not be", () => {
    const resources = [primitive("x"), group("g", "a", "b")];
    const constraints = [prefers("g", "n1", -INFINITY), together("b", "x", INFINITY)];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["a n2", "b n2", "x n2"]);
  });
});

describe("sets and tags", () => {
  const resources = ["a", "b", "c"].map((id) => primitive(id));
  const pairs = (sets: readonly cib.ResourceSet[], score = INFINITY) => {
    const set = { kind: "colocation-set", id: "k", score, sets } as const;
    const dependents = assigned({ nodes: NODES, resources, constraints: [set] }).resources;
    return dependents.flatMap(({ id, colocationsAsDependent }) =>
      colocationsAsDependent.map(({ primary }) => `${id} with ${primary.id}`),
    );
  };

  test("each member with the one before it; where they must be apart, each with all before it", () => {
    const members = ["a", "b", "c"];
    assert.deepEqual(pairs([{ id: "s", members }]), ["b with a", "c with b"]);
    assert.deepEqual(pairs([{ id: "s", members }], -1), ["b with a", "c with a", "c with b"]);
    assert.deepEqual(pairs([{ id: "s", members, sequential: false }]), []);
  });

  test("of two sets the first follows the last of the second, or all of it where it has no order", () => {
    const first = { id: "s", members: ["a"] };
    assert.deepEqual(pairs([first, { id: "t", members: ["b", "c"] }]), ["a with c", "c with b"]);
    assert.deepEqual(pairs([first, { id: "t", members: ["b", "c"], sequential: false }]), ["a with b", "a with c"]);
  });

  test("a tag's members each; two tags cannot be colocated", () => {
    const tags = { t: ["b", "c"], u: ["a"] };
    const given = { nodes: NODES, resources, tags };
    const ofTag = assigned({ ...given, constraints: [together("t", "a", INFINITY)] });
    assert.deepEqual(
      ofTag.resources.map(({ colocationsAsDependent }) => colocationsAsDependent.length),
      [0, 1, 1],
    );
    const ofTags = assigned({ ...given, constraints: [together("t", "u", INFINITY)] });
    assert.match(ofTags.warnings.join(), /two templates or tags cannot be colocated/);
  });
});

test("a chain of a thousand resources is no deeper than one of two", () => {
  const resources = Array.from({ length: 1000 }, (_, number) => primitive(`r${number}`));
  const upwards = resources.slice(1).map(({ id }, index) => together(`r${index}`, id, INFINITY));
  const downwards = resources.slice(1).map(({ id }, index) => together(id, `r${index}`, INFINITY));
  for (const constraints of [upwards, downwards]) {
    const places = placements({ nodes: NODES, resources, constraints: [...constraints, prefers("r999", "n2", 1)] });
    assert.ok(places.length === 1000 && places.every((place) => place.endsWith(" n2")));
  }
});
