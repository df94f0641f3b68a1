/**
 * The network between daemons: datagrams that get lost, doubled and overtaken, and sessions that keep their order.
 *
 * Two nodes are joined by one or several links, numbered from 0; every direction of every link has faults of its own. A
 * session (a TCP connection) goes over the best link by the route of the node that dials, and needs both directions of it.
 * While it does not have them it waits: a dead link is found by the cores, and nobody else takes another one. When it is
 * mended, or the route changes, the session goes on. Loss only makes it late. It dies with either of its two daemons; how much of what was under way still arrives is
 * left to chance, but always the beginning of it, never the end without the middle. A daemon that ends in good order still
 * has its words delivered, as a closed socket does.
 */
import type { Millis } from "../core/model/duration.js";
import { compareNames, type NodeName } from "../core/model/names.js";
import type { EventQueue } from "./event-queue.js";
import type { Random } from "./random.js";

/** One direction of one link between two nodes. */
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
  /** The links over which its session with that peer may go, best first. */
  route(peer: NodeName): readonly number[];
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
  /** What follows the last of them when the sender was killed. */
  hangUp?: () => void;
  scheduled: boolean;
}

/** What a lost segment costs a session: about the least that Linux waits before it sends one again. */
const RETRANSMISSION_MS = 200;
const HEALTHY: Link = { cut: false, loss: 0, duplication: 0, delayMs: 0.25, jitterMs: 0.25 };

export class Network {
  /** By sender, by receiver, by number. */
  readonly #links: ReadonlyMap<NodeName, ReadonlyMap<NodeName, readonly Link[]>>;
  readonly #sessions = new Map<Endpoint, Map<Endpoint, Session>>();

  constructor(
    private readonly queue: EventQueue,
    private readonly random: Random,
    nodes: readonly NodeName[],
    readonly linkCount = 1,
  ) {
    const links = () => Array.from({ length: linkCount }, () => ({ ...HEALTHY }));
    const others = (from: NodeName) => nodes.filter((to) => to !== from);
    this.#links = new Map(nodes.map((from) => [from, new Map(others(from).map((to) => [to, links()]))]));
  }

  /** All links that carry from one node to the other. */
  links(from: NodeName, to: NodeName): readonly Link[] {
    const links = this.#links.get(from)?.get(to);
    if (!links) throw new RangeError(`no link from ${from} to ${to}`);
    return links;
  }

  link(from: NodeName, to: NodeName, number = 0): Link {
    const link = this.links(from, to)[number];
    if (!link) throw new RangeError(`no link ${number} from ${from} to ${to}: there are 0 to ${this.linkCount - 1}`);
    return link;
  }

  /** Everything that goes in or out by that node's interface. */
  interfaceLinks(node: NodeName, number: number): readonly Link[] {
    const others = [...(this.#links.get(node)?.keys() ?? [])];
    return others.flatMap((other) => [this.link(node, other, number), this.link(other, node, number)]);
  }

  /** Cuts every link between two nodes of different groups, both ways, and no other. */
  partition(groups: readonly (readonly NodeName[])[]): void {
    const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)));
    for (const [from, peers] of this.#links) {
      for (const [to, links] of peers) {
        for (const link of links) link.cut = groupOf.get(from) !== groupOf.get(to);
      }
    }
    this.resume();
  }

  /** All links as on the first day. */
  heal(): void {
    this.reset();
    this.resume();
  }

  /** As `heal`, for who is about to break some of them again: `resume` is theirs to call. */
  reset(): void {
    for (const peers of this.#links.values()) {
      for (const links of peers.values()) for (const link of links) Object.assign(link, HEALTHY);
    }
  }

  /** After a link was mended or a route changed: sessions that waited for it go on. */
  resume(): void {
    for (const sessions of this.#sessions.values()) {
      for (const session of sessions.values()) this.#pump(session);
    }
  }

  datagram(from: NodeName, to: NodeName, number: number, deliver: () => void): void {
    const link = this.link(from, to, number);
    if (link.cut || this.random.chance(link.loss)) return;
    this.#fly(link, deliver);
    if (this.random.chance(link.duplication)) this.#fly(link, deliver);
  }

  /** Ordered and at most once; `deliver` is called only while the receiver still runs. */
  message(from: Endpoint, to: Endpoint, deliver: () => void): void {
    if (to.fate !== "running") return;
    this.#post(this.#session(from, to), deliver);
  }

  /**
   * The kernel of a machine whose daemon was killed closes its connections. Those peers are told, after all that had left
   * before; not those to which no way is whole. To be called before `end`.
   */
  hangUp<Peer extends Endpoint>(endpoint: Endpoint, peers: readonly Peer[], tell: (peer: Peer) => void): void {
    for (const peer of peers) this.#session(endpoint, peer).hangUp = () => tell(peer);
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
    if (this.#waits(session)) {
      session.parcels.length = 0;
      return;
    }
    if (session.from.fate === "killed") session.parcels.length = this.random.integer(session.parcels.length + 1);
    if (session.hangUp) this.#post(session, session.hangUp);
  }

  #post(session: Session, deliver: () => void): void {
    const { from, to } = session;
    const link = this.link(from.node, to.node, this.#carrier(from, to) ?? 0);
    const late = this.random.chance(link.loss) ? RETRANSMISSION_MS : 0;
    session.parcels.push({ readyAt: this.queue.now + this.#transit(link) + late, deliver });
    this.#pump(session);
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
    if (!head || session.scheduled || this.#waits(session)) return;
    session.scheduled = true;
    this.queue.at(head.readyAt, () => this.#arrive(session));
  }

  #arrive(session: Session): void {
    session.scheduled = false;
    if (session.to.fate !== "running" || this.#waits(session)) return;
    session.parcels.shift()?.deliver();
    this.#pump(session);
  }

  #waits({ from, to }: Session): boolean {
    return this.#carrier(from, to) === undefined;
  }

  /** The best link by the one that dials (of two nodes the one whose name sorts first); none while that is not whole. */
  #carrier(from: Endpoint, to: Endpoint): number | undefined {
    const [dialer, dialled] = compareNames(from.node, to.node) < 0 ? [from, to] : [to, from];
    const [best = 0] = dialer.route(dialled.node);
    const whole = !this.link(from.node, to.node, best).cut && !this.link(to.node, from.node, best).cut;
    return whole ? best : undefined;
  }

  #fly(link: Link, deliver: () => void): void {
    this.queue.after(this.#transit(link), deliver);
  }

  #transit(link: Link): Millis {
    return link.delayMs + this.random.between(0, link.jitterMs);
  }
}
