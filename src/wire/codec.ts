/**
 * Bytes and back, for each kind of thing that travels. Writing is exact: reading what was written gives an equal value.
 * Reading never throws: it gives the value or the reason for its refusal, and the caller says where it came from.
 */
import { quorate } from "#messages";
import type { Heartbeat, PeerMessage } from "../core/node/messages.js";
import { type ClientFrame, clientFrame, type PeerFrame, peerFrame, type ServerFrame, serverFrame } from "./frames.js";
import { heartbeat, peerMessage } from "./peer-shapes.js";
import { type Shape, WireRefusal } from "./shape.js";
import { type WitnessFrame, witnessFrame } from "./witness-shapes.js";

export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: "not-protobuf" | "not-acceptable"; readonly reason: string };

export interface Codec<T> {
  readonly encode: (value: T) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => Decoded<T>;
}

export const heartbeatCodec: Codec<Heartbeat> = codec(quorate.Heartbeat, heartbeat);
export const peerMessageCodec: Codec<PeerMessage> = codec(quorate.PeerMessage, peerMessage);
export const peerFrameCodec: Codec<PeerFrame> = codec(quorate.PeerFrame, peerFrame);
export const clientFrameCodec: Codec<ClientFrame> = codec(quorate.ClientFrame, clientFrame);
export const serverFrameCodec: Codec<ServerFrame> = codec(quorate.ServerFrame, serverFrame);
export const witnessFrameCodec: Codec<WitnessFrame> = codec(quorate.WitnessFrame, witnessFrame);

/** The generated code of one message type; its argument types say less than the shape does. */
interface Generated {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}

function codec<T>(generated: Generated, shape: Shape<T>): Codec<T> {
  return {
    encode: (value) => generated.encode(shape.toWire(value) as object).finish(),
    decode: (bytes) => {
      const message = parse(generated, bytes);
      return message.ok ? check(shape, message.value) : message;
    },
  };
}

/** Whatever the generated reader throws (a RangeError at the end, an invalid UTF-8 text) is about these bytes. */
function parse(generated: Generated, bytes: Uint8Array): Decoded<object> {
  try {
    return { ok: true, value: generated.decode(bytes) };
  } catch (error) {
    return { ok: false, code: "not-protobuf", reason: error instanceof Error ? error.message : String(error) };
  }
}

function check<T>(shape: Shape<T>, message: object): Decoded<T> {
  try {
    return { ok: true, value: shape.fromWire(message) };
  } catch (error) {
    if (error instanceof WireRefusal) return { ok: false, code: "not-acceptable", reason: error.message };
    throw error;
  }
}
