import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseScenario, ScenarioError, withOutput } from "../../../src/sim/scenario.js";
import { playScenario } from "../../../src/sim/scenario-run.js";
import { puppets } from "./puppet.js";

const TEXT = `# a story
cluster a b token=1s

config
  primitive db ocf:test:Dummy
  property x=y
run for=1s
| old line
| another

holders db
`;

const EMPTY = {
  properties: {},
  nodes: {},
  resources: [],
  constraints: [],
  fencingTopology: [],
  rscDefaults: {},
  opDefaults: {},
};
const play = (text: string) =>
  playScenario(
    text,
    puppets((_, input) =>
      input === undefined ? [{ kind: "trace", event: { machine: "node", level: "info", text: "is here" } }] : [],
    ),
    () => EMPTY,
  );

describe("the text of a story", () => {
  it("is steps with words, bodies and expected output", () => {
    const steps = parseScenario(TEXT);
    assert.deepEqual(
      steps.map(({ line, verb, words }) => [line, verb, ...words]),
      [
        [2, "cluster", "a", "b", "token=1s"],
        [4, "config"],
        [7, "run", "for=1s"],
        [11, "holders", "db"],
      ],
    );
    assert.deepEqual(steps[1]?.body, ["primitive db ocf:test:Dummy", "property x=y"]);
    assert.deepEqual(steps[2]?.expected, ["old line", "another"]);
  });

  it("with the output that it has is the same text", () => {
    const steps = parseScenario(TEXT);
    const outputs = steps.map((step) => step.expected);
    assert.equal(withOutput(TEXT, steps, outputs), TEXT);
  });

  it("gets new output where the old one was, and nothing else changes", () => {
    const steps = parseScenario(TEXT);
    const fresh = withOutput(TEXT, steps, [[], ["fine"], [], ["db: nobody"]]);
    const expected = TEXT.replace("| old line\n| another\n", "")
      .replace("x=y\n", "x=y\n| fine\n")
      .replace("holders db\n", "holders db\n| db: nobody\n");
    assert.equal(fresh, expected);
  });

  it("with output or a body below nothing is an error that names the line", () => {
    assert.throws(() => parseScenario("\n| stray"), new ScenarioError(2, "output that belongs to no step"));
    assert.throws(() => parseScenario("run\n\n  body"), /line 3/);
  });
});

describe("playing a story", () => {
  it("shows what the nodes say, folded where they say the same", () => {
    const { text, differing } = play(TEXT);
    assert.match(text, /run for=1s\n\| \+0\.0s {3}a {2}node {8}is here {2}\[also b\]\n\n/);
    assert.match(text, /holders db\n\| db: nobody\n/);
    assert.deepEqual(
      differing.map((step) => step.verb),
      ["run", "holders"],
    );
    assert.deepEqual(play(text).differing, []);
  });

  it("names the line of a step that makes no sense", () => {
    assert.throws(() => play("cluster a b\n\nfly a"), /line 3: fly: no such verb/);
    assert.throws(() => play("cluster a b\ncrash c"), /line 2: crash: no node c/);
    assert.throws(() => play("crash a"), /line 1: crash: there is no cluster yet/);
    assert.throws(() => play("cluster a b\npartition a"), /line 2: partition: on which side is b/);
    assert.throws(() => play("cluster a b\nloss many"), /line 2: loss: many is no share/);
    assert.throws(() => play("cluster a b\nrun for=soon"), /line 2: run: soon is no duration/);
    assert.throws(() => play("cluster a b\nboot a\nboot a"), /line 3: boot: a has power already/);
    assert.throws(() => play("cluster a b\nboot a\ncrm node juggle a"), /line 3: crm: stories know: node standby/);
  });
});
