/**
 * Sealing heartbeats: who may be heard. A datagram is opened only if a node of this cluster sealed it, once.
 *
 *     "QH"  version  cluster tag  node id  incarnation  counter | sealed heartbeat | tag
 *      2       2          4          4          6           6   |                  | 16      bytes, big-endian
 *
 * AES-256-GCM; each sender has a key of its own for each of its links, derived (HKDF-SHA256) from the cluster key, the
 * cluster's name, the sender's name and the link's number, so that neither the header's node id nor the link can be
 * exchanged: what was recorded on one link is nothing on another. The nonce is incarnation and counter: both only grow (the
 * incarnation is on disk before it is used), so no nonce is used twice under a key. The header is authenticated.
 *
 * A receiver keeps, per sender, the newest incarnation and which of its last 64 counters it has seen: an older
 * incarnation, an old counter or a second copy is refused. A receiver that has just started has nothing to compare with,
 * and opens a recorded datagram of a sender's earlier incarnation until the first one of the present incarnation arrives.
 * That does no harm: a node becomes a member only by naming, in its heartbeats, the incarnation of the daemon that hears it,
 * and no recording names a daemon that started later (test/unit/core/node/recorded-heartbeats.test.ts).
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import type { NodeName } from "../../core/model/names.js";
import { PROTOCOL } from "../../wire/frames.js";

const MAGIC = 0x5148;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 24;
const NONCE_AT = 12;
const WINDOW = 64n;

export type SealRefusal =
  | "not a heartbeat"
  | "another protocol version"
  | "another cluster"
  | "an unknown node"
  | "a wrong key"
  | "an old incarnation"
  | "a replay";

export type Opened =
  | { readonly ok: true; readonly from: NodeName; readonly incarnation: number; readonly payload: Buffer }
  | { readonly ok: false; readonly why: SealRefusal };

export interface SealSettings {
  readonly cluster: string;
  readonly clusterKey: Buffer;
  readonly self: NodeName;
  readonly incarnation: number;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
}

/** Seals what this node says on one link. One for the whole life of a daemon: it holds the counter of the nonces. */
export class HeartbeatSealer {
  private readonly key: Buffer;
  private readonly header: Buffer;
  private counter = 0;

  constructor(settings: SealSettings, link: number) {
    this.key = senderKey(settings, settings.self, link);
    this.header = Buffer.alloc(HEADER_BYTES);
    this.header.writeUInt16BE(MAGIC, 0);
    this.header.writeUInt8(PROTOCOL.major, 2);
    this.header.writeUInt8(PROTOCOL.minor, 3);
    this.header.writeUInt32BE(clusterTag(settings.cluster), 4);
    this.header.writeUInt32BE(settings.nodeIds[settings.self] ?? 0, 8);
    this.header.writeUIntBE(settings.incarnation, NONCE_AT, 6);
  }

  seal(payload: Uint8Array): Buffer {
    this.counter += 1;
    this.header.writeUIntBE(this.counter, NONCE_AT + 6, 6);
    const nonce = this.header.subarray(NONCE_AT, NONCE_AT + NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(this.header);
    const sealed = [cipher.update(payload), cipher.final()];
    return Buffer.concat([this.header, ...sealed, cipher.getAuthTag()]);
  }
}

interface Sender {
  readonly name: NodeName;
  readonly key: Buffer;
  incarnation: number;
  highest: bigint;
  /** Bit n: the counter `highest - n` was seen. */
  seen: bigint;
}

/** Opens what the peers say on one link. */
export class HeartbeatOpener {
  private senders: ReadonlyMap<number, Sender> = new Map();
  private readonly tag: number;

  constructor(
    private readonly settings: SealSettings,
    private readonly link: number,
  ) {
    this.tag = clusterTag(settings.cluster);
    this.follow(settings.nodeIds);
  }

  /** These are the nodes from now on. What was heard of those that stay is not forgotten. */
  follow(nodeIds: SealSettings["nodeIds"]): void {
    const known = new Map([...this.senders.values()].map((sender) => [sender.name, sender]));
    const peers = Object.entries(nodeIds).filter(([name]) => name !== this.settings.self);
    this.senders = new Map(peers.map(([name, id]) => [id, known.get(name) ?? this.newSender(name)]));
  }

  private newSender(name: NodeName): Sender {
    return { name, key: senderKey(this.settings, name, this.link), incarnation: 0, highest: 0n, seen: 0n };
  }

  open(datagram: Buffer): Opened {
    const strange = this.strangeHeader(datagram);
    if (strange) return { ok: false, why: strange };
    const sender = this.senders.get(datagram.readUInt32BE(8));
    if (!sender) return { ok: false, why: "an unknown node" };
    const payload = decrypt(sender.key, datagram);
    if (!payload) return { ok: false, why: "a wrong key" };
    const incarnation = datagram.readUIntBE(NONCE_AT, 6);
    const stale = accept(sender, incarnation, BigInt(datagram.readUIntBE(NONCE_AT + 6, 6)));
    return stale ? { ok: false, why: stale } : { ok: true, from: sender.name, incarnation, payload };
  }

  private strangeHeader(datagram: Buffer): SealRefusal | undefined {
    if (datagram.length < HEADER_BYTES + TAG_BYTES || datagram.readUInt16BE(0) !== MAGIC) return "not a heartbeat";
    if (datagram.readUInt8(2) !== PROTOCOL.major) return "another protocol version";
    if (Math.abs(datagram.readUInt8(3) - PROTOCOL.minor) > 1) return "another protocol version";
    return datagram.readUInt32BE(4) === this.tag ? undefined : "another cluster";
  }
}

function decrypt(key: Buffer, datagram: Buffer): Buffer | undefined {
  const nonce = datagram.subarray(NONCE_AT, NONCE_AT + NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(datagram.subarray(0, HEADER_BYTES));
  decipher.setAuthTag(datagram.subarray(-TAG_BYTES));
  const payload = decipher.update(datagram.subarray(HEADER_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([payload, decipher.final()]);
  } catch {
    // `final` has no other way to say that the tag does not fit.
    return undefined;
  }
}

/** Only called with what was authenticated: a forged counter must not move the window. */
function accept(sender: Sender, incarnation: number, counter: bigint): SealRefusal | undefined {
  if (incarnation < sender.incarnation) return "an old incarnation";
  if (incarnation > sender.incarnation) {
    Object.assign(sender, { incarnation, highest: counter, seen: 1n });
    return undefined;
  }
  if (counter > sender.highest) {
    const shifted = BigInt.asUintN(Number(WINDOW), sender.seen << min(counter - sender.highest, WINDOW));
    Object.assign(sender, { highest: counter, seen: shifted | 1n });
    return undefined;
  }
  const bit = 1n << (sender.highest - counter);
  if (sender.highest - counter >= WINDOW || (sender.seen & bit) !== 0n) return "a replay";
  sender.seen |= bit;
  return undefined;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function senderKey(settings: SealSettings, sender: NodeName, link: number): Buffer {
  const purpose = JSON.stringify(["quorate heartbeat", settings.cluster, sender, link]);
  return Buffer.from(hkdfSync("sha256", settings.clusterKey, "", purpose, 32));
}

/** Not a secret: only tells a neighbour's datagram from a wrong key in the log. */
function clusterTag(cluster: string): number {
  return createHash("sha256").update(cluster).digest().readUInt32BE(0);
}
