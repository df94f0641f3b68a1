/** quorate-witness as a process: what it refuses, that its key is what a node prints, how it ends. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { witnessKey } from "../../../../src/daemon/witness/tls.js";
import { freePort } from "../loopback.js";
import { temporaryDirectory } from "../temporary-directory.js";

/** Seen from the compiled tests: dist/test/unit/daemon/witness. */
const BIN = fileURLToPath(new URL("../../../../../bin", import.meta.url));

function start(context: TestContext, program: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(BIN, program), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  context.after(() => child.kill("SIGKILL"));
  const ended = once(child, "close").then(([code]) => ({ code, output }));
  return { child, ended, said: (words: string) => output.includes(words) };
}

async function site(context: TestContext) {
  const directory = temporaryDirectory(context);
  const at = (name: string) => join(directory, name);
  const config = at("witness.yaml");
  const key = at("web.key");
  writeFileSync(key, `${"ab".repeat(32)}\n`, { mode: 0o600 });
  const port = await freePort();
  writeFileSync(config, `port: ${port}\nstate: ${at("state")}\nclusters: [{ name: web, key: ${key} }]\n`);
  return { at, config, key, port };
}

test("--check says that all is well; or what is not", async (context) => {
  const { at, config, key } = await site(context);
  assert.deepEqual(await start(context, "quorate-witness.js", "--config", config, "--check").ended, {
    code: 0,
    output: `${config}: valid; a witness for web\n`,
  });
  writeFileSync(key, "short\n");
  const bad = await start(context, "quorate-witness.js", "--config", config, "--check").ended;
  assert.equal(bad.code, 78);
  assert.match(bad.output, /cluster web: .*print it on a node of that cluster with: quorated --witness-key/);
  const missing = await start(context, "quorate-witness.js", "--config", at("nothing.yaml")).ended;
  assert.equal(missing.code, 66);
  assert.equal((await start(context, "quorate-witness.js", "--port", "1").ended).code, 64);
});

test("it starts, refuses a second one on its port, and ends when asked", async (context) => {
  const { config } = await site(context);
  const first = start(context, "quorate-witness.js", "--config", config);
  while (!first.said("starts")) await once(first.child.stderr, "data");
  const second = await start(context, "quorate-witness.js", "--config", config).ended;
  assert.equal(second.code, 71);
  assert.match(second.output, /EADDRINUSE.*does another program use port/);
  first.child.kill("SIGTERM");
  const { code, output } = await first.ended;
  assert.equal(code, 0, output);
  assert.match(output, /stopped as asked/);
});

test("what a node prints is derived from the cluster key, and is not that", async (context) => {
  const { at } = await site(context);
  const clusterKey = "cd".repeat(32);
  writeFileSync(at("key"), `${clusterKey}\n`, { mode: 0o600 });
  const node = "nodes: [{ name: lb1, id: 1, address: 127.0.0.1 }]";
  writeFileSync(at("quorate.yaml"), `cluster: web\nnode: lb1\nkey: ${at("key")}\n${node}\n`);
  const { code, output } = await start(context, "quorated.js", "--config", at("quorate.yaml"), "--witness-key").ended;
  assert.equal(code, 0, output);
  assert.equal(output, `${witnessKey("web", Buffer.from(clusterKey, "hex")).toString("hex")}\n`);
  assert.notEqual(output.trim(), clusterKey);
});
