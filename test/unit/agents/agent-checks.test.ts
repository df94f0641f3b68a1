import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { checkAgainstAgents, lookUpAgents } from "../../../src/agents/agent-checks.js";
import { agentPath, installedAgents, isInstalled } from "../../../src/agents/agent-files.js";
import { readAgentMetadata } from "../../../src/agents/metadata-run.js";
import { type AgentName, EMPTY_CONFIGURATION, formatAgent, parseAgent } from "../../../src/core/cib/configuration.js";
import { parseCrmText } from "../../../src/formats/crm-text.js";
import { formatProblem } from "../../../src/formats/problem.js";

/** Agents of a provider `test`, each a small shell script. */
const AGENTS = {
  good: `cat <<'END'
<resource-agent name="good"><parameters>
<parameter name="ip" required="1"/><parameter name="netmask"/><parameter name="new" required="1" obsoletes="old"/><parameter name="old" required="1"/>
<parameter name="usual" required="1"><content type="string" default="x"/></parameter>
</parameters></resource-agent>
END`,
  garbage: "echo hello",
  fails: "exit 3",
  floods: "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done",
  hangs: 'sleep 1000 & echo $! $$ > "$(dirname "$0")/pids"; wait',
};

const root = mkdtempSync(join(tmpdir(), "quorate-agents-"));
const directory = join(root, "resource.d", "test");

before(() => {
  mkdirSync(directory, { recursive: true });
  for (const [name, script] of Object.entries(AGENTS)) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, name), 0o755);
  }
  writeFileSync(join(directory, "notes.txt"), "no program");
  process.env.OCF_ROOT = root;
});

after(() => {
  delete process.env.OCF_ROOT;
  rmSync(root, { recursive: true });
});

const ocf = (type: string): AgentName => ({ class: "ocf", provider: "test", type });

describe("agents on this machine", () => {
  it("are found: ours, and those of other providers", () => {
    assert.ok(isInstalled({ class: "ocf", provider: "quorate", type: "Dummy" }));
    assert.ok(isInstalled({ class: "stonith", type: "fence_lab" }));
    assert.ok(isInstalled(ocf("good")));
    assert.ok(!isInstalled(ocf("notes.txt")));
    assert.ok(!isInstalled(ocf("nothing")));
  });

  it("are listed without what is no agent", () => {
    const names = installedAgents().map(formatAgent);
    for (const name of ["ocf:quorate:vip", "ocf:test:good", "stonith:fence_lab"]) assert.ok(names.includes(name), name);
    for (const name of ["ocf:test:notes.txt", "ocf:quorate:lib", "ocf:quorate:fence_lab"])
      assert.ok(!names.includes(name), name);
  });

  it("cannot be reached by a name that leaves their folder", () => {
    assert.equal(agentPath({ class: "ocf", provider: "..", type: "x" }), undefined);
    assert.equal(agentPath({ class: "ocf", provider: "a", type: "../../bin/sh" }), undefined);
    assert.equal(agentPath({ class: "stonith", type: "/bin/sh" }), undefined);
  });
});

describe("meta-data", () => {
  it("of every agent of ours can be read", async () => {
    for (const agent of installedAgents().filter(
      ({ provider, type }) => provider === "quorate" || type === "fence_lab",
    ))
      assert.equal((await readAgentMetadata(agent)).kind, "metadata", formatAgent(agent));
  });

  for (const [type, expected] of [
    ["garbage", /its meta-data/],
    ["fails", /exit status 3/],
    ["floods", /more than 1 MiB/],
  ] as const) {
    it(`of an agent that ${type} is unreadable, and why is said`, async () => {
      const result = await readAgentMetadata(ocf(type));
      assert.ok(result.kind === "unreadable");
      assert.match(result.why, expected);
    });
  }

  it("of an agent that hangs is given up, and nothing of it is left", async () => {
    const result = await readAgentMetadata(ocf("hangs"), 1500);
    assert.ok(result.kind === "unreadable");
    assert.match(result.why, /within 1500 ms/);
    const pids = readFileSync(join(directory, "pids"), "utf8").trim().split(" ");
    for (const pid of pids) assert.ok(await ends(Number(pid)), `${pid} is still there`);
  });

  it("of an agent that is not there is not asked for", async () => {
    assert.deepEqual(await readAgentMetadata(ocf("nothing")), { kind: "not-installed" });
  });
});

/** Killed, but perhaps not reaped yet by whoever adopted it. */
async function ends(pid: number): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    try {
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))) return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

describe("a configuration and its agents", () => {
  async function found(text: string): Promise<string[]> {
    const result = parseCrmText(text, "f", { nodeIds: { lb1: 1 } });
    assert.ok(result.kind === "ok", JSON.stringify(result));
    const issues = checkAgainstAgents(result.configuration, await lookUpAgents(result.configuration));
    return issues.map((issue) => `${issue.severity}: ${formatProblem(result.place(issue))}`);
  }

  it("agree", async () => {
    assert.deepEqual(await found("primitive a ocf:test:good ip=1 netmask=2 new=3"), []);
    assert.deepEqual(await found("primitive a ocf:test:good ip=1 old=3 trace_ra=1"), []);
    assert.deepEqual(await found("primitive f stonith:fence_lab switch=/x pcmk_host_list=lb1"), []);
    assert.deepEqual(await lookUpAgents(EMPTY_CONFIGURATION), { known: new Map(), installed: [] });
  });

  it("do not: an unknown parameter, a missing one, each where it is", async () => {
    assert.deepEqual(await found("primitive p ocf:test:good new=1 \\\n params netmsk=2\ngroup g p"), [
      'error: f:2:9: unknown parameter of ocf:test:good "netmsk" (did you mean "netmask"?)',
      "error: f:1:11: p needs the parameter ip of ocf:test:good",
    ]);
    assert.deepEqual(await found("primitive f stonith:fence_lab swich=/x"), [
      'error: f:1:31: unknown parameter of stonith:fence_lab "swich" (did you mean "switch"?)',
      "error: f:1:11: f needs the parameter switch of stonith:fence_lab",
    ]);
  });

  it("do not: an agent that is not installed", async () => {
    assert.deepEqual(await found("primitive a ocf:test:goood"), [
      'error: f:1:13: unknown agent (not installed on this node) "ocf:test:goood" (did you mean "ocf:test:good"?)',
    ]);
    assert.deepEqual(await found("primitive a vip"), [
      'error: f:1:13: agent ocf:heartbeat:vip is not installed on this node (did you mean "ocf:quorate:vip"?)',
    ]);
  });

  it("cannot be compared when the agent does not describe itself: a warning, once", async () => {
    assert.deepEqual(await found("primitive a ocf:test:fails x=1\nprimitive b ocf:test:fails y=1"), [
      "warning: f:1:13: parameters of ocf:test:fails cannot be checked: meta-data ended with exit status 3",
    ]);
  });

  it("name agents in full", () => assert.equal(formatAgent(parseAgent("vip") ?? ocf("")), "ocf:heartbeat:vip"));
});
