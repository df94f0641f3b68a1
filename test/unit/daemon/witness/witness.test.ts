/** A node's client and a witness with real sockets: what is granted, what is refused, and what strangers can do. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { connect as connectPlain, createServer } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { connect } from "node:tls";
import fc from "fast-check";
import type { WitnessOptions } from "../../../../src/core/cib/layout.js";
import type { AskOutcome } from "../../../../src/core/node/io.js";
import type { WitnessQuestion } from "../../../../src/core/witness/question.js";
import { WitnessClient } from "../../../../src/daemon/witness/client.js";
import { WitnessServer } from "../../../../src/daemon/witness/server.js";
import { clientOptions, witnessKey } from "../../../../src/daemon/witness/tls.js";
import { witnessFrameCodec } from "../../../../src/wire/codec.js";
import { PROTOCOL } from "../../../../src/wire/frames.js";
import { frame } from "../../../../src/wire/framing.js";
import * as any from "../../wire/arbitraries.js";
import { logLines } from "../log-lines.js";
import { freePort } from "../loopback.js";
import { temporaryDirectory } from "../temporary-directory.js";

const KEY = witnessKey("web", randomBytes(32));
let number = 0;

async function witness(context: TestContext, port?: number) {
  const { logger, lines } = logLines();
  const directory = temporaryDirectory(context);
  const settings = {
    listen: "127.0.0.1",
    port: port ?? (await freePort()),
    longestLeaseMs: 1000,
    stateDir: join(directory, "state"),
  };
  const keys = new Map([["web", KEY]]);
  const server = await WitnessServer.open({ ...settings, keys }, logger);
  context.after(() => server.close());
  const options: WitnessOptions = {
    address: "127.0.0.1",
    port: settings.port,
    algorithm: "ffsplit",
    tieBreaker: { kind: "lowest" },
  };
  return { server, options, lines };
}

function client(context: TestContext, node: string, key = KEY, cluster = "web"): WitnessClient {
  const { logger } = logLines();
  const made = new WitnessClient({ cluster, node }, key, logger);
  context.after(() => made.close());
  return made;
}

function question(node: string, epoch?: number): WitnessQuestion {
  const view = { id: { epoch: epoch ?? 0, node, incarnation: 1 }, members: [{ node, incarnation: 1 }] };
  return {
    number: ++number,
    incarnation: 1,
    tokenMs: 300,
    leaseMs: 1000,
    algorithm: "ffsplit",
    tieBreaker: { kind: "lowest" },
    nodeIds: { a: 1, b: 2 },
    ...(epoch === undefined ? {} : { view }),
    revision: { epoch: 0, number: 0 },
    changing: false,
    holds: false,
  };
}

function inWords(outcome: AskOutcome): string {
  if (outcome.kind === "failed") return `failed: ${outcome.why}`;
  const { verdict, why } = outcome.answer;
  return why ? `${verdict}: ${why}` : verdict;
}

/** Until the answer is another one: a witness that has just started lends to nobody for a second. */
async function askUntil(client: WitnessClient, options: WitnessOptions, epoch: number, wanted: RegExp, node: string) {
  for (;;) {
    const words = inWords(await client.ask(options, question(node, epoch)));
    if (wanted.test(words)) return words;
    assert.match(words, /just started|waits for it|is preferred|has the votes|failed/);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a node has the votes, another one does not, and its end is noticed at once", async (context) => {
  const { options } = await witness(context);
  const [a, b] = [client(context, "a"), client(context, "b")];
  assert.equal(inWords(await b.ask(options, question("b"))), "noted");
  await askUntil(a, options, 2, /^granted/, "a");
  assert.match(inWords(await b.ask(options, question("b", 2))), /^refused: view 2@a \(a\) is preferred/);
  a.close();
  await askUntil(b, options, 3, /^(wait|refused): view 2@a \(a\) has the votes/, "b");
});

test("a wrong key, a cluster that is not served and a witness that is not there: each question has its answer", async (context) => {
  const { options, lines } = await witness(context);
  const wrong = await client(context, "a", randomBytes(32)).ask(options, question("a"));
  assert.equal(wrong.kind, "failed");
  const stranger = await client(context, "a", KEY, "other").ask(options, question("a"));
  assert.equal(stranger.kind, "failed");
  const line = await lines.take();
  assert.match(line.msg, /refused a connection of 127.0.0.1/);
  const nobody = await client(context, "a").ask({ ...options, port: await freePort() }, question("a"));
  assert.match(inWords(nobody), /ECONNREFUSED/);
});

test("a witness that says nothing is given up after a third of the lease, and all that was asked fails with it", async (context) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  context.after(() => silent.close());
  const { port } = silent.address() as { port: number };
  const asked = client(context, "a");
  const options = { address: "127.0.0.1", port, algorithm: "lms", tieBreaker: { kind: "lowest" } } as const;
  const outcomes = await Promise.all([asked.ask(options, question("a")), asked.ask(options, question("a", 1))]);
  assert.deepEqual(outcomes.map(inWords), Array(2).fill("failed: no answer within 333 ms"));
  assert.match(inWords(await asked.ask(options, question("a"))), /no answer within/);
});

test("the witness is started anew: the client finds it again by itself", async (context) => {
  const first = await witness(context);
  const a = client(context, "a");
  await askUntil(a, first.options, 2, /^granted/, "a");
  await first.server.close();
  assert.equal((await a.ask(first.options, question("a", 2))).kind, "failed");
  await witness(context, first.options.port);
  await askUntil(a, first.options, 2, /^granted/, "a");
});

test("a second connection of a node takes the place of the first", async (context) => {
  const { options, lines } = await witness(context);
  const [one, other] = [client(context, "a"), client(context, "a")];
  assert.equal(inWords(await one.ask(options, question("a"))), "noted");
  assert.equal(inWords(await other.ask(options, question("a"))), "noted");
  assert.equal(inWords(await one.ask(options, question("a"))), "noted", "it connects again");
  const said = [await lines.take()];
  while (lines.size > 0) said.push(await lines.take());
  assert.ok(!said.some(({ msg }) => msg.includes("is gone")), "nobody has gone");
});

const garbage: readonly [string, Buffer, RegExp][] = [
  ["no frame of ours", frame(Buffer.from([1, 2, 3])), /unreadable frame/],
  ["a frame that is too large", Buffer.from([0x7f, 0xff, 0xff, 0xff]), /over the limit/],
  [
    "an answer",
    frame(witnessFrameCodec.encode({ kind: "answer", number: 1, verdict: "granted", leaseMs: 1, retryMs: 0, why: "" })),
    /a node says no answer/,
  ],
  [
    "another version",
    frame(witnessFrameCodec.encode({ kind: "hello", major: PROTOCOL.major + 1, minor: 0 })),
    /cannot talk with/,
  ],
];
for (const [what, bytes, why] of garbage) {
  test(`a node with the key that sends ${what} is hung up on, and nobody else notices`, async (context) => {
    const { options, lines } = await witness(context);
    const b = client(context, "b");
    assert.equal(inWords(await b.ask(options, question("b"))), "noted");
    const socket = connect({
      ...clientOptions({ cluster: "web", node: "a" }, KEY),
      host: options.address,
      port: options.port,
    });
    socket.on("error", () => undefined);
    socket.once("secureConnect", () => socket.write(bytes));
    await new Promise((resolve) => socket.once("close", resolve).resume());
    for (let line = await lines.take(); !why.test(line.msg); line = await lines.take()) assert.ok(line);
    assert.equal(inWords(await b.ask(options, question("b"))), "noted");
  });
}

test("strangers that never finish a handshake do not keep nodes away", async (context) => {
  const { options } = await witness(context);
  const sockets = Array.from({ length: 300 }, () => connectPlain(options.port, options.address));
  for (const socket of sockets) socket.on("error", () => undefined);
  context.after(() => {
    for (const socket of sockets) socket.destroy();
  });
  const a = client(context, "a");
  for (;;) {
    const outcome = await a.ask(options, question("a"));
    if (inWords(outcome) === "noted") break;
    assert.equal(outcome.kind, "failed");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

/** Passes on what a client says, and keeps it. */
async function eavesdropper(context: TestContext, port: number) {
  const heard: Buffer[] = [];
  const between = createServer((near) => {
    const far = connectPlain(port, "127.0.0.1");
    near.on("data", (piece: Buffer) => {
      heard.push(piece);
      far.write(piece);
    });
    far.on("data", (piece: Buffer) => near.write(piece));
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  context.after(() => between.close());
  return { heard, port: (between.address() as { port: number }).port };
}

test("what was recorded of a node's questions is of no use later", async (context) => {
  const { options, lines } = await witness(context);
  const { heard, port } = await eavesdropper(context, options.port);
  const a = client(context, "a");
  await askUntil(a, { ...options, port }, 2, /^granted/, "a");
  a.close();
  await lines.until(({ msg }) => msg.startsWith("web/a is gone"));

  const replay = connectPlain(options.port, options.address);
  replay.on("error", () => undefined);
  for (const piece of heard) replay.write(piece);
  await new Promise((resolve) => replay.once("close", resolve).resume());
  await lines.until(({ msg }) => msg.startsWith("refused a connection"));
  assert.ok(await askUntil(client(context, "b"), options, 3, /^granted/, "b"));
});

test("frames at random from a node with the key: the witness stays, and what it keeps is bounded", async (context) => {
  const { options } = await witness(context);
  const seeds = fc.sample(fc.tuple(any.witnessFrame, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 })), 600);
  for (const [value, where, bytes] of seeds) {
    const whole = Buffer.from(witnessFrameCodec.encode(value));
    const at = where % (whole.length + 1);
    const damaged = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
    const socket = connect({ ...clientOptions({ cluster: "web", node: `n${where % 500}` }, KEY), port: options.port });
    socket.on("error", () => undefined);
    socket.once("secureConnect", () => socket.end(Buffer.concat([frame(whole), frame(damaged)])));
    await new Promise((resolve) => socket.once("close", resolve).resume());
  }
  await askUntil(client(context, "a"), options, 2 ** 50, /^(granted|refused|wait)/, "a");
});
