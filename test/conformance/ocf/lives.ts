/** `--life`: every story that this machine has the programs for is played to its end, and what came of each is told. */
import type { Lab } from "../../../src/lab/lab.js";
import { Play } from "../../lab/agents/life-cycle/play.js";
import { STORIES } from "../../lab/agents/life-cycle/stories.js";
import type { Story } from "../../lab/agents/life-cycle/story.js";
import { alignedLines } from "./table.js";

/** Returns whether all of them started, recovered and stopped. */
export async function playAll(lab: Lab, say: (line: string) => void): Promise<boolean> {
  const possible = STORIES.filter(({ obstacle }) => obstacle === false);
  const lives = new Map(possible.map((story) => [story, new Life(story)]));
  const all = (act: (life: Life) => Promise<void>) =>
    Promise.all([...lives.values()].map((life) => act(life).catch((error: Error) => life.fail(error))));

  const play = await Play.begin(lab, possible);
  await all((life) => life.begin(play));
  await play.loseNode();
  await all((life) => life.moveOn(play));
  await play.stopEverything();
  await all((life) => life.end(play));

  const head = ["agent", "found", "recovered", "after a node's death", "stopped", ""];
  const rows = STORIES.map(
    (story) => lives.get(story)?.row() ?? [story.agent, "-", "-", "-", "-", String(story.obstacle)],
  );
  const passed = [...lives.values()].filter((life) => life.isWhole).length;
  for (const line of [...alignedLines([head, ...rows]), "", `passed: ${passed} of ${STORIES.length}`]) say(line);
  return passed === possible.length;
}

class Life {
  private readonly steps: string[] = [];
  private trouble: string | undefined;

  constructor(private readonly story: Story) {}

  get isWhole(): boolean {
    return this.trouble === undefined;
  }

  async begin(play: Play): Promise<void> {
    await play.inService(this.story);
    const { foundMs, recoveredMs } = await play.breakAndRecover(this.story);
    this.steps.push(seconds(foundMs), seconds(recoveredMs));
  }

  async moveOn(play: Play): Promise<void> {
    this.steps.push(seconds(await play.inService(this.story)));
  }

  async end(play: Play): Promise<void> {
    const left = await play.leftOver(this.story);
    if (left.length > 0) throw new Error(`still there on ${left.join(", ")}`);
    this.steps.push("yes");
  }

  fail({ message }: Error): void {
    this.trouble ??= message.split("\n")[0] ?? "";
  }

  row(): readonly string[] {
    const steps = Array.from({ length: 4 }, (_, index) => this.steps[index] ?? "-");
    return [this.story.agent, ...steps, this.trouble ? `FAILED: ${this.trouble}` : ""];
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
