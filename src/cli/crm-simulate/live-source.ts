/** The running cluster, as the daemon of this node knows it. */
import type { ScheduleInput } from "../../core/scheduler/input.js";
import { schedulerInput } from "../scheduler-input.js";
import { Session } from "../session.js";
import { processTerminal } from "../terminal.js";

export async function readLiveCluster(now: number): Promise<ScheduleInput> {
  const nothingAsked = { force: false, yes: false, no: true, wait: false, colour: false };
  const session = new Session(processTerminal(), nothingAsked);
  try {
    return schedulerInput(await session.state(), now);
  } finally {
    session.close();
  }
}
