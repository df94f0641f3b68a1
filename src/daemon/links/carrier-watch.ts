/**
 * Whether this machine's own end of each link is up: its address is there, on an interface that is up and has a carrier. Node
 * lists the addresses of no others, so the kernel's answer is asked for again and again: one call, however many links.
 */
import { networkInterfaces } from "node:os";
import type { NodeName } from "../../core/model/names.js";
import type { Places } from "./places.js";

const INTERVAL_MS = 200;

export class CarrierWatch {
  private readonly timer: NodeJS.Timeout;
  private lostOn: readonly number[] = [];

  /** `tell`: the links without, whenever they are others than before. */
  constructor(
    private readonly self: NodeName,
    private places: Places,
    private readonly tell: (lostOn: readonly number[]) => void,
  ) {
    this.timer = setInterval(() => this.look(), INTERVAL_MS).unref();
  }

  follow(places: Places): void {
    this.places = places;
  }

  close(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const there = new Set(
      Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []),
    );
    const own = this.places[this.self]?.addresses ?? [];
    const lostOn = own.flatMap((address, link) => (there.has(address) ? [] : [link]));
    if (lostOn.join() === this.lostOn.join()) return;
    this.lostOn = lostOn;
    this.tell(lostOn);
  }
}
