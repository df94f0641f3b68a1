/** The whole program as a process: what it refuses, how it starts, remembers, is asked and ends. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ClusterClient } from "../../../src/client/cluster-client.js";
import { EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import type { ClusterState } from "../../../src/core/node/requests.js";
import { processStartTime } from "../../../src/daemon/process-start-time.js";
import { freePort } from "./loopback.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** Seen from the compiled tests: dist/test/unit/daemon. */
const PROGRAM = fileURLToPath(new URL("../../../../bin/quorated.js", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function quorated(context: TestContext, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (output += piece));
  context.after(() => child.kill("SIGKILL"));
  return { child, ended: once(child, "close").then(([code]) => ({ code, output })) };
}

interface Site {
  readonly directory: string;
  readonly config: string;
  readonly socket: string;
}

async function site(context: TestContext, change: (yaml: string) => string = (yaml) => yaml): Promise<Site> {
  const directory = temporaryDirectory(context);
  const at = (name: string) => join(directory, name);
  writeFileSync(at("key"), `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  const yaml = [
    "cluster: web",
    "node: lb1",
    `port: ${await freePort()}`,
    "token: 200ms",
    `key: ${at("key")}`,
    `state: ${at("state")}`,
    `run: ${at("run")}`,
    "nodes:",
    "  - { name: lb1, id: 1, address: 127.0.0.1 }",
  ];
  writeFileSync(at("quorate.yaml"), change(`${yaml.join("\n")}\n`));
  return { directory, config: at("quorate.yaml"), socket: at("run/quorated.sock") };
}

/** Waits for the line of the log that says that the daemon runs; then its sockets are there. */
async function started(context: TestContext, at: Site) {
  const daemon = quorated(context, "--config", at.config);
  await new Promise<void>((resolve, reject) => {
    let log = "";
    daemon.child.stderr?.on("data", (piece) => {
      log += piece;
      if (log.includes("quorated") && log.includes("starts")) resolve();
    });
    daemon.child.once("exit", (code) => reject(new Error(`quorated ended with ${code}: ${log}`)));
  });
  return daemon;
}

async function until(client: ClusterClient, fits: (state: ClusterState) => boolean): Promise<ClusterState> {
  for await (const state of client.watch()) if (fits(state)) return state;
  throw new Error("the daemon ended the watch");
}

test("--check says that a configuration is valid, and which node this is", async (context) => {
  const at = await site(context);
  const { code, output } = await quorated(context, "--config", at.config, "--check").ended;
  assert.deepEqual({ code, output }, { code: 0, output: `${at.config}: valid; this machine is lb1\n` });
  assert.equal(existsSync(join(at.directory, "state")), false);
});

test("what is wrong with a configuration is said with its place", async (context) => {
  const cases: readonly [(yaml: string) => string, RegExp][] = [
    [(yaml) => yaml.replace("token:", "tokn:"), /quorate.yaml:4:1: unknown key "tokn" .*did you mean "token"/],
    [(yaml) => yaml.replace("node: lb1", "node: lb7"), /quorate.yaml:2:7: /],
    [(yaml) => yaml.replace("nodes:", "nodes: ["), /quorate.yaml:\d+:\d+: /],
    [(yaml) => yaml.replace(/key: .*/, "key: /nowhere/key"), /there is no key file \/nowhere\/key; make one/],
    [
      (yaml) => yaml.replace("node: lb1\n", "").replace("127.0.0.1", "198.18.0.9"),
      /no node of the list is this machine/,
    ],
  ];
  for (const [change, expected] of cases) {
    const at = await site(context, change);
    const { code, output } = await quorated(context, "--config", at.config).ended;
    assert.match(output, expected);
    assert.equal(code, 78, output);
  }
});

test("a key that is no key, or that others can read, is refused", async (context) => {
  const key = randomBytes(32).toString("hex");
  const cases: readonly [string, number, RegExp][] = [
    [key, 0o644, /is open to others \(mode 0644\): chmod 600/],
    [key.slice(1), 0o600, /has 63 hexadecimal digits instead of 64/],
    [`${key.slice(1)}x`, 0o600, /something else than hexadecimal digits/],
    ["", 0o600, /has 0 hexadecimal digits/],
  ];
  for (const [text, mode, expected] of cases) {
    const at = await site(context);
    writeFileSync(join(at.directory, "key"), text);
    chmodSync(join(at.directory, "key"), mode);
    const { code, output } = await quorated(context, "--config", at.config, "--check").ended;
    assert.match(output, expected);
    assert.equal(code, 78);
  }
});

test("a wrong command line and a missing file have codes of their own", async (context) => {
  const wrong = await quorated(context, "--confg", "x").ended;
  assert.equal(wrong.code, 64);
  assert.match(wrong.output, /usage: quorated/);
  const missing = await quorated(context, "--config", "/nowhere/quorate.yaml").ended;
  assert.equal(missing.code, 66);
  assert.match(missing.output, /cannot read \/nowhere\/quorate.yaml/);
});

test("one node forms a cluster, keeps its configuration over a crash, and stops when asked", async (context) => {
  const at = await site(context);
  const first = await started(context, at);
  const client = await ClusterClient.open({ socket: at.socket });
  await until(client, (state) => state.quorate);
  const configuration = { ...EMPTY_CONFIGURATION, properties: { "stonith-enabled": "false" } };
  const answer = await client.request({ kind: "replace-configuration", configuration, comment: "no devices" });
  assert.equal(answer.kind, "done", JSON.stringify(answer));
  first.child.kill("SIGKILL");
  await first.ended;
  const second = await started(context, at);
  const again = await ClusterClient.open({ socket: at.socket });
  const state = await until(again, (each) => each.quorate);
  assert.equal(state.revision.comment, "no devices");
  assert.deepEqual(state.revision.configuration, configuration);
  second.child.kill("SIGTERM");
  second.child.kill("SIGTERM");
  const { code, output } = await second.ended;
  assert.equal(code, 0, output);
  assert.match(output, /quorated ends: stopped as asked/);
  assert.equal(existsSync(join(at.directory, "state", "lock")), false);
});

test("a second daemon of the same node ends and names the first", async (context) => {
  const at = await site(context);
  const first = await started(context, at);
  const { code, output } = await quorated(context, "--config", at.config).ended;
  assert.equal(code, 100);
  assert.match(output, new RegExp(`state is in use by process ${first.child.pid}: another quorated`));
  const client = await ClusterClient.open({ socket: at.socket });
  await until(client, (state) => state.quorate);
  client.close();
});

test("an address that is taken, or not this machine's, is refused, and the lock is given back", async (context) => {
  const at = await site(context);
  await started(context, at);
  const other = await site(context, (yaml) =>
    yaml.replace(/port: .*/, readFileSync(at.config, "utf8").match(/port: .*/)?.[0] ?? ""),
  );
  const taken = await quorated(context, "--config", other.config).ended;
  assert.equal(taken.code, 71);
  assert.match(taken.output, /does another program use port \d+\?/);
  assert.deepEqual(readdirSync(join(other.directory, "state")).includes("lock"), false);
  const elsewhere = await site(context, (yaml) => yaml.replace("127.0.0.1", "198.18.0.9"));
  const absent = await quorated(context, "--config", elsewhere.config).ended;
  assert.equal(absent.code, 71);
  assert.match(absent.output, /not one of this machine's/);
});

test("a resource starts with the daemon's own environment for it, and moves away before the daemon ends", async (context) => {
  const at = await site(context);
  const daemon = await started(context, at);
  const client = await ClusterClient.open({ socket: at.socket });
  await until(client, (state) => state.quorate);
  const agent = { class: "ocf" as const, provider: "quorate", type: "process" };
  const web = {
    kind: "primitive" as const,
    id: "web",
    agent,
    params: { command: "sleep 1000" },
    meta: {},
    operations: [],
  };
  const configuration = { ...EMPTY_CONFIGURATION, properties: { "stonith-enabled": "false" }, resources: [web] };
  const answer = await client.request({ kind: "replace-configuration", configuration, comment: "" });
  assert.equal(answer.kind, "done", JSON.stringify(answer));
  await until(client, (state) => state.status.nodes.lb1?.operations.web_start_0?.outcome === "complete");
  const watchFile = join(at.directory, "run", "watch", "web");
  const pid = Number(readFileSync(watchFile, "utf8"));
  assert.notEqual(processStartTime(pid), undefined);
  daemon.child.kill("SIGTERM");
  assert.equal((await daemon.ended).code, 0);
  assert.equal(processStartTime(pid), undefined);
  assert.equal(existsSync(watchFile), false);
});

test("three daemons form a cluster, one crashes and comes back, one takes leave", async (context) => {
  const port = await freePort();
  const nodes = [1, 2, 3].map((id) => `  - { name: lb${id}, id: ${id}, address: 127.0.0.${id} }`).join("\n");
  const key = randomBytes(32).toString("hex");
  const sites = await Promise.all(
    [1, 2, 3].map(async (id) => {
      const adapt = (yaml: string) =>
        yaml
          .replace("node: lb1", `node: lb${id}`)
          .replace(/port: .*/, `port: ${port}`)
          .replace("token: 200ms", "token: 500ms")
          .replace(/ {2}- .*/, nodes);
      const at = await site(context, adapt);
      writeFileSync(join(at.directory, "key"), key);
      return at;
    }),
  );
  const [one, two, three] = sites as [Site, Site, Site];
  const daemons = await Promise.all(sites.map((at) => started(context, at)));
  const client = await ClusterClient.open({ socket: two.socket });
  const members = (names: string) => (state: ClusterState) =>
    state.view?.members.map((member) => member.node).join(" ") === names;
  await until(client, members("lb1 lb2 lb3"));
  daemons[2]?.child.kill("SIGKILL");
  await until(client, members("lb1 lb2"));
  await started(context, three);
  await until(client, members("lb1 lb2 lb3"));
  daemons[0]?.child.kill("SIGTERM");
  const left = await until(client, members("lb2 lb3"));
  assert.equal(left.status.nodes.lb1?.state, "left");
  assert.equal((await daemons[0]?.ended)?.code, 0);
  assert.equal(existsSync(join(one.directory, "state", "lock")), false);
  client.close();
});
