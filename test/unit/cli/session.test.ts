/** Asking: who answers, and what counts as an answer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CommonOptions, Session } from "../../../src/cli/session.js";
import type { Terminal } from "../../../src/cli/terminal.js";

/** A person at a terminal who types these lines and then leaves. */
function person(...answers: readonly string[]): Terminal & { readonly heard: string[] } {
  const left = [...answers];
  const heard: string[] = [];
  return {
    heard,
    isTty: true,
    print: (line) => heard.push(line),
    complain: (line) => heard.push(line),
    ask: async (question) => {
      heard.push(question);
      return left.shift();
    },
  };
}

function session(terminal: Terminal, options: Partial<CommonOptions> = {}): Session {
  return new Session(terminal, { force: false, yes: false, no: false, wait: false, colour: false, ...options });
}

test("a person is asked until the answer is one", async () => {
  const terminal = person("", "perhaps", " Yes ");
  assert.equal(await session(terminal).confirm("Do you want to fence lb1", ["It stops at once."]), true);
  const question = "Do you want to fence lb1 (y/n)? ";
  assert.deepEqual(terminal.heard, ["It stops at once.", question, question, question]);
  assert.equal(await session(person("n")).confirm("Sure"), false);
  assert.equal(await session(person()).confirm("Sure"), false);
});

test("options answer without asking", async () => {
  for (const options of [{ yes: true }, { force: true }]) {
    const terminal = person();
    assert.equal(await session(terminal, options).confirm("Sure", ["notice"]), true);
    assert.deepEqual(terminal.heard, []);
  }
  assert.equal(await session(person("y"), { no: true, force: true }).confirm("Sure"), false);
});

test("where nobody can be asked, what destroys is refused and what is offered is left", async () => {
  const nobody = { ...person("y"), isTty: false };
  await assert.rejects(() => session(nobody).confirm("Sure"), { exitCode: 107 });
  assert.equal(await session(nobody).offer("Shall I"), false);
  assert.equal(await session(nobody, { yes: true }).offer("Shall I"), true);
});
