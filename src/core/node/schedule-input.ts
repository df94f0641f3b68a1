/** What the scheduler is asked, at a DC as it is now. */

import { memberNames } from "../membership/view.js";
import { judgeQuorum } from "../quorum/quorum.js";
import type { ScheduleInput } from "../scheduler/schedule.js";
import type { Turn } from "./turn.js";

export function scheduleInput(turn: Turn): ScheduleInput {
  const { layout, nodeIds, membership } = turn.state;
  return {
    configuration: turn.dc.revision.configuration,
    status: turn.state.table,
    nodeIds,
    quorate: judgeQuorum(memberNames(turn.dc.view), layout, membership.allSeen).quorate,
    dc: turn.self,
    now: turn.now.wall,
  };
}
