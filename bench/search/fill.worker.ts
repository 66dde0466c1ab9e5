import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { SegmentBuilder } from '../../src/library/index/segment-builder.ts';
import { enterLetter } from '../../src/library/index.ts';
import { generatedLetter } from './generator.ts';

const perSegment = 8_192;
const { folder, to, next } = workerData as { folder: string; to: number; next: Int32Array };
let generating = 0;
for (let from = Atomics.add(next, 0, perSegment); from < to; from = Atomics.add(next, 0, perSegment)) {
  const builder = new SegmentBuilder();
  for (let number = from; number < Math.min(to, from + perSegment); number++) {
    const start = performance.now();
    const letter = generatedLetter(number);
    generating += performance.now() - start;
    builder.add(enterLetter(letter, { kind: 'imported', file: '', sha256: String(number) }));
  }
  const name = `seg-${randomUUID()}`;
  builder.write(folder, name);
  parentPort?.postMessage({ name });
}
parentPort?.postMessage({ generating: generating / 1000 });
