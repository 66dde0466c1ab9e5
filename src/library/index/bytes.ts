/** A growing row of bytes with numbers of variable length (seven bits a byte, low first). */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(size = 64) {
    this.bytes = new Uint8Array(size);
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  varint(value: number): void {
    this.room(5);
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  append(chunk: Uint8Array): void {
    this.room(chunk.length);
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Document numbers from their differences. */
export function readDocs(bytes: Uint8Array, count: number): Uint32Array {
  const docs = new Uint32Array(count);
  let at = 0;
  let doc = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    doc += value;
    docs[i] = doc;
  }
  return docs;
}
