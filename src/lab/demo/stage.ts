/**
 * What the demo is played on: three nodes with a power switch that fences, one floating address with a proxy behind it,
 * two web servers, and a client that asks 200 times a second.
 */
import { stringify } from "yaml";
import type { Millis } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import type { AddressWatch } from "../address-watch.js";
import { activeNode, Cluster } from "../cluster.js";
import { LabError } from "../command.js";
import { Lab } from "../lab.js";
import type { Prober } from "../prober.js";
import { signalProcess } from "../processes.js";
import { makeProxy, PROXY_PORT, type WebProxy } from "./proxy.js";

const SIZE = 3;
export const REQUESTS_PER_SECOND = 200;

export class Stage {
  private constructor(
    readonly lab: Lab,
    readonly cluster: Cluster,
    readonly proxy: WebProxy,
    readonly vip: string,
    readonly prober: Prober,
    readonly watch: AddressWatch,
  ) {}

  /** Everything is on; the cluster has no resources yet, so nothing is served. */
  static async build(directory: string): Promise<Stage> {
    const lab = await Lab.open({ directory });
    const [cluster, client, ...servers] = await Promise.all([
      Cluster.start(lab, { size: SIZE }),
      lab.startClient("client"),
      lab.startWebServer("web1"),
      lab.startWebServer("web2"),
    ]);
    const vip = lab.nextAddress("floating");
    const proxy = makeProxy(directory, servers);
    const prober = lab.startProber({ machine: client, host: vip, port: PROXY_PORT, rate: REQUESTS_PER_SECOND });
    const machines = cluster.nodes.map((node) => node.machine);
    return new Stage(lab, cluster, proxy, vip, prober, lab.watchAddress(vip, machines));
  }

  /** Gives the cluster its resources, once all nodes have found each other: who is missing would be fenced. */
  async configure(): Promise<void> {
    await this.cluster.waitFor("all nodes are members", (picture) =>
      Object.values(picture.state.status.nodes).every((node) => node.state === "member"),
    );
    await this.cluster.load(this.configuration());
  }

  /** The node that serves. Rejects when there is none within the time. */
  async activeNode(timeoutMs?: Millis): Promise<NodeName> {
    const serves = (picture: Parameters<typeof activeNode>[0]) => activeNode(picture, "proxy") !== undefined;
    const picture = await this.cluster.waitFor("the proxy is active on one node", serves, timeoutMs);
    const node = activeNode(picture, "proxy");
    if (!node) throw new LabError("the proxy is active on no node");
    return node;
  }

  /** Kills every process of the proxy on the node, without warning; returns how many died of it. */
  killProxy(node: NodeName): number {
    const targets = this.cluster.node(node).machine.processes().filter(this.proxy.isProcess);
    // The first one's death can be the end of the others.
    return targets.filter((each) => signalProcess(each.pid, "SIGKILL")).length;
  }

  private configuration(): string {
    const monitor = { interval: "1s", timeout: "10s" };
    const vip = { ip: this.vip, cidr_netmask: "24", nic: "eth0" };
    const fence = {
      switch: this.lab.powerDirectory,
      pcmk_host_list: this.cluster.nodes.map((node) => node.name).join(" "),
    };
    return stringify({
      properties: { "stonith-enabled": true },
      rsc_defaults: { "resource-stickiness": 100 },
      resources: {
        power: { agent: "stonith:fence_lab", params: fence, op: { monitor: { interval: "30s" } } },
        web: {
          group: {
            vip: { agent: "ocf:quorate:vip", params: vip, op: { monitor } },
            proxy: { ...this.proxy.primitive, op: { monitor } },
          },
        },
      },
    });
  }
}
