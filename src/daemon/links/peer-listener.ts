/**
 * Takes connections of peers on this node's address of one link, as far as the end of the TLS handshake.
 *
 * A stranger gets no further: it is counted against a small number of unfinished connections, which the addresses of the
 * nodes are not, and named in the log.
 */
import type { Socket } from "node:net";
import { createServer, type Server, type TLSSocket } from "node:tls";
import type { NodeName } from "../../core/model/names.js";
import type { Logger, RateLimitedLog } from "../log.js";
import { type PskSettings, serverOptions } from "./tls-psk.js";

const MAX_STRANGERS = 64;

export interface ListenerHost extends PskSettings {
  readonly isNode: (name: NodeName) => boolean;
  readonly isNodeAddress: (address: string) => boolean;
  /** The other end knows the cluster key. */
  readonly accept: (socket: TLSSocket) => void;
}

export class PeerListener {
  /** Before the end of the handshake, by address and port. */
  private readonly strangers = new Map<string, Socket>();
  private closed = false;

  private constructor(
    private readonly host: ListenerHost,
    private readonly server: Server,
    private readonly logger: Logger,
    private readonly rare: RateLimitedLog,
  ) {}

  /** Rejects when the address cannot be bound. */
  static async open(
    place: { readonly address: string; readonly port: number },
    host: ListenerHost,
    logger: Logger,
    rare: RateLimitedLog,
  ): Promise<PeerListener> {
    const server = createServer(serverOptions(host, host.isNode));
    const listener = new PeerListener(host, server, logger, rare);
    server.on("connection", (socket: Socket) => listener.admit(socket));
    server.on("tlsClientError", (error, socket) => listener.turnedAway(error, socket));
    server.on("secureConnection", (socket) => listener.accept(socket));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port: place.port, host: place.address }, () => {
        server.removeListener("error", reject);
        server.on("error", (error) => rare.warn("server", { error: error.message }, "accepting failed"));
        resolve();
      });
    });
    return listener;
  }

  /** No new connections, and none that is unfinished; those that were accepted are their owner's. */
  close(): void {
    this.closed = true;
    this.server.close();
    for (const socket of this.strangers.values()) socket.destroy();
  }

  private admit(socket: Socket): void {
    const address = socket.remoteAddress ?? "an unknown address";
    if (this.closed || (this.strangers.size >= MAX_STRANGERS && !this.host.isNodeAddress(address))) {
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
    // Node leaves open what did not finish its handshake in time.
    socket.destroy();
  }

  private accept(socket: TLSSocket): void {
    this.strangers.delete(originOf(socket));
    this.host.accept(socket);
  }
}

function originOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort}`;
}
