/** What the agents for proxies do about backends, levels of monitoring, and workers that are left of reloads. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import type { Params } from "../../unit/resource-agents/agent-under-test.js";
import { childrenOf } from "../../unit/resource-agents/agent-under-test.js";
import { eventually } from "../support/eventually.js";
import { inLab } from "../support/in-lab.js";
import { ask } from "./http-client.js";
import { SERVERS, type ServerKind, ServerUnderTest } from "./server-fixtures.js";

const BACKEND_PORT = 18070;

/** With one server behind it. `level` among the parameters is the level of a monitor. */
class ProxyUnderTest extends ServerUnderTest {
  private readonly backends: Server[] = [];

  override environment({ level, ...params }: Params = {}): Record<string, string> {
    const given = super.environment(params);
    if (params.url === undefined) delete given.OCF_RESKEY_url;
    return { ...given, ...(level === undefined ? {} : { OCF_CHECK_LEVEL: level }) };
  }

  async backend(): Promise<Server> {
    const server = createServer(({ url }, response) => {
      if (url === "/never") server.emit("never");
      else response.end("backend");
    }).listen(BACKEND_PORT, "127.0.0.1");
    this.backends.push(server);
    await once(server, "listening");
    return server;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    for (const server of this.backends) {
      server.closeAllConnections();
      server.close();
    }
  }

  useBackend(check = "check inter 100ms"): void {
    const own = this.kind.configuration(this.directory, this.port, "own");
    const proxying =
      this.kind.agent === "nginx"
        ? own.replace("return 200 own;", `proxy_pass http://127.0.0.1:${BACKEND_PORT};`)
        : own.replace(
            /http-request return.*/,
            `default_backend app\nbackend app\n  server one 127.0.0.1:${BACKEND_PORT} ${check}`,
          );
    writeFileSync(this.conf, proxying);
  }
}

await inLab(import.meta.url, () => {
  const [haproxy, nginx] = SERVERS;
  assert.ok(haproxy && nginx);

  for (const kind of [haproxy, nginx]) {
    proxyTest(kind, "start waits for the backend, and then the proxy serves", async (subject) => {
      const started = subject.run("start", { url: subject.url, backend_wait: "20" });
      await eventually("the proxy itself answers", async () => (await statusOf(subject)) !== undefined);
      await subject.backend();
      const { rc, stderr } = await started;
      assert.deepEqual([rc, stderr.includes("no backend")], [0, false]);
      assert.equal(await ask(subject.url), "backend");
    });

    proxyTest(kind, "start waits no longer than told, and succeeds without a backend", async (subject) => {
      const { rc, stderr } = await subject.run("start", { url: subject.url, backend_wait: "0.2" });
      assert.equal(rc, 0);
      assert.match(stderr, /no backend is known to be up after 0.2 s: started without/);
    });

    proxyTest(kind, "the level says how closely monitor looks", async (subject) => {
      const url = { url: subject.url };
      await subject.run("start", { ...url, backend_wait: "0" });
      await eventually("the proxy knows that it has no backend", async () => (await statusOf(subject)) !== 200);
      assert.deepEqual(await codesByLevel(subject, url), { none: 1, 0: 0, 10: 0, 20: 1 });
      await subject.backend();
      await eventually("the backend is used", async () => (await statusOf(subject)) === 200);
      assert.deepEqual(await codesByLevel(subject, url), { none: 0, 0: 0, 10: 0, 20: 0 });
      for (const worker of childrenOf(subject.watchedPid())) process.kill(worker, "SIGSTOP");
      assert.deepEqual(await codesByLevel(subject, url), { none: 1, 0: 0, 10: 1, 20: 1 });
      const { rc, reason } = await subject.run("monitor", { ...url, level: "close" });
      assert.deepEqual([rc, reason.includes("OCF_CHECK_LEVEL")], [6, true]);
    });

    proxyTest(kind, "of more old workers than allowed the oldest end", async (subject) => {
      const server = await subject.backend();
      await subject.run("start", { backend_wait: "0" });
      const pid = subject.watchedPid();
      const held: { readonly closed: boolean }[] = [];
      for (let reload = 0; reload < 3; reload++) {
        held.push(await holdRequest(subject.port, server));
        assert.equal((await subject.run("reload", { max_old_workers: "9" })).rc, 0);
        await eventually("nginx's old workers have heard of it", () => childrenOf(pid).filter(isNewNginx).length <= 1);
      }
      await eventually("each held request keeps a worker", () => childrenOf(pid).length >= 4);
      const { rc, stderr } = await subject.run("monitor", { max_old_workers: "1" });
      assert.equal(rc, 0, stderr);
      await eventually("two connections are closed", () => held.filter(({ closed }) => closed).length === 2);
      assert.deepEqual(
        held.map(({ closed }) => closed),
        [true, true, false],
      );
    });
  }

  proxyTest(haproxy, "start waits for nothing where no server is checked", async (subject) => {
    subject.useBackend("");
    const { stderr } = await subject.run("start", { backend_wait: "20" });
    assert.equal(stderr, "");
  });
});

function proxyTest(kind: ServerKind, title: string, story: (subject: ProxyUnderTest) => Promise<void>): void {
  test(`${kind.agent}: ${title}`, { skip: kind.obstacle, timeout: 60_000 }, async () => {
    const subject = new ProxyUnderTest(kind);
    try {
      subject.useBackend();
      await story(subject);
    } finally {
      await subject.dispose();
    }
  });
}

/** The status that the proxy answers with; undefined while it answers nothing. */
async function statusOf(subject: ProxyUnderTest): Promise<number | undefined> {
  return fetch(subject.url, { headers: { connection: "close" } }).then(
    ({ status }) => status,
    () => undefined,
  );
}

async function codesByLevel(subject: ProxyUnderTest, params: Params): Promise<Readonly<Record<string, number>>> {
  const codes: Record<string, number> = { none: (await subject.run("monitor", params)).rc };
  for (const level of ["0", "10", "20"]) codes[level] = (await subject.run("monitor", { ...params, level })).rc;
  return codes;
}

/** nginx says of a worker in its title when it takes no more connections. */
function isNewNginx(pid: number): boolean {
  return /^nginx: worker process\0*$/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
}

/** A request that has reached the backend, which never answers it. */
async function holdRequest(port: number, server: Server): Promise<{ readonly closed: boolean }> {
  const state = { closed: false };
  const socket = connect(port, "127.0.0.1");
  socket
    .on("error", () => undefined)
    .once("close", () => {
      state.closed = true;
    });
  socket.write("GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(server, "never");
  return state;
}
