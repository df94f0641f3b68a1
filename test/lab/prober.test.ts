import assert from "node:assert/strict";
import { test } from "node:test";
import type { AddressWatch } from "../../src/lab/address-watch.js";
import type { Machine } from "../../src/lab/machine.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import type { Prober } from "../../src/lab/prober.js";
import { WEB_SERVER_PORT, type WebServer } from "../../src/lab/web-server.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const VIP = "198.18.0.100";

function moveAddress(action: "add" | "del", machine: Machine): Promise<string> {
  const announced = action === "add" ? ` && arping -q -U -c 1 -I eth0 ${VIP}` : "";
  return machine.runOrFail(["sh", "-c", `ip address ${action} ${VIP}/24 dev eth0${announced}`]);
}

await inLab(import.meta.url, () => {
  const lab = openLabForFile();
  let prober: Prober;
  let watch: AddressWatch;
  let web: [WebServer, WebServer];

  test("the prober sees the service from its first answer on", async () => {
    web = [await lab().startWebServer("web1"), await lab().startWebServer("web2")];
    const client = await lab().startClient("client");
    await moveAddress("add", web[0].machine);
    watch = lab().watchAddress(
      VIP,
      web.map((each) => each.machine),
    );
    prober = lab().startProber({ machine: client, host: VIP, port: WEB_SERVER_PORT });
    assert.equal((await prober.firstGood(0, 10_000))?.servedBy, "web1");
    assert.equal(watch.holder(), "web1");
  });

  test("an outage of known length is measured truthfully", async () => {
    const fromMs = monotonicMs();
    await moveAddress("del", web[0].machine);
    const goneMs = monotonicMs();
    await prober.firstFailure(goneMs, 5000);
    const backMs = monotonicMs();
    await moveAddress("add", web[0].machine);
    const atMostMs = monotonicMs() - fromMs;
    await prober.firstGood(backMs, 5000);
    const outage = await prober.measure({ fromMs, toMs: monotonicMs() });
    const slackMs = 100 + outage.proberLateMs;
    assert.ok(outage.failed > 0);
    assert.ok(outage.returned);
    assert.ok(outage.awayMs >= backMs - goneMs, `${outage.awayMs} >= ${backMs - goneMs}`);
    assert.ok(outage.awayMs <= atMostMs + slackMs, `${outage.awayMs} <= ${atMostMs} + ${slackMs}`);
  });

  test("two holders of the address are seen, one after the other is none", async () => {
    assert.equal(watch.sharings.length, 0);
    await moveAddress("add", web[1].machine);
    await eventually("both are seen to hold it", () => watch.sharings.length > 0);
    assert.deepEqual(watch.sharings[0]?.holders, ["web1", "web2"]);
    await moveAddress("del", web[0].machine);
    assert.equal(watch.holder(), "web2");
    await web[1].machine.cutPower();
    assert.equal(watch.holder(), undefined);
  });
});
