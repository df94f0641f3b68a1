/** Debian's agents on a real cluster, many at once: they start, are broken and found, recover, survive the death of a node, and stop. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { keepFilesPrivate } from "../../../src/lab/private-files.js";
import { agentsOfOthers } from "../../conformance/ocf/survey.js";
import { inLab, openLabForFile } from "../support/in-lab.js";
import { tooLong } from "../support/long.js";
import { Play } from "./life-cycle/play.js";
import { STORIES } from "./life-cycle/stories.js";
import type { Story } from "./life-cycle/story.js";
import { onlyOneUser } from "./server-fixtures.js";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  const skip = agentsOfOthers().length === 0 ? "no agents of other packages are installed" : onlyOneUser() || tooLong;

  test("agents of Debian's packages", { skip, concurrency: true, timeout: 230_000 }, async (context: TestContext) => {
    const quick = STORIES.filter(({ slow }) => !slow);
    const possible = quick.filter(({ obstacle }) => obstacle === false);
    const each = (what: string, act: (story: Story) => Promise<void>) =>
      Promise.all(possible.map((story) => context.test(`${story.agent} ${what}`, () => act(story))));
    for (const { agent, obstacle } of quick)
      if (obstacle) void context.test(agent, { skip: obstacle }, () => undefined);

    await keepFilesPrivate();
    const play = await Play.begin(lab(), possible);
    await each("serves, is broken and found, and serves again", async (story) => {
      await play.inService(story);
      await play.breakAndRecover(story);
    });
    await play.loseNode();
    await each("serves after the death of a node", async (story) => {
      await play.inService(story);
    });
    await play.stopEverything();
    await each("leaves nothing when it is stopped", async (story) => {
      assert.deepEqual(await play.leftOver(story), []);
    });
    assert.deepEqual(play.cluster.unexpectedEnds, []);
  });
});
