/**
 * The frames around what is said: those of a connection between two daemons (proto/peer.proto) and those between a
 * command and its daemon (proto/ipc.proto).
 */
import type { ClusterState, Request, Response } from "../core/node/requests.js";
import { clusterState, request, response } from "./request-shapes.js";
import { count, name, type Shape, text, union, WireRefusal } from "./shape.js";

/** Of everything here and of the heartbeats. Another major is refused, and a minor further away than one. */
export const PROTOCOL = { major: 1, minor: 0 } as const;

export interface ProtocolVersion {
  readonly major: number;
  readonly minor: number;
}

/** Undefined when the two can talk, else why not. */
export function versionRefusal(theirs: ProtocolVersion): string | undefined {
  const fits = theirs.major === PROTOCOL.major && Math.abs(theirs.minor - PROTOCOL.minor) <= 1;
  if (fits) return undefined;
  return `protocol ${theirs.major}.${theirs.minor} cannot talk with ${PROTOCOL.major}.${PROTOCOL.minor}: upgrade one minor version at a time`;
}

export interface PeerHello extends ProtocolVersion {
  readonly cluster: string;
  readonly node: string;
  readonly incarnation: number;
  /** The number of the sender's outgoing stream: it begins anew after a buffer was dropped. */
  readonly stream: number;
  /** Which stream of which incarnation of the reader the sender has seen, and up to which message. Zeros: none. */
  readonly peerIncarnation: number;
  readonly peerStream: number;
  readonly received: number;
}

export type PeerFrame =
  | ({ readonly kind: "hello" } & PeerHello)
  | { readonly kind: "data"; readonly number: number; readonly message: Uint8Array }
  | { readonly kind: "received"; readonly number: number }
  | { readonly kind: "goodbye"; readonly reason: string };

export type ClientFrame =
  | ({ readonly kind: "hello"; readonly user: string } & ProtocolVersion)
  | { readonly kind: "request"; readonly id: number; readonly request: Request }
  | { readonly kind: "watch"; readonly id: number };

export type ServerFrame =
  | { readonly kind: "response"; readonly id: number; readonly response: Response }
  | { readonly kind: "state"; readonly id: number; readonly state: ClusterState }
  | { readonly kind: "goodbye"; readonly reason: string };

const bytes: Shape<Uint8Array> = {
  toWire: (value) => value,
  fromWire: (wire = new Uint8Array()) => {
    if (!(wire instanceof Uint8Array)) throw new WireRefusal("bytes expected");
    return wire;
  },
};

export const peerFrame = union<PeerFrame>({
  hello: {
    major: count,
    minor: count,
    cluster: name,
    node: name,
    incarnation: count,
    stream: count,
    peerIncarnation: count,
    peerStream: count,
    received: count,
  },
  data: { number: count, message: bytes },
  received: { number: count },
  goodbye: { reason: text },
});

export const clientFrame = union<ClientFrame>({
  hello: { major: count, minor: count, user: text },
  request: { id: count, request },
  watch: { id: count },
});

export const serverFrame = union<ServerFrame>({
  response: { id: count, response },
  state: { id: count, state: clusterState },
  goodbye: { reason: text },
});
