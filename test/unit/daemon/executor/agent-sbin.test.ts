import assert from "node:assert/strict";
import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { AGENT_TOOLS } from "../../../../src/agents/agent-files.js";
import { AgentSbin } from "../../../../src/daemon/executor/agent-sbin.js";
import { temporaryDirectory } from "../temporary-directory.js";

test("the folder of an agent's tools holds ours and the system's, and of two of one name ours", (context) => {
  const directory = join(temporaryDirectory(context), "sbin");
  new AgentSbin(directory).path();
  // As after a restart of the daemon: what was there is made anew.
  const path = new AgentSbin(directory).path();
  const ours = readdirSync(AGENT_TOOLS);
  assert.ok(ours.includes("crm_attribute"));
  for (const name of ours) assert.equal(readlinkSync(join(path, name)), join(AGENT_TOOLS, name));
  const theirs = readdirSync("/usr/sbin").filter((name) => !ours.includes(name));
  assert.ok(theirs.length > 0);
  for (const name of theirs) assert.equal(readlinkSync(join(path, name)), join("/usr/sbin", name));
});
