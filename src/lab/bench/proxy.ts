/**
 * A proxy as a resource: killed with all its workers, many times, from the kill to the first answer that a client gets; and reloaded
 * by its own monitor, because its configuration file is edited, under load, with connections that are kept open and without.
 *
 * The address and the proxy are a group on one of two nodes. HAProxy has one server, on each node, that it checks; nginx
 * passes everything to it. The load asks for what the proxy answers itself, so that the server is not what is measured.
 */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { Millis } from "../../core/model/duration.js";
import { activeNode, Cluster } from "../cluster.js";
import type { Lab } from "../lab.js";
import type { LoadResult } from "../load-result.js";
import type { Machine } from "../machine.js";
import { monotonicMs } from "../monotonic.js";
import type { Prober } from "../prober.js";
import { SITE_ADDRESS } from "../site.js";
import { defineBench, type Say } from "./bench.js";
import type { Series } from "./series.js";

const LOAD = fileURLToPath(new URL("../programs/load.js", import.meta.url));
const WEB_SERVER = fileURLToPath(new URL("../programs/web-server.js", import.meta.url));
const COMES_UP_MS: Millis = 60_000;
const TOO_LATE_MS: Millis = 1000;
const BETWEEN_EDITS_MS: Millis = 3000;
const PROXIES = ["haproxy", "nginx"] as const;
type Proxy = (typeof PROXIES)[number];

export const proxy = defineBench(
  "a proxy killed: until it serves again; and reloaded under load: requests that failed",
  {
    kills: { about: "of each proxy", byDefault: [20], least: 0, most: 1000 },
    reloads: { about: "under each kind of load", byDefault: [5], least: 0, most: 100 },
    rate: { about: "of the load, requests a second", byDefault: [2000], least: 1, most: 20_000 },
    kept: {
      about: "connections that are kept open; 0: one for each request",
      byDefault: [0, 20],
      least: 0,
      most: 1000,
    },
  },
  async (lab, { kills: [kills = 0], reloads: [reloads = 0], rate: [rate = 0], kept }, say) => {
    const cluster = await Cluster.start(lab, { size: 2, twoNode: true });
    const client = await lab.startClient("client");
    const series: Series[] = [];
    const problems: string[] = [];
    for (const name of PROXIES) {
      const trial = await Trial.begin({ lab, cluster, client, name, say });
      series.push({ what: `${name} killed to served again`, unit: "ms", values: await trial.killed(kills) });
      for (const connections of reloads > 0 ? kept : []) {
        const { sent, failed, firstError, seconds, lateMs } = await trial.reloaded(reloads, rate, connections);
        const kind = connections > 0 ? `${connections} kept connections` : "a connection each";
        const what = `${name} reloaded ${reloads} times, ${kind}, ${Math.round(sent / seconds)}/s`;
        series.push({ what: `${what}: failed`, unit: `of ${sent}`, values: [failed] });
        // nginx cannot keep an idle connection open over a reload: what was just sent over it is lost.
        if (failed === 0 || (name === "nginx" && connections > 0)) continue;
        const late =
          lateMs > TOO_LATE_MS ? `; but the load itself was ${Math.round(lateMs)} ms late, which may be why` : "";
        problems.push(`${what}: ${failed} failed: ${firstError}${late}`);
      }
      await trial.end();
    }
    return { series, problems };
  },
);

interface Stage {
  readonly lab: Lab;
  readonly cluster: Cluster;
  readonly client: Machine;
  readonly name: Proxy;
  readonly say: Say;
}

class Trial {
  private word = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly prober: Prober,
  ) {}

  static async begin(stage: Stage): Promise<Trial> {
    const { lab, cluster, client } = stage;
    const trial = new Trial(stage, lab.startProber({ machine: client, host: SITE_ADDRESS, port: 80, rate: 500 }));
    trial.configure();
    await cluster.load(trial.resources());
    if (!(await trial.prober.firstGood(monotonicMs(), COMES_UP_MS))) throw new Error(`${stage.name} never served`);
    await cluster.waitUntilSettled(COMES_UP_MS);
    return trial;
  }

  async end(): Promise<void> {
    await this.prober.stop();
    await this.stage.cluster.load(stringify({ resources: { power: this.powerSwitch() } }));
    await this.stage.cluster.waitUntilSettled(COMES_UP_MS);
  }

  async killed(times: number): Promise<Millis[]> {
    const values: Millis[] = [];
    while (values.length < times) {
      const { machine } = await this.place();
      await delay(1000 + Math.random() * 1000);
      const fromMs = monotonicMs();
      // The main process leads a group. By name would be wrong: the agent has the same.
      await machine.runOrFail(["sh", "-c", `kill -s KILL -- -$(cat /run/proxy/${this.stage.name}.pid)`]);
      const failure = await this.prober.firstFailure(fromMs, COMES_UP_MS);
      const good = failure && (await this.prober.firstGood(failure.sentMs, COMES_UP_MS));
      if (!good) throw new Error(`${this.stage.name} did not ${failure ? "come back" : "die"}`);
      values.push(good.endedMs - fromMs);
      this.stage.say(`${this.stage.name}: kill ${values.length} of ${times}: ${Math.round(good.endedMs - fromMs)} ms`);
      await this.stage.cluster.waitUntilSettled(COMES_UP_MS);
    }
    return values;
  }

  async reloaded(times: number, rate: number, connections: number): Promise<LoadResult> {
    const { client, name, say } = this.stage;
    const args = [SITE_ADDRESS, 80, rate, connections].map(String);
    const load = client.spawn([process.execPath, LOAD, ...args], ["pipe", "pipe", "inherit"]);
    let text = "";
    load.stdout?.on("data", (part) => {
      text += part;
    });
    await delay(1000);
    for (let edit = 1; edit <= times; edit++) {
      this.configure();
      await this.inForce();
      say(`${name}, ${connections} kept connections: reload ${edit} of ${times}`);
      await delay(BETWEEN_EDITS_MS);
    }
    load.stdin?.end();
    await once(load, "close");
    return JSON.parse(text) as LoadResult;
  }

  /** The file of each node says another word than before. */
  private configure(): void {
    const { cluster, name } = this.stage;
    this.word += 1;
    for (const { machine } of cluster.nodes) {
      const directory = machine.pathInside("/run/proxy");
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, `${name}.conf`), CONFIGURATION[name](`word-${this.word}`));
    }
  }

  private async inForce(): Promise<void> {
    const url = `http://${SITE_ADDRESS}/load`;
    for (const end = monotonicMs() + COMES_UP_MS; monotonicMs() < end; await delay(100)) {
      const { stdout } = await this.stage.client.run(["curl", "-s", "-m", "1", url]);
      if (stdout.trim() === `word-${this.word}`) return;
    }
    throw new Error(`${this.stage.name} never took word-${this.word} over`);
  }

  private async place() {
    const { cluster } = this.stage;
    return cluster.node(activeNode(await cluster.waitUntilSettled(COMES_UP_MS), "proxy") ?? "");
  }

  private powerSwitch() {
    const { lab, cluster } = this.stage;
    const names = cluster.nodes.map((node) => node.name).join(" ");
    return { agent: "stonith:fence_lab", params: { switch: lab.powerDirectory, pcmk_host_list: names } };
  }

  private resources(): string {
    const { name } = this.stage;
    const op = { monitor: { interval: "1s", timeout: "20s" } };
    const params = { conf: `/run/proxy/${name}.conf`, pidfile: `/run/proxy/${name}.pid` };
    const command = `${process.execPath} ${WEB_SERVER} site 8001`;
    return stringify({
      resources: {
        power: this.powerSwitch(),
        servers: { clone: { server: { agent: "ocf:quorate:process", params: { command }, op } } },
        site: {
          group: {
            vip: { agent: "ocf:quorate:vip", params: { ip: SITE_ADDRESS, cidr_netmask: 24, nic: "eth0" }, op },
            proxy: { agent: `ocf:quorate:${name}`, params, op },
          },
        },
      },
    });
  }
}

const CONFIGURATION: Readonly<Record<Proxy, (word: string) => string>> = {
  haproxy: (word) => `global
  stats socket /run/proxy/stats.sock mode 600
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  option idle-close-on-response
frontend web
  bind *:80
  http-request return status 200 content-type text/plain string ${word} if { path /load }
  default_backend app
backend app
  server own 127.0.0.1:8001 check inter 500ms
`,
  nginx: (word) => `user root;
pid /run/proxy/nginx.pid;
error_log /run/proxy/error.log;
worker_processes 1;
events { worker_connections 4096; }
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path /run/proxy/${each};`).join(" ")}
  server {
    listen 80;
    location / { proxy_pass http://127.0.0.1:8001; }
    location /load { return 200 ${word}; }
  }
}
`,
};
