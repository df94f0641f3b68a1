/** What the scheduler is asked, at a DC as it is now. */

import type { TableFacts } from "../scheduler/table-input.js";
import type { Turn } from "./turn.js";
import { isQuorate } from "./verdict.js";

export function scheduleInput(turn: Turn): TableFacts {
  return {
    configuration: turn.dc.revision.configuration,
    status: turn.state.table,
    nodeIds: turn.state.nodeIds,
    quorate: isQuorate(turn.state),
    dc: turn.self,
    now: turn.now.wall,
  };
}
