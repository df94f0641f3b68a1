/** The first and the last of what a program prints, however much it prints; the middle is left out and says so. */
export const HEAD_BYTES = 8 * 1024;
export const TAIL_BYTES = 8 * 1024;

export class BoundedOutput {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private omittedBytes = 0;

  constructor(private readonly headBytes = HEAD_BYTES) {}

  add(piece: Buffer): void {
    const room = this.headBytes - this.head.length;
    if (room > 0) this.head = Buffer.concat([this.head, piece.subarray(0, room)]);
    const rest = piece.subarray(Math.max(0, room));
    if (rest.length === 0) return;
    // Only the end of a large piece can stay; copying all of it would make a flood expensive.
    const all = Buffer.concat([this.tail, rest.subarray(-TAIL_BYTES)]);
    this.omittedBytes += this.tail.length + rest.length - Math.min(all.length, TAIL_BYTES);
    this.tail = all.subarray(-TAIL_BYTES);
  }

  text(): string {
    const gap = this.omittedBytes > 0 ? `\n[${this.omittedBytes} bytes left out]\n` : "";
    return `${this.head.toString("utf8")}${gap}${this.tail.toString("utf8")}`;
  }
}
