/**
 * What was said to one peer and has not been acknowledged: numbered from 1, kept until the peer says that it arrived.
 *
 * A connection that breaks loses nothing: the next one continues after the last number that the peer has. The buffer is
 * bounded in bytes. A peer that takes nothing for so long that it fills up loses the whole stream, not a part of it: what
 * is sent afterwards is a new stream with a new number, and the peer can tell that something is missing. Messages name
 * their view, so a peer that missed some is found by the acknowledgements that its view waits for.
 */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024;

export interface Numbered {
  readonly number: number;
  readonly message: Uint8Array;
}

export class OutgoingStream {
  /** Changes when the stream begins anew; never 0. */
  stream = 1;
  private waiting: Numbered[] = [];
  private waitingBytes = 0;
  private lastNumber = 0;

  constructor(private readonly limitBytes: number = MAX_WAITING_BYTES) {}

  /** False when it did not fit: then everything that waited is dropped with it, and a new stream has begun. */
  push(message: Uint8Array): boolean {
    if (this.waitingBytes + message.length > this.limitBytes) {
      this.restart();
      return false;
    }
    this.lastNumber += 1;
    this.waiting.push({ number: this.lastNumber, message });
    this.waitingBytes += message.length;
    return true;
  }

  /** Everything up to that number has arrived. */
  acknowledged(number: number): void {
    let arrived = 0;
    for (const entry of this.waiting) {
      if (entry.number > number) break;
      arrived += 1;
      this.waitingBytes -= entry.message.length;
    }
    this.waiting.splice(0, arrived);
  }

  /** The next message after that number, if there is one. */
  after(number: number): Numbered | undefined {
    const first = this.waiting[0];
    return first && this.waiting[Math.max(0, number + 1 - first.number)];
  }

  /** The peer that it was meant for is gone (or takes nothing): nothing of it may reach another one. */
  restart(): void {
    this.stream += 1;
    this.waiting = [];
    this.waitingBytes = 0;
    this.lastNumber = 0;
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }
}
