import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compatibleCopy, copyOn, interleaves } from "../../../../../src/core/scheduler/cluster/copies.js";
import type { Clone } from "../../../../../src/core/scheduler/cluster/resource.js";
import { assigned, clone, group, placements, primitive } from "./given-clones.js";

const NODES = ["n1", "n2", "n3"];

describe("copies of a clone", () => {
  test("one to a node, until there are enough", () => {
    const resources = [clone("c", primitive("api"), { "clone-max": "2" })];
    assert.deepEqual(placements({ nodes: NODES, resources }), ["api:0 n1", "api:1 n2"]);
  });

  test("what runs stays where it is: the copy that is not there yet takes the empty node", () => {
    const resources = [clone("c", primitive("api"), { "clone-max": "2" })];
    const ran = { n2: { api: "start" }, n3: { api: "start" } } as const;
    assert.deepEqual(placements({ nodes: NODES, resources, ran }), ["api:0 n2", "api:1 n3"]);
  });

  test("a node that is wanted more takes the place of one of them, and no other is moved", () => {
    const resources = [clone("c", primitive("api"), { "clone-max": "2" })];
    const ran = { n2: { api: "start" }, n3: { api: "start" } } as const;
    const prefer = { kind: "location", id: "l", resource: "c", node: "n1", score: 100 } as const;
    const nodes = placements({ nodes: NODES, resources, ran, constraints: [prefer] }).map((line) => line.split(" ")[1]);
    assert.deepEqual(nodes.toSorted(), ["n1", "n2"]);
  });

  test("globally unique ones, several to a node", () => {
    const resources = [
      clone("c", primitive("api"), { "clone-node-max": "2", "clone-max": "4", "globally-unique": "true" }),
    ];
    assert.deepEqual(placements({ nodes: ["n1", "n2"], resources }), ["api:0 n1", "api:1 n2", "api:2 n1", "api:3 n2"]);
  });

  test("members of a cloned group stay together", () => {
    const resources = [clone("c", group("g", "a", "b"))];
    assert.deepEqual(placements({ nodes: ["n1", "n2"], resources }), ["a:0 n1", "a:1 n2", "b:0 n1", "b:1 n2"]);
  });
});

describe("interleaved clones", () => {
  const resources = [
    clone("db", primitive("d"), { "clone-max": "1" }),
    clone("web", primitive("w"), { interleave: "true" }),
  ];
  const together = { kind: "colocation", id: "k", resource: "web", with: "db", score: 1_000_000 } as const;

  test("a copy that finds none of the other on its node does not run", () => {
    const constraints = [{ kind: "location", id: "l", resource: "db", node: "n2", score: 100 } as const, together];
    assert.deepEqual(placements({ nodes: NODES, resources, constraints }), ["d:0 n2", "w:0 n2"]);
  });

  test("which copy belongs to which", () => {
    const cluster = assigned({ nodes: NODES, resources, constraints: [together] });
    const [db, web] = cluster.resources as [Clone, Clone];
    const [n1, n2] = cluster.nodes;
    assert.ok(n1 && n2 && web.children[0]);
    assert.equal(copyOn(db, n1, "next")?.id, "d:0");
    assert.equal(copyOn(db, n2, "next"), undefined);
    assert.equal(compatibleCopy(web.children[0], db, "next", undefined, () => [])?.id, "d:0");
    assert.equal(interleaves(web, db), true);
    assert.equal(interleaves(db, web), false);
  });
});
