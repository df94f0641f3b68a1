/**
 * Datagrams at a real HeartbeatLink, one after another, and of each the outcome that it must have.
 *
 * What is authentic and fresh is known from a model of its own: for each sender the newest incarnation and the counters
 * that were heard of it. Everything else has been bent in some way and must be dropped.
 */
import assert from "node:assert/strict";
import { Writable } from "node:stream";
import fc from "fast-check";
import type { Heartbeat } from "../../src/core/node/messages.js";
import { HeartbeatLink } from "../../src/daemon/links/heartbeat-link.js";
import { HeartbeatReader } from "../../src/daemon/links/heartbeat-reader.js";
import { HeartbeatSealer, type SealSettings } from "../../src/daemon/links/heartbeat-seal.js";
import { createLogger } from "../../src/daemon/log.js";
import { Random } from "../../src/sim/random.js";
import { heartbeatCodec } from "../../src/wire/codec.js";
import * as arbitraries from "../unit/wire/arbitraries.js";
import { extended, flipped, noise, spliced, truncated } from "./mutation.js";
import type { Tally } from "./tally.js";

const LINK = 0;
const WINDOW = 64;
const MOST_LINES_A_SECOND = 20;
const KEPT = 500;
/** Longer on the way than a window of counters: some come too late. */
const MOST_DELAYED = 10;
const BIGGEST_DATAGRAM = 65_507;

interface Sealed {
  readonly from: string;
  readonly incarnation: number;
  readonly counter: number;
  readonly bytes: Buffer;
  /** `bad`: sealed as it should be, but nobody can read it. */
  readonly said: Heartbeat | "bad";
}

/** A node that sends, and what a careful receiver would know of it. */
class Sender {
  private sealer: HeartbeatSealer;
  private counter = 0;
  private newest = 0;
  private highest = 0;
  private heard = new Set<number>();

  constructor(
    readonly name: string,
    public incarnation: number,
  ) {
    this.sealer = sealerOf(name, { incarnation });
  }

  restart(): void {
    this.incarnation += 1;
    this.counter = 0;
    this.sealer = sealerOf(this.name, { incarnation: this.incarnation });
  }

  seal(payload: Uint8Array, said: Heartbeat | "bad"): Sealed {
    this.counter += 1;
    const { name: from, incarnation, counter } = this;
    return { from, incarnation, counter, bytes: this.sealer.seal(payload), said };
  }

  /** Whether the receiver has to open it, and remembers that it did. */
  opens({ incarnation, counter }: Sealed): boolean {
    if (incarnation < this.newest) return false;
    if (incarnation > this.newest) {
      this.newest = incarnation;
      this.highest = 0;
      this.heard = new Set();
    }
    if (counter <= this.highest - WINDOW || this.heard.has(counter)) return false;
    this.heard.add(counter);
    this.highest = Math.max(this.highest, counter);
    if (this.heard.size > 4 * WINDOW) {
      this.heard = new Set([...this.heard].filter((each) => each > this.highest - WINDOW));
    }
    return true;
  }
}

const CLUSTER_KEY = Buffer.alloc(32, 7);
const NODE_IDS = { lb1: 1, lb2: 2, lb3: 3 };

function settingsOf(self: string, change: Partial<SealSettings> = {}): SealSettings {
  return { cluster: "web", clusterKey: CLUSTER_KEY, self, incarnation: 1000, nodeIds: NODE_IDS, ...change };
}

function sealerOf(self: string, change: Partial<SealSettings> = {}, link = LINK): HeartbeatSealer {
  return new HeartbeatSealer(settingsOf(self, change), link);
}

export class DatagramFuzz {
  private readonly random: Random;
  private readonly heartbeats: readonly Heartbeat[];
  private readonly senders = [new Sender("lb1", 1000), new Sender("lb3", 5000)] as const;
  /** What a node of the cluster did not seal, or not for this link. */
  private readonly strangers = new Map([
    ["of a node that is not in the list", sealerOf("lb9", { nodeIds: { lb9: 9 } })],
    ["of another cluster", sealerOf("lb1", { cluster: "mail" })],
    ["under a wrong key", sealerOf("lb1", { clusterKey: Buffer.alloc(32, 8) })],
    ["of the receiver itself", sealerOf("lb2")],
    ["of another link", sealerOf("lb1", { incarnation: 9000 }, 1)],
  ]);
  private readonly link: HeartbeatLink;
  private readonly delivered: Heartbeat[] = [];
  /** Sealed, and perhaps delivered already. */
  private readonly recorded: Sealed[] = [];
  /** On their way, to be overtaken. */
  private readonly delayed: Sealed[] = [];
  private lines = 0;

  constructor(
    seed: number,
    private readonly tally: Tally,
  ) {
    this.random = new Random(seed, "datagrams");
    this.heartbeats = fc.sample(arbitraries.heartbeat, { numRuns: 200, seed }).map(asRead);
    const sink = new Writable({
      write: (_line, _encoding, done) => {
        this.lines += 1;
        done();
      },
    });
    const logger = createLogger("debug", {}, sink);
    this.link = new HeartbeatLink(LINK, settingsOf("lb2"), new HeartbeatReader(), logger, (from, heartbeat) => {
      assert.ok(from === "lb1" || from === "lb3", from);
      this.delivered.push(heartbeat);
    });
  }

  /** One datagram. */
  step(): void {
    const choice = this.random.integer(100);
    if (choice < 12) this.authentic(this.fresh(), "fresh");
    else if (choice < 18) this.overtaken();
    else if (choice < 24) this.authentic(this.fresh(), "fresh");
    else if (choice < 40) this.replayed();
    else if (choice < 41) this.unreadable();
    else if (choice < 44) this.stranger();
    else this.bent(choice);
    if (this.random.chance(0.0002)) this.random.pick(this.senders).restart();
  }

  /** Nobody who floods this node with nonsense can flood its log. */
  checkLog(): string {
    const most = MOST_LINES_A_SECOND * (Math.ceil(this.tally.seconds) + 1);
    assert.ok(this.lines <= most, `${this.lines} lines in ${this.tally.seconds} seconds`);
    return `  lines in the log about it: ${this.lines}`;
  }

  private newlySealed(): Sealed {
    const sender = this.random.pick(this.senders);
    const said = { ...this.random.pick(this.heartbeats), incarnation: sender.incarnation };
    return sender.seal(heartbeatCodec.encode(said), said);
  }

  private fresh(): Sealed {
    return this.remember(this.newlySealed());
  }

  private remember(sealed: Sealed): Sealed {
    if (this.recorded.length < KEPT) this.recorded.push(sealed);
    else this.recorded[this.random.integer(KEPT)] = sealed;
    return sealed;
  }

  /** A new one sets out, and one that did so earlier arrives. */
  private overtaken(): void {
    this.delayed.push(this.fresh());
    if (this.delayed.length < MOST_DELAYED) this.authentic(this.fresh(), "fresh");
    else this.authentic(this.delayed.splice(this.random.integer(MOST_DELAYED), 1)[0] as Sealed, "overtaken");
  }

  private replayed(): void {
    this.authentic(this.anyRecorded(), "recorded");
  }

  private anyRecorded(): Sealed {
    return this.recorded.length > 0 ? this.random.pick(this.recorded) : this.fresh();
  }

  /** A node of the cluster that has lost its mind. */
  private unreadable(): void {
    const sender = this.random.pick(this.senders);
    const said = this.random.pick(this.heartbeats);
    const another = heartbeatCodec.encode({ ...said, incarnation: sender.incarnation + 1 });
    const payload = this.random.chance(0.5) ? another : noise(this.random, this.random.integer(200));
    const decoded = heartbeatCodec.decode(Buffer.from(payload));
    const readable = decoded.ok && decoded.value.incarnation === sender.incarnation;
    this.authentic(sender.seal(payload, readable && decoded.ok ? decoded.value : "bad"), "of no use, though sealed");
  }

  private stranger(): void {
    const [what, sealer] = this.random.pick([...this.strangers]);
    this.refused(sealer.seal(heartbeatCodec.encode(this.random.pick(this.heartbeats))), what);
  }

  private bent(choice: number): void {
    const { bytes } = this.anyRecorded();
    if (choice < 62) this.refused(flipped(this.random, bytes), "flipped bits");
    else if (choice < 72) this.refused(truncated(this.random, bytes), "truncated");
    else if (choice < 80) this.refused(extended(this.random, bytes), "longer than it was");
    else if (choice < 88) this.refused(this.splicedWithAnother(bytes), "spliced");
    else if (choice < 97) this.refused(noise(this.random, this.random.integer(300)), "noise");
    else if (choice < 99) this.refused(this.headed(bytes), "noise behind a good header");
    else this.refused(this.oversized(), "oversized");
  }

  private splicedWithAnother(bytes: Buffer): Buffer {
    const { bytes: other } = this.anyRecorded();
    const mixed = spliced(this.random, bytes, other);
    return mixed.equals(bytes) || mixed.equals(other) ? flipped(this.random, mixed) : mixed;
  }

  private headed(bytes: Buffer): Buffer {
    return Buffer.concat([bytes.subarray(0, 24), noise(this.random, this.random.integer(300))]);
  }

  private oversized(): Buffer {
    if (this.random.chance(0.98)) return noise(this.random, 1500 + this.random.integer(500));
    return Buffer.alloc(BIGGEST_DATAGRAM, this.random.integer(256));
  }

  private authentic(sealed: Sealed, what: string): void {
    const sender = this.senders.find(({ name }) => name === sealed.from);
    const opens = sender?.opens(sealed) ?? false;
    const expected = opens && sealed.said !== "bad" ? sealed.said : undefined;
    this.receive(sealed.bytes);
    const [heard, ...more] = this.delivered.splice(0);
    assert.equal(more.length, 0);
    assert.equal(heard !== undefined, expected !== undefined, `${what}: counter ${sealed.counter} of ${sealed.from}`);
    if (expected && this.random.chance(0.01)) assert.deepEqual(heard, expected);
    this.tally.count(`${what}: ${expected ? "delivered" : "dropped"}`);
  }

  private refused(bytes: Buffer, what: string): void {
    this.receive(bytes);
    assert.equal(this.delivered.length, 0, `${what}: ${bytes.toString("hex").slice(0, 200)}`);
    this.tally.count(`${what}: dropped`);
  }

  /** Addresses can be invented, so every datagram may come from another one. */
  private receive(bytes: Buffer): void {
    const host = this.random.chance(0.5) ? 1 : this.random.integer(65_536);
    this.link.receive(bytes, { address: `198.18.${host >> 8}.${host & 255}`, port: 5405 });
  }
}

function asRead(heartbeat: Heartbeat): Heartbeat {
  const read = heartbeatCodec.decode(heartbeatCodec.encode(heartbeat));
  assert.ok(read.ok);
  return read.value;
}
