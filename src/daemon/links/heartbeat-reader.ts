/**
 * Reads heartbeats. The same one comes over every link: its copies are recognised by their bytes and read once, and are
 * the same object to whoever compares.
 */
import type { NodeName } from "../../core/model/names.js";
import type { Heartbeat } from "../../core/node/messages.js";
import { type Decoded, heartbeatCodec } from "../../wire/codec.js";

export class HeartbeatReader {
  private readonly latest = new Map<NodeName, { readonly payload: Buffer; readonly read: Decoded<Heartbeat> }>();

  /** `from`: a node of the list. */
  read(from: NodeName, payload: Buffer): Decoded<Heartbeat> {
    const before = this.latest.get(from);
    if (before?.payload.equals(payload)) return before.read;
    const read = heartbeatCodec.decode(payload);
    this.latest.set(from, { payload, read });
    return read;
  }
}
