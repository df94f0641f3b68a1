/** The agents for proxies notice a changed configuration file, and outlive an invalid one. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import type { Params } from "../../unit/resource-agents/agent-under-test.js";
import { eventually } from "../support/eventually.js";
import { inLab } from "../support/in-lab.js";
import { ask } from "./http-client.js";
import { SERVERS, type ServerKind, ServerUnderTest } from "./server-fixtures.js";

const DEGRADED = 190;

await inLab(import.meta.url, () => {
  for (const kind of SERVERS.filter((each) => each.watchesConfiguration)) {
    const about = (title: string, story: (subject: ServerUnderTest) => Promise<void>) => serverTest(kind, title, story);

    about("a change that two monitors have seen is in force, and no request failed", async (subject) => {
      await start(subject);
      subject.configure("second");
      assert.deepEqual(await monitored(subject), 0);
      assert.equal(await ask(subject.url), "first", "it might still be written");
      assert.equal(await monitored(subject), 0);
      await answers(subject, "second");
      assert.equal((await subject.run("monitor")).stderr, "");
    });

    about("a change is left alone by a probe, and where it is not watched", async (subject) => {
      await start(subject);
      subject.breakConfiguration();
      const unwatched: Params[] = [{ CRM_meta_interval: "0" }, { watch_conf: "false" }];
      for (const params of unwatched) {
        for (const _ of ["first", "second"]) assert.equal((await subject.run("monitor", params)).rc, 0);
      }
    });

    about("an invalid file: degraded, started again with the last good one, and repaired", async (subject) => {
      await start(subject);
      subject.breakConfiguration();
      assert.equal(await monitored(subject), 0);
      const { rc, reason } = await subject.run("monitor");
      assert.equal(rc, DEGRADED);
      assert.match(reason, /server\.conf: .*(bogus|unexpected end of file).*last good one/);
      assert.equal((await subject.run("stop")).rc, 0);
      assert.match((await subject.run("start")).stderr, /starting with the last good configuration/);
      assert.equal(await ask(subject.url), "first");
      assert.equal(await monitored(subject), DEGRADED);
      subject.configure("repaired");
      assert.deepEqual([await monitored(subject), await monitored(subject)], [0, 0]);
      await answers(subject, "repaired");
    });

    about(
      "what is valid and fails when it is loaded is taken back, and not tried again until it changes",
      async (subject) => {
        await start(subject);
        const squatter = createServer().listen(0, "127.0.0.1").unref();
        await once(squatter, "listening");
        const { port } = squatter.address() as { port: number };
        writeFileSync(subject.conf, kind.configuration(subject.directory, port, "moved"));
        const short = { CRM_meta_timeout: "4000" };
        assert.equal((await subject.run("reload", short)).rc, DEGRADED);
        const { rc, reason } = await subject.run("monitor", short);
        assert.equal(rc, DEGRADED);
        assert.match(reason, /has no new worker 1 s after/);
        await answers(subject, "first"); // HAProxy itself pauses up to 2 s while it tries to bind
        assert.equal((await subject.run("monitor", short)).rc, DEGRADED);
        subject.configure("second");
        assert.deepEqual([await monitored(subject), await monitored(subject)], [0, 0]);
        await answers(subject, "second");
      },
    );
  }

  const nginx = SERVERS.find(({ agent }) => agent === "nginx");
  assert.ok(nginx);

  serverTest(nginx, "what it includes is watched too, and in the copy", async (subject) => {
    const included = join(subject.directory, "site-1.part");
    const whole = readFileSync(subject.conf, "utf8");
    writeFileSync(included, "return 200 included;");
    writeFileSync(subject.conf, whole.replace("return 200 first;", 'include "site-*.part";# include x;\n'));
    await start(subject);
    assert.equal(await ask(subject.url), "included");
    writeFileSync(included, "return 200 changed;");
    assert.deepEqual([await monitored(subject), await monitored(subject)], [0, 0]);
    await answers(subject, "changed");
    writeFileSync(included, "bogus");
    await subject.run("stop");
    await start(subject);
    assert.equal(await ask(subject.url), "changed");
  });
});

function serverTest(kind: ServerKind, title: string, story: (subject: ServerUnderTest) => Promise<void>): void {
  test(`${kind.agent}: ${title}`, { skip: kind.obstacle, timeout: 60_000 }, async () => {
    const subject = new ServerUnderTest(kind);
    try {
      await story(subject);
    } finally {
      await subject.dispose();
    }
  });
}

async function start(subject: ServerUnderTest): Promise<void> {
  const run = await subject.run("start");
  assert.equal(run.rc, 0, run.stderr);
}

function answers(subject: ServerUnderTest, word: string): Promise<void> {
  const asked = () => ask(subject.url).catch(() => undefined);
  return eventually(`${word} is the answer`, async () => (await asked()) === word);
}

async function monitored(subject: ServerUnderTest): Promise<number> {
  return (await subject.run("monitor")).rc;
}
