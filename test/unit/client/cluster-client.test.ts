/** A command and the daemon's sockets: the real client against the real server, around a node that the test plays. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { ClusterClient, NotConnected } from "../../../src/client/cluster-client.js";
import type { Request } from "../../../src/core/node/requests.js";
import { IpcServer } from "../../../src/daemon/ipc/ipc-server.js";
import { clientFrameCodec, serverFrameCodec } from "../../../src/wire/codec.js";
import { type ClientFrame, PROTOCOL } from "../../../src/wire/frames.js";
import { FrameReader, frame } from "../../../src/wire/framing.js";
import { Inbox } from "../daemon/inbox.js";
import { temporaryDirectory } from "../daemon/temporary-directory.js";
import { stateOf } from "./cluster-state.js";

interface Asked {
  readonly id: number;
  readonly author: string;
  readonly request: Request;
}

async function daemon(context: TestContext) {
  const run = temporaryDirectory(context);
  const asked = new Inbox<Asked>();
  const shown = new Inbox<string>();
  let activity = "first";
  const server = await IpcServer.open(run, {
    request: (id, author, request) => asked.put({ id, author, request }),
    state: () => {
      shown.put(activity);
      return stateOf(activity);
    },
  });
  context.after(() => server.close());
  const change = (to: string) => {
    activity = to;
    server.changed();
  };
  const socket = join(run, "quorated.sock");
  return { server, run, socket, readOnly: join(run, "quorated.ro.sock"), asked, shown, change };
}

async function client(context: TestContext, socket: string): Promise<ClusterClient> {
  const opened = await ClusterClient.open({ socket });
  context.after(() => opened.close());
  return opened;
}

/** A client that says what a test wants it to say. */
function stranger(context: TestContext, path: string) {
  const socket = createConnection(path);
  const heard = new Inbox<string>();
  const reader = new FrameReader();
  socket.on("data", (piece: Buffer) => {
    reader.push(piece);
    for (let bytes = reader.next(); bytes; bytes = reader.next()) {
      const decoded = serverFrameCodec.decode(bytes);
      if (!decoded.ok) continue;
      const { value } = decoded;
      heard.put(value.kind === "state" ? value.state.activity.slice(0, 20) : JSON.stringify(value));
    }
  });
  socket.on("error", () => undefined);
  socket.on("close", () => heard.put("closed"));
  context.after(() => socket.destroy());
  const say = (message: ClientFrame) => socket.write(frame(clientFrameCodec.encode(message)));
  return { socket, heard, say };
}

test("answers find their requests, in whatever order they come", async (context) => {
  const { server, socket, asked } = await daemon(context);
  const one = await client(context, socket);
  const two = await client(context, socket);
  const answers = [
    one.request({ kind: "restart", resource: "a" }),
    two.request({ kind: "restart", resource: "b" }),
    one.request({ kind: "restart", resource: "c" }),
  ];
  const requests = await asked.takeMany(3);
  for (const { id, request } of requests.reverse()) {
    server.reply(id, { kind: "done", message: request.kind === "restart" ? request.resource : "" });
  }
  const expected = ["a", "b", "c"].map((message) => ({ kind: "done", message }));
  assert.deepEqual(await Promise.all(answers), expected);
});

test("the author of a request is the user who typed it", async (context) => {
  const { socket, asked } = await daemon(context);
  const { say } = stranger(context, socket);
  say({ kind: "hello", ...PROTOCOL, user: "ada\n" });
  say({ kind: "request", id: 1, request: { kind: "fence", node: "lb2" } });
  assert.deepEqual(await asked.take(), { id: 1, author: "ada", request: { kind: "fence", node: "lb2" } });
});

test("a watcher sees the state at once and the newest one after changes", async (context) => {
  const { socket, change } = await daemon(context);
  const watching = (await client(context, socket)).watch()[Symbol.asyncIterator]();
  assert.equal((await watching.next()).value?.activity, "first");
  for (let number = 1; number <= 1000; number++) change(`change ${number}`);
  const seen: string[] = [];
  while (seen.at(-1) !== "change 1000") seen.push((await watching.next()).value?.activity ?? "");
  assert.ok(seen.length <= 3, `${seen.length} states were sent for 1000 changes`);
});

test("a watcher that does not read is sent nothing more, and then the newest state", async (context) => {
  const { socket, shown, change } = await daemon(context);
  const slow = stranger(context, socket);
  const large = "x".repeat(4_000_000);
  slow.socket.pause();
  slow.say({ kind: "hello", ...PROTOCOL, user: "root" });
  slow.say({ kind: "watch", id: 1 });
  await shown.take();
  for (const name of ["second", "third", "fourth", "fifth"]) {
    change(`${name} ${large}`);
    await shown.until((activity) => activity.startsWith(name));
  }
  slow.socket.resume();
  const seen: string[] = [];
  while (!seen.at(-1)?.startsWith("fifth")) seen.push(await slow.heard.take());
  assert.ok(seen.length < 5, seen.join(", "));
});

test("a watch ends with close, and with NotConnected when the daemon goes away", async (context) => {
  const { server, socket } = await daemon(context);
  const one = await client(context, socket);
  const watching = one.watch()[Symbol.asyncIterator]();
  await watching.next();
  const last = watching.next();
  one.close();
  assert.deepEqual(await last, { done: true, value: undefined });
  const two = await client(context, socket);
  const left = two.watch()[Symbol.asyncIterator]();
  await left.next();
  const answer = two.request({ kind: "restart", resource: "a" });
  server.close();
  await assert.rejects(answer, /ended the conversation: the daemon ends/);
  await assert.rejects(Promise.resolve(left.next()), NotConnected);
  await assert.rejects(two.request({ kind: "get-state" }), NotConnected);
});

test("the read-only socket shows, without passwords, and changes nothing", async (context) => {
  const { server, readOnly, socket, asked } = await daemon(context);
  const looking = await client(context, readOnly);
  const refused = await looking.request({ kind: "fence", node: "lb2" });
  assert.equal(refused.kind === "refused" && refused.code, "failed");
  for (const [path, password] of [
    [readOnly, "******"],
    [socket, "secret"],
  ] as const) {
    const reader = await client(context, path);
    const answer = reader.request({ kind: "get-state" });
    server.reply((await asked.take()).id, { kind: "state", state: stateOf("") });
    assert.match(JSON.stringify(await answer), new RegExp(`"password":"${password.replaceAll("*", "\\*")}"`));
    const [shown] = [await reader.watch()[Symbol.asyncIterator]().next()];
    assert.match(JSON.stringify(shown.value), new RegExp(`"password":"${password.replaceAll("*", "\\*")}"`));
  }
  assert.equal(statSync(readOnly).mode & 0o777, 0o666);
  assert.equal(statSync(socket).mode & 0o777, 0o660);
});

test("whoever may not open the daemon's socket is given the read-only one", async (context) => {
  const { run, socket, shown } = await daemon(context);
  chmodSync(run, 0o755);
  chmodSync(socket, 0);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  const opening = ClusterClient.open({ socket }).finally(() => isRoot && process.seteuid?.(0));
  const looking = await opening;
  context.after(() => looking.close());
  await looking.watch()[Symbol.asyncIterator]().next();
  assert.equal(await shown.take(), "first");
});

test("bad frames are answered with a reason and hung up on, and nobody else notices", async (context) => {
  const { socket, server, asked } = await daemon(context);
  const other = await client(context, socket);
  const hello = frame(clientFrameCodec.encode({ kind: "hello", ...PROTOCOL, user: "root" }));
  const old = frame(clientFrameCodec.encode({ kind: "hello", major: PROTOCOL.major + 1, minor: 0, user: "root" }));
  const cases: readonly [Buffer, RegExp][] = [
    [frame(Buffer.from("garbage")), /not understood/],
    [frame(Buffer.alloc(0)), /not understood: of no kind known here/],
    [Buffer.from([0xff, 0xff, 0xff, 0xff]), /a frame of 4294967295 bytes is over the limit/],
    [frame(clientFrameCodec.encode({ kind: "watch", id: 1 })), /begins with a hello/],
    [old, /cannot talk with/],
    [Buffer.concat([hello, frame(Buffer.from([0x12, 0x02, 0x12, 0x00]))]), /not understood: request.request/],
  ];
  for (const [bytes, reason] of cases) {
    const bad = stranger(context, socket);
    bad.socket.write(bytes);
    assert.match(await bad.heard.take(), reason);
    assert.equal(await bad.heard.take(), "closed");
  }
  const answer = other.request({ kind: "get-history" });
  server.reply((await asked.take()).id, { kind: "history", revisions: [] });
  assert.deepEqual(await answer, { kind: "history", revisions: [] });
});

test("one client's flood of requests is refused beyond a number, others are served", async (context) => {
  const { socket, asked } = await daemon(context);
  const greedy = await client(context, socket);
  const answers = Array.from({ length: 65 }, () => greedy.request({ kind: "restart", resource: "a" }));
  for (const answer of answers.slice(0, 64)) answer.catch(() => undefined);
  assert.match(JSON.stringify(await answers[64]), /"try-again"/);
  await asked.takeMany(64);
  const other = await client(context, socket);
  void other.request({ kind: "restart", resource: "b" }).catch(() => undefined);
  assert.equal(JSON.stringify((await asked.take()).request), '{"kind":"restart","resource":"b"}');
});

test("an answer for a client that has gone is nobody's", async (context) => {
  const { server, socket, asked } = await daemon(context);
  const gone = await client(context, socket);
  gone.request({ kind: "restart", resource: "a" }).catch(() => undefined);
  const { id } = await asked.take();
  gone.close();
  const other = await client(context, socket);
  const answer = other.request({ kind: "restart", resource: "b" });
  const next = await asked.take();
  server.reply(id, { kind: "done", message: "late" });
  server.reply(next.id, { kind: "done", message: "mine" });
  assert.deepEqual(await answer, { kind: "done", message: "mine" });
});

test("a socket left over from a crash is no obstacle", async (context) => {
  const run = temporaryDirectory(context);
  writeFileSync(join(run, "quorated.sock"), "");
  const server = await IpcServer.open(run, { request: () => undefined, state: () => stateOf("") });
  context.after(() => server.close());
  await client(context, join(run, "quorated.sock"));
});

test("a path that is too long for a socket is an error that says so", async (context) => {
  const run = join(temporaryDirectory(context), "x".repeat(100));
  mkdirSync(run);
  const opening = IpcServer.open(run, { request: () => undefined, state: () => stateOf("") });
  await assert.rejects(opening, /longer than a socket's path may be/);
});

test("no daemon: the error says what to do", async (context) => {
  const run = temporaryDirectory(context);
  const missing = join(run, "none.sock");
  await assert.rejects(ClusterClient.open({ socket: missing }), (error) => {
    assert.ok(error instanceof NotConnected);
    assert.equal(error.code, "not-connected");
    assert.match(error.message, /no cluster daemon answers at .*none.sock: start it/);
    return true;
  });
  await assert.rejects(ClusterClient.open({ socket: run }), NotConnected);
});

test("something else at the socket is told from a daemon", async (context) => {
  const path = join(temporaryDirectory(context), "other.sock");
  const sockets: Socket[] = [];
  const other = createServer((socket) => {
    sockets.push(socket);
    socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
  });
  await new Promise<void>((resolve) => other.listen(path, resolve));
  const asking = await client(context, path);
  await assert.rejects(asking.request({ kind: "get-state" }), /is no quorated/);
  for (const socket of sockets) socket.destroy();
  other.close();
});
