/** What `ping` measures, and when it is a failure. Loopback addresses are the only hosts asked; the cluster's part is in test/lab. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { AgentUnderTest, missing } from "./agent-under-test.js";

/** In 240.0.0.0/4, which no kernel sends anything to. */
const NOBODY = "240.0.0.1";
const skip = missing("ping");

let ping: AgentUnderTest;
let told: string;

/** In a cluster, whose `attrd_updater` writes down what it is told. */
beforeEach(() => {
  ping = new AgentUnderTest("ping", {
    host_list: `127.0.0.1, ${NOBODY} 127.0.0.2`,
    multiplier: "100",
    timeout: "200ms",
  });
  const tools = join(ping.directory, "tools");
  told = join(ping.directory, "told");
  mkdirSync(tools);
  writeFileSync(join(tools, "attrd_updater"), `#!/bin/sh\necho "$*" >>"${told}"\n`);
  chmodSync(join(tools, "attrd_updater"), 0o755);
  const plain = ping.environment.bind(ping);
  ping.environment = (params) => ({ ...plain(params), PATH: `${tools}:${process.env.PATH}`, QUORATE_SOCKET: "yes" });
});
afterEach(() => ping.dispose());

test("tells the cluster how many hosts answer, and takes it back", { skip }, async () => {
  assert.equal((await ping.run("monitor")).rc, 7);
  for (const action of ["start", "monitor", "stop"]) assert.equal((await ping.run(action)).rc, 0, action);
  assert.equal((await ping.run("monitor")).rc, 7);
  assert.deepEqual(readFileSync(told, "utf8").trim().split("\n"), [
    "--name pingd --update-both 200 --delay 00ms",
    "--name pingd --update-both 200 --delay 5000ms",
    "--name pingd --delete",
  ]);
});

test("takes back the attribute that it has set, whatever it is to be called now", { skip }, async () => {
  await ping.run("start", { name: "reach" });
  await ping.run("stop", { name: "other" });
  assert.match(readFileSync(told, "utf8"), /--name reach --delete\n$/);
});

test("too few hosts fail the monitor only where that is asked for", { skip }, async () => {
  const host_list = NOBODY;
  await ping.run("start", { host_list });
  assert.equal((await ping.run("monitor", { host_list, attempts: "1" })).rc, 0);
  const { rc, reason } = await ping.run("monitor", { host_list, attempts: "1", failure_score: "1" });
  assert.equal(rc, 1);
  assert.match(reason, /0 of the hosts 240.0.0.1 answer: pingd is 0, and less than 1 is a failure/);
});

test("a host that answers late is waited for, in all attempts together", { skip }, async () => {
  const answersThirdTime = join(ping.directory, "tools", "ping");
  writeFileSync(answersThirdTime, `#!/bin/sh\necho x >>"${told}.tries"\n[ "$(wc -l <"${told}.tries")" -ge 3 ]\n`);
  chmodSync(answersThirdTime, 0o755);
  const values: string[] = [];
  for (const attempts of ["2", "3"]) {
    writeFileSync(`${told}.tries`, "");
    await ping.run("start", { host_list: "far", attempts });
    values.push(/update-both (\d+)/.exec(readFileSync(told, "utf8").trim().split("\n").at(-1) ?? "")?.[1] ?? "");
  }
  assert.deepEqual(values, ["0", "100"]);
});
