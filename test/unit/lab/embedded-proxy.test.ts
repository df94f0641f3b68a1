import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../../src/lab/programs/embedded-proxy.js", import.meta.url));

const servers: Server[] = [];
const proxies: ChildProcess[] = [];
after(() => {
  for (const server of servers) server.close();
  for (const proxy of proxies) proxy.kill();
});

async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function webServer(name: string): Promise<number> {
  const answer = (seenFrom: string) => `${name} to ${seenFrom}`;
  return listen(createServer((request, response) => response.end(answer(String(request.headers["x-forwarded-for"])))));
}

/** A port that nobody listens on. */
async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

async function startProxy(...backends: number[]): Promise<string> {
  const port = await deadPort();
  const endpoints = backends.map((each) => `127.0.0.1:${each}`);
  proxies.push(spawn(process.execPath, [PROGRAM, String(port), ...endpoints], { stdio: "inherit" }));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 1000; tries++, await delay(10)) {
    const up = await fetch(url, { headers: { connection: "close" } }).catch(() => undefined);
    if (up) return url;
  }
  throw new Error("the proxy does not come up");
}

async function page(url: string): Promise<string> {
  return (await fetch(url, { headers: { connection: "close" } })).text();
}

test("both web servers are used in turn, and told who asks", async () => {
  const url = await startProxy(await webServer("web1"), await webServer("web2"));
  const pages = [await page(url), await page(url)].sort();
  assert.deepEqual(pages, ["web1 to 127.0.0.1", "web2 to 127.0.0.1"]);
});

test("a dead web server is passed over", async () => {
  const url = await startProxy(await deadPort(), await webServer("web2"));
  assert.deepEqual([await page(url), await page(url)], ["web2 to 127.0.0.1", "web2 to 127.0.0.1"]);
});

test("without any web server the answer is 503", async () => {
  const url = await startProxy(await deadPort());
  const response = await fetch(url);
  assert.equal(response.status, 503);
  assert.equal(await response.text(), "no web server answers\n");
});
