const newLine = 10;

/** Many short texts in one row of bytes, one a line: a million keys weigh what their letters weigh. Read when asked for. */
export class Lines {
  readonly bytes: Uint8Array;
  readonly length: number;
  private readonly starts: Uint32Array;
  private table: Uint32Array | null = null;

  constructor(bytes: Uint8Array, length: number) {
    this.bytes = bytes;
    this.length = length;
    this.starts = new Uint32Array(length + 1);
    for (let i = 1, at = -1; i < length; i++) {
      at = bytes.indexOf(newLine, at + 1);
      this.starts[i] = at + 1;
    }
    if (length > 0) this.starts[length] = bytes.length + 1;
  }

  static of(texts: readonly string[]): Lines {
    return new Lines(Buffer.from(texts.join('\n')), texts.length);
  }

  at(line: number): string {
    const from = this.starts[line]!;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, this.starts[line + 1]! - 1 - from).toString();
  }

  /** The bytes of the lines from one to another (excluded), with the line ends between them. */
  between(from: number, to: number): Uint8Array {
    return from === to ? this.bytes.subarray(0, 0) : this.bytes.subarray(this.starts[from]!, this.starts[to]! - 1);
  }

  /** The last line of this text that is not struck out; -1 for none. */
  find(text: string, struckOut: Uint8Array): number {
    this.table ??= this.hashed();
    const mask = this.table.length - 1;
    const sought = Buffer.from(text);
    let found = -1;
    for (let slot = hashOf(sought, 0, sought.length) & mask; this.table[slot]; slot = (slot + 1) & mask) {
      const line = this.table[slot]! - 1;
      if (line > found && !struckOut[line] && this.is(line, sought)) found = line;
    }
    return found;
  }

  private is(line: number, sought: Uint8Array): boolean {
    const from = this.starts[line]!;
    if (this.starts[line + 1]! - 1 - from !== sought.length) return false;
    for (let i = 0; i < sought.length; i++) if (this.bytes[from + i] !== sought[i]) return false;
    return true;
  }

  /** Line numbers plus one by hash; made when the first text is sought. */
  private hashed(): Uint32Array {
    let size = 16;
    while (size < this.length * 2) size *= 2;
    const table = new Uint32Array(size);
    for (let line = 0; line < this.length; line++) {
      let slot = hashOf(this.bytes, this.starts[line]!, this.starts[line + 1]! - 1) & (size - 1);
      while (table[slot]) slot = (slot + 1) & (size - 1);
      table[slot] = line + 1;
    }
    return table;
  }
}

/** FNV-1a over some bytes, stirred so that the low bits differ. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
