/**
 * Frames of a command at a real IpcClient: requests in order and out of it, too many at once, on the socket for looking
 * only, before a hello; and every kind of nonsense. What may be asked is asked, once each; nothing else is.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { IpcClient } from "../../src/daemon/ipc/ipc-client.js";
import { Random } from "../../src/sim/random.js";
import { clientFrameCodec } from "../../src/wire/codec.js";
import { type ClientFrame, PROTOCOL } from "../../src/wire/frames.js";
import { frame, MAX_FRAME_BYTES } from "../../src/wire/framing.js";
import * as arbitraries from "../unit/wire/arbitraries.js";
import { extended, flipped, noise, truncated } from "./mutation.js";
import { QuietSocket } from "./quiet-socket.js";
import type { Tally } from "./tally.js";

const MAX_OPEN_REQUESTS = 64;
const FOR_LOOKING = new Set(["get-state", "get-history"]);

export class ClientFrameFuzz {
  private readonly random: Random;
  private readonly requests: readonly Extract<ClientFrame, { kind: "request" }>["request"][];
  private socket = new QuietSocket();
  private client: IpcClient | undefined;
  private greeted = false;
  private open = new Set<number>();
  private asked: number[] = [];

  constructor(
    seed: number,
    private readonly tally: Tally,
  ) {
    this.random = new Random(seed, "client frames");
    this.requests = fc.sample(arbitraries.request, { numRuns: 300, seed });
  }

  step(): void {
    if (!this.client) this.connect();
    const choice = this.random.integer(100);
    if (!this.greeted && choice < 90) this.greet();
    else if (choice < 75) this.ask();
    else if (choice < 86) this.answer();
    else if (choice < 92) this.doubtful();
    else if (choice < 94)
      this.harmful("noise in a frame", frame(noise(this.random, 1 + this.random.integer(60))), true);
    else if (choice < 96) this.harmful("an oversized frame", this.oversized());
    else if (choice < 98) this.harmful("an empty frame", frame(new Uint8Array()));
    else this.torn();
  }

  private connect(): void {
    this.socket = new QuietSocket();
    this.greeted = false;
    this.open = new Set();
    this.client = new IpcClient(this.socket, this.random.chance(0.3), {
      onRequest: (_client, id) => this.asked.push(id),
      onWatch: () => undefined,
      onClosed: () => {
        this.client = undefined;
      },
    });
  }

  private greet(): void {
    if (this.random.chance(0.1)) {
      this.harmful("a request before the hello", frameOf({ kind: "request", id: 1, request: { kind: "get-state" } }));
      return;
    }
    if (this.random.chance(0.1)) {
      this.harmful("a hello of another version", frameOf({ kind: "hello", major: 99, minor: 0, user: "root" }));
      return;
    }
    this.arrive(frameOf({ kind: "hello", ...PROTOCOL, user: "root" }));
    assert.ok(this.client, "a good hello is taken");
    this.greeted = true;
    this.tally.count("hello: taken");
  }

  private ask(): void {
    const id = this.random.integer(80);
    const request = this.random.pick(this.requests);
    const allowed = !this.client?.readOnly || FOR_LOOKING.has(request.kind);
    const expected = !this.open.has(id) && this.open.size < MAX_OPEN_REQUESTS && allowed;
    this.arrive(frameOf({ kind: "request", id, request }));
    assert.deepEqual(this.asked, expected ? [id] : [], `request ${id} (${request.kind})`);
    if (expected) this.open.add(id);
    this.tally.count(`a request: ${expected ? "asked" : "refused"}`);
  }

  private answer(): void {
    const [id] = this.open;
    if (id !== undefined) this.client?.answer(id, { kind: "done", message: "" });
    if (id !== undefined) this.open.delete(id);
    this.tally.count("an answer");
  }

  /** It may well be another request that can be understood; then it is one, and no more. */
  private doubtful(): void {
    const content: ClientFrame = {
      kind: "request",
      id: this.random.integer(80),
      request: this.random.pick(this.requests),
    };
    const bend = this.random.pick([flipped, truncated, extended]);
    this.arrive(frame(bend(this.random, Buffer.from(clientFrameCodec.encode(content)))));
    assert.ok(this.asked.length <= 1);
    this.tally.count(`a frame that was bent: ${this.client ? "taken or refused" : "hung up"}`);
    this.hangUp();
  }

  private torn(): void {
    const bytes = frameOf({ kind: "request", id: 99, request: { kind: "get-state" } });
    this.arrive(bytes.subarray(0, bytes.length - 1));
    assert.deepEqual(this.asked, []);
    this.tally.count("a torn frame: dropped");
    this.hangUp();
  }

  private harmful(what: string, bytes: Buffer, mayBeRead = false): void {
    this.arrive(bytes);
    if (!mayBeRead) assert.deepEqual([this.asked, this.client], [[], undefined], `${what} ends the connection`);
    this.tally.count(`${what}: hung up`);
    this.hangUp();
  }

  private oversized(): Buffer {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(MAX_FRAME_BYTES + 1 + this.random.integer(2 ** 31));
    return length;
  }

  private hangUp(): void {
    this.client?.hangUp("the fuzzer hung up");
    this.client = undefined;
  }

  private arrive(bytes: Buffer): void {
    this.asked = [];
    const whole = this.random.chance(0.8);
    this.socket.arrive(bytes, (length) => (whole ? length : 1 + this.random.integer(length)));
  }
}

function frameOf(content: ClientFrame): Buffer {
  return frame(clientFrameCodec.encode(content));
}
