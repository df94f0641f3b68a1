/** Carries out what is decided, as a simulation does, and decides again, until nothing is to be done. */

import { transitionOf } from "../../../../src/core/scheduler/graph/transition.js";
import type { ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { describeAction } from "../../../../src/core/transition/walker.js";
import { carryOut } from "../../../../src/core/what-if/carrying-out.js";
import { type LastingRun, lastingRun } from "../../../../src/core/what-if/lasting-run.js";
import { SimulatedStatus } from "../../../../src/core/what-if/simulated-status.js";

const ENOUGH_ROUNDS = 15;

/** What would be done next for ever: nothing, if it comes to rest. */
export function comeToRest(beginning: ScheduleInput): readonly string[] {
  return actionsOf(lastRun(beginning)).map(describeAction);
}

/** The one in which nothing is done, or that of the last round. */
export function lastRun(beginning: ScheduleInput): LastingRun {
  let input = beginning;
  for (let round = 0; ; round++) {
    const answer = lastingRun(input);
    if (actionsOf(answer).length === 0 || round === ENOUGH_ROUNDS) return answer;
    const status = new SimulatedStatus(input);
    carryOut(answer, status);
    status.finish();
    input = status.input();
  }
}

function actionsOf({ cluster, graph }: LastingRun) {
  return transitionOf(cluster, graph).actions;
}
