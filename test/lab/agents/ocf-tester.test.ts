/** Every resource agent passes `ocf-tester` of Debian's resource-agents, with real programs. */
import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { run } from "../../../src/lab/command.js";
import { AGENTS, AgentUnderTest, missing, type Params } from "../../unit/resource-agents/agent-under-test.js";
import { inLab, openLabForFile } from "../support/in-lab.js";
import { onlyOneUser, SERVERS, ServerUnderTest } from "./server-fixtures.js";

/** As root ocf-tester becomes `nobody` for a moment, so there has to be one. */
const absent = missing("ocf-tester", "xmllint");
const obstacle = absent || (onlyOneUser() && "ocf-tester wants to become nobody, which a user namespace does not have");

await inLab(import.meta.url, () => {
  const lab = openLabForFile();
  const copy = mkdtempSync(join(tmpdir(), "quorate-agents-"));

  before(() => {
    chmodSync(copy, 0o755);
    cpSync(AGENTS, copy, { recursive: true });
  });
  after(() => rmSync(copy, { recursive: true }));

  function command(agent: string, params: Params): string[] {
    const options = Object.entries(params).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
    return ["ocf-tester", "-n", "tested", ...options, join(copy, agent)];
  }

  function passes({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }): void {
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /passed all tests/);
  }

  for (const [agent, params] of [
    ["Dummy", {}],
    ["Stateful", {}],
    ["ping", { host_list: "127.0.0.1 ::1" }],
    ["process", { command: "sleep 1000" }],
  ] as const) {
    test(`${agent} passes ocf-tester`, { skip: obstacle }, async () => {
      const subject = new AgentUnderTest(agent, params);
      passes(await run(command(agent, params), { env: { HA_RSCTMP: subject.directory } }));
      await subject.dispose();
    });
  }

  for (const kind of SERVERS) {
    test(`${kind.agent} passes ocf-tester`, { skip: obstacle || kind.obstacle }, async () => {
      const subject = new ServerUnderTest(kind);
      passes(await run(command(kind.agent, { conf: subject.conf }), { env: { HA_RSCTMP: subject.directory } }));
      await subject.dispose();
    });
  }

  test("vip passes ocf-tester", { skip: obstacle }, async () => {
    const machine = lab().addMachine("node", "node");
    await machine.powerOn();
    await machine.runOrFail(["ip", "addr", "add", "fd00:18::11/64", "dev", "eth0", "nodad"]);
    for (const ip of ["198.18.0.100", "fd00:18::100", "198.18.0.101 fd00:18::101"])
      passes(await machine.run(command("vip", { ip })));
  });
});
