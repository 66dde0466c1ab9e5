import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { SegmentBuilder } from '../../src/library/index/segment-builder.ts';
import { enterLetter } from '../../src/library/index.ts';
import { generatedLetter } from './generator.ts';

const { folder, from, to } = workerData as { folder: string; from: number; to: number };
for (let start = from; start < to; start += 8_192) {
  const builder = new SegmentBuilder();
  for (let number = start; number < Math.min(to, start + 8_192); number++) {
    const letter = generatedLetter(number);
    builder.add(enterLetter(letter, { kind: 'imported', file: '', sha256: String(number) }));
  }
  const name = `seg-${randomUUID()}`;
  builder.write(folder, name);
  parentPort?.postMessage(name);
}
parentPort?.postMessage(null);
