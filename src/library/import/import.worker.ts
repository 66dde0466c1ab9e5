import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readCorrections, withCorrections } from '../catalogue/corrections.ts';
import { SegmentBuilder } from '../index/segment-builder.ts';
import { Fingerprints } from './fingerprints.ts';
import { enterFile } from './letters.ts';
import type { FromThread, Source, ThreadData, ToThread } from './messages.ts';

const { folder, known, withdrawn, redact, perSegment } = workerData as ThreadData;
const options = { known: new Fingerprints(known), withdrawn: new Set(withdrawn), redact };
const corrections = readCorrections(folder);
let builder = new SegmentBuilder();

parentPort?.on('message', async (message: ToThread) => {
  switch (message.kind) {
    case 'read':
      parentPort?.postMessage(await readAll(message.sources));
      break;
    case 'finish':
      parentPort?.postMessage({ ...nothingYet('finished'), segment: flush() });
      break;
  }
});

const nothingYet = (kind: FromThread['kind']): FromThread => ({
  kind,
  entered: 0,
  unchanged: 0,
  withdrawn: [],
  notRead: [],
  partly: [],
  segment: null,
});

async function readAll(sources: readonly Source[]): Promise<FromThread> {
  const report = nothingYet('read');
  for (const { path, line } of sources) {
    const outcome = await enterFile(path, line, options);
    switch (outcome.kind) {
      case 'entered': {
        builder.add(withCorrections(outcome.entry, corrections));
        report.entered++;
        const { unread } = outcome.entry;
        if (unread.length > 0) report.partly.push({ file: path, because: unread.map(({ why }) => why) });
        break;
      }
      case 'unchanged':
        report.unchanged++;
        break;
      case 'withdrawn':
        report.withdrawn.push(outcome.key);
        break;
      case 'not-read':
        report.notRead.push({ file: outcome.file, because: outcome.because });
        break;
    }
  }
  if (builder.count >= perSegment) report.segment = flush();
  return report;
}

/** Writes what was gathered; the importer takes it into the library. */
function flush(): string | null {
  if (builder.count === 0) return null;
  const name = `seg-${randomUUID()}`;
  builder.write(folder, name);
  builder = new SegmentBuilder();
  return name;
}
