/**
 * The network between daemons: datagrams that get lost, doubled and overtaken, and sessions that keep their order.
 *
 * Every direction of every link has faults of its own. A session (a TCP connection) needs both directions: while one is
 * cut it waits, after the heal it goes on; loss only makes it late. It dies with either of its two daemons; how much of
 * what was under way still arrives is left to chance, but always the beginning of it, never the end without the middle.
 * A daemon that ends in good order still has its words delivered, as a closed socket does.
 */
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { EventQueue } from "./event-queue.js";
import type { Random } from "./random.js";

/** One direction between two nodes. */
export interface Link {
  cut: boolean;
  /** 0 to 1. */
  loss: number;
  /** 0 to 1. */
  duplication: number;
  delayMs: Millis;
  /** Added to the delay, anew for each datagram, between nothing and this: what makes them overtake each other. */
  jitterMs: Millis;
}

/** What the network must know of a daemon. */
export interface Endpoint {
  readonly node: NodeName;
  readonly fate: "running" | "exited" | "killed";
}

interface Parcel {
  readonly readyAt: Millis;
  readonly deliver: () => void;
}

/** The messages from one daemon to another that have not arrived. */
interface Session {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly parcels: Parcel[];
  scheduled: boolean;
}

/** What a lost segment costs a session: about the least that Linux waits before it sends one again. */
const RETRANSMISSION_MS = 200;
const HEALTHY: Link = { cut: false, loss: 0, duplication: 0, delayMs: 0.25, jitterMs: 0.25 };

export class Network {
  readonly #links = new Map<NodeName, Map<NodeName, Link>>();
  readonly #sessions = new Map<Endpoint, Map<Endpoint, Session>>();

  constructor(
    private readonly queue: EventQueue,
    private readonly random: Random,
    nodes: readonly NodeName[],
  ) {
    for (const from of nodes) {
      const others = nodes.filter((to) => to !== from);
      this.#links.set(from, new Map(others.map((to) => [to, { ...HEALTHY }])));
    }
  }

  link(from: NodeName, to: NodeName): Link {
    const link = this.#links.get(from)?.get(to);
    if (!link) throw new RangeError(`no link from ${from} to ${to}`);
    return link;
  }

  /** Cuts every link between two nodes of different groups, both ways, and no other. */
  partition(groups: readonly (readonly NodeName[])[]): void {
    const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)));
    for (const [from, links] of this.#links) {
      for (const [to, link] of links) link.cut = groupOf.get(from) !== groupOf.get(to);
    }
    this.resume();
  }

  /** All links as on the first day. */
  heal(): void {
    for (const links of this.#links.values()) {
      for (const link of links.values()) Object.assign(link, HEALTHY);
    }
    this.resume();
  }

  /** After a link was mended: sessions that waited for it go on. */
  resume(): void {
    for (const sessions of this.#sessions.values()) {
      for (const session of sessions.values()) this.#pump(session);
    }
  }

  datagram(from: NodeName, to: NodeName, deliver: () => void): void {
    const link = this.link(from, to);
    if (link.cut || this.random.chance(link.loss)) return;
    this.#fly(link, deliver);
    if (this.random.chance(link.duplication)) this.#fly(link, deliver);
  }

  /** Ordered and at most once; `deliver` is called only while the receiver still runs. */
  message(from: Endpoint, to: Endpoint, deliver: () => void): void {
    if (to.fate !== "running") return;
    const link = this.link(from.node, to.node);
    const late = this.random.chance(link.loss) ? RETRANSMISSION_MS : 0;
    const session = this.#session(from, to);
    session.parcels.push({ readyAt: this.queue.now + this.#transit(link) + late, deliver });
    this.#pump(session);
  }

  /** The daemon has just ended, and with it its sessions. */
  end(endpoint: Endpoint): void {
    for (const [from, sessions] of this.#sessions) {
      for (const [to, session] of sessions) {
        if (from === endpoint) this.#bequeath(session);
        if (to === endpoint) session.parcels.length = 0;
      }
      sessions.delete(endpoint);
    }
    this.#sessions.delete(endpoint);
  }

  /** What the dead had sent: all of it after an orderly end, a beginning of it (perhaps none) after any other. */
  #bequeath(session: Session): void {
    if (this.#cut(session)) session.parcels.length = 0;
    else if (session.from.fate === "killed") session.parcels.length = this.random.integer(session.parcels.length + 1);
  }

  #session(from: Endpoint, to: Endpoint): Session {
    const known = this.#sessions.get(from)?.get(to);
    if (known) return known;
    const session: Session = { from, to, parcels: [], scheduled: false };
    const sessions = this.#sessions.get(from) ?? new Map<Endpoint, Session>();
    this.#sessions.set(from, sessions.set(to, session));
    return session;
  }

  #pump(session: Session): void {
    const head = session.parcels[0];
    if (!head || session.scheduled || this.#cut(session)) return;
    session.scheduled = true;
    this.queue.at(head.readyAt, () => this.#arrive(session));
  }

  #arrive(session: Session): void {
    session.scheduled = false;
    if (session.to.fate !== "running" || this.#cut(session)) return;
    session.parcels.shift()?.deliver();
    this.#pump(session);
  }

  #cut(session: Session): boolean {
    const { from, to } = session;
    return this.link(from.node, to.node).cut || this.link(to.node, from.node).cut;
  }

  #fly(link: Link, deliver: () => void): void {
    this.queue.after(this.#transit(link), deliver);
  }

  #transit(link: Link): Millis {
    return link.delayMs + this.random.between(0, link.jitterMs);
  }
}
