/**
 * Messages between daemons: one connection a pair, made again whenever it breaks.
 *
 * Of two nodes the one whose name sorts first dials, so two connections never compete. It tries again after a random
 * 50 to 500 ms, and at once when a heartbeat shows that the other one is there (`notice`). What is sent while there is
 * no connection waits in the peer's session. A stranger gets as far as the handshake: it is counted against a small
 * number of unfinished connections, which the addresses of the nodes are not, and named in the log.
 *
 * Nothing here waits for a peer: `send` puts bytes into buffers with bounds, and a peer that is slow or stopped costs
 * its own buffer only.
 */
import type { Socket } from "node:net";
import { connect, createServer, type Server, type TLSSocket } from "node:tls";
import { compareNames, type NodeName } from "../../core/model/names.js";
import type { PeerMessage } from "../../core/node/messages.js";
import { peerMessageCodec } from "../../wire/codec.js";
import { type PeerHello, PROTOCOL, versionRefusal } from "../../wire/frames.js";
import { type Logger, RateLimitedLog } from "../log.js";
import { type ConnectionEvents, PeerConnection } from "./peer-connection.js";
import { PeerSession } from "./peer-session.js";
import { clientOptions, type PskSettings, serverOptions } from "./tls-psk.js";

const CONNECT_TIMEOUT_MS = 1000;
const REDIAL_MIN_MS = 50;
const REDIAL_MAX_MS = 500;
/** A dial that is older than this when its peer is heard was sent while nobody could hear it. */
const STALE_DIAL_MS = 200;
const MAX_STRANGERS = 64;

export interface PeerLinksSettings extends PskSettings {
  readonly incarnation: number;
  readonly tokenMs: number;
  readonly port: number;
  readonly addresses: Readonly<Record<NodeName, string>>;
  /** Bound of what waits for one peer; for tests that fill it. */
  readonly sessionBytes?: number;
}

export type DeliverMessage = (from: NodeName, incarnation: number, message: PeerMessage) => void;

interface Dial {
  readonly socket: TLSSocket;
  readonly sinceMs: number;
  /** Once the handshake is done. */
  connection?: PeerConnection;
}

interface Peer {
  readonly name: NodeName;
  readonly session: PeerSession;
  connection?: PeerConnection;
  dial?: Dial;
  redial?: NodeJS.Timeout;
}

export class PeerLinks {
  private readonly peers: ReadonlyMap<NodeName, Peer>;
  private readonly server: Server;
  private readonly rare: RateLimitedLog;
  /** Before the end of the handshake, by address and port. */
  private readonly strangers = new Map<string, Socket>();
  /** Connections whose hello is still to come, and those of the peers. */
  private readonly connections = new Set<PeerConnection>();
  private readonly ticker: NodeJS.Timeout;
  private closed = false;

  private constructor(
    private readonly settings: PeerLinksSettings,
    private readonly logger: Logger,
    private readonly deliver: DeliverMessage,
  ) {
    this.rare = new RateLimitedLog(logger);
    const names = Object.keys(settings.nodeIds).filter((name) => name !== settings.self);
    this.peers = new Map(
      names.map((name) => [name, { name, session: new PeerSession(settings.incarnation, settings.sessionBytes) }]),
    );
    this.server = createServer(serverOptions(settings), (socket) => this.accept(socket));
    this.ticker = setInterval(() => this.tick(), settings.tokenMs / 2);
  }

  /** Rejects when the own address cannot be bound. */
  static async open(settings: PeerLinksSettings, logger: Logger, deliver: DeliverMessage): Promise<PeerLinks> {
    const links = new PeerLinks(settings, logger, deliver);
    try {
      await links.listen();
    } catch (error) {
      await links.close();
      throw error;
    }
    for (const peer of links.peers.values()) links.dial(peer);
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

  /** An authentic heartbeat of that incarnation has come from there. */
  notice(name: NodeName, incarnation: number): void {
    const peer = this.peers.get(name);
    if (!peer || this.closed) return;
    if (peer.session.noticeIncarnation(incarnation)) peer.connection?.close("the peer has started anew");
    if (peer.connection || !this.isDialer(peer)) return;
    if (peer.dial && performance.now() - peer.dial.sinceMs < STALE_DIAL_MS) return;
    this.dial(peer);
  }

  /** Last messages are given a moment to leave. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.ticker);
    this.server.close();
    for (const socket of this.strangers.values()) socket.destroy();
    for (const peer of this.peers.values()) {
      clearTimeout(peer.redial);
      if (!peer.dial?.connection) peer.dial?.socket.destroy();
    }
    await Promise.all([...this.connections].map((connection) => connection.finish()));
  }

  private enqueue(peer: Peer, bytes: Uint8Array): void {
    if (peer.session.outgoing.push(bytes)) {
      peer.connection?.pump();
      return;
    }
    this.rare.warn(`overflow ${peer.name}`, { peer: peer.name }, `${peer.name} takes no messages: dropped what waited`);
    peer.connection?.close("it takes no messages");
  }

  private tick(): void {
    for (const connection of this.connections) connection.tick();
  }

  // the side that is dialled

  private listen(): Promise<void> {
    this.server.on("connection", (socket: Socket) => this.admit(socket));
    this.server.on("tlsClientError", (error, socket) => this.turnedAway(error, socket));
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen({ port: this.settings.port, host: this.settings.addresses[this.settings.self] }, () => {
        this.server.removeListener("error", reject);
        this.server.on("error", (error) => this.rare.warn("server", { error: error.message }, "accepting failed"));
        resolve();
      });
    });
  }

  private admit(socket: Socket): void {
    const address = socket.remoteAddress ?? "an unknown address";
    const full = this.strangers.size >= MAX_STRANGERS && !Object.values(this.settings.addresses).includes(address);
    if (this.closed || full) {
      this.rare.warn("strangers", { address }, "too many unfinished connections: dropped one");
      socket.destroy();
      return;
    }
    const origin = originOf(socket);
    this.strangers.set(origin, socket);
    socket.once("close", () => this.strangers.delete(origin));
  }

  private turnedAway(error: NodeJS.ErrnoException, socket: TLSSocket): void {
    const address = socket.remoteAddress ?? "an unknown address";
    const facts = { address, error: error.message };
    // A peer that was frozen while we dialled it finds calls that nobody waits for any more.
    if (error.code === "ECONNRESET") this.logger.debug(facts, `${address} hung up during the handshake`);
    else {
      const text = `refused a connection of ${address}: no node with this cluster's key`;
      this.rare.warn(`tls ${address}`, facts, text);
    }
  }

  private accept(socket: TLSSocket): void {
    this.strangers.delete(originOf(socket));
    const connection = new PeerConnection(socket, {
      ...this.events(),
      onHello: (self, hello) => this.greet(self, hello),
    });
    this.connections.add(connection);
  }

  private greet(connection: PeerConnection, hello: PeerHello): PeerSession | { readonly refused: string } {
    const peer = this.peers.get(hello.node);
    const refused = this.refusal(hello, peer);
    if (refused || !peer) return { refused: refused ?? "unknown" };
    this.adopt(peer, connection);
    connection.sendHello(this.hello(peer));
    return peer.session;
  }

  // the side that dials

  private isDialer(peer: Peer): boolean {
    return compareNames(this.settings.self, peer.name) < 0;
  }

  private dial(peer: Peer): void {
    if (!this.isDialer(peer) || this.closed) return;
    clearTimeout(peer.redial);
    peer.dial?.socket.destroy();
    const { port, addresses, self } = this.settings;
    const route = { host: addresses[peer.name] ?? "", port, localAddress: addresses[self] };
    const socket = connect({ ...clientOptions(this.settings), ...route });
    socket.setNoDelay(true);
    const dial: Dial = { socket, sinceMs: performance.now() };
    peer.dial = dial;
    const timeout = setTimeout(() => socket.destroy(new Error("no answer")), CONNECT_TIMEOUT_MS);
    socket.once("secureConnect", () => {
      clearTimeout(timeout);
      dial.connection = this.introduce(peer, socket);
    });
    let why = "closed";
    socket.on("error", (error) => {
      why = error.message;
    });
    socket.once("close", () => {
      clearTimeout(timeout);
      if (peer.dial === dial) this.hungUp(peer, why);
    });
  }

  private introduce(peer: Peer, socket: TLSSocket): PeerConnection {
    const connection = new PeerConnection(socket, {
      ...this.events(),
      onHello: (self, hello) => {
        const wrong = hello.node === peer.name ? undefined : `${peer.name} was dialled, ${hello.node} answered`;
        const refused = wrong ?? this.refusal(hello, peer);
        if (refused) return { refused };
        this.adopt(peer, self);
        return peer.session;
      },
    });
    this.connections.add(connection);
    connection.sendHello(this.hello(peer));
    return connection;
  }

  private hungUp(peer: Peer, why: string): void {
    peer.dial = undefined;
    this.logger.debug({ peer: peer.name, why }, `no connection to ${peer.name}: ${why}`);
    if (this.closed) return;
    const wait = REDIAL_MIN_MS + Math.random() * (REDIAL_MAX_MS - REDIAL_MIN_MS);
    peer.redial = setTimeout(() => this.dial(peer), wait);
  }

  // both

  private hello(peer: Peer): PeerHello {
    const { cluster, self } = this.settings;
    return { ...PROTOCOL, cluster, node: self, ...peer.session.memory() };
  }

  private refusal(hello: PeerHello, peer: Peer | undefined): string | undefined {
    if (hello.cluster !== this.settings.cluster) return `this is a node of the cluster ${this.settings.cluster}`;
    if (!peer) return `${hello.node} is not in the node list of ${this.settings.self}`;
    return versionRefusal(hello) ?? peer.session.resume(hello);
  }

  private adopt(peer: Peer, connection: PeerConnection): void {
    peer.connection?.close("replaced by a newer connection");
    peer.connection = connection;
    const address = connection.remoteAddress;
    this.logger.info({ peer: peer.name, address }, `connected with ${peer.name}`);
  }

  private events(): Pick<ConnectionEvents, "onMessage" | "onClosed"> {
    return {
      onMessage: (connection, message) => this.receive(connection, message),
      onClosed: (connection, why) => this.lost(connection, why),
    };
  }

  private receive(connection: PeerConnection, bytes: Uint8Array): void {
    const peer = this.owner(connection);
    if (!peer) return;
    const message = peerMessageCodec.decode(bytes);
    if (message.ok) this.deliver(peer.name, peer.session.peerIncarnation, message.value);
    else this.rare.warn(`unreadable ${peer.name}`, { peer: peer.name }, `a message of no use: ${message.reason}`);
  }

  private lost(connection: PeerConnection, why: string): void {
    this.connections.delete(connection);
    const peer = this.owner(connection);
    if (!peer) {
      this.rare.warn(`lost ${connection.remoteAddress}`, { why }, `a connection was not used: ${why}`);
      return;
    }
    peer.connection = undefined;
    this.logger.info({ peer: peer.name, why }, `connection with ${peer.name} lost: ${why}`);
  }

  private owner(connection: PeerConnection): Peer | undefined {
    return [...this.peers.values()].find((peer) => peer.connection === connection);
  }
}

function originOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort}`;
}
