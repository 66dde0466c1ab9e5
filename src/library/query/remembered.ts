import type { Segment } from '../index/segment.ts';

/** Memory that a segment's remembered answers may take. */
const most = 64 << 20;
const known = new WeakMap<Segment, { answers: Map<string, { value: unknown; bytes: number }>; bytes: number }>();

/**
 * What was worked out from a segment – phrases, words of one field, filters – and may be asked for again: segments
 * never change, so it holds as long as they do. The oldest goes first.
 */
export function remembered<T>(segment: Segment, name: string, bytesOf: (value: T) => number, work: () => T): T {
  const mine = known.get(segment) ?? { answers: new Map(), bytes: 0 };
  known.set(segment, mine);
  const before = mine.answers.get(name);
  if (before) {
    mine.answers.delete(name);
    mine.answers.set(name, before);
    return before.value as T;
  }
  const value = work();
  const bytes = bytesOf(value) + 200;
  mine.answers.set(name, { value, bytes });
  mine.bytes += bytes;
  for (const [oldest, one] of mine.answers) {
    if (mine.bytes <= most || oldest === name) break;
    mine.answers.delete(oldest);
    mine.bytes -= one.bytes;
  }
  return value;
}
