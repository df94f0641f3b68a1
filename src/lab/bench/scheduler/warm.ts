/** Our scheduler alone, as a daemon has it: no start of a program, no file to be read, and a compiler that knows it already. */
import { readFileSync } from "node:fs";
import type { NodeStatus } from "../../../core/cib/status.js";
import { schedule } from "../../../core/scheduler/schedule.js";
import type { TableFacts } from "../../../core/scheduler/table-input.js";
import { readCib, schedulingOf } from "../../../formats/cib-xml/cib-reader.js";
import { summarize } from "../series.js";
import { TURNS_MS } from "./turns.js";

const FOR_THE_COMPILER = 2;

/**
 * The median of so many schedules of that CIB, in milliseconds; of fewer when they take long. Undefined when they take so long that
 * none was done warm.
 */
export function warmSchedule(file: string, most: number): number | undefined {
  const facts = factsOf(file);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < most + FOR_THE_COMPILER && (times.length === 0 || performance.now() - began < TURNS_MS)) {
    const before = performance.now();
    schedule(facts);
    times.push(performance.now() - before);
  }
  return summarize(times.slice(FOR_THE_COMPILER))?.median;
}

/** All nodes are up, and nothing has run yet. */
function factsOf(file: string): TableFacts {
  const { configuration, nodes } = schedulingOf(readCib(readFileSync(file, "utf8"), file), 0);
  return {
    configuration,
    status: { nodes: Object.fromEntries(nodes.map(({ name }) => [name, MEMBER])), fencing: [], wishes: [] },
    nodeIds: Object.fromEntries(nodes.map(({ name, id }) => [name, Number(id)])),
    quorate: true,
    ...(nodes[0] ? { dc: nodes[0].name } : {}),
    now: 0,
  };
}

const MEMBER: NodeStatus = { state: "member", incarnation: 1, epoch: 1, attributes: {}, operations: {} };
