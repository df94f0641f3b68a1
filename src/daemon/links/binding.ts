/**
 * What listens on this node's own address of each link, also when the machine does not have that address yet.
 *
 * An interface that is down when the daemon starts costs its link only: the address is tried again every second, and used
 * from then on. An address that another program has is different: that is a mistake somebody has to look at.
 */
import type { Logger } from "../log.js";

const RETRY_MS = 1000;

export interface Bound {
  close(): void;
}

export type Bind<T extends Bound> = (address: string, link: number) => Promise<T>;

interface Place<T> {
  readonly address: string;
  bound?: T;
}

export class Bindings<T extends Bound> {
  private places: Place<T>[] = [];
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  private constructor(
    private readonly bind: Bind<T>,
    /** What it is, for the log. */
    private readonly what: string,
    private readonly logger: Logger,
  ) {}

  /** Rejects when an address is taken, and when none of them is one of this machine's. */
  static async open<T extends Bound>(
    addresses: readonly string[],
    what: string,
    logger: Logger,
    bind: Bind<T>,
  ): Promise<Bindings<T>> {
    const bindings = new Bindings(bind, what, logger);
    const places = addresses.map((address): Place<T> => ({ address }));
    bindings.places = places;
    const results = await Promise.allSettled(places.map((place, link) => bindings.occupy(place, link)));
    const errors = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    const fatal =
      errors.find((error) => !isMissing(error)) ?? (errors.length === places.length ? errors[0] : undefined);
    if (fatal !== undefined) {
      bindings.close();
      throw fatal;
    }
    bindings.retryMissing();
    return bindings;
  }

  /** Undefined while the machine does not have that link's address. */
  at(link: number): T | undefined {
    return this.places[link]?.bound;
  }

  /** The node has other addresses now. What listens on one that stays, on the same link, is left alone. */
  follow(addresses: readonly string[]): void {
    const before = this.places;
    this.places = addresses.map((address, link) => {
      const place = before[link];
      return place?.address === address ? place : { address };
    });
    for (const place of before) if (!this.places.includes(place)) place.bound?.close();
    this.retryNow();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    for (const { bound } of this.places) bound?.close();
    this.places = [];
  }

  private async occupy(place: Place<T>, link: number): Promise<void> {
    const bound = await this.bind(place.address, link);
    if (this.places[link] === place && !this.closed) place.bound = bound;
    else bound.close();
  }

  private retryMissing(): void {
    const missing = this.places.flatMap(({ bound, address }, link) => (bound ? [] : [{ address, link }]));
    if (missing.length === 0 || this.closed) return;
    for (const { address, link } of missing) {
      this.logger.warn({ link, address }, `link ${link}: ${address} is not on this machine yet: no ${this.what} there`);
    }
    this.retry = setTimeout(() => this.retryNow(), RETRY_MS);
  }

  private retryNow(): void {
    clearTimeout(this.retry);
    const missing = this.places.flatMap((place, link) => (place.bound ? [] : [{ place, link }]));
    void Promise.allSettled(missing.map((each) => this.reoccupy(each.place, each.link))).then(() => {
      if (this.places.every(({ bound }) => bound) || this.closed) return;
      this.retry = setTimeout(() => this.retryNow(), RETRY_MS);
    });
  }

  private async reoccupy(place: Place<T>, link: number): Promise<void> {
    try {
      await this.occupy(place, link);
      this.logger.info({ link, address: place.address }, `link ${link}: ${this.what} on ${place.address} from now on`);
    } catch (error) {
      const facts = { link, address: place.address, error: (error as Error).message };
      this.logger.debug(facts, `link ${link}: still no ${this.what} on ${place.address}`);
    }
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EADDRNOTAVAIL";
}
