/**
 * Frames at a real PeerConnection and its session: of a peer that says what it should, forgets, repeats, jumps ahead, or
 * talks nonsense, over one connection after another.
 *
 * Whatever comes, the messages that are delivered are the peer's next ones, each once; nonsense ends the connection and
 * nothing else, and the next one goes on where the last good message was.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { PeerConnection } from "../../src/daemon/links/peer-connection.js";
import { PeerSession } from "../../src/daemon/links/peer-session.js";
import { Random } from "../../src/sim/random.js";
import { peerFrameCodec, peerMessageCodec } from "../../src/wire/codec.js";
import { type PeerFrame, type PeerHello, PROTOCOL } from "../../src/wire/frames.js";
import { frame, MAX_FRAME_BYTES } from "../../src/wire/framing.js";
import * as arbitraries from "../unit/wire/arbitraries.js";
import { extended, flipped, noise, truncated } from "./mutation.js";
import { QuietSocket } from "./quiet-socket.js";
import type { Tally } from "./tally.js";

const INCARNATION = 1000;

export class PeerFrameFuzz {
  private readonly random: Random;
  private readonly messages: readonly Buffer[];
  private readonly session = new PeerSession(INCARNATION);
  private socket = new QuietSocket();
  private connection: PeerConnection | undefined;
  private introduced = false;
  private delivered: Uint8Array[] = [];
  /** By this side; the peer acknowledges it sooner or later. */
  private said = 0;

  constructor(
    seed: number,
    private readonly tally: Tally,
  ) {
    this.random = new Random(seed, "peer frames");
    const messages = fc.sample(arbitraries.peerMessage, { numRuns: 300, seed });
    this.messages = messages.map((message) => Buffer.from(peerMessageCodec.encode(message)));
  }

  /** One frame, or what should have been one. */
  step(): void {
    if (!this.connection) this.connect();
    const choice = this.random.integer(100);
    if (!this.introduced && choice < 90) this.introduce();
    else if (choice < 60) this.next();
    else if (choice < 80) this.repeated();
    else if (choice < 88) this.received();
    else if (choice < 89)
      this.harmful("a gap", frameOf(this.data(this.session.receivedUpTo + 2 + this.random.integer(9))));
    else if (choice < 90) this.harmful("a second hello", frameOf(this.hello()));
    else if (choice < 95) this.doubtful();
    else if (choice < 97) this.harmful("noise in a frame", frame(noise(this.random, this.random.integer(60))));
    else if (choice < 98) this.harmful("an oversized frame", this.oversized());
    else if (choice < 99) this.harmful("an empty frame", frame(new Uint8Array()));
    else this.torn();
    if (this.random.chance(0.01)) this.say();
  }

  private say(): void {
    this.session.outgoing.push(this.random.pick(this.messages));
    this.connection?.pump();
    this.said += 1;
  }

  private connect(): void {
    this.socket = new QuietSocket();
    this.introduced = false;
    this.connection = new PeerConnection(this.socket, {
      onHello: (_connection, hello) => {
        const refused = hello.node === "lb1" ? this.session.resume(hello, this.session.outgoing.stream) : "unknown";
        this.introduced = refused === undefined;
        return refused === undefined ? this.session : { refused };
      },
      onMessage: (_connection, message) => this.delivered.push(message),
      onClosed: () => {
        this.connection = undefined;
      },
    });
  }

  private hello(change: Partial<PeerHello> = {}): PeerFrame {
    const memory = { peerIncarnation: INCARNATION, peerStream: this.session.outgoing.stream, received: 0 };
    return {
      kind: "hello",
      ...PROTOCOL,
      cluster: "web",
      node: "lb1",
      incarnation: 5000,
      stream: 1,
      ...memory,
      ...change,
    };
  }

  private data(number: number): PeerFrame {
    return { kind: "data", number, message: this.random.pick(this.messages) };
  }

  private introduce(): void {
    const choice = this.random.integer(20);
    if (choice > 2) this.arrive(frameOf(this.hello()));
    else if (choice === 2) this.harmful("a hello of a stranger", frameOf(this.hello({ node: "lb7" })));
    else if (choice === 1) this.harmful("a hello of an older daemon", frameOf(this.hello({ incarnation: 4000 })), true);
    else this.harmful("data before the hello", frameOf(this.data(this.session.receivedUpTo + 1)));
    if (choice > 2) {
      assert.ok(this.introduced, "a good hello is taken");
      this.tally.count("hello: taken");
    }
  }

  private next(): void {
    const sent = this.data(this.session.receivedUpTo + 1);
    this.arrive(frameOf(sent));
    assert.equal(this.delivered.length, 1, "the next message is delivered");
    assert.ok(sent.kind === "data" && Buffer.from(sent.message).equals(this.delivered[0] as Uint8Array));
    assert.ok(peerMessageCodec.decode(this.delivered[0] as Uint8Array).ok);
    this.tally.count("the next message: delivered");
  }

  private repeated(): void {
    this.arrive(frameOf(this.data(this.random.integer(this.session.receivedUpTo + 1))));
    assert.deepEqual([this.delivered.length, this.closedNow()], [0, false], "what came before is not heard again");
    this.tally.count("a repeated message: dropped");
  }

  private received(): void {
    this.arrive(frameOf({ kind: "received", number: Math.max(0, this.said - this.random.integer(20)) }));
    assert.deepEqual([this.delivered.length, this.closedNow()], [0, false]);
    this.tally.count("an acknowledgement: taken");
  }

  /** TLS lets nobody change a byte; a peer out of its mind may still send anything. It cannot skip or repeat a number. */
  private doubtful(): void {
    const good = Buffer.from(peerFrameCodec.encode(this.data(this.session.receivedUpTo + 1)));
    const bend = this.random.pick([flipped, truncated, extended]);
    const before = this.session.receivedUpTo;
    this.arrive(frame(bend(this.random, good)));
    for (const message of this.delivered) peerMessageCodec.decode(message);
    assert.equal(this.session.receivedUpTo - before, this.delivered.length, "one number, one message");
    this.tally.count(
      `a frame that was bent: ${this.closedNow() ? "hung up" : this.delivered.length === 1 ? "taken" : "dropped"}`,
    );
    // Its hello or its numbers may be anybody's now: what follows is a new peer's.
    this.hangUp();
  }

  private torn(): void {
    // Of a stranger no more than a hello is taken.
    const bytes = frameOf(this.introduced ? this.data(this.session.receivedUpTo + 1) : this.hello());
    this.arrive(bytes.subarray(0, bytes.length - 1));
    assert.deepEqual([this.delivered.length, this.closedNow()], [0, false], "half a frame is nothing yet");
    this.tally.count("a torn frame: dropped");
    this.hangUp();
  }

  private oversized(): Buffer {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(MAX_FRAME_BYTES + 1 + this.random.integer(2 ** 31));
    return length;
  }

  /** `spared`: not before the session has heard of a newer daemon. */
  private harmful(what: string, bytes: Buffer, spared = false): void {
    const before = this.session.receivedUpTo;
    if (spared && this.session.peerIncarnation === 0) this.session.noticeIncarnation(5000);
    this.arrive(bytes);
    if (what !== "noise in a frame") {
      assert.deepEqual([this.delivered.length, this.closedNow()], [0, true], `${what} ends the connection`);
    }
    assert.equal(this.session.receivedUpTo, before + this.delivered.length);
    this.tally.count(`${what}: hung up`);
    this.hangUp();
  }

  private hangUp(): void {
    this.connection?.close("the fuzzer hung up");
    this.connection = undefined;
    if (this.session.peerIncarnation !== 5000) this.session.noticeIncarnation(5000);
    assert.ok(this.session.peerIncarnation >= 5000 || this.session.peerIncarnation === 0);
  }

  private closedNow(): boolean {
    return this.connection === undefined;
  }

  private arrive(bytes: Buffer): void {
    this.delivered = [];
    const whole = this.random.chance(0.8);
    this.socket.arrive(bytes, (length) => (whole ? length : 1 + this.random.integer(length)));
  }
}

function frameOf(content: PeerFrame): Buffer {
  return frame(peerFrameCodec.encode(content));
}
