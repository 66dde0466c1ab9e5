import type { Lines } from '../index/lines.ts';

/** A document with the value it is sorted by and its key, which decides between equals. */
export interface Ranked {
  value: number;
  key: string;
  doc: number;
}

/** The key is read when two are equal, or at the end. */
interface Kept<T> {
  value: number;
  key: string | null;
  doc: number;
  keys: Lines;
  more: T;
}

/** Keeps the best few of many: a heap with the worst at its root. */
export class Top<T extends object> {
  private readonly heap: Kept<T>[] = [];
  private readonly size: number;
  /** What a value must reach to be looked at: that of the worst kept, once the heap is full. */
  least = Number.NEGATIVE_INFINITY;
  private readonly after: { value: number; key: string } | null;

  constructor(size: number, after: { value: number; key: string } | null) {
    this.size = size;
    this.after = after;
  }

  offer(value: number, keys: Lines, doc: number, more: T): void {
    const { heap, after } = this;
    const worst = heap.length === this.size ? heap[0]! : null;
    if (worst && value < worst.value) return;
    if (after && value > after.value) return;
    const one: Kept<T> = { value, key: null, doc, keys, more };
    if (after && value === after.value && keyOf(one) <= after.key) return;
    if (worst && value === worst.value && keyOf(one) > keyOf(worst)) return;
    if (worst) {
      heap[0] = one;
      this.sink(0);
    } else {
      heap.push(one);
      this.rise(heap.length - 1);
    }
    if (heap.length === this.size) this.least = heap[0]!.value;
  }

  private rise(from: number): void {
    const { heap } = this;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(heap[at]!, heap[parent]!)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  private sink(from: number): void {
    const { heap } = this;
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }

  result(): (Ranked & T)[] {
    return [...this.heap]
      .sort((a, b) => (isWorse(a, b) ? 1 : -1))
      .map((one) => ({ ...one.more, value: one.value, key: keyOf(one), doc: one.doc }));
  }
}

function keyOf(one: Kept<unknown>): string {
  one.key ??= one.keys.at(one.doc);
  return one.key;
}

const isWorse = (a: Kept<unknown>, b: Kept<unknown>): boolean =>
  a.value < b.value || (a.value === b.value && keyOf(a) > keyOf(b));
