/** Plays a story against a core: each step's output, and where it stopped if a promise was broken. */
import type { NodeCore } from "./host.js";
import { parseScenario, ScenarioError, type ScenarioStep, withOutput } from "./scenario.js";
import { Story } from "./story.js";
import { formatTrace } from "./trace-log.js";
import { type ParseConfiguration, runVerb } from "./verbs.js";
import { Violation } from "./violation.js";

export interface Played {
  /** The story with the output that it has now. */
  readonly text: string;
  /** The steps whose output is not the expected one. */
  readonly differing: readonly ScenarioStep[];
}

/** With `debug` the output has the finest lines too, and differs from what is expected. */
export function playScenario<State>(
  text: string,
  core: NodeCore<State>,
  parse: ParseConfiguration,
  debug = false,
): Played {
  const steps = parseScenario(text);
  const story = new Story(core, debug);
  const outputs = steps.map((step) => play(story, step, parse));
  const differing = steps.filter((step, index) => step.expected.join("\n") !== outputs[index]?.join("\n"));
  return { text: withOutput(text, steps, outputs), differing };
}

const LAST_WORDS = 30;

function play<State>(story: Story<State>, step: ScenarioStep, parse: ParseConfiguration): readonly string[] {
  try {
    return runVerb(story, step.verb, step.words, step.body, parse).map((line) => line.trimEnd());
  } catch (error) {
    if (error instanceof RangeError) throw new ScenarioError(step.line, `${step.verb}: ${error.message}`);
    if (!(error instanceof Violation)) throw error;
    const last = story.world.trace.slice(-LAST_WORDS).map((line) => formatTrace(line, 0, 8));
    throw new ScenarioError(step.line, `${step.verb}: ${error.message}\n${last.join("\n")}`);
  }
}
