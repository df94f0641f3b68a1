/**
 * The UDP socket of this node: sealed heartbeats out to the peers, authentic ones in.
 *
 * What cannot be opened or read is counted by reason and dropped, with a line in the log that names the source address,
 * at most one a second for each address. A send that fails (no route, a firewall) is the same to the cluster as one
 * that was lost on the way: logged as rarely, and the next heartbeat is tried as usual.
 */
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import type { NodeName } from "../../core/model/names.js";
import type { Heartbeat } from "../../core/node/messages.js";
import { heartbeatCodec } from "../../wire/codec.js";
import { type Logger, RateLimitedLog } from "../log.js";
import { HeartbeatOpener, HeartbeatSealer, type SealSettings } from "./heartbeat-seal.js";

export interface HeartbeatLinkSettings extends SealSettings {
  readonly port: number;
  /** Of every node; this one's is the address to listen on. */
  readonly addresses: Readonly<Record<NodeName, string>>;
}

export class HeartbeatLink {
  /** Dropped datagrams since the start, by reason. */
  readonly dropped = new Map<string, number>();
  private readonly sealer: HeartbeatSealer;
  private readonly opener: HeartbeatOpener;
  private readonly rare: RateLimitedLog;
  private closed = false;

  private constructor(
    private readonly settings: HeartbeatLinkSettings,
    private readonly socket: Socket,
    logger: Logger,
    private readonly deliver: (from: NodeName, heartbeat: Heartbeat) => void,
  ) {
    this.sealer = new HeartbeatSealer(settings);
    this.opener = new HeartbeatOpener(settings);
    this.rare = new RateLimitedLog(logger);
    socket.on("message", (datagram, source) => this.receive(datagram, source));
    socket.on("error", (error) => this.rare.warn("socket", { error: error.message }, "the heartbeat socket failed"));
  }

  /** Rejects when the own address cannot be bound: another daemon has it, or it is not on this machine. */
  static async open(
    settings: HeartbeatLinkSettings,
    logger: Logger,
    deliver: (from: NodeName, heartbeat: Heartbeat) => void,
  ): Promise<HeartbeatLink> {
    const address = settings.addresses[settings.self] ?? "";
    const socket = createSocket({ type: isIPv6(address) ? "udp6" : "udp4" });
    await bind(socket, settings.port, address);
    return new HeartbeatLink(settings, socket, logger, deliver);
  }

  send(to: readonly NodeName[], heartbeat: Heartbeat): void {
    if (this.closed) return;
    const datagram = this.sealer.seal(heartbeatCodec.encode(heartbeat));
    for (const peer of to) {
      const address = this.settings.addresses[peer];
      if (address === undefined) continue;
      this.socket.send(datagram, this.settings.port, address, (error) => {
        if (error)
          this.rare.warn(`send ${peer}`, { peer, address, error: error.message }, "a heartbeat cannot be sent");
      });
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.socket.close();
  }

  private receive(datagram: Buffer, source: RemoteInfo): void {
    const opened = this.opener.open(datagram);
    if (!opened.ok) this.drop(source, opened.why);
    else this.read(source, opened.from, opened.incarnation, opened.payload);
  }

  private read(source: RemoteInfo, from: NodeName, incarnation: number, payload: Buffer): void {
    const heartbeat = heartbeatCodec.decode(payload);
    if (!heartbeat.ok) this.drop(source, `unreadable (${heartbeat.reason}), though sealed by ${from}`);
    else if (heartbeat.value.incarnation !== incarnation)
      this.drop(source, `two incarnations, though sealed by ${from}`);
    else this.deliver(from, heartbeat.value);
  }

  private drop(source: RemoteInfo, why: string): void {
    const dropped = (this.dropped.get(why) ?? 0) + 1;
    this.dropped.set(why, dropped);
    const facts = { address: source.address, port: source.port, dropped };
    this.rare.warn(`${why} ${source.address}`, facts, `dropped a datagram of ${source.address}: ${why}`);
  }
}

function bind(socket: Socket, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind({ port, address, exclusive: true }, () => {
      socket.removeListener("error", reject);
      resolve();
    });
  });
}
