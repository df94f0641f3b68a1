/**
 * Frames on a stream: four bytes of length (big-endian), then that many bytes.
 *
 * The reader takes pieces as they come and holds no more than one unfinished frame. It refuses a length above its limit
 * before it has read (or made room for) a byte of it: the stream is then of no use and its owner closes it.
 */
export const MAX_FRAME_BYTES = 64 * 1024 * 1024;

const LENGTH_BYTES = 4;

export function frame(payload: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(LENGTH_BYTES + payload.length);
  framed.writeUInt32BE(payload.length, 0);
  framed.set(payload, LENGTH_BYTES);
  return framed;
}

export class FrameTooLarge extends Error {
  constructor(
    readonly sizeBytes: number,
    readonly limitBytes: number,
  ) {
    super(`a frame of ${sizeBytes} bytes is over the limit of ${limitBytes}`);
    this.name = "FrameTooLarge";
  }
}

export class FrameReader {
  private pieces: Buffer[] = [];
  private heldBytes = 0;

  constructor(private limitBytes: number = MAX_FRAME_BYTES) {}

  /** A stranger may send less than a peer that has introduced itself. */
  setLimit(limitBytes: number): void {
    this.limitBytes = limitBytes;
  }

  push(piece: Buffer): void {
    this.pieces.push(piece);
    this.heldBytes += piece.length;
  }

  /** The next whole frame, or undefined until more has come. Throws FrameTooLarge. */
  next(): Buffer | undefined {
    if (this.heldBytes < LENGTH_BYTES) return undefined;
    const size = this.head(LENGTH_BYTES).readUInt32BE(0);
    if (size > this.limitBytes) throw new FrameTooLarge(size, this.limitBytes);
    if (this.heldBytes < LENGTH_BYTES + size) return undefined;
    const whole = this.take(LENGTH_BYTES + size);
    return whole.subarray(LENGTH_BYTES);
  }

  private head(length: number): Buffer {
    const first = this.pieces[0] as Buffer;
    return first.length >= length ? first : Buffer.concat(this.pieces, this.heldBytes).subarray(0, length);
  }

  private take(length: number): Buffer {
    const held = this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces, this.heldBytes);
    const rest = held.subarray(length);
    this.pieces = rest.length > 0 ? [rest] : [];
    this.heldBytes = rest.length;
    return held.subarray(0, length);
  }
}
