/** Carries out what is decided, as a simulation does, and decides again, until nothing is to be done. */

import { transitionOf } from "../../../../src/core/scheduler/graph/transition.js";
import type { ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { run } from "../../../../src/core/scheduler/run.js";
import { describeAction } from "../../../../src/core/transition/walker.js";
import { carryOut } from "../../../../src/core/what-if/carrying-out.js";
import { SimulatedStatus } from "../../../../src/core/what-if/simulated-status.js";

const ENOUGH_ROUNDS = 15;

/** What would be done next for ever: nothing, if it comes to rest. */
export function comeToRest(beginning: ScheduleInput): readonly string[] {
  let input = beginning;
  for (let round = 0; ; round++) {
    const answer = run(input);
    const { actions } = transitionOf(answer.cluster, answer.graph);
    if (actions.length === 0 || round === ENOUGH_ROUNDS) return actions.map(describeAction);
    const status = new SimulatedStatus(input);
    carryOut(answer, status);
    status.finish();
    input = status.input();
  }
}
