import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DEFAULT_QUORUM } from "../../../src/core/cib/layout.js";
import { formatProblem } from "../../../src/formats/problem.js";
import { parseQuorateYaml } from "../../../src/formats/quorate-yaml.js";

const GOOD = `cluster: web
nodes:
  - { name: lb1, id: 1, address: 198.18.0.1 }
  - { name: lb2, id: 2, address: 198.18.0.2 }
`;

function config(text: string) {
  const result = parseQuorateYaml(text, "q.yaml");
  assert.ok(result.kind === "ok", JSON.stringify(result));
  return result.config;
}

function problems(text: string): string[] {
  const result = parseQuorateYaml(text, "q.yaml");
  assert.ok(result.kind === "problems", "this should have been refused");
  return result.problems.map(formatProblem);
}

describe("quorate.yaml", () => {
  it("needs only a cluster and its nodes; the rest has defaults", () => {
    assert.deepEqual(config(GOOD), {
      cluster: "web",
      keyFile: "/etc/quorate/key",
      tokenMs: 1000,
      port: 5405,
      linkMode: "passive",
      layout: {
        nodes: {
          lb1: { id: 1, addresses: ["198.18.0.1"], votes: 1 },
          lb2: { id: 2, addresses: ["198.18.0.2"], votes: 1 },
        },
        quorum: DEFAULT_QUORUM,
      },
      stateDir: "/var/lib/quorate",
      runDir: "/run/quorate",
      logLevel: "info",
    });
  });

  it("reads everything that can be set", () => {
    const all = config(`${GOOD}node: lb2
key: /k
token: 1.5s
port: 6000
quorum: { expected_votes: 3, wait_for_all: yes }
state: /s
run: /r
log: debug
`);
    assert.equal(all.node, "lb2");
    assert.deepEqual([all.keyFile, all.stateDir, all.runDir, all.logLevel], ["/k", "/s", "/r", "debug"]);
    assert.deepEqual([all.tokenMs, all.port], [1500, 6000]);
    assert.deepEqual(all.layout.quorum, { ...DEFAULT_QUORUM, expectedVotes: 3, waitForAll: true });
  });

  it("reads the watchdog, whose timeout the system may tell", () => {
    assert.equal(config(GOOD).watchdog, undefined);
    assert.deepEqual(config(`${GOOD}watchdog: { device: /dev/watchdog }`).watchdog, { device: "/dev/watchdog" });
    const both = config(`${GOOD}watchdog: { device: /dev/watchdog1, timeout: 15s }`).watchdog;
    assert.deepEqual(both, { device: "/dev/watchdog1", timeoutMs: 15_000 });
  });

  it("takes up to eight addresses a node, one a link", () => {
    const eight = (host: number) => Array.from({ length: 8 }, (_, link) => `198.18.${link}.${host}`);
    const all = config(`cluster: web
link_mode: active
nodes:
  - { name: lb1, id: 1, addresses: [${eight(1).join(", ")}] }
  - { name: lb2, id: 2, addresses: [${eight(2).join(", ")}] }
`);
    assert.equal(all.linkMode, "active");
    assert.deepEqual(all.layout.nodes.lb2?.addresses, eight(2));
  });

  it("lets two_node imply wait_for_all unless that is switched off", () => {
    assert.equal(config(`${GOOD}quorum: { two_node: true }`).layout.quorum.waitForAll, true);
    assert.equal(config(`${GOOD}quorum: { two_node: true, wait_for_all: no }`).layout.quorum.waitForAll, false);
  });

  it("reads votes, and every option of votequorum(5)", () => {
    const { layout } = config(`cluster: web
nodes:
  - { name: lb1, id: 1, address: 198.18.0.1, votes: 3 }
  - { name: lb2, id: 2, address: 198.18.0.2, votes: 0 }
quorum: { auto_tie_breaker: 1, auto_tie_breaker_node: [2, lb1] }
`);
    assert.deepEqual([layout.nodes.lb1?.votes, layout.nodes.lb2?.votes], [3, 0]);
    assert.deepEqual(layout.quorum.autoTieBreaker, { kind: "nodes", nodes: ["lb2", "lb1"] });
    const lms = config(`${GOOD}quorum: { last_man_standing: 1, last_man_standing_window: 20000 }`).layout.quorum;
    assert.deepEqual([lms.lastManStanding, lms.lastManStandingWindowMs], [true, 20_000]);
    const witnessed = config(`${GOOD}quorum: { witness: 198.18.0.9, witness_tie_breaker: lb2 }`).layout.quorum;
    assert.deepEqual(witnessed.witness, {
      address: "198.18.0.9",
      port: 5403,
      algorithm: "ffsplit",
      tieBreaker: { kind: "nodes", nodes: ["lb2"] },
    });
  });

  it("names the nearest key for an unknown one", () => {
    assert.deepEqual(problems(`${GOOD}tokne: 1s\n`), [
      'q.yaml:5:1: unknown key "tokne" in quorate.yaml (did you mean "token"?)',
    ]);
    assert.match(problems(`${GOOD}quorum: { twonode: 1 }`)[0] ?? "", /5:11: .*"twonode".*mean "two_node"/);
    assert.match(problems("cluster: a\nnodes: [{ nam: a, id: 1, address: ::1 }]").join(), /2:11: .*mean "name"/);
  });

  it("reports everything at once, in the order of the text", () => {
    const found = problems(`cluster: 7
token: 10ms
port: 70000
nodes:
  - { name: a, id: 1, address: 198.18.0.256 }
  - { name: b, id: 0, address: fe80::1 }
node: c
log: verbose
state: here
`);
    assert.deepEqual(
      found.map((line) => line.split(":")[1]),
      ["1", "2", "3", "5", "6", "7", "8", "9"],
    );
  });

  it("refuses two nodes with one name, id or address, however the address is spelt", () => {
    const found = problems(`cluster: a
nodes:
  - { name: a, id: 1, address: "::1" }
  - { name: a, id: 2, address: "::2" }
  - { name: b, id: 1, address: "::3" }
  - { name: c, id: 3, address: "0:0:0:0:0:0:0:1" }
`);
    assert.deepEqual(found, [
      "q.yaml:4:13: name a is already that of the node in line 3",
      "q.yaml:5:20: id 1 is already that of the node in line 3",
      "q.yaml:6:32: address 0:0:0:0:0:0:0:1 is already that of the node in line 3",
    ]);
  });

  for (const [what, text, expected] of [
    ["an empty file", "", /1:1: the file is empty/],
    ["a comment only", "# nothing\n", /1:1: .*/],
    ["no mapping", "- a\n- b\n", /1:1: quorate.yaml must be a mapping, but this is a list/],
    ["broken YAML", `${GOOD}quorum: { two_node: true\nport: 1`, /q.yaml:\d+:\d+: /],
    ["a key twice", `${GOOD}cluster: b\n`, /5:1: "cluster" is already there in line 1/],
    ["a tag", "cluster: !secret x\n", /1:10: Unresolved tag/],
    ["two documents", `${GOOD}---\n${GOOD}`, /5:\d: a second document/],
    ["an alias to nothing", "cluster: *x\n", /1:10: no anchor &x/],
    ["no cluster", "nodes: [{ name: a, id: 1, address: ::1 }]", /"cluster" is missing/],
    ["no nodes", "cluster: a\n", /"nodes" is missing/],
    ["an empty list of nodes", "cluster: a\nnodes: []\n", /2:8: nodes must name at least one/],
    ["a node without id", "cluster: a\nnodes: [{ name: a, address: ::1 }]", /2:9: "id" of the node is missing/],
    ["a node that is a word", "cluster: a\nnodes: [a]", /2:9: a node must be a mapping/],
    ["a list for a value", `${GOOD}port: [1]`, /5:7: port must be a single value, but this is a list/],
    ["nothing for a value", `${GOOD}port:\n`, /5:\d+: port must be a single value, but nothing is there/],
    ["a bare number of seconds", `${GOOD}token: 1000`, /token is 1000s, .*bare number counts seconds/],
    ["another word than a duration", `${GOOD}token: fast`, /5:8: token is "fast"/],
    ["another word than yes or no", `${GOOD}quorum: { wait_for_all: maybe }`, /5:25: wait_for_all is "maybe"/],
    [
      "two_node with one node",
      "cluster: a\nnodes: [{ name: a, id: 1, address: ::1 }]\nquorum: { two_node: 1 }",
      /3:21/,
    ],
    ["votes below the nodes", `${GOOD}quorum: { expected_votes: 1 }`, /5:27: expected_votes is 1, but the 2 nodes/],
    ["three votes with two_node", `${GOOD}quorum: { expected_votes: 3, two_node: 1 }`, /5:27: .*must be 2/],
    ["a list for another option", `${GOOD}quorum: { two_node: [1] }`, /5:21: two_node must be a single value/],
    ["an option that is left out", `${GOOD}quorum: { allow_downscale: 1 }`, /5:28: allow_downscale is not supported: /],
    [
      "a tie-breaker that is no node",
      `${GOOD}quorum: { auto_tie_breaker: 1, auto_tie_breaker_node: lb3 }`,
      /5:55: auto_tie_breaker_node is "lb3", which is no node of this cluster \(did you mean "lb1"\?\)/,
    ],
    [
      "a tie-breaker for nothing",
      `${GOOD}quorum: { auto_tie_breaker_node: lowest }`,
      /5:34: auto_tie_breaker_node needs auto_tie_breaker: true/,
    ],
    [
      "a witness beside auto_tie_breaker",
      `${GOOD}quorum: { witness: 198.18.0.9, auto_tie_breaker: 1 }`,
      /5:50: auto_tie_breaker cannot be combined with a witness/,
    ],
    ["too many votes", "cluster: a\nnodes: [{ name: a, id: 1, address: ::1, votes: 1001 }]", /2:48: votes of a node/],
    ["an unlisted own node", `${GOOD}node: lb`, /5:7: node is "lb", .*mean "lb1"/],
    ["a multicast address", "cluster: a\nnodes: [{ name: a, id: 1, address: 239.1.1.1 }]", /no host can have/],
    [
      "one address more on one node",
      "cluster: a\nnodes:\n- { name: a, id: 1, address: 198.18.0.1 }\n- { name: b, id: 2, addresses: [198.18.0.2, 198.18.1.2] }",
      /4:32: b has 2 addresses, but a has 1 address: one a link, for every node/,
    ],
    [
      "an address that is there twice",
      "cluster: a\nnodes:\n- { name: a, id: 1, addresses: [::1, 0::1] }",
      /3:38: address 0::1 is that of another link of the node already/,
    ],
    [
      "two families on one link",
      "cluster: a\nnodes:\n- { name: a, id: 1, address: ::1 }\n- { name: b, id: 2, address: 198.18.0.2 }",
      /4:30: link 0 is IPv6 for a and IPv4 for b/,
    ],
    [
      "nine addresses",
      `cluster: a\nnodes: [{ name: a, id: 1, addresses: [${Array.from({ length: 9 }, (_, n) => `198.18.0.${n + 1}`)}] }]`,
      /2:127: a node has at most 8 addresses, one a link; here are 9/,
    ],
    [
      "no address at all",
      "cluster: a\nnodes: [{ name: a, id: 1, addresses: [] }]",
      /2:38: addresses of a node must name/,
    ],
    [
      "address and addresses",
      "cluster: a\nnodes: [{ name: a, id: 1, address: ::1, addresses: [::2] }]",
      /2:52: a node has "address" or "addresses", not both/,
    ],
    ["a watchdog without a device", `${GOOD}watchdog: { timeout: 5s }`, /5:11: "device" of the watchdog is missing/],
    [
      "a watchdog that is too quick",
      `${GOOD}watchdog: { device: /dev/watchdog, timeout: 200ms }`,
      /5:45: timeout of the watchdog is "200ms", but must be a duration of a second or more/,
    ],
    ["another link mode", `${GOOD}link_mode: activ`, /5:12: link_mode is "activ", .*mean "active"/],
    ["a reserved name", "cluster: constructor\nnodes: [{ name: a, id: 1, address: ::1 }]", /1:10: cluster is/],
  ] as const) {
    it(`refuses ${what}, and says where`, () => assert.match(problems(text).join("\n"), expected));
  }

  it("is not blown up by aliases", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (let i = 0; i < 12; i++) {
      const [from, to] = [String.fromCharCode(97 + i), String.fromCharCode(98 + i)];
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
    }
    assert.match(problems(bomb.join("\n")).join("\n"), /unfolds to more than 200000 items/);
    assert.match(problems("cluster: &a [*a]").join("\n"), /nested more than 40 levels/);
  });

  it("is not thrown off by deep nesting", () => {
    for (const piece of ["[", "- ", "{a: ", "? "]) {
      assert.ok(problems(piece.repeat(3000)).length > 0);
      assert.match(problems(piece.repeat(100_000)).join("\n"), /^q.yaml:1:\d+: this is nested too deeply to be read$/);
    }
  });

  it("answers any text with a configuration or with problems that have a place", () => {
    const edits = fc.array(fc.tuple(fc.nat(GOOD.length), fc.nat(8), fc.string({ maxLength: 4 })), { maxLength: 4 });
    const mutated = edits.map((list) =>
      list.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), GOOD),
    );
    const yamlish = fc.stringMatching(/^[a-c:\-[\]{}&*!|>'"#,?\n \t\0]*$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), yamlish, mutated), (text) => {
        const result = parseQuorateYaml(text, "f");
        if (result.kind === "ok") return;
        assert.ok(result.problems.length > 0);
        for (const { line, column } of result.problems) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 1000 },
    );
  });
});
