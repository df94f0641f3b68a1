/** Agents of Debian's packages, seen by our parser and run by our executor: all can be read, and what they answer is told as it is. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readAgentMetadata } from "../../../src/agents/metadata-run.js";
import { formatAgent } from "../../../src/core/cib/configuration.js";
import { keepFilesPrivate } from "../../../src/lab/private-files.js";
import { agentsOfOthers, answerInWords, examine, privateExecutor } from "../../conformance/ocf/survey.js";
import { inLab } from "../support/in-lab.js";
import { onlyOneUser } from "./server-fixtures.js";

const ANSWERS: Readonly<Record<string, RegExp>> = {
  "ocf:heartbeat:Dummy": /^0 ok$/,
  "ocf:heartbeat:IPaddr2": /^0 ok$/,
  "ocf:heartbeat:Raid1": /^6 not configured: Please set OCF_RESKEY_raidconf/,
  "ocf:heartbeat:Route": /^0 ok$/,
  "ocf:heartbeat:clvm": /^5 not installed: .*sbin\/clvmd/,
  "ocf:heartbeat:sybaseASE": /^2 invalid parameter: sybaseASE: Unable to detect 'sybase_home'/,
  "ocf:pacemaker:HealthCPU": /^0 ok$/,
  "ocf:pacemaker:ping": /^0 ok$/,
};

await inLab(import.meta.url, () => {
  const agents = agentsOfOthers();
  const skip = agents.length === 0 ? "no agents of other packages are installed" : onlyOneUser();
  before(() => (skip ? undefined : keepFilesPrivate()));

  test("the meta-data of every agent that is installed can be read", { skip }, async () => {
    const unread: string[] = [];
    for (const agent of agents) {
      const knowledge = await readAgentMetadata(agent);
      if (knowledge.kind !== "metadata") unread.push(`${formatAgent(agent)}: ${JSON.stringify(knowledge)}`);
    }
    assert.deepEqual(unread, []);
  });

  test("what validate-all answers is told with its reason", { skip }, async () => {
    const executor = privateExecutor();
    for (const agent of agents) {
      const expected = ANSWERS[formatAgent(agent)];
      if (expected) assert.match(answerInWords((await examine(agent, executor)).answer), expected);
    }
    executor.close();
  });
});
