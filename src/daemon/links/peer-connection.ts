/**
 * One TLS connection between two daemons: a hello each way, then numbered messages, acknowledgements and signs of life.
 *
 * It owns its socket and nothing else; what must outlive it is in the session that it is given once the hello has told
 * who is there. It takes from the session's buffer only as much as the socket takes from it, so a peer that reads
 * slowly costs no more memory than the buffer's bound. It ends by itself when nothing has come for six ticks: a tick
 * is half a token, both sides say something on each, and ticks do not pile up while this process itself is stopped.
 */
import type { Duplex } from "node:stream";
import { type Decoded, peerFrameCodec } from "../../wire/codec.js";
import type { PeerFrame, PeerHello } from "../../wire/frames.js";
import { FrameReader, FrameTooLarge, frame, MAX_FRAME_BYTES } from "../../wire/framing.js";
import type { PeerSession } from "./peer-session.js";

const STRANGER_FRAME_BYTES = 16 * 1024;
const MAX_UNSENT_BYTES = 1024 * 1024;
const SILENT_TICKS = 6;
/** For a goodbye to leave before the socket is torn down. */
const LAST_WORDS_MS = 200;
/** What a write or read is told after the other side's RST. */
const RESET: readonly string[] = ["ECONNRESET", "EPIPE"];

export interface ConnectionEvents {
  /** Who is there. Answers with the session to go on with, or with the reason of a refusal. */
  readonly onHello: (connection: PeerConnection, hello: PeerHello) => PeerSession | { readonly refused: string };
  readonly onMessage: (connection: PeerConnection, message: Uint8Array) => void;
  /** Once; `why` is for the log. */
  readonly onClosed: (connection: PeerConnection, why: string) => void;
}

export class PeerConnection {
  private readonly reader = new FrameReader(STRANGER_FRAME_BYTES);
  private session: PeerSession | undefined;
  private sentUpTo = 0;
  private acknowledgedUpTo = 0;
  private silentTicks = 0;
  private closed = false;
  private ended = false;

  constructor(
    private readonly socket: Duplex & { readonly remoteAddress?: string | undefined },
    private readonly events: ConnectionEvents,
  ) {
    socket.on("data", (piece: Buffer) => this.read(piece));
    socket.on("drain", () => this.pump());
    socket.on("end", () => this.closeAfterPeer("the peer closed it"));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (RESET.includes(error.code ?? "")) this.closeAfterPeer(error.message);
      else this.close(error.message);
    });
    socket.on("close", () => this.close("it was closed"));
  }

  /** The other side did it, without a goodbye: so does the kernel of a machine for a daemon that died, and no dead machine. */
  get closedByPeer(): boolean {
    return this.ended;
  }

  get remoteAddress(): string {
    return this.socket.remoteAddress ?? "an address that is gone";
  }

  sendHello(hello: PeerHello): void {
    this.write({ kind: "hello", ...hello });
  }

  /** Hands the socket what waits in the session, as far as it takes it. */
  pump(): void {
    if (!this.session) return;
    while (!this.closed && this.socket.writableLength < MAX_UNSENT_BYTES) {
      const next = this.session.outgoing.after(this.sentUpTo);
      if (!next) return;
      this.sentUpTo = next.number;
      this.write({ kind: "data", ...next });
    }
  }

  /** Half a token has passed. */
  tick(): void {
    this.silentTicks += 1;
    if (this.silentTicks > SILENT_TICKS) this.close("the peer is silent");
    else if (this.session) this.acknowledge();
  }

  /** Says why, if the other side still listens. */
  refuse(reason: string): void {
    this.write({ kind: "goodbye", reason });
    this.end(reason, () => this.socket.end());
    setTimeout(() => this.socket.destroy(), LAST_WORDS_MS).unref();
  }

  close(why: string): void {
    this.end(why, () => this.socket.destroy());
  }

  /** Resolves when everything that was written has left this machine's hands, or has had its time. */
  finish(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.once("close", () => resolve());
      this.refuse("this daemon ends");
    });
  }

  private closeAfterPeer(why: string): void {
    if (!this.closed) this.ended = true;
    this.close(why);
  }

  private end(why: string, hangUp: () => void): void {
    if (this.closed) return;
    this.closed = true;
    hangUp();
    this.events.onClosed(this, why);
  }

  private read(piece: Buffer): void {
    this.silentTicks = 0;
    this.reader.push(piece);
    try {
      for (let bytes = this.reader.next(); bytes && !this.closed; bytes = this.reader.next()) {
        this.receive(peerFrameCodec.decode(bytes));
      }
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) throw error;
      this.close(error.message);
    }
    if (this.session && this.session.receivedUpTo > this.acknowledgedUpTo) this.acknowledge();
  }

  private receive(decoded: Decoded<PeerFrame>): void {
    if (!decoded.ok) this.close(`an unreadable frame: ${decoded.reason}`);
    else if (decoded.value.kind === "hello") this.meet(decoded.value);
    else if (decoded.value.kind === "goodbye") this.close(`the peer ended it: ${decoded.value.reason}`);
    else if (!this.session) this.close("the peer did not say who it is");
    else if (decoded.value.kind === "data") this.take(this.session, decoded.value.number, decoded.value.message);
    else this.session.outgoing.acknowledged(decoded.value.number);
  }

  private meet(hello: PeerHello): void {
    const answer = this.session ? { refused: "a second hello" } : this.events.onHello(this, hello);
    if ("refused" in answer) {
      this.refuse(answer.refused);
      return;
    }
    this.session = answer;
    this.reader.setLimit(MAX_FRAME_BYTES);
    this.pump();
  }

  private take(session: PeerSession, number: number, message: Uint8Array): void {
    const arrival = session.arrived(number);
    if (arrival === "gap") this.close(`message ${number} came before the one after ${session.receivedUpTo}`);
    else if (arrival === "new") this.events.onMessage(this, message);
  }

  private acknowledge(): void {
    this.acknowledgedUpTo = this.session?.receivedUpTo ?? 0;
    this.write({ kind: "received", number: this.acknowledgedUpTo });
  }

  private write(message: PeerFrame): void {
    if (!this.closed) this.socket.write(frame(peerFrameCodec.encode(message)));
  }
}
