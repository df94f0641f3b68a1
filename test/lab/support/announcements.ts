/**
 * What a machine hears of addresses: gratuitous ARP and unsolicited neighbour advertisements, each with the moment at which it arrived.
 * The kernel of that machine tells, by a rule that traces them.
 */
import { createInterface } from "node:readline";
import type { Machine } from "../../../src/lab/machine.js";
import { monotonicMs } from "../../../src/lab/monotonic.js";
import { eventually } from "./eventually.js";

export interface Announcement {
  readonly address: string;
  readonly atMs: number;
}

export class Announcements {
  /** Oldest first. */
  readonly heard: Announcement[] = [];

  private constructor(private readonly stopListening: () => void) {}

  /** Resolves when nothing that is announced from now on can be missed. */
  static async listen(machine: Machine, addresses: readonly string[]): Promise<Announcements> {
    await machine.runOrFail(["nft", "-f", "-"], { input: rules(addresses) });
    const monitor = machine.spawn(["nft", "monitor", "trace"], ["ignore", "pipe", "inherit"]);
    const announcements = new Announcements(() => void monitor.kill());
    const lines = createInterface({ input: monitor.stdout ?? process.stdin });
    lines.on("line", (line) => {
      const address = / rule .*saddr (?:ip )?(\S+) .*nftrace set 1/.exec(line)?.[1];
      if (address) announcements.heard.push({ address, atMs: monotonicMs() });
    });
    await eventually("the kernel traces", async () => traces(await machine.runOrFail(["cat", "/proc/net/netlink"])));
    return announcements;
  }

  of(address: string, fromMs = 0): readonly Announcement[] {
    return this.heard.filter((each) => each.address === address && each.atMs >= fromMs);
  }

  stop(): void {
    this.stopListening();
  }
}

/** Somebody there listens to NETLINK_NETFILTER (12), group NFNLGRP_NFTRACE (9). */
function traces(sockets: string): boolean {
  const rows = sockets.split("\n").map((line) => line.trim().split(/\s+/));
  return rows.some(
    ([, protocol, , groups = "0"]) => protocol === "12" && (Number.parseInt(groups, 16) & (1 << 8)) !== 0,
  );
}

function rules(addresses: readonly string[]): string {
  const trace = (match: string) => `    ${match} meta nftrace set 1\n`;
  const ipv4 = addresses.filter((address) => !address.includes(":"));
  const ipv6 = addresses.filter((address) => address.includes(":"));
  return [
    table(
      "arp",
      ipv4.map((address) => trace(`arp saddr ip ${address}`)),
    ),
    table(
      "ip6",
      ipv6.map((address) => trace(`ip6 saddr ${address} icmpv6 type nd-neighbor-advert`)),
    ),
  ].join("");
}

function table(family: string, lines: readonly string[]): string {
  const anew = `table ${family} announcements\ndelete table ${family} announcements\n`;
  return `${anew}table ${family} announcements {\n  chain heard {\n    type filter hook input priority 0\n${lines.join("")}  }\n}\n`;
}
