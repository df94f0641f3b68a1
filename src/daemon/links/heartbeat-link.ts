/**
 * Heartbeats on one link: sealed ones out to the peers, authentic ones in.
 *
 * What cannot be opened or read is counted by reason and dropped, with a line in the log that names the source address,
 * at most one a second for each address. A send that fails (no route, a firewall) is the same to the cluster as one
 * that was lost on the way: logged as rarely, and the next heartbeat is tried as usual.
 *
 * It outlives its socket: the counter of its nonces must never begin again while the daemon lives.
 */
import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import type { NodeName } from "../../core/model/names.js";
import type { Heartbeat } from "../../core/node/messages.js";
import { type Logger, RateLimitedLog } from "../log.js";
import type { HeartbeatReader } from "./heartbeat-reader.js";
import { HeartbeatOpener, HeartbeatSealer, type SealSettings } from "./heartbeat-seal.js";

export interface Destination {
  readonly peer: NodeName;
  readonly address: string;
}

export interface Source {
  readonly address: string;
  readonly port: number;
}

export class HeartbeatLink {
  /** Dropped datagrams since the start, by reason. */
  readonly dropped = new Map<string, number>();
  private readonly sealer: HeartbeatSealer;
  private readonly opener: HeartbeatOpener;
  private readonly rare: RateLimitedLog;

  constructor(
    readonly link: number,
    settings: SealSettings,
    private readonly reader: HeartbeatReader,
    logger: Logger,
    private readonly deliver: (from: NodeName, heartbeat: Heartbeat) => void,
  ) {
    this.sealer = new HeartbeatSealer(settings, link);
    this.opener = new HeartbeatOpener(settings, link);
    this.rare = new RateLimitedLog(logger);
  }

  /** Rejects when the address cannot be bound: another daemon has it, or it is not on this machine. */
  async bind(address: string, port: number): Promise<Socket> {
    const socket = createSocket({ type: isIPv6(address) ? "udp6" : "udp4" });
    await bound(socket, port, address);
    socket.on("message", (datagram, source) => this.receive(datagram, source));
    socket.on("error", (error) => this.rare.warn("socket", { error: error.message }, "the heartbeat socket failed"));
    return socket;
  }

  follow(nodeIds: SealSettings["nodeIds"]): void {
    this.opener.follow(nodeIds);
  }

  /** `payload`: an encoded heartbeat. */
  send(socket: Socket, port: number, to: readonly Destination[], payload: Uint8Array): void {
    const datagram = this.sealer.seal(payload);
    for (const { peer, address } of to) {
      socket.send(datagram, port, address, (error) => {
        if (!error) return;
        const facts = { peer, link: this.link, address, error: error.message };
        this.rare.warn(`send ${peer}`, facts, `a heartbeat cannot be sent to ${peer} over link ${this.link}`);
      });
    }
  }

  receive(datagram: Buffer, source: Source): void {
    const opened = this.opener.open(datagram);
    if (!opened.ok) {
      this.drop(source, opened.why);
      return;
    }
    const { from, incarnation, payload } = opened;
    const heartbeat = this.reader.read(from, payload);
    if (!heartbeat.ok) this.drop(source, `unreadable, though sealed by ${from}`, heartbeat.reason);
    else if (heartbeat.value.incarnation !== incarnation)
      this.drop(source, `two incarnations, though sealed by ${from}`);
    else this.deliver(from, heartbeat.value);
  }

  private drop(source: Source, why: string, detail?: string): void {
    const dropped = (this.dropped.get(why) ?? 0) + 1;
    this.dropped.set(why, dropped);
    const facts = { link: this.link, address: source.address, port: source.port, dropped, detail };
    this.rare.warn(`${why} ${source.address}`, facts, `dropped a datagram of ${source.address}: ${why}`);
  }
}

function bound(socket: Socket, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", (error) => {
      socket.close();
      reject(error);
    });
    socket.bind({ port, address, exclusive: true }, () => {
      socket.removeAllListeners("error");
      resolve();
    });
  });
}
