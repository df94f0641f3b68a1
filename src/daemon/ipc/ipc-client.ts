/**
 * One command that is connected: its requests go to the node, answers and states come back.
 *
 * Whatever it sends, the worst that happens is that it is told why and hung up on. What it does not read costs at most
 * one state of a watch and the answers to its own requests.
 */
import type { Duplex } from "node:stream";
import type { ClusterState, Request, Response } from "../../core/node/requests.js";
import { clientFrameCodec, serverFrameCodec } from "../../wire/codec.js";
import { type ClientFrame, type ServerFrame, versionRefusal } from "../../wire/frames.js";
import { FrameReader, FrameTooLarge, frame, MAX_FRAME_BYTES } from "../../wire/framing.js";
import { oneLine } from "../executor/exit-reason.js";

const READ_ONLY_FRAME_BYTES = 64 * 1024;
const MAX_OPEN_REQUESTS = 64;
const MAX_WATCHES = 8;
const LONGEST_USER = 64;
/** For a goodbye to be read before the socket is torn down. */
const LAST_WORDS_MS = 1000;

export interface ClientEvents {
  readonly onRequest: (client: IpcClient, id: number, author: string, request: Request) => void;
  /** It wants the state now, and after each change. */
  readonly onWatch: (client: IpcClient) => void;
  readonly onClosed: (client: IpcClient) => void;
}

export class IpcClient {
  private readonly reader: FrameReader;
  private readonly open = new Set<number>();
  private readonly watches = new Set<number>();
  private user: string | undefined;
  private closed = false;
  /** A change that it has not been told, because it has not read the last one. */
  private stale = false;

  constructor(
    private readonly socket: Duplex,
    readonly readOnly: boolean,
    private readonly events: ClientEvents,
  ) {
    this.reader = new FrameReader(readOnly ? READ_ONLY_FRAME_BYTES : MAX_FRAME_BYTES);
    socket.on("data", (piece: Buffer) => this.read(piece));
    socket.on("drain", () => this.drained());
    // The close that follows says all that matters.
    socket.on("error", () => undefined);
    socket.on("close", () => this.end());
  }

  get isWatching(): boolean {
    return this.watches.size > 0;
  }

  answer(id: number, response: Response): void {
    this.open.delete(id);
    this.write({ kind: "response", id, response });
  }

  /** `state` is asked for when it can be sent: a watcher that reads slowly gets the newest one when it is ready. */
  show(state: () => ClusterState): void {
    if (this.socket.writableLength > 0) {
      this.stale = true;
      return;
    }
    this.stale = false;
    for (const id of this.watches) this.write({ kind: "state", id, state: state() });
  }

  hangUp(reason: string): void {
    if (this.closed) return;
    this.write({ kind: "goodbye", reason });
    this.socket.end();
    setTimeout(() => this.socket.destroy(), LAST_WORDS_MS).unref();
    this.end();
  }

  private end(): void {
    if (this.closed) return;
    this.closed = true;
    this.events.onClosed(this);
  }

  private read(piece: Buffer): void {
    this.reader.push(piece);
    try {
      for (let bytes = this.reader.next(); bytes && !this.closed; bytes = this.reader.next()) this.receive(bytes);
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) throw error;
      this.hangUp(error.message);
    }
  }

  private receive(bytes: Buffer): void {
    const decoded = clientFrameCodec.decode(bytes);
    if (!decoded.ok) this.hangUp(`not understood: ${decoded.reason}`);
    else if (decoded.value.kind === "hello") this.meet(decoded.value);
    else if (this.user === undefined) this.hangUp("a conversation begins with a hello");
    else if (decoded.value.kind === "watch") this.watch(decoded.value.id);
    else this.ask(decoded.value.id, this.user, decoded.value.request);
  }

  private meet(hello: Extract<ClientFrame, { kind: "hello" }>): void {
    const refusal = versionRefusal(hello);
    if (refusal) this.hangUp(refusal);
    this.user = oneLine(hello.user).slice(0, LONGEST_USER) || "unknown";
  }

  private ask(id: number, author: string, request: Request): void {
    const refusal = this.refusal(id, request);
    if (refusal) {
      this.write({ kind: "response", id, response: refusal });
      return;
    }
    this.open.add(id);
    this.events.onRequest(this, id, author, request);
  }

  private refusal(id: number, request: Request): Response | undefined {
    if (this.open.has(id)) return { kind: "refused", code: "invalid", message: `request ${id} is not answered yet` };
    if (this.open.size >= MAX_OPEN_REQUESTS) {
      return {
        kind: "refused",
        code: "try-again",
        message: `${MAX_OPEN_REQUESTS} requests wait for an answer already`,
      };
    }
    if (!this.readOnly || request.kind === "get-state" || request.kind === "get-history") return undefined;
    const message = `this socket is for looking only: be root or a member of the group haclient to ${request.kind}`;
    return { kind: "refused", code: "failed", message };
  }

  private watch(id: number): void {
    if (this.watches.size >= MAX_WATCHES) {
      this.hangUp(`more than ${MAX_WATCHES} watches on one connection`);
      return;
    }
    this.watches.add(id);
    this.events.onWatch(this);
  }

  private drained(): void {
    if (this.stale) this.events.onWatch(this);
  }

  private write(message: ServerFrame): void {
    if (!this.closed) this.socket.write(frame(serverFrameCodec.encode(message)));
  }
}
