/** Every fence agent on this machine describes itself in a form that we read: parameters to check, and the actions it has. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { installedAgents } from "../../../src/agents/agent-files.js";
import { readAgentMetadata } from "../../../src/agents/metadata-run.js";

const AGENTS = installedAgents().filter((agent) => agent.class === "stonith" && agent.type !== "fence_lab");
const skip = AGENTS.length > 10 ? false : "the package fence-agents is not installed";
/** Half a dozen Python programs at a time. */
const AT_ONCE = 6;
const SLOWEST_MS = 60_000;

test("the meta-data of all of fence-agents", { skip }, async () => {
  const queue = [...AGENTS];
  const problems: string[] = [];
  const work = async () => {
    for (let agent = queue.shift(); agent; agent = queue.shift()) {
      const known = await readAgentMetadata(agent, SLOWEST_MS);
      if (known.kind !== "metadata")
        problems.push(`${agent.type}: ${known.kind === "unreadable" ? known.why : "gone"}`);
      else if (known.metadata.parameters.length === 0) problems.push(`${agent.type}: no parameters`);
      else if (!known.metadata.actions.some(({ name }) => name === "metadata"))
        problems.push(`${agent.type}: no actions`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // What an agent's own modules lack on this machine is not for us to mend.
  const ours = problems.filter((problem) => !/ended with exit status/.test(problem));
  assert.deepEqual(ours, []);
  assert.ok(problems.length < AGENTS.length / 4, problems.join("\n"));
});
