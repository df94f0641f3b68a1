/** Heartbeats on all links of this node: each goes out over every one, and what comes in is told with its link. */
import type { Socket } from "node:dgram";
import type { NodeName } from "../../core/model/names.js";
import type { Heartbeat } from "../../core/node/messages.js";
import { heartbeatCodec } from "../../wire/codec.js";
import type { Logger } from "../log.js";
import { Bindings } from "./binding.js";
import { HeartbeatLink } from "./heartbeat-link.js";
import { HeartbeatReader } from "./heartbeat-reader.js";
import { nodeIdsIn, type Places } from "./places.js";

export interface HeartbeatLinksSettings {
  readonly cluster: string;
  readonly clusterKey: Buffer;
  readonly self: NodeName;
  readonly incarnation: number;
  readonly port: number;
  readonly places: Places;
}

export type DeliverHeartbeat = (from: NodeName, link: number, heartbeat: Heartbeat) => void;

export class HeartbeatLinks {
  /** By number, also those that the layout no longer has: their nonces go on where they were. */
  private readonly links: HeartbeatLink[] = [];
  private readonly reader = new HeartbeatReader();
  private places: Places;
  private bindings: Bindings<Socket> | undefined;

  private constructor(
    private readonly settings: HeartbeatLinksSettings,
    private readonly logger: Logger,
    private readonly deliver: DeliverHeartbeat,
  ) {
    this.places = settings.places;
  }

  /** Rejects when an own address is taken by another program, or none of them is on this machine. */
  static async open(
    settings: HeartbeatLinksSettings,
    logger: Logger,
    deliver: DeliverHeartbeat,
  ): Promise<HeartbeatLinks> {
    const all = new HeartbeatLinks(settings, logger, deliver);
    const own = settings.places[settings.self]?.addresses ?? [];
    all.bindings = await Bindings.open(own, "heartbeats", logger, (address, link) => {
      return all.linkAt(link).bind(address, settings.port);
    });
    return all;
  }

  send(to: readonly NodeName[], heartbeat: Heartbeat): void {
    const payload = heartbeatCodec.encode(heartbeat);
    for (const { link } of this.links) {
      const socket = this.bindings?.at(link);
      if (!socket) continue;
      const destinations = to.flatMap((peer) => {
        const address = this.places[peer]?.addresses[link];
        return address === undefined ? [] : [{ peer, address }];
      });
      this.linkAt(link).send(socket, this.settings.port, destinations, payload);
    }
  }

  /** The nodes and their addresses are these from now on. */
  follow(places: Places): void {
    this.places = places;
    for (const link of this.links) link.follow(nodeIdsIn(places));
    const own = places[this.settings.self]?.addresses;
    if (own) this.bindings?.follow(own);
  }

  /** Dropped datagrams on that link since the start, by reason. */
  dropped(link: number): ReadonlyMap<string, number> {
    return this.linkAt(link).dropped;
  }

  close(): void {
    this.bindings?.close();
    this.bindings = undefined;
  }

  private linkAt(number: number): HeartbeatLink {
    while (this.links.length <= number) {
      const link = this.links.length;
      const settings = { ...this.settings, nodeIds: nodeIdsIn(this.places) };
      const deliver = (from: NodeName, heartbeat: Heartbeat) => this.deliver(from, link, heartbeat);
      this.links.push(new HeartbeatLink(link, settings, this.reader, this.logger, deliver));
    }
    return this.links[number] as HeartbeatLink;
  }
}
