/** Messages between daemons over real TLS connections, with a relay in between that can break them. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { test } from "node:test";
import { connect as tlsConnect } from "node:tls";
import type { PeerMessage } from "../../../../src/core/node/messages.js";
import { type DeliverMessage, PeerLinks, type PeerLinksSettings } from "../../../../src/daemon/links/peer-links.js";
import type { Places } from "../../../../src/daemon/links/places.js";
import { clientOptions } from "../../../../src/daemon/links/tls-psk.js";
import { peerFrameCodec } from "../../../../src/wire/codec.js";
import { type PeerHello, PROTOCOL } from "../../../../src/wire/frames.js";
import { FrameReader, frame } from "../../../../src/wire/framing.js";
import { Inbox } from "../inbox.js";
import { logLines } from "../log-lines.js";
import { freePort } from "../loopback.js";

const clusterKey = randomBytes(32);
const direct = { lb1: "127.0.0.1", lb2: "127.0.0.2" };
/** lb1, who dials, reaches lb2 through a relay. */
const relayed = { lb1: "127.0.0.1", lb2: "127.0.0.3" };

function on(addresses: Readonly<Record<string, string | readonly string[]>>): Places {
  const placed = Object.entries(addresses).map(([name, address], index) => [
    name,
    { id: index + 1, addresses: [address].flat() },
  ]);
  return Object.fromEntries(placed);
}

function settings(self: string, port: number, change: Partial<PeerLinksSettings> = {}): PeerLinksSettings {
  const common = { cluster: "web", clusterKey, incarnation: 1, tokenMs: 1000, mode: "passive" } as const;
  return { ...common, self, port, places: on(direct), ...change };
}

async function node(of: PeerLinksSettings) {
  const { logger, lines } = logLines();
  const inbox = new Inbox<string>();
  const ended = new Inbox<string>();
  const deliver: DeliverMessage = (from, incarnation, message) => {
    inbox.put(`${from}#${incarnation} ${describe(message)}`);
  };
  const links = await PeerLinks.open(of, logger, deliver, (peer, incarnation) => ended.put(`${peer}#${incarnation}`));
  return { links, inbox, lines, ended };
}

/** About a kilobyte each. */
function numbered(number: number): PeerMessage {
  return { kind: "acknowledge", view: { epoch: 1, node: "lb1", incarnation: 1 }, number, error: "x".repeat(1000) };
}

function describe(message: PeerMessage): string {
  return message.kind === "acknowledge" ? String(message.number) : message.kind;
}

/** Carries bytes between lb1 and lb2, and breaks each connection when it has carried as many as it is told. */
class Relay {
  private readonly server = createServer((from) => this.carry(from));
  private readonly sockets = new Set<Socket>();
  breaks = 0;
  /** What comes is read and lost, and nobody is told: a firewall, a dead interface on the way. */
  swallows = false;
  /** Of the next connection. */
  breakAfterBytes = Number.POSITIVE_INFINITY;

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(port, relayed.lb2, resolve));
    this.port = port;
  }

  private port = 0;

  private carry(from: Socket): void {
    const to = connect(this.port, direct.lb2);
    let left = this.breakAfterBytes;
    const tear = () => {
      from.end();
      to.end();
    };
    for (const [source, target] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(source);
      source.on("error", tear);
      source.on("close", tear);
      source.on("data", (piece: Buffer) => {
        // What comes after the break is read and lost.
        if (left <= 0 || this.swallows) return;
        target.write(piece.subarray(0, left));
        left -= piece.length;
        if (left > 0) return;
        this.breaks += 1;
        tear();
      });
    }
  }

  breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  close(): void {
    this.server.close();
    this.breakAll();
  }
}

test("messages go both ways, also those that were sent before there was a connection", async () => {
  const port = await freePort();
  const lb1 = await node(settings("lb1", port));
  lb1.links.send(["lb2"], numbered(1));
  const lb2 = await node(settings("lb2", port, { incarnation: 5 }));
  lb2.links.send(["lb1"], numbered(2));
  lb2.links.notice("lb1", 1);
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  assert.equal(await lb1.inbox.take(), "lb2#5 2");
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("a connection that breaks again and again loses nothing, doubles nothing and keeps the order", async () => {
  const port = await freePort();
  const relay = new Relay();
  // More than one TLS record of 16 KiB each way, much less than all that is said.
  relay.breakAfterBytes = 100_000;
  await relay.listen(port);
  const lb2 = await node(settings("lb2", port));
  const lb1 = await node(settings("lb1", port, { places: on(relayed) }));
  const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
  for (const number of numbers) {
    lb1.links.send(["lb2"], numbered(number));
    lb2.links.send(["lb1"], numbered(number));
  }
  // A dialer waits up to half a second between two tries, unless it hears its peer.
  const heartbeats = setInterval(() => lb1.links.notice("lb2", 1), 20);
  assert.deepEqual(
    await lb2.inbox.takeMany(300),
    numbers.map((number) => `lb1#1 ${number}`),
  );
  assert.deepEqual(
    await lb1.inbox.takeMany(300),
    numbers.map((number) => `lb2#1 ${number}`),
  );
  clearInterval(heartbeats);
  assert.ok(relay.breaks > 1, `${relay.breaks} breaks`);
  await Promise.all([lb1.links.close(), lb2.links.close()]);
  relay.close();
});

test("what waited for a daemon that has died does not reach the next one", async () => {
  const port = await freePort();
  const lb1 = await node(settings("lb1", port));
  const before = await node(settings("lb2", port, { incarnation: 5 }));
  lb1.links.send(["lb2"], numbered(1));
  await before.inbox.take();
  await before.links.close();
  await lb1.lines.until((line) => /lost/.test(line.msg));
  lb1.links.send(["lb2"], numbered(2));
  lb1.links.notice("lb2", 6);
  lb1.links.send(["lb2"], numbered(3));
  const after = await node(settings("lb2", port, { incarnation: 6 }));
  assert.equal(await after.inbox.take(), "lb1#1 3");
  await Promise.all([lb1.links.close(), after.links.close()]);
});

test("a daemon of an older incarnation than was heard is refused", async () => {
  const port = await freePort();
  const lb1 = await node(settings("lb1", port));
  lb1.links.notice("lb2", 9);
  const old = await node(settings("lb2", port, { incarnation: 8 }));
  const line = await old.lines.until((one) => /not used|lost/.test(one.msg));
  assert.match(line.msg, /a newer daemon of this node has been heard/);
  await Promise.all([lb1.links.close(), old.links.close()]);
});

test("a wrong key is refused, and the log names the address", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const wrong = await node(settings("lb1", port, { clusterKey: randomBytes(32) }));
  const line = await lb2.lines.take();
  assert.match(line.msg, /refused a connection of 127.0.0.1: no node with this cluster's key/);
  assert.match((await wrong.lines.take()).msg, /^no connection to lb2/);
  await Promise.all([wrong.links.close(), lb2.links.close()]);
});

/** A dialer with the right key that says what a test wants it to say. */
async function dial(port: number): Promise<{ say: (bytes: Uint8Array) => void; hear: Inbox<string>; end: () => void }> {
  const identity = { cluster: "web", clusterKey, self: "lb1" };
  const socket = tlsConnect({ ...clientOptions(identity), host: direct.lb2, port });
  const hear = new Inbox<string>();
  const reader = new FrameReader();
  socket.on("data", (piece: Buffer) => {
    reader.push(piece);
    for (let bytes = reader.next(); bytes; bytes = reader.next()) {
      const decoded = peerFrameCodec.decode(bytes);
      if (decoded.ok) hear.put(decoded.value.kind === "goodbye" ? decoded.value.reason : decoded.value.kind);
    }
  });
  socket.on("error", () => undefined);
  socket.on("close", () => hear.put("closed"));
  await new Promise<void>((resolve) => socket.once("secureConnect", resolve));
  return { say: (bytes) => socket.write(bytes), hear, end: () => socket.destroy() };
}

function hello(change: Partial<PeerHello>): Uint8Array {
  const memory = { incarnation: 1, stream: 1, peerIncarnation: 0, peerStream: 0, received: 0 };
  return frame(
    peerFrameCodec.encode({ kind: "hello", ...PROTOCOL, cluster: "web", node: "lb1", ...memory, ...change }),
  );
}

test("a stranger that connects and says nothing does not stay", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const stranger = connect({ port, host: direct.lb2, localAddress: "127.0.0.9" });
  await once(stranger, "close");
  await lb2.links.close();
});

test("hellos that do not fit are refused with the reason", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const cases: readonly [Partial<PeerHello>, RegExp][] = [
    [{ minor: PROTOCOL.minor + 2 }, /upgrade one minor version at a time/],
    [{ major: PROTOCOL.major + 1 }, /cannot talk/],
    [{ cluster: "mail" }, /this is a node of the cluster web/],
    [{ node: "lb7" }, /lb7 is not in the node list/],
  ];
  for (const [change, reason] of cases) {
    const dialer = await dial(port);
    dialer.say(hello(change));
    assert.match(await dialer.hear.take(), reason);
    assert.equal(await dialer.hear.take(), "closed");
  }
  await lb2.links.close();
});

test("garbage inside the connection ends the connection only", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const garbage = [frame(randomBytes(40)), Buffer.from([0xff, 0xff, 0xff, 0xff]), frame(Buffer.alloc(0))];
  for (const bytes of garbage) {
    const dialer = await dial(port);
    dialer.say(bytes);
    assert.equal(await dialer.hear.take(), "closed");
  }
  const lb1 = await node(settings("lb1", port));
  lb1.links.send(["lb2"], numbered(1));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("a peer that stops reading costs its buffer only: when it is full, the stream begins anew", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port, { sessionBytes: 50_000 }));
  const dialer = await dial(port);
  dialer.say(hello({}));
  assert.equal(await dialer.hear.take(), "hello");
  // It never acknowledges, so everything stays in the buffer until that overflows.
  for (let sent = 0; sent < 500; sent++) lb2.links.send(["lb1"], numbered(sent));
  const line = await lb2.lines.until((one) => one.level === "warn");
  assert.match(line.msg, /lb1 takes no messages: dropped what waited/);
  dialer.end();
  const lb1 = await node(settings("lb1", port, { incarnation: 2 }));
  lb2.links.notice("lb1", 2);
  lb2.links.send(["lb1"], numbered(7777));
  assert.equal(await lb1.inbox.take(), "lb2#1 7777");
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("a peer that says nothing is hung up on", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port, { tokenMs: 50 }));
  const dialer = await dial(port);
  dialer.say(hello({}));
  const line = await lb2.lines.until((one) => /lost/.test(one.msg));
  assert.match(line.msg, /the peer is silent/);
  assert.equal(lb2.ended.size, 0, "its machine may be dead as well");
  dialer.end();
  await lb2.links.close();
});

test("a daemon that ends is noticed at once, and what it said last arrives", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const lb1 = await node(settings("lb1", port));
  await lb1.lines.until((line) => /connected/.test(line.msg));
  lb1.links.send(["lb2"], { kind: "leave" });
  await lb1.links.close();
  assert.equal(await lb2.inbox.take(), "lb1#1 leave");
  assert.match((await lb2.lines.until((line) => /lost/.test(line.msg))).msg, /this daemon ends/);
  assert.equal(lb2.ended.size, 0, "a goodbye is no sudden death");
  await lb2.links.close();
});

test("a peer that hangs up its last connection without a goodbye, as a kernel does for the dead, is said to have ended", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const first = await dial(port);
  first.say(hello({ incarnation: 7 }));
  assert.equal(await first.hear.take(), "hello");
  const second = await dial(port);
  second.say(hello({ incarnation: 7 }));
  assert.equal(await first.hear.take(), "closed");
  assert.equal(lb2.ended.size, 0, "the newer connection has replaced the first one");
  second.end();
  assert.equal(await lb2.ended.take(), "lb1#7");
  await lb2.links.close();
});

test("active: a peer that loses one of two connections has not ended", async () => {
  const { relay, lb1, lb2, close } = await twoLinkPair("active");
  for (const { lines } of [lb1, lb2])
    for (const _link of [0, 1]) await lines.until((line) => /connected/.test(line.msg));
  relay.breakAll();
  for (const { lines } of [lb1, lb2]) await lines.until((line) => /lost/.test(line.msg) && line.link === 0);
  assert.equal(lb1.ended.size + lb2.ended.size, 0);
  await close();
});

test("an address that is taken is an error at the start", async () => {
  const port = await freePort();
  const lb1 = await node(settings("lb1", port));
  const { logger } = logLines();
  await assert.rejects(
    PeerLinks.open(
      settings("lb1", port),
      logger,
      () => undefined,
      () => undefined,
    ),
    { code: "EADDRINUSE" },
  );
  await lb1.links.close();
});

const twoLinks = { lb1: ["127.0.0.1", "127.0.1.1"], lb2: ["127.0.0.2", "127.0.1.2"] };
/** lb1 reaches lb2 through a relay on link 0. */
const twoLinksRelayed = { ...twoLinks, lb2: ["127.0.0.3", "127.0.1.2"] };

async function twoLinkPair(mode: "passive" | "active") {
  const port = await freePort();
  const relay = new Relay();
  await relay.listen(port);
  const lb2 = await node(settings("lb2", port, { mode, places: on(twoLinks) }));
  const lb1 = await node(settings("lb1", port, { mode, places: on(twoLinksRelayed) }));
  const close = async () => {
    relay.close();
    await Promise.all([lb1.links.close(), lb2.links.close()]);
  };
  return { relay, lb1, lb2, close };
}

test("passive: what a dead link has swallowed is said again over the next one, in order and once", async () => {
  const { relay, lb1, lb2, close } = await twoLinkPair("passive");
  await lb1.lines.until((line) => line.msg === "connected with lb2 over link 0");
  lb1.links.send(["lb2"], numbered(1));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  relay.swallows = true;
  for (const number of [2, 3]) lb1.links.send(["lb2"], numbered(number));
  lb2.links.send(["lb1"], numbered(9));
  lb1.links.route("lb2", [1]);
  lb1.links.send(["lb2"], numbered(4));
  assert.deepEqual(await lb2.inbox.takeMany(3), ["lb1#1 2", "lb1#1 3", "lb1#1 4"]);
  assert.equal(await lb1.inbox.take(), "lb2#1 9");
  relay.swallows = false;
  lb1.links.route("lb2", [0, 1]);
  await lb1.lines.until((line) => line.msg === "connected with lb2 over link 0");
  lb2.links.send(["lb1"], numbered(10));
  assert.equal(await lb1.inbox.take(), "lb2#1 10");
  await close();
});

test("passive: a link on which nobody answers is left for the next one", async () => {
  const port = await freePort();
  const relay = new Relay();
  relay.swallows = true;
  await relay.listen(port);
  const lb2 = await node(settings("lb2", port, { places: on(twoLinks) }));
  const lb1 = await node(settings("lb1", port, { places: on(twoLinksRelayed) }));
  lb1.links.send(["lb2"], numbered(1));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  assert.equal((await lb1.lines.until((line) => /connected/.test(line.msg))).link, 1);
  relay.close();
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("active: a link that swallows everything delays nothing, and each message is heard once", async () => {
  const { relay, lb1, lb2, close } = await twoLinkPair("active");
  await Promise.all(
    [lb1, lb2].map(async ({ lines }) => {
      const first = await lines.until((line) => /connected/.test(line.msg));
      const second = await lines.until((line) => /connected/.test(line.msg));
      assert.deepEqual([first.link, second.link].sort(), [0, 1]);
    }),
  );
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  for (const number of numbers) {
    if (number === 25) relay.swallows = true;
    lb1.links.send(["lb2"], numbered(number));
  }
  assert.deepEqual(
    await lb2.inbox.takeMany(50),
    numbers.map((number) => `lb1#1 ${number}`),
  );
  await close();
  assert.equal(lb2.inbox.size, 0);
});

test("a daemon that starts anew is told nothing that was meant for the one before, on any link", async () => {
  const { lb1, lb2, relay } = await twoLinkPair("active");
  await lb1.lines.until((line) => line.msg === "connected with lb2 over link 1");
  await lb1.lines.until((line) => line.msg === "connected with lb2 over link 0");
  lb1.links.send(["lb2"], numbered(1));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  lb1.links.notice("lb2", 2);
  lb1.links.send(["lb2"], numbered(2));
  lb2.links.send(["lb1"], numbered(3));
  await lb2.lines.until((line) => /a newer daemon of this node has been heard/.test(line.msg));
  assert.equal(lb1.inbox.size, 0);
  assert.equal(lb2.inbox.size, 0);
  relay.close();
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("nodes come and go while a daemon lives", async () => {
  const port = await freePort();
  const alone = on({ lb1: "127.0.0.1" });
  const lb1 = await node(settings("lb1", port, { places: alone }));
  const lb2 = await node(settings("lb2", port));
  lb1.links.follow(on(direct));
  lb1.links.send(["lb2"], numbered(1));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  lb1.links.follow(alone);
  assert.match((await lb2.lines.until((line) => /lost/.test(line.msg))).msg, /lb2 is no longer in the node list/);
  lb1.links.send(["lb2"], numbered(2));
  lb1.links.follow(on(direct));
  lb1.links.send(["lb2"], numbered(3));
  assert.equal(await lb2.inbox.take(), "lb1#1 3");
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});

test("a peer whose address changes is dialled there", async () => {
  const port = await freePort();
  const lb2 = await node(settings("lb2", port));
  const lb1 = await node(settings("lb1", port, { places: on({ ...direct, lb2: "127.0.0.8" }) }));
  lb1.links.send(["lb2"], numbered(1));
  await lb1.lines.until((line) => /no connection to lb2/.test(line.msg));
  lb1.links.follow(on(direct));
  assert.equal(await lb2.inbox.take(), "lb1#1 1");
  await Promise.all([lb1.links.close(), lb2.links.close()]);
});
