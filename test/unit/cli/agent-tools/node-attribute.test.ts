/** An agent's tool and a cluster whose members change: it asks again, until there is somebody who does it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { changeAttribute } from "../../../../src/cli/agent-tools/node-attribute.js";
import { Session } from "../../../../src/cli/session.js";
import { processTerminal } from "../../../../src/cli/terminal.js";
import type { RefusalCode, Response } from "../../../../src/core/node/requests.js";
import { IpcServer } from "../../../../src/daemon/ipc/ipc-server.js";
import { stateOf } from "../../client/cluster-state.js";
import { temporaryDirectory } from "../../daemon/temporary-directory.js";

/** Sets an attribute where the daemon refuses with these codes in turn, and then does it. Resolves with how often it was asked. */
async function asked(context: TestContext, ...refusals: readonly RefusalCode[]): Promise<number> {
  const run = temporaryDirectory(context);
  let count = 0;
  const answer = (): Response => {
    const code = refusals[count++];
    return code ? { kind: "refused", code, message: code } : { kind: "done", message: "" };
  };
  const server = await IpcServer.open(run, {
    request: (id, _author, { kind }) =>
      server.reply(id, kind === "get-state" ? { kind: "state", state: stateOf("") } : answer()),
    state: () => stateOf(""),
  });
  context.after(() => server.close());
  process.env.QUORATE_SOCKET = join(run, "quorated.sock");
  const session = new Session(processTerminal(), { force: false, yes: false, no: false, wait: false, colour: false });
  try {
    await changeAttribute(session, "lb1", "pingd", "reboot", "1000");
  } finally {
    session.close();
  }
  return count;
}

test("while the members of the cluster change an attribute is asked for again", async (context) => {
  assert.equal(await asked(context), 1);
  assert.equal(await asked(context, "not-connected", "try-again"), 3);
});

test("any other refusal is told at once", async (context) => {
  await assert.rejects(asked(context, "no-such-object"), { exitCode: 105 });
});

test("where no daemon answers nothing is waited for", async () => {
  process.env.QUORATE_SOCKET = "/nonexistent/quorated.sock";
  const session = new Session(processTerminal(), { force: false, yes: false, no: false, wait: false, colour: false });
  const before = performance.now();
  await assert.rejects(changeAttribute(session, "lb1", "pingd", "reboot", "1000"), { exitCode: 102 });
  assert.ok(performance.now() - before < 5000);
});
