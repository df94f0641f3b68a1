import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { AgentUnderTest } from "./agent-under-test.js";

let stateful: AgentUnderTest;
beforeEach(() => {
  stateful = new AgentUnderTest("Stateful");
});
afterEach(() => stateful.dispose());

async function codesOf(story: readonly string[]): Promise<readonly number[]> {
  const codes: number[] = [];
  for (const action of story) codes.push((await stateful.run(action)).rc);
  return codes;
}

test("starts unpromoted, is promoted and demoted, and stops from either role", async () => {
  const story = ["monitor", "start", "monitor", "promote", "promote", "monitor", "demote", "demote", "monitor", "stop"];
  assert.deepEqual(await codesOf(story), [7, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  assert.deepEqual(await codesOf(["start", "promote", "start", "monitor", "stop", "monitor"]), [0, 0, 0, 8, 0, 7]);
});

test("what is not started is neither promoted nor demoted", async () => {
  assert.deepEqual(await codesOf(["promote", "demote", "monitor"]), [7, 7, 7]);
});

test("writes down what it was told, if asked to", async () => {
  const log = join(stateful.directory, "log");
  await stateful.run("start", { log });
  await stateful.run("notify", { log, CRM_meta_notify_type: "post", CRM_meta_notify_operation: "promote" });
  assert.equal(readFileSync(log, "utf8"), "web:0 start\nweb:0 notify post-promote\n");
});
