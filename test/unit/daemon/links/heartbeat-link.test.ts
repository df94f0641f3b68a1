import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { test } from "node:test";
import type { Heartbeat } from "../../../../src/core/node/messages.js";
import { HeartbeatLink, type HeartbeatLinkSettings } from "../../../../src/daemon/links/heartbeat-link.js";
import { Inbox } from "../inbox.js";
import { logLines } from "../log-lines.js";
import { freePort } from "../loopback.js";

const addresses = { lb1: "127.0.0.1", lb2: "127.0.0.2" };
const clusterKey = randomBytes(32);

function settings(self: string, port: number, incarnation = 7): HeartbeatLinkSettings {
  return { cluster: "web", clusterKey, self, incarnation, nodeIds: { lb1: 1, lb2: 2 }, addresses, port };
}

function heartbeat(epoch: number): Heartbeat {
  return {
    incarnation: 7,
    number: epoch,
    heard: [],
    overdue: [],
    silent: [],
    acting: false,
    fit: true,
    epoch,
    revision: { epoch: 0, number: 0 },
    deafOn: [],
  };
}

async function pair(port: number) {
  const { logger, lines } = logLines();
  const heard = new Inbox<string>();
  const lb1 = await HeartbeatLink.open(settings("lb1", port), logger, () => undefined);
  const lb2 = await HeartbeatLink.open(settings("lb2", port), logger, (from, beat) =>
    heard.put(`${from} ${beat.epoch}`),
  );
  const close = () => {
    lb1.close();
    lb2.close();
  };
  return { lb1, lb2, heard, lines, close };
}

test("a heartbeat arrives at the peer that it was sent to", async () => {
  const { lb1, heard, close } = await pair(await freePort());
  lb1.send(["lb2"], heartbeat(3));
  assert.equal(await heard.take(), "lb1 3");
  close();
});

test("garbage is counted and logged with its address, and the next heartbeat is heard", async () => {
  const port = await freePort();
  const { lb1, lb2, heard, lines, close } = await pair(port);
  const stranger = createSocket("udp4");
  await new Promise<void>((resolve) => stranger.bind(0, "127.0.0.9", resolve));
  stranger.send("hello?", port, addresses.lb2);
  const line = await lines.take();
  assert.equal(line.msg, "dropped a datagram of 127.0.0.9: not a heartbeat");
  assert.equal(lb2.dropped.get("not a heartbeat"), 1);
  lb1.send(["lb2"], heartbeat(4));
  assert.equal(await heard.take(), "lb1 4");
  stranger.close();
  close();
});

test("a flood of garbage gives one line a second", async () => {
  const port = await freePort();
  const { lb1, lb2, heard, lines, close } = await pair(port);
  const stranger = createSocket("udp4");
  for (let sent = 0; sent < 50; sent++) {
    await new Promise((resolve) => stranger.send("noise", port, addresses.lb2, resolve));
  }
  lb1.send(["lb2"], heartbeat(5));
  assert.equal(await heard.take(), "lb1 5");
  assert.equal(lb2.dropped.get("not a heartbeat"), 50);
  assert.ok(lines.size < 10, `${lines.size} lines`);
  stranger.close();
  close();
});

test("sending to an address that cannot be reached is logged and harms nothing", async () => {
  const port = await freePort();
  const { logger, lines } = logLines();
  const unreachable = { ...settings("lb1", port), addresses: { lb1: "127.0.0.1", lb2: "198.18.0.1" } };
  const lb1 = await HeartbeatLink.open(unreachable, logger, () => undefined);
  lb1.send(["lb2"], heartbeat(1));
  assert.equal((await lines.take()).msg, "a heartbeat cannot be sent");
  lb1.close();
  lb1.send(["lb2"], heartbeat(2));
});

test("an address that is taken is an error at the start", async () => {
  const port = await freePort();
  const { close } = await pair(port);
  const { logger } = logLines();
  await assert.rejects(
    HeartbeatLink.open(settings("lb1", port), logger, () => undefined),
    { code: "EADDRINUSE" },
  );
  close();
});
