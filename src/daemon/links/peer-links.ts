/**
 * Messages between daemons: one TLS connection a pair over the best link (passive), or one over each that works (active).
 *
 * Of two nodes the one whose name sorts first dials, so two connections never compete; which link it dials is the core's
 * choice (`route`), and the one that answers follows. A dial that fails is tried on the next link at once, and when all
 * have failed again after a random 50 to 500 ms, or as soon as a heartbeat shows that the other one is there (`notice`).
 * What was said to a peer waits in its session until it is acknowledged, whatever connection it went over: when another
 * link takes over, all that the peer does not have yet is said again there, and what comes twice is heard once.
 *
 * Nothing here waits for a peer or a link: `send` puts bytes into buffers with bounds, and a peer that is slow or stopped,
 * or a link that swallows everything, costs its own buffer only.
 */
import { connect, type TLSSocket } from "node:tls";
import { compareNames, type NodeName } from "../../core/model/names.js";
import type { PeerMessage } from "../../core/node/messages.js";
import { peerMessageCodec } from "../../wire/codec.js";
import { type PeerHello, PROTOCOL, versionRefusal } from "../../wire/frames.js";
import { type Logger, RateLimitedLog } from "../log.js";
import { Bindings } from "./binding.js";
import { type ConnectionEvents, PeerConnection } from "./peer-connection.js";
import { PeerListener } from "./peer-listener.js";
import { PeerSession } from "./peer-session.js";
import type { Places } from "./places.js";
import { clientOptions, type PskSettings } from "./tls-psk.js";

const CONNECT_TIMEOUT_MS = 1000;
/** Of a connection that stands, over the only link: both sides may be short of processor time. */
const HANDSHAKE_TIMEOUT_MS = 5000;
/** While there is another link to try. */
const SHORTEST_CONNECT_TIMEOUT_MS = 100;
const REDIAL_MIN_MS = 50;
const REDIAL_MAX_MS = 500;
/** Until the best link is tried again by who is connected over another one. */
const REVISIT_MS = 5000;
/** A dial that nobody answered for so long when its peer is heard was sent while nobody could hear it. */
const STALE_DIAL_MS = 200;

export type LinkMode = "passive" | "active";

export interface PeerLinksSettings extends PskSettings {
  readonly incarnation: number;
  readonly tokenMs: number;
  readonly port: number;
  readonly mode: LinkMode;
  readonly places: Places;
  /** Bound of what waits for one peer; for tests that fill it. */
  readonly sessionBytes?: number;
}

export type DeliverMessage = (from: NodeName, incarnation: number, message: PeerMessage) => void;

/** The last connection with that daemon was closed by its own side, without a goodbye. */
export type PeerEnded = (peer: NodeName, incarnation: number) => void;

interface Dial {
  readonly link: number;
  readonly socket: TLSSocket;
  readonly sinceMs: number;
  /** Once the handshake is done. */
  connection?: PeerConnection;
}

interface Peer {
  readonly name: NodeName;
  readonly session: PeerSession;
  /** Best link first. */
  route: readonly number[];
  /** After the hello, by link; the newest one last. */
  readonly connections: Map<number, PeerConnection>;
  readonly dials: Map<number, Dial>;
  /** Dials that failed since the last connection or change of the route. */
  failures: number;
  redial?: NodeJS.Timeout;
}

/** What a connection is about; `peer` once it has said who it is. */
interface Line {
  readonly link: number;
  /** Of a dialled one: the stream that our hello told of, before it was known which daemon answers. */
  readonly announced?: number;
  peer?: Peer;
  incarnation?: number;
}

export class PeerLinks {
  private readonly peers = new Map<NodeName, Peer>();
  /** Also of nodes that have gone: one that comes back while its daemon lives goes on with the numbers that it knows. */
  private readonly sessions = new Map<NodeName, PeerSession>();
  private places: Places;
  private listeners: Bindings<PeerListener> | undefined;
  private readonly rare: RateLimitedLog;
  private readonly lines = new Map<PeerConnection, Line>();
  private readonly ticker: NodeJS.Timeout;
  private closed = false;

  private constructor(
    private readonly settings: PeerLinksSettings,
    private readonly logger: Logger,
    private readonly deliver: DeliverMessage,
    private readonly peerEnded: PeerEnded,
  ) {
    this.rare = new RateLimitedLog(logger);
    this.places = settings.places;
    this.ticker = setInterval(() => this.tick(), settings.tokenMs / 2);
  }

  /** Rejects when an own address is taken by another program, or none of them is on this machine. */
  static async open(
    settings: PeerLinksSettings,
    logger: Logger,
    deliver: DeliverMessage,
    peerEnded: PeerEnded,
  ): Promise<PeerLinks> {
    const links = new PeerLinks(settings, logger, deliver, peerEnded);
    try {
      await links.listen();
    } catch (error) {
      await links.close();
      throw error;
    }
    links.meetPeers();
    return links;
  }

  send(to: readonly NodeName[], message: PeerMessage): void {
    if (this.closed) return;
    const bytes = peerMessageCodec.encode(message);
    for (const name of to) {
      const peer = this.peers.get(name);
      if (peer) this.enqueue(peer, bytes);
    }
  }

  /** Messages to that peer go over the first of these links, or over all of them. */
  route(name: NodeName, links: readonly number[]): void {
    const peer = this.peers.get(name);
    if (!peer || this.closed) return;
    peer.route = links;
    peer.failures = 0;
    this.steer(peer);
  }

  /** An authentic heartbeat of that incarnation has come from there. */
  notice(name: NodeName, incarnation: number): void {
    const peer = this.peers.get(name);
    if (!peer || this.closed) return;
    if (peer.session.noticeIncarnation(incarnation)) this.hangUp(peer, "the peer has started anew");
    if (peer.connections.size > 0) return;
    const dials = [...peer.dials.values()];
    if (dials.some((dial) => !isStale(dial))) return;
    if (dials.length > 0) peer.failures += 1;
    this.abandon(peer, dials);
    this.steer(peer);
  }

  /** The nodes and their addresses are these from now on. */
  follow(places: Places): void {
    const before = this.places;
    this.places = places;
    const own = places[this.settings.self]?.addresses;
    if (own) this.listeners?.follow(own);
    for (const peer of this.peers.values()) {
      if (!Object.hasOwn(places, peer.name)) this.forget(peer);
      else this.followAddresses(peer, before);
    }
    this.meetPeers();
  }

  /** Last messages are given a moment to leave. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.ticker);
    this.listeners?.close();
    for (const peer of this.peers.values()) {
      clearTimeout(peer.redial);
      for (const dial of peer.dials.values()) if (!dial.connection) dial.socket.destroy();
    }
    await Promise.all([...this.lines.keys()].map((connection) => connection.finish()));
  }

  private enqueue(peer: Peer, bytes: Uint8Array): void {
    if (peer.session.outgoing.push(bytes)) {
      for (const connection of this.carriers(peer)) connection.pump();
      return;
    }
    this.rare.warn(`overflow ${peer.name}`, { peer: peer.name }, `${peer.name} takes no messages: dropped what waited`);
    this.hangUp(peer, "it takes no messages");
  }

  /** The newest connection is the one that the dialer wanted. */
  private carriers(peer: Peer): readonly PeerConnection[] {
    const all = [...peer.connections.values()];
    return this.settings.mode === "active" ? all : all.slice(-1);
  }

  private tick(): void {
    for (const connection of this.lines.keys()) connection.tick();
  }

  // nodes and addresses

  private meetPeers(): void {
    const { self, incarnation, sessionBytes } = this.settings;
    for (const [name, { addresses }] of Object.entries(this.places)) {
      if (name === self || this.peers.has(name)) continue;
      const peer: Peer = {
        name,
        session: this.sessions.get(name) ?? new PeerSession(incarnation, sessionBytes),
        route: addresses.map((_, link) => link),
        connections: new Map(),
        dials: new Map(),
        failures: 0,
      };
      this.peers.set(name, peer);
      this.sessions.set(name, peer.session);
      this.steer(peer);
    }
  }

  private forget(peer: Peer): void {
    this.peers.delete(peer.name);
    peer.session.outgoing.restart();
    clearTimeout(peer.redial);
    this.abandon(
      peer,
      [...peer.dials.values()].filter((dial) => !dial.connection),
    );
    for (const connection of peer.connections.values()) connection.refuse(`${peer.name} is no longer in the node list`);
  }

  private followAddresses(peer: Peer, before: Places): void {
    const { self } = this.settings;
    const [mine, theirs] = [this.places[self]?.addresses, this.places[peer.name]?.addresses ?? []];
    const [mineBefore, theirsBefore] = [before[self]?.addresses, before[peer.name]?.addresses ?? []];
    const links = Math.max(theirs.length, theirsBefore.length);
    for (let link = 0; link < links; link++) {
      if (theirs[link] === theirsBefore[link] && mine?.[link] === mineBefore?.[link]) continue;
      peer.connections.get(link)?.close("its address has changed");
      const dial = peer.dials.get(link);
      if (dial) this.abandon(peer, [dial]);
    }
    if (theirs.length !== theirsBefore.length) peer.route = theirs.map((_, link) => link);
    this.steer(peer);
  }

  // the side that is dialled

  private async listen(): Promise<void> {
    const { places, port, self } = this.settings;
    const psk = {
      ...this.settings,
      isNode: (name: NodeName) => Object.hasOwn(this.places, name),
      isNodeAddress: (address: string) => Object.values(this.places).some((node) => node.addresses.includes(address)),
    };
    const own = places[self]?.addresses ?? [];
    this.listeners = await Bindings.open(own, "messages", this.logger, (address, link) => {
      const host = { ...psk, accept: (socket: TLSSocket) => this.accept(socket, link) };
      return PeerListener.open({ address, port }, host, this.logger, this.rare);
    });
  }

  private accept(socket: TLSSocket, link: number): void {
    const connection = new PeerConnection(socket, {
      ...this.events(),
      onHello: (self, hello) => this.greet(self, hello),
    });
    this.lines.set(connection, { link });
  }

  private greet(connection: PeerConnection, hello: PeerHello): PeerSession | { readonly refused: string } {
    const peer = this.peers.get(hello.node);
    const refused = this.adopt(peer, connection, hello);
    if (refused !== undefined || !peer) return { refused: refused ?? "unknown" };
    connection.sendHello(this.hello(peer));
    return peer.session;
  }

  // the side that dials

  private isDialer(peer: Peer): boolean {
    return compareNames(this.settings.self, peer.name) < 0;
  }

  /** Dials what is to be connected and is not. */
  private steer(peer: Peer): void {
    if (!this.isDialer(peer) || this.closed || this.peers.get(peer.name) !== peer) return;
    clearTimeout(peer.redial);
    const wanted = this.settings.mode === "active" ? peer.route : this.bestLink(peer);
    const dials = [...peer.dials.values()];
    const strays = dials.filter((dial) => !dial.connection && !wanted.includes(dial.link));
    this.abandon(peer, strays);
    for (const link of wanted) if (!peer.connections.has(link) && !peer.dials.has(link)) this.dial(peer, link);
  }

  /** The first of the route; without any connection the next one after each failure. */
  private bestLink(peer: Peer): readonly number[] {
    const link = peer.connections.size > 0 ? peer.route[0] : peer.route[peer.failures % peer.route.length];
    return link === undefined ? [] : [link];
  }

  private abandon(peer: Peer, dials: readonly Dial[]): void {
    for (const dial of dials) {
      peer.dials.delete(dial.link);
      dial.socket.destroy();
    }
  }

  private dial(peer: Peer, link: number): void {
    const { port, self } = this.settings;
    const address = (name: NodeName) => this.places[name]?.addresses[link];
    const [host, localAddress] = [address(peer.name), address(self)];
    if (host === undefined || localAddress === undefined) return;
    const route = { host, port, localAddress };
    const socket = connect({ ...clientOptions(this.settings), ...route });
    socket.setNoDelay(true);
    const dial: Dial = { link, socket, sinceMs: performance.now() };
    peer.dials.set(link, dial);
    let timeout = setTimeout(() => socket.destroy(new Error("no answer")), this.patience(peer));
    socket.once("connect", () => {
      if (peer.route.length > 1) return;
      clearTimeout(timeout);
      timeout = setTimeout(() => socket.destroy(new Error("the handshake was not finished")), HANDSHAKE_TIMEOUT_MS);
    });
    socket.once("secureConnect", () => {
      clearTimeout(timeout);
      dial.connection = this.introduce(peer, dial);
    });
    let why = "closed";
    socket.on("error", (error) => {
      why = error.message;
    });
    socket.once("close", () => {
      clearTimeout(timeout);
      if (peer.dials.get(link) === dial) this.hungUp(peer, dial, why);
    });
  }

  /** A link that does not answer must not cost much of a token while there are others; but all of them may be slow. */
  private patience(peer: Peer): number {
    const { length } = peer.route;
    if (length < 2) return CONNECT_TIMEOUT_MS;
    const first = Math.max(SHORTEST_CONNECT_TIMEOUT_MS, this.settings.tokenMs / 4);
    return Math.min(CONNECT_TIMEOUT_MS, first * 2 ** Math.floor(peer.failures / length));
  }

  private introduce(peer: Peer, { link, socket }: Dial): PeerConnection {
    const connection = new PeerConnection(socket, {
      ...this.events(),
      onHello: (self, hello) => {
        const wrong = hello.node === peer.name ? undefined : `${peer.name} was dialled, ${hello.node} answered`;
        const refused = wrong ?? this.adopt(peer, self, hello);
        return refused === undefined ? peer.session : { refused };
      },
    });
    this.lines.set(connection, { link, announced: peer.session.outgoing.stream });
    connection.sendHello(this.hello(peer));
    return connection;
  }

  private hungUp(peer: Peer, { link }: Dial, why: string): void {
    peer.dials.delete(link);
    peer.failures += 1;
    this.logger.debug({ peer: peer.name, link, why }, `no connection to ${peer.name} over link ${link}: ${why}`);
    if (this.closed) return;
    clearTimeout(peer.redial);
    peer.redial = setTimeout(() => this.steer(peer), redialAfter(peer));
  }

  // both

  private hello(peer: Peer): PeerHello {
    const { cluster, self } = this.settings;
    return { ...PROTOCOL, cluster, node: self, ...peer.session.memory() };
  }

  private refusal(hello: PeerHello, peer: Peer | undefined): string | undefined {
    if (hello.cluster !== this.settings.cluster) return `this is a node of the cluster ${this.settings.cluster}`;
    if (!peer) return `${hello.node} is not in the node list of ${this.settings.self}`;
    return versionRefusal(hello);
  }

  /** Why it is refused, if it is. */
  private adopt(peer: Peer | undefined, connection: PeerConnection, hello: PeerHello): string | undefined {
    const line = this.lines.get(connection);
    const refused = this.refusal(hello, peer);
    if (refused !== undefined || !peer || !line) return refused ?? "unknown";
    const { conversation } = peer.session;
    const old = peer.session.resume(hello, line.announced ?? peer.session.outgoing.stream);
    // Frames of an earlier conversation that are still under way must not be taken for those of this one.
    if (peer.session.conversation !== conversation) this.hangUp(peer, "the peer has started anew");
    if (old !== undefined) return old;
    peer.connections.get(line.link)?.close("replaced by a newer connection");
    line.peer = peer;
    line.incarnation = hello.incarnation;
    peer.failures = 0;
    peer.connections.set(line.link, connection);
    const facts = { peer: peer.name, link: line.link, address: connection.remoteAddress };
    this.logger.info(facts, `connected with ${peer.name} over link ${line.link}`);
    if (this.isDialer(peer) && this.settings.mode === "passive") this.closeOthers(peer, line.link);
    return undefined;
  }

  private closeOthers(peer: Peer, link: number): void {
    for (const [other, connection] of peer.connections) {
      if (other !== link) connection.close(`messages go over link ${link}`);
    }
    this.abandon(
      peer,
      [...peer.dials.values()].filter((dial) => dial.link !== link && !dial.connection && link === peer.route[0]),
    );
    if (link === peer.route[0]) return;
    clearTimeout(peer.redial);
    peer.redial = setTimeout(() => this.steer(peer), REVISIT_MS);
  }

  private hangUp(peer: Peer, why: string): void {
    for (const connection of peer.connections.values()) connection.close(why);
  }

  private events(): Pick<ConnectionEvents, "onMessage" | "onClosed"> {
    return {
      onMessage: (connection, message) => this.receive(connection, message),
      onClosed: (connection, why) => this.lost(connection, why),
    };
  }

  private receive(connection: PeerConnection, bytes: Uint8Array): void {
    const peer = this.lines.get(connection)?.peer;
    if (!peer) return;
    const message = peerMessageCodec.decode(bytes);
    if (message.ok) this.deliver(peer.name, peer.session.peerIncarnation, message.value);
    else this.rare.warn(`unreadable ${peer.name}`, { peer: peer.name }, `a message of no use: ${message.reason}`);
  }

  private lost(connection: PeerConnection, why: string): void {
    const line = this.lines.get(connection);
    this.lines.delete(connection);
    const peer = line?.peer;
    if (!line || !peer) {
      this.rare.warn(`lost ${connection.remoteAddress}`, { why }, `a connection was not used: ${why}`);
      return;
    }
    if (peer.connections.get(line.link) === connection) peer.connections.delete(line.link);
    this.logger.info({ peer: peer.name, link: line.link, why }, `connection with ${peer.name} lost: ${why}`);
    const last = peer.connections.size === 0;
    if (connection.closedByPeer && last && !this.closed) this.peerEnded(peer.name, line.incarnation ?? 0);
    // What waits for the peer goes on over a connection that is still there.
    for (const carrier of this.carriers(peer)) carrier.pump();
  }
}

/** What is under way is left to end: on a busy machine a handshake may take longer than the next heartbeat. */
function isStale({ socket, sinceMs }: Dial): boolean {
  return socket.connecting && performance.now() - sinceMs >= STALE_DIAL_MS;
}

function redialAfter({ connections, failures, route }: Peer): number {
  if (connections.size > 0) return REVISIT_MS;
  if (failures < route.length) return 0;
  return REDIAL_MIN_MS + Math.random() * (REDIAL_MAX_MS - REDIAL_MIN_MS);
}
