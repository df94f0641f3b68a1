import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { type TestContext, test } from "node:test";
import type { Heartbeat } from "../../../../src/core/node/messages.js";
import { HeartbeatLinks, type HeartbeatLinksSettings } from "../../../../src/daemon/links/heartbeat-links.js";
import type { Places } from "../../../../src/daemon/links/places.js";
import { Inbox } from "../inbox.js";
import { logLines } from "../log-lines.js";
import { freePort } from "../loopback.js";

const places: Places = {
  lb1: { id: 1, addresses: ["127.0.0.1", "127.0.1.1"] },
  lb2: { id: 2, addresses: ["127.0.0.2", "127.0.1.2"] },
};
const clusterKey = randomBytes(32);

function settings(self: string, port: number): HeartbeatLinksSettings {
  return { cluster: "web", clusterKey, self, incarnation: 7, places, port };
}

function heartbeat(number: number): Heartbeat {
  return {
    incarnation: 7,
    number,
    heard: [],
    overdue: [],
    silent: [],
    acting: false,
    fit: true,
    epoch: 0,
    revision: { epoch: 0, number: 0 },
    deafOn: [],
  };
}

async function node(context: TestContext, of: HeartbeatLinksSettings) {
  const { logger, lines } = logLines();
  const heard = new Inbox<string>();
  const links = await HeartbeatLinks.open(of, logger, (from, link, { number }) => {
    heard.put(`${from} ${number} on ${link}`);
  });
  context.after(() => links.close());
  return { links, heard, lines };
}

async function pair(context: TestContext) {
  const port = await freePort();
  return { port, lb1: await node(context, settings("lb1", port)), lb2: await node(context, settings("lb2", port)) };
}

test("a heartbeat arrives over every link", async (context) => {
  const { lb1, lb2 } = await pair(context);
  lb1.links.send(["lb2"], heartbeat(3));
  assert.deepEqual((await lb2.heard.takeMany(2)).sort(), ["lb1 3 on 0", "lb1 3 on 1"]);
});

test("garbage is counted and logged with its address, and the next heartbeat is heard", async (context) => {
  const { port, lb1, lb2 } = await pair(context);
  const stranger = createSocket("udp4");
  context.after(() => stranger.close());
  await new Promise<void>((resolve) => stranger.bind(0, "127.0.0.9", resolve));
  stranger.send("hello?", port, "127.0.1.2");
  const line = await lb2.lines.take();
  assert.equal(line.msg, "dropped a datagram of 127.0.0.9: not a heartbeat");
  assert.equal(line.link, 1);
  assert.equal(lb2.links.dropped(1).get("not a heartbeat"), 1);
  lb1.links.send(["lb2"], heartbeat(4));
  assert.match(await lb2.heard.take(), /^lb1 4/);
});

test("a flood of garbage gives one line a second", async (context) => {
  const { port, lb1, lb2 } = await pair(context);
  const stranger = createSocket("udp4");
  context.after(() => stranger.close());
  for (let sent = 0; sent < 50; sent++) {
    await new Promise((resolve) => stranger.send("noise", port, "127.0.0.2", resolve));
  }
  lb1.links.send(["lb2"], heartbeat(5));
  assert.match(await lb2.heard.until((said) => said.endsWith("on 0")), /^lb1 5/);
  assert.equal(lb2.links.dropped(0).get("not a heartbeat"), 50);
  assert.ok(lb2.lines.size < 10, `${lb2.lines.size} lines`);
});

test("an address that cannot be reached is logged, and the other link is none the worse for it", async (context) => {
  const port = await freePort();
  const lb2 = await node(context, settings("lb2", port));
  const unreachable = { ...places, lb2: { id: 2, addresses: ["198.18.0.1", "127.0.1.2"] } };
  const lb1 = await node(context, { ...settings("lb1", port), places: unreachable });
  lb1.links.send(["lb2"], heartbeat(1));
  assert.equal((await lb1.lines.take()).msg, "a heartbeat cannot be sent to lb2 over link 0");
  assert.equal(await lb2.heard.take(), "lb1 1 on 1");
  lb1.links.close();
  lb1.links.send(["lb2"], heartbeat(2));
});

test("an address that this machine does not have yet costs its link only, and is used as soon as it can be", async (context) => {
  const port = await freePort();
  const lb2 = await node(context, settings("lb2", port));
  const early = { ...places, lb1: { id: 1, addresses: ["198.18.0.1", "127.0.1.1"] } };
  const lb1 = await node(context, { ...settings("lb1", port), places: early });
  assert.match((await lb1.lines.take()).msg, /link 0: 198.18.0.1 is not on this machine yet: no heartbeats there/);
  lb1.links.send(["lb2"], heartbeat(1));
  assert.equal(await lb2.heard.take(), "lb1 1 on 1");
  lb1.links.follow(places);
  await lb1.lines.until((line) => line.msg === "link 0: heartbeats on 127.0.0.1 from now on");
  lb1.links.send(["lb2"], heartbeat(2));
  assert.deepEqual((await lb2.heard.takeMany(2)).sort(), ["lb1 2 on 0", "lb1 2 on 1"]);
});

test("addresses change while a daemon lives: what was sealed before is not heard again", async (context) => {
  const { lb1, lb2 } = await pair(context);
  const moved = { ...places, lb2: { id: 2, addresses: ["127.0.0.2", "127.0.1.7"] } };
  lb1.links.send(["lb2"], heartbeat(1));
  await lb2.heard.takeMany(2);
  lb1.links.follow(moved);
  lb2.links.follow(moved);
  await lb2.lines.until((line) => /127.0.1.7/.test(line.msg));
  lb1.links.send(["lb2"], heartbeat(2));
  assert.deepEqual((await lb2.heard.takeMany(2)).sort(), ["lb1 2 on 0", "lb1 2 on 1"]);
  assert.equal(lb2.links.dropped(1).size, 0);
});

test("an address that is taken is an error at the start", async (context) => {
  const { port } = await pair(context);
  const { logger } = logLines();
  await assert.rejects(
    HeartbeatLinks.open(settings("lb1", port), logger, () => undefined),
    { code: "EADDRINUSE" },
  );
});

test("none of its addresses on this machine is an error at the start", async () => {
  const { logger } = logLines();
  const elsewhere = { lb1: { id: 1, addresses: ["198.18.0.1", "198.18.1.1"] } };
  const of = { ...settings("lb1", await freePort()), places: elsewhere };
  await assert.rejects(
    HeartbeatLinks.open(of, logger, () => undefined),
    { code: "EADDRNOTAVAIL" },
  );
});
