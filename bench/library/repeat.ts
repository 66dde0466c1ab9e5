import { randomUUID } from 'node:crypto';
import { mergeSegments } from '../../src/library/index/merge.ts';
import { writeSegment } from '../../src/library/index/segment-file.ts';
import { largestSegment } from '../../src/library/index/tidy.ts';
import type { Library } from '../../src/library/index.ts';

/** Grows a library by its own letters under new numbers, as often as it takes: for sizes that take too long to make up. */
export function repeatLetters(library: Library, size: number): void {
  const living = [...library.parts()];
  const once = library.size();
  for (let made = once; made < size; ) {
    const left = Math.min(size - made, largestSegment);
    const times = Math.max(1, Math.floor(left / once));
    const parts = mergeSegments(Array.from({ length: times }, () => living).flat());
    const keys = Array.from({ length: parts.count }, (_, i) => `CM30-${String(made + i).padStart(7, '0')}`);
    const lines = Buffer.from(keys.join('\n'));
    const name = `seg-${randomUUID()}`;
    writeSegment(library.folder, name, { ...parts, keys: lines, hashes: lines });
    library.adopt([name]);
    made += parts.count;
  }
}
