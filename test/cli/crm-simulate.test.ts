/**
 * What operators ask `crm_simulate`, and what it answers: the transcripts in transcripts/crm_simulate.txt, in order, run in a
 * copy of the hand-written CIBs of test/fixtures/cib. Standard error stands after `!`, an exit code that is not 0 in brackets.
 * REWRITE=1 writes down what is answered now; reading the difference is the test.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runTool } from "./support/run-tool.js";

const root = process.env.QUORATE_ROOT ?? process.cwd();
const transcripts = join(root, "test", "cli", "transcripts", "crm_simulate.txt");
const place = mkdtempSync(join(tmpdir(), "quorate-simulate-"));
cpSync(join(root, "test", "fixtures", "cib"), place, { recursive: true });

after(() => {
  rmSync(place, { recursive: true });
  if (process.env.REWRITE) writeFileSync(transcripts, blocks.map(({ text }) => text).join(""));
});

/** A comment above a command is the name of its test. */
interface Block {
  text: string;
  readonly name: string;
  readonly command: string;
}

const blocks: Block[] = readFileSync(transcripts, "utf8")
  .split(/^(?=# )/m)
  .map((text) => {
    const [comment = "", command = ""] = text.split("\n");
    return { text, name: comment.replace(/^# /, ""), command };
  });

for (const block of blocks) {
  test(`crm_simulate: ${block.name}`, async () => {
    const answered = await answer(block);
    if (process.env.REWRITE) block.text = answered;
    assert.equal(answered, block.text);
  });
}

async function answer({ name, command }: Block): Promise<string> {
  const { tool, argv, from } = readCommand(command);
  const input = from === undefined ? "" : readFileSync(join(place, from), "utf8");
  const { stdout, stderr, exitCode } = await runTool(tool, argv, join(place, "no.sock"), input, place);
  const complaints = stderr.replaceAll(place, "PLACE").replace(/^/gm, "! ").replace(/! $/, "");
  const code = exitCode === 0 ? "" : `[${exitCode}]\n`;
  return `# ${name}\n${command}\n${timeless(stdout)}${complaints}${code}\n`;
}

/** `$ crm_simulate -p -S < web.xml`: words without quotes. */
function readCommand(command: string): { tool: "crm_simulate"; argv: readonly string[]; from: string | undefined } {
  const [, tool, words = "", from] = /^\$ (crm_simulate) ?(.*?)(?: < (\S+))?$/.exec(command) ?? [];
  assert.equal(tool, "crm_simulate", command);
  return { tool: "crm_simulate", argv: words.split(" ").filter(Boolean), from };
}

/** When a failure was injected is the time of the test. */
function timeless(text: string): string {
  return text.replace(/(last-failure-[^=]+=)\d+/g, "$1NOW").replace(/ \.\.\. \d+\.\d\d secs/g, " ... T secs");
}
