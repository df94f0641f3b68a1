/**
 * The address watch: an address that somebody takes off its interface is noticed at once, and so is an interface that is up again.
 *
 * In: for each running resource, the addresses that its agent named and where.   Out: `gone`, once for each resource; `linkUp`.
 * The kernel tells through one `ip monitor`, which runs only while something is watched and costs nothing while nothing happens. What it
 * misses (it died, the kernel had too much to tell), the monitors of the resources find.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { SEARCH_PATH } from "../../agents/agent-files.js";
import type { ResourceId } from "../../core/model/names.js";

const AGAIN_MS = 1000;

export interface WatchedAddress {
  readonly nic: string;
  /** As `ip` prints it, without a prefix length. */
  readonly address: string;
}

export interface AddressNews {
  /** `what`: for a person. */
  readonly gone: (resource: ResourceId, what: string) => void;
  /** An interface that carries an address of this resource has a carrier again. */
  readonly linkUp: (resource: ResourceId) => void;
}

export class AddressWatch {
  private readonly watched = new Map<ResourceId, readonly WatchedAddress[]>();
  /** Interfaces that were told to have no carrier. */
  private readonly down = new Set<string>();
  private monitor: ChildProcess | undefined;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly news: AddressNews) {}

  /** In place of what was watched for that resource. */
  watch(resource: ResourceId, addresses: readonly WatchedAddress[]): void {
    if (addresses.length === 0) this.watched.delete(resource);
    else this.watched.set(resource, addresses);
    this.arm();
  }

  forget(resource: ResourceId): void {
    this.watch(resource, []);
  }

  close(): void {
    this.watched.clear();
    this.arm();
  }

  private arm(): void {
    if (this.watched.size > 0) {
      if (!this.monitor && !this.retry) this.listen();
      return;
    }
    clearTimeout(this.retry);
    this.retry = undefined;
    this.monitor?.kill();
    this.monitor = undefined;
    this.down.clear();
  }

  private listen(): void {
    const monitor = spawn("ip", ["-oneline", "monitor", "label", "address", "link"], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { PATH: SEARCH_PATH, LC_ALL: "C" },
    });
    this.monitor = monitor;
    const ended = () => {
      if (this.monitor !== monitor) return;
      this.monitor = undefined;
      this.retry = setTimeout(() => {
        this.retry = undefined;
        this.arm();
      }, AGAIN_MS);
    };
    monitor.once("error", ended).once("exit", ended);
    createInterface({ input: monitor.stdout }).on("line", (line) => {
      if (this.monitor === monitor) this.take(line);
    });
  }

  private take(line: string): void {
    const lost = DELETED.exec(line)?.groups;
    if (lost) this.lose(lost.nic ?? "", lost.address ?? "");
    const link = LINK.exec(line)?.groups;
    if (link) this.followLink(link.nic ?? "", (link.flags ?? "").split(",").includes("LOWER_UP"));
  }

  private lose(nic: string, address: string): void {
    for (const resource of this.holders((held) => held.nic === nic && held.address === address)) {
      this.forget(resource);
      this.news.gone(resource, `${address} was taken off ${nic}`);
    }
  }

  private followLink(nic: string, up: boolean): void {
    if (!up) this.down.add(nic);
    else if (this.down.delete(nic)) {
      for (const resource of this.holders((held) => held.nic === nic)) this.news.linkUp(resource);
    }
  }

  private holders(which: (held: WatchedAddress) => boolean): readonly ResourceId[] {
    return [...this.watched].filter(([, addresses]) => addresses.some(which)).map(([resource]) => resource);
  }
}

/** `[ADDR]Deleted 2: eth0    inet 198.18.0.100/24 scope ...`, with a peer `inet 198.18.0.100 peer ...`. */
const DELETED = /^\[ADDR\]Deleted \d+: (?<nic>\S+) +inet6? (?<address>[0-9a-fA-F.:]+)/;
/** `[LINK]2: eth0@if5: <BROADCAST,MULTICAST,UP,LOWER_UP> ...` */
const LINK = /^\[LINK\]\d+: (?<nic>[^:@\s]+)(?:@[^:\s]+)?: <(?<flags>[^>]*)>/;
