/** The running cluster, as the daemon of this node knows it. */
import { nodeIdsOf } from "../../core/cib/layout.js";
import type { ScheduleInput } from "../../core/scheduler/input.js";
import { tableInput } from "../../core/scheduler/table-input.js";
import { Session } from "../session.js";
import { processTerminal } from "../terminal.js";

export async function readLiveCluster(now: number): Promise<ScheduleInput> {
  const nothingAsked = { force: false, yes: false, no: true, wait: false, colour: false };
  const session = new Session(processTerminal(), nothingAsked);
  try {
    const { revision, status, layout, quorate, dc } = await session.state();
    const { configuration } = revision;
    return tableInput({ configuration, status, nodeIds: nodeIdsOf(layout), quorate, now, ...(dc ? { dc } : {}) });
  } finally {
    session.close();
  }
}
