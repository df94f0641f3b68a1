/** The agents for servers, with the real servers, under the faults that they are there for. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { alive, childrenOf } from "../../unit/resource-agents/agent-under-test.js";
import { eventually } from "../support/eventually.js";
import { inLab } from "../support/in-lab.js";
import { ask } from "./http-client.js";
import { SERVERS, type ServerKind, ServerUnderTest } from "./server-fixtures.js";

const DEGRADED = 190;

type Story = (subject: ServerUnderTest) => Promise<void>;

function serverTest(kind: ServerKind, title: string, story: Story): void {
  test(`${kind.agent}: ${title}`, { skip: kind.obstacle, timeout: 60_000 }, async () => {
    const subject = new ServerUnderTest(kind);
    try {
      await story(subject);
    } finally {
      await subject.dispose();
    }
  });
}

/** A connection that the kernel took just before the stop may get no answer until the end: it is asked anew. */
const refuses = (url: string) =>
  ask(url, AbortSignal.timeout(200)).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ECONNREFUSED",
  );

async function start(subject: ServerUnderTest): Promise<number> {
  const run = await subject.run("start");
  assert.equal(run.rc, 0, run.stderr);
  return subject.watchedPid();
}

async function workersOf(pid: number): Promise<number[]> {
  await eventually("there are workers", () => childrenOf(pid).length > 0);
  return childrenOf(pid);
}

/** A request of which only the beginning is sent: the server must wait for the rest. */
async function holdConnection(port: number) {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined); // being reset is one of the ways to end
  await once(socket, "connect");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  return socket;
}

async function sendSignal(pids: readonly number[], signal: NodeJS.Signals): Promise<void> {
  for (const pid of pids) process.kill(pid, signal);
  if (signal === "SIGKILL") await eventually("they are gone", () => !pids.some(alive));
  if (signal === "SIGSTOP") await eventually("their threads are stopped", () => pids.every(isStopped));
}

function isStopped(pid: number): boolean {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).every((each) => /\) T /.test(readFileSync(join(threads, each, "stat"), "utf8")));
}

await inLab(import.meta.url, () => {
  for (const kind of SERVERS) {
    const about = (title: string, story: Story) => serverTest(kind, title, story);

    about("starts, serves, reloads and stops, each as often as asked", async (subject) => {
      const codes: number[] = [];
      for (const action of ["monitor", "start", "monitor", "start", "monitor", "reload", "monitor"]) {
        codes.push((await subject.run(action)).rc);
      }
      assert.deepEqual(codes, [7, 0, 0, 0, 0, 0, 0]);
      assert.equal(await ask(subject.url), "first");
      const pid = subject.watchedPid();
      for (const action of ["stop", "monitor", "stop"]) codes.push((await subject.run(action)).rc);
      assert.deepEqual(codes.slice(-3), [0, 7, 0]);
      assert.ok(await refuses(subject.url));
      assert.ok(!alive(pid));
    });

    about("a broken configuration is refused at start, in the server's own words", async (subject) => {
      subject.breakConfiguration();
      for (const action of ["validate-all", "start"]) {
        const { rc, reason } = await subject.run(action);
        assert.equal(rc, 1);
        assert.match(reason, /bogus|unexpected end of file/);
        assert.ok(reason.includes(subject.conf), reason);
      }
      assert.equal((await subject.run("monitor")).rc, 7);
    });

    about("a broken configuration is refused at reload, and the old one goes on", async (subject) => {
      const pid = await start(subject);
      subject.breakConfiguration();
      const { rc, reason } = await subject.run("reload");
      assert.equal(rc, kind.watchesConfiguration ? DEGRADED : 1);
      assert.match(reason, /bogus|unexpected end of file/);
      assert.equal(await ask(subject.url), "first");
      assert.equal(subject.watchedPid(), pid);
      assert.equal((await subject.run("monitor")).rc, kind.watchesConfiguration ? DEGRADED : 0);
    });

    about("an address that is taken is a failed start that says so", async (subject) => {
      const squatter = createServer().listen(subject.port, "127.0.0.1");
      await once(squatter, "listening");
      const { rc, reason } = await subject.run("start");
      squatter.close();
      assert.equal(rc, 1);
      assert.match(reason, /already in use|cannot bind/);
      assert.equal((await subject.run("monitor")).rc, 7);
    });

    about("killed with all its workers: monitor says 7, start works again", async (subject) => {
      const pid = await start(subject);
      await sendSignal([pid, ...(await workersOf(pid))], "SIGKILL");
      assert.equal((await subject.run("monitor")).rc, 7);
      await start(subject);
      assert.equal(await ask(subject.url), "first");
    });

    about(
      "only its main process killed: workers that stay are an error, and start gets rid of them",
      async (subject) => {
        const pid = await start(subject);
        const workers = await workersOf(pid);
        await sendSignal([pid], "SIGKILL");
        const { rc, reason } = await subject.run("monitor");
        if (rc !== 7) assert.match(reason, /workers of it still run/);
        await start(subject);
        assert.deepEqual(workers.filter(alive), []);
        assert.equal(await ask(subject.url), "first");
      },
    );

    about("frozen: monitor fails within its limit, and stop ends it all the same", async (subject) => {
      const pid = await start(subject);
      const all = [pid, ...(await workersOf(pid))];
      await sendSignal(all, "SIGSTOP");
      assert.equal((await subject.run("monitor")).rc, 1);
      assert.equal((await subject.run("stop")).rc, 0);
      assert.deepEqual(all.filter(alive), []);
    });

    about(`frozen workers: monitor asks the ${kind.asked} and fails`, async (subject) => {
      const workers = await workersOf(await start(subject));
      await sendSignal(workers, "SIGSTOP");
      const { rc, reason } = await subject.run("monitor");
      assert.equal(rc, 1);
      assert.match(reason, /does not answer within a second/);
      await sendSignal(workers, "SIGCONT");
      assert.equal((await subject.run("monitor")).rc, 0);
    });

    about("a stop takes no new connections, and ends at the drain deadline when one is held", async (subject) => {
      const pid = await start(subject);
      const held = await holdConnection(subject.port);
      let open = true;
      held.once("close", () => {
        open = false;
      });
      const stopped = subject.run("stop", { drain_timeout: "4" });
      await eventually("new connections are refused", () => refuses(subject.url));
      assert.ok(open, "the held connection is left alone until the deadline");
      assert.equal((await stopped).rc, 0);
      assert.ok(!alive(pid));
      await eventually("the held connection is closed", () => !open);
    });

    about("a reload fails no request, and brings the new configuration", async (subject) => {
      await start(subject);
      let reloading = true;
      const reloads = (async () => {
        for (const word of ["second", "third", "fourth"]) {
          subject.configure(word);
          const run = await subject.run("reload");
          assert.equal(run.rc, 0, run.stderr);
        }
      })().finally(() => {
        reloading = false;
      });
      const failures: unknown[] = [];
      while (reloading) await ask(subject.url).catch((error) => failures.push(error));
      await reloads;
      assert.deepEqual(failures, []);
      await eventually("the newest configuration answers", async () => (await ask(subject.url)) === "fourth");
    });

    about("a stale pid file with somebody else's number harms nobody", async (subject) => {
      const state = join(subject.directory, "state");
      mkdirSync(state);
      const pidFile =
        kind.agent === "nginx" ? join(subject.directory, "nginx.pid") : join(state, `${kind.agent}-web:0.pid`);
      writeFileSync(pidFile, `${process.pid}\n`);
      assert.equal((await subject.run("monitor")).rc, 7);
      assert.equal((await subject.run("stop")).rc, 0);
      writeFileSync(pidFile, `${process.pid}\n`);
      assert.notEqual(await start(subject), process.pid);
    });
  }

  const [haproxy] = SERVERS;
  assert.ok(haproxy);

  serverTest(haproxy, "an edited stats socket line counts only from the next reload on", async (subject) => {
    await start(subject);
    const moved = haproxy.configuration(subject.directory, subject.port, "second").replace("stats.sock", "moved.sock");
    writeFileSync(subject.conf, moved);
    assert.equal((await subject.run("monitor")).rc, 0);
    assert.equal((await subject.run("reload")).rc, 0);
    assert.equal((await subject.run("monitor")).rc, 0);
  });

  serverTest(haproxy, "without a stats socket the process alone is monitored, and start says so", async (subject) => {
    const bare = haproxy.configuration(subject.directory, subject.port, "first").replace(/.*stats socket.*\n/, "");
    writeFileSync(subject.conf, bare);
    assert.match((await subject.run("start")).stderr, /no stats socket in /);
    assert.equal((await subject.run("monitor")).rc, 0);
  });
});
