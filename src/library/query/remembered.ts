import type { Segment } from '../index/segment.ts';
import type { DocSet } from './doc-set.ts';

/** Memory that a segment's remembered answers may take. */
const most = 24 << 20;
const known = new WeakMap<Segment, { sets: Map<string, DocSet>; bytes: number }>();
const bytesOf = ({ docs }: DocSet): number => docs.byteLength * 2 + 200;

/**
 * What was worked out from places – phrases, words of one field – and may be asked for again: segments never change, so
 * it holds as long as they do. The oldest goes first.
 */
export function remembered(segment: Segment, name: string, work: () => DocSet): DocSet {
  const mine = known.get(segment) ?? { sets: new Map<string, DocSet>(), bytes: 0 };
  known.set(segment, mine);
  const before = mine.sets.get(name);
  if (before) {
    mine.sets.delete(name);
    mine.sets.set(name, before);
    return before;
  }
  const made = work();
  mine.sets.set(name, made);
  mine.bytes += bytesOf(made);
  for (const [oldest, set] of mine.sets) {
    if (mine.bytes <= most) break;
    mine.sets.delete(oldest);
    mine.bytes -= bytesOf(set);
  }
  return made;
}
