/**
 * A set of fingerprints that threads share: 64 bits of each in one table, 16 bytes a letter at most twice over. Two
 * letters of two million are taken for one another once in ten million libraries.
 */
export class Fingerprints {
  readonly shared: SharedArrayBuffer;
  private readonly table: Uint32Array;

  constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.table = new Uint32Array(shared);
  }

  static of(hashes: Iterable<string>, count: number): Fingerprints {
    let slots = 16;
    while (slots < count * 2) slots *= 2;
    const made = new Fingerprints(new SharedArrayBuffer(slots * 8));
    for (const hash of hashes) made.add(hash);
    return made;
  }

  has(hash: string): boolean {
    const at = this.slot(hash);
    return this.table[at] !== 0 || this.table[at + 1] !== 0;
  }

  private add(hash: string): void {
    const at = this.slot(hash);
    this.table[at] = low(hash);
    this.table[at + 1] = high(hash);
  }

  /** Where it stands, or the empty place where it would. */
  private slot(hash: string): number {
    const { table } = this;
    const [first, second] = [low(hash), high(hash)];
    const mask = table.length / 2 - 1;
    let slot = (first ^ (second << 7)) & mask;
    for (; table[slot * 2] !== 0 || table[slot * 2 + 1] !== 0; slot = (slot + 1) & mask) {
      if (table[slot * 2] === first && table[slot * 2 + 1] === second) break;
    }
    return slot * 2;
  }
}

const low = (text: string): number => stirred(text, 0x811c9dc5);
/** Never 0: that marks an empty place. */
const high = (text: string): number => stirred(text, 0x9747b28c) || 1;

function stirred(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 13);
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ hash) >>> 0;
}
