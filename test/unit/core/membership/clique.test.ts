import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { partitionIntoCliques } from "../../../../src/core/membership/clique.js";
import { has, setOf } from "../../../../src/core/membership/node-set.js";

type Linked = (a: string, b: string) => boolean;

function partition(nodes: readonly string[], linked: Linked, preferred: readonly string[], first?: number): string[][] {
  const places = (wanted: (node: string) => boolean) => {
    const found = nodes.flatMap((node, place) => (wanted(node) ? place : []));
    return setOf(found, nodes.length);
  };
  const links = nodes.map((a) => places((b) => a !== b && linked(a, b)));
  const kept = places((node) => preferred.includes(node));
  const blocks = partitionIntoCliques(
    places(() => true),
    links,
    { kept, first },
  );
  return [...blocks].map((block) => nodes.filter((_, place) => has(block, place)));
}

/** `a-b` lists the broken pairs; every other pair is linked. */
function blocks(nodes: string, broken: string, preferred = ""): string {
  const pairs = new Set(broken.split(" ").flatMap((pair) => [pair, pair.split("-").reverse().join("-")]));
  const linked = (a: string, b: string) => !pairs.has(`${a}-${b}`);
  return partition(nodes.split(" "), linked, preferred.split(" "))
    .map((block) => block.join(""))
    .join(" ");
}

const CASES: readonly { why: string; nodes: string; broken: string; preferred?: string; blocks: string }[] = [
  { why: "all hear each other", nodes: "a b c", broken: "", blocks: "abc" },
  { why: "a clean split", nodes: "a b c", broken: "a-c b-c", blocks: "ab c" },
  { why: "one broken pair: the first in order keeps its place", nodes: "a b c d", broken: "a-d", blocks: "abc d" },
  {
    why: "one broken pair: those preferred keep together",
    nodes: "a b c d",
    broken: "a-d",
    preferred: "b c d",
    blocks: "bcd a",
  },
  { why: "size beats preference", nodes: "a b c d", broken: "a-b a-c a-d", preferred: "a", blocks: "bcd a" },
  { why: "a chain", nodes: "a b c", broken: "a-c", blocks: "ab c" },
  { why: "nobody hears anybody", nodes: "a b c", broken: "a-b a-c b-c", blocks: "a b c" },
];

for (const { why, nodes, broken, preferred, blocks: expected } of CASES) {
  test(`blocks: ${why}`, () => assert.equal(blocks(nodes, broken, preferred), expected));
}

test("blocks are cliques, and a partition, whatever is broken", () => {
  const graph = fc.record({
    size: fc.integer({ min: 1, max: 12 }),
    broken: fc.array(fc.tuple(fc.nat(11), fc.nat(11))),
  });
  fc.assert(
    fc.property(graph, ({ size, broken }) => {
      const nodes = Array.from({ length: size }, (_, index) => `n${String(index).padStart(2, "0")}`);
      const cut = new Set(broken.flatMap(([a, b]) => [`${nodes[a]}-${nodes[b]}`, `${nodes[b]}-${nodes[a]}`]));
      const linked = (a: string, b: string) => !cut.has(`${a}-${b}`);
      const found = partition(nodes, linked, []);
      assert.deepEqual(found.flat().sort(), nodes);
      for (const block of found) {
        for (const a of block) for (const b of block) assert.ok(a === b || linked(a, b), `${a} ${b} in ${block}`);
      }
    }),
  );
});

test("blocks: of two that keep as many together the one with the DC wins", () => {
  const linked = (a: string, b: string) => `${a}${b}` !== "ac" && `${a}${b}` !== "ca";
  assert.deepEqual(partition(["a", "b", "c"], linked, ["a", "b", "c"], 2), [["b", "c"], ["a"]]);
});

test("the largest clique is found, whatever is broken", () => {
  const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
  fc.assert(
    fc.property(pairs, (broken) => {
      const nodes = [..."abcdefgh"];
      const cut = new Set(broken.flatMap(([a, b]) => [`${nodes[a]}${nodes[b]}`, `${nodes[b]}${nodes[a]}`]));
      const linked = (a: string, b: string) => !cut.has(`${a}${b}`);
      const subsets = Array.from({ length: 2 ** 8 }, (_, bits) => nodes.filter((_, place) => (bits >> place) & 1));
      const cliques = subsets.filter((set) => set.every((a) => set.every((b) => a === b || linked(a, b))));
      const largest = Math.max(...cliques.map((set) => set.length));
      assert.equal(partition(nodes, linked, [])[0]?.length, largest);
    }),
  );
});

test("many nodes, and a broken pair beyond the first word of bits", () => {
  const nodes = Array.from({ length: 130 }, (_, index) => `n${index}`);
  const linked = (a: string, b: string) => ![a, b].includes("n65") || ![a, b].includes("n129");
  assert.deepEqual(
    partition(nodes, linked, []).map((block) => block.length),
    [129, 1],
  );
  assert.deepEqual(partition(nodes, linked, ["n129"])[1], ["n65"]);
});
