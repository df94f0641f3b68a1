/**
 * The lab's network: a bridge for each link (a switch without delays; most labs have one) with a port for each machine,
 * and everything that can go wrong with a cable or a switch.
 *
 * - `unplug`: the cable is out. The machine sees its carrier go, and its port forgets nothing: a machine that boots
 *   meanwhile comes up without carrier.
 * - `isolate`: the switch drops every frame from and to the machine; nobody is told.
 * - `block`: the switch drops frames of one port to another, in that direction only.
 * - `partition`: machines of different sides do not reach each other; machines that no side names reach everybody.
 *
 * Cuts belong to ports, by the machine's name, and outlast its power cycles. `heal` takes all of them back.
 */
import { LabError, run, runOrFail } from "./command.js";

const RULES = `table bridge lab {
  set isolated { type ifname; }
  set blocked { type ifname . ifname; }
  chain forward {
    type filter hook forward priority 0; policy accept;
    iifname @isolated drop
    oifname @isolated drop
    iifname . oifname @blocked drop
  }
}
`;

export interface Attachment {
  /** Of the machine: at most 15 characters. */
  readonly port: string;
  /** Which switch it is on: 0 and up. */
  readonly link: number;
  /** Whose network namespace gets the other end, as eth0 on the first switch, eth1 on the second. */
  readonly initPid: number;
  readonly mac: string;
}

export class LabNetwork {
  private readonly ports = new Set<string>();
  private readonly unplugged = new Set<string>();
  /** By link; made when the first machine is attached to it. */
  private readonly switches = new Map<number, Promise<void>>();

  static async create(): Promise<LabNetwork> {
    const network = new LabNetwork();
    // The kernel looks at rules for bridges only if there was a bridge when they were made.
    await network.switchOf(0);
    await nft(RULES);
    return network;
  }

  async attach({ port, link, initPid, mac }: Attachment): Promise<void> {
    await this.switchOf(link);
    await removeLeftover(port);
    await ip([
      `link add name ${port} type veth peer name eth${link} address ${mac} netns ${initPid}`,
      `link set dev ${port} master ${switchName(link)} ${this.unplugged.has(port) ? "down" : "up"}`,
    ]);
    this.ports.add(port);
  }

  /**
   * From now on no frame of the machine gets out, also none that its dying kernel would still send. The cable itself
   * goes with the machine's network namespace, some time after its processes.
   */
  async detach(port: string): Promise<void> {
    this.ports.delete(port);
    await ip([`link set dev ${port} down`]);
  }

  /** Its cable went with the machine. */
  lost(port: string): void {
    this.ports.delete(port);
  }

  async unplug(port: string): Promise<void> {
    this.unplugged.add(port);
    if (this.ports.has(port)) await ip([`link set dev ${port} down`]);
  }

  async plug(port: string): Promise<void> {
    this.unplugged.delete(port);
    if (this.ports.has(port)) await ip([`link set dev ${port} up`]);
  }

  async isolate(port: string): Promise<void> {
    await nft(`add element bridge lab isolated { "${port}" }\n`);
  }

  async block(from: string, to: string): Promise<void> {
    await nft(`add element bridge lab blocked { ${pair(from, to)} }\n`);
  }

  async partition(sides: readonly (readonly string[])[]): Promise<void> {
    const pairs = sides.flatMap((side) => {
      const others = sides.filter((other) => other !== side).flat();
      return side.flatMap((from) => others.map((to) => pair(from, to)));
    });
    await nft(`flush set bridge lab blocked\nadd element bridge lab blocked { ${pairs.join(", ")} }\n`);
  }

  async heal(): Promise<void> {
    await nft("flush set bridge lab blocked\nflush set bridge lab isolated\n");
    for (const port of [...this.unplugged]) await this.plug(port);
  }

  private switchOf(link: number): Promise<void> {
    const known = this.switches.get(link) ?? makeSwitch(switchName(link));
    this.switches.set(link, known);
    return known;
  }
}

async function makeSwitch(name: string): Promise<void> {
  await ip([
    `link add name ${name} type bridge forward_delay 0 stp_state 0 mcast_snooping 0`,
    `link set dev ${name} up`,
  ]);
}

function switchName(link: number): string {
  return link === 0 ? "lab-switch" : `lab-switch${link}`;
}

async function removeLeftover(port: string): Promise<void> {
  const { code, stderr } = await run(["ip", "link", "delete", "dev", port]);
  if (code !== 0 && !stderr.includes("Cannot find device")) throw new LabError(`port ${port}: ${stderr.trim()}`);
}

function pair(from: string, to: string): string {
  return `"${from}" . "${to}"`;
}

async function ip(lines: readonly string[]): Promise<void> {
  await runOrFail(["ip", "-batch", "-"], { input: `${lines.join("\n")}\n` });
}

async function nft(script: string): Promise<void> {
  await runOrFail(["nft", "-f", "-"], { input: script });
}
