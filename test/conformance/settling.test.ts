/**
 * Each cluster of Pacemaker's public scheduler suite comes to rest: scheduling what a finished transition leaves, again and
 * again, ends in a transition in which nothing is done. Skipped where the suite is not there (suite.ts).
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { modify } from "../../src/cli/crm-simulate/modifications.js";
import { readSimulateOptions } from "../../src/cli/crm-simulate/options.js";
import { readSource } from "../../src/cli/crm-simulate/source.js";
import { timeOf } from "../../src/cli/crm-simulate/time.js";
import type { ScheduleInput } from "../../src/core/scheduler/input.js";
import { unpack } from "../../src/core/scheduler/unpack/unpack.js";
import { SimulatedStatus } from "../../src/core/what-if/simulated-status.js";
import { comeToRest } from "../unit/core/scheduler/rest.js";
import { type Case, inputOf, SUITE, suiteCases } from "./suite.js";

const cases = suiteCases();
if (cases)
  for (const one of cases) test(one.name, async () => assert.deepEqual(comeToRest(await beginningOf(one)), []));
else test("scheduler suite", { skip: `not found in ${SUITE}` }, () => {});

/** With what the case says shall have happened before. */
async function beginningOf({ name, args }: Case): Promise<ScheduleInput> {
  const options = readSimulateOptions(["-x", inputOf(name), "-S", ...args]);
  const { input, document } = await readSource(options.source, false);
  const { now = input.now } = timeOf(options.time, document?.executionDate);
  const status = new SimulatedStatus({ ...input, now });
  modify(options.modifications, status, unpack(status.input()));
  return status.input();
}
