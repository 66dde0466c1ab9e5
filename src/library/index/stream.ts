import { readSync } from 'node:fs';

/** Reads a file from front to back through one buffer. What is taken holds until the next is taken. */
export class FrontToBack {
  private buffer: Uint8Array;
  private start = 0;
  private filled = 0;
  private readonly file: number;

  constructor(file: number, size = 1 << 20) {
    this.file = file;
    this.buffer = new Uint8Array(size);
  }

  take(from: number, length: number): Uint8Array {
    if (from < this.start || from + length > this.start + this.filled) this.fill(from, length);
    const at = from - this.start;
    return this.buffer.subarray(at, at + length);
  }

  private fill(from: number, length: number): void {
    if (length > this.buffer.length) this.buffer = new Uint8Array(length);
    this.start = from;
    this.filled = 0;
    while (this.filled < length) {
      const room = this.buffer.length - this.filled;
      const got = readSync(this.file, this.buffer, this.filled, room, from + this.filled);
      if (got === 0) throw new Error('a file of the library is shorter than it should be');
      this.filled += got;
    }
  }
}
