/** The near end of a connection whose far end is a fuzzer: what is said here is taken and forgotten. */
import { Duplex } from "node:stream";

export class QuietSocket extends Duplex {
  readonly remoteAddress = "198.18.0.9";

  override _read(): void {}

  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    done();
  }

  /** In pieces as TCP would cut them, whatever the frames are. */
  arrive(bytes: Buffer, cut: (length: number) => number): void {
    for (let at = 0; at < bytes.length && !this.destroyed; ) {
      const length = Math.max(1, Math.min(bytes.length - at, cut(bytes.length)));
      this.emit("data", bytes.subarray(at, at + length));
      at += length;
    }
  }
}
