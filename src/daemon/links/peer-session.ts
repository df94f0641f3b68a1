/**
 * What this daemon and one peer's daemon have said to each other, across all connections between them.
 *
 * A session is with one incarnation of the peer. When another one is heard of, what waits for the old one is dropped:
 * a message must never reach a daemon that it was not meant for. Only what was said before any incarnation was known
 * waits for whichever comes first. Within a session every message arrives in order and at most once, and (as long as
 * the buffer does not overflow) exactly once.
 */
import { OutgoingStream } from "./outgoing-stream.js";

/** What a hello tells of one side's memory of the conversation. */
export interface Memory {
  readonly incarnation: number;
  readonly stream: number;
  readonly peerIncarnation: number;
  readonly peerStream: number;
  readonly received: number;
}

export class PeerSession {
  readonly outgoing: OutgoingStream;
  /** 0: none is known yet. */
  peerIncarnation = 0;
  private peerStream = 0;
  private received = 0;

  constructor(
    private readonly ownIncarnation: number,
    limitBytes?: number,
  ) {
    this.outgoing = new OutgoingStream(limitBytes);
  }

  memory(): Memory {
    return {
      incarnation: this.ownIncarnation,
      stream: this.outgoing.stream,
      peerIncarnation: this.peerIncarnation,
      peerStream: this.peerStream,
      received: this.received,
    };
  }

  /** Which stream of which incarnation of the peer this is, and which one of ours. */
  get conversation(): string {
    return `${this.peerIncarnation} ${this.peerStream} ${this.outgoing.stream}`;
  }

  get receivedUpTo(): number {
    return this.received;
  }

  /** True when this is a newer incarnation than the one that the session was with. */
  noticeIncarnation(incarnation: number): boolean {
    if (incarnation <= this.peerIncarnation) return false;
    if (this.peerIncarnation !== 0) this.outgoing.restart();
    this.peerIncarnation = incarnation;
    this.peerStream = 0;
    this.received = 0;
    return true;
  }

  /**
   * Goes on where the two memories meet. Returns why that cannot be, if it cannot. `announced`: the stream of ours of which the
   * peer was told on this connection; what belongs to another one must not be said over it.
   */
  resume(theirs: Memory, announced: number): string | undefined {
    if (theirs.incarnation < this.peerIncarnation) return "a newer daemon of this node has been heard";
    this.noticeIncarnation(theirs.incarnation);
    if (theirs.stream < this.peerStream) return "a newer stream of this daemon has been heard";
    if (announced !== this.outgoing.stream) return "another stream was announced";
    if (theirs.stream !== this.peerStream) {
      this.peerStream = theirs.stream;
      this.received = 0;
    }
    const remembers = theirs.peerIncarnation === this.ownIncarnation && theirs.peerStream === this.outgoing.stream;
    if (remembers) this.outgoing.acknowledged(theirs.received);
    return undefined;
  }

  /** `repeated`: it had arrived over an earlier connection. `gap`: something before it is missing. */
  arrived(number: number): "new" | "repeated" | "gap" {
    if (number <= this.received) return "repeated";
    if (number > this.received + 1) return "gap";
    this.received = number;
    return "new";
  }
}
