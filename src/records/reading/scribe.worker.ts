import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { describeDocument } from '../describe/describeDocument.ts';
import { type CasePatient, patientMismatch } from '../describe/patient.ts';
import { findNearDuplicates } from '../duplicates/nearDuplicates.ts';
import { buildFileIndex } from '../find/fileIndex.ts';
import type { FilePage } from '../find/segment.ts';
import { serialiseIndex } from '../find/store.ts';
import { type KeptPage, keptPage, pageOfKept } from '../pages/keptPage.ts';
import type { Page } from '../pages/page.ts';
import { readPages } from '../pages/readPages.ts';
import type { FileKind } from '../receive/kind.ts';
import type { FromScribe, ReadingSummary, ToScribe } from './messages.ts';

/**
 * The thread in which documents are read from end to end: words, index, what each seems to be. It and the threads it starts
 * run at low priority, so that a page somebody asks for never waits for a file nobody looks at yet. On Linux a priority set
 * for "0" is that of the calling thread and of those it starts (setpriority(2)); elsewhere it would be the whole program's.
 */
if (process.platform === 'linux') setPriority(0, 15);

/** Pages handed over at once: small enough that writing them down does not hold up a query. */
const atOnce = 10;
const longestWaitMs = 1_500;
/** Pages of a part of the index. */
const partPages = 100;

const known = new Map<number, Page[]>();
const resume = new Map<number, () => void>();
const say = (message: FromScribe, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved);

parentPort?.on('message', (message: ToScribe) => {
  const { id } = message;
  switch (message.type) {
    case 'known':
      known.set(id, [...(known.get(id) ?? []), ...message.pages.map(pageOfKept)]);
      return;
    case 'more':
      resume.get(id)?.();
      return;
    case 'duplicates':
      return say({ type: 'found', id, duplicates: findNearDuplicates(message.pages) });
    case 'index':
      return end(id, summaryOf(known.get(id) ?? [], null));
    case 'read':
      void read(id, message.bytes, message.kind, message.patient).catch((error: Error) =>
        say({ type: 'failed', id, because: error.message }),
      );
  }
});

async function read(id: number, bytes: Uint8Array, kind: FileKind, patient: CasePatient | null): Promise<void> {
  const pages = known.get(id) ?? [];
  const skip = new Set(pages.map((page) => page.number));
  let unindexed = [...pages];
  let waiting: KeptPage[] = [];
  let last = Date.now();
  const handOver = async () => {
    const part = unindexed.length >= partPages ? indexOf(unindexed) : null;
    if (part) unindexed = [];
    const kept = new Promise<void>((resolve) => resume.set(id, resolve));
    say({ type: 'pages', id, pages: waiting, index: part }, part ? [part.buffer as ArrayBuffer] : []);
    waiting = [];
    await kept;
    last = Date.now();
  };
  for await (const page of readPages(bytes, kind, { skip })) {
    pages.push(page);
    unindexed.push(page);
    waiting.push(keptPage(page));
    if (waiting.length >= atOnce || Date.now() - last > longestWaitMs) await handOver();
  }
  if (waiting.length > 0) await handOver();
  end(id, summaryOf(pages, patient));
}

function end(id: number, summary: ReadingSummary): void {
  known.delete(id);
  resume.delete(id);
  say({ type: 'end', id, summary }, [summary.index.buffer as ArrayBuffer]);
}

function summaryOf(pages: Page[], patient: CasePatient | null): ReadingSummary {
  pages.sort((a, b) => a.number - b.number);
  const { kind, date, author } = describeDocument(pages);
  const otherPerson = pages.flatMap((page) => {
    const check = patient ? patientMismatch(page, patient) : null;
    return check?.verdict === 'mismatch' ? [{ page: page.number, because: check.because }] : [];
  });
  return {
    pages: pages.length,
    unreadable: pages.filter((page) => page.unreadable).length,
    ocr: pages.filter((page) => page.source === 'ocr').length,
    kind: kind.value,
    date: date.value,
    author: author.value,
    otherPerson,
    index: indexOf(pages),
  };
}

/** Copied, since a Buffer may lie in a pool that other bytes share. */
const indexOf = (pages: readonly Page[]): Uint8Array =>
  Uint8Array.from(
    serialiseIndex(
      buildFileIndex(
        pages.map(
          ({ number, text, words }): FilePage => ({ filePage: number, documentId: '', page: number, text, words }),
        ),
      ),
    ),
  );
