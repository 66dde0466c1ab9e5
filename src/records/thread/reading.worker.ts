import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import { encodePng } from '../image/png.ts';
import { defusePdf, joinPdfs } from '../pdf/assemble.ts';
import { loadPdfium } from '../pdf/engine.ts';
import { inspectHere } from '../receive/inspect.ts';
import { type OpenDocument, openDocument } from './document.ts';
import type { FileRef, JobMessage, JobReply, Jobs, ThreadSettings } from './jobs.ts';

/**
 * The thread in which uploaded files are opened. It holds a few documents open, so that paging through one does not
 * parse it again and again. Whatever a hostile file does to it, the caller only sees a thread that ended.
 */
const { limits } = workerData as ThreadSettings;
const maxOpen = 4;
const open = new Map<number, OpenDocument>();
class BytesPlease extends Error {}

type Handlers = { [N in keyof Jobs]: (ask: Jobs[N]['ask']) => Promise<Jobs[N]['answer']> };

const handlers: Handlers = {
  inspect: ({ bytes, name }) => inspectHere(bytes, name, limits),
  join: ({ parts }) => joinPdfs(parts),
  defuse: ({ bytes }) => defusePdf(bytes),
  open: async ({ file }) => withDocument(file, async (document) => granted({ pageCount: document.pageCount })),
  text: async ({ file, from, to }) =>
    withDocument(file, async (document) => {
      const indexes = Array.from(
        { length: Math.max(0, Math.min(to, document.pageCount) - from) },
        (_, at) => from + at,
      );
      return granted(indexes.map((index) => ({ size: document.size(index), layer: document.text(index) })));
    }),
  raster: async ({ file, index, dpi }) => withDocument(file, (document) => document.raster(index, dpi)),
  png: async ({ file, index, dpi }) =>
    withDocument(file, async (document) => {
      if (index < 0 || index >= document.pageCount)
        return refused({ code: 'no-such-page', because: 'The document has no such page.' });
      const drawn = await document.draw(index, dpi);
      if (!drawn.ok) return drawn;
      const { width, height, samples, channels } = drawn.value;
      return granted({
        png: encodePng(samples, width, height, channels, drawn.value.dpi),
        width,
        height,
        dpi: drawn.value.dpi,
      });
    }),
};

async function withDocument<T>(file: FileRef, use: (document: OpenDocument) => Promise<Answer<T>>): Promise<Answer<T>> {
  const known = open.get(file.key);
  if (known) {
    open.delete(file.key); // to the end: the one least recently used goes first
    open.set(file.key, known);
    return use(known);
  }
  if (!file.bytes) throw new BytesPlease();
  const opened = await openDocument(file.bytes, file.kind, limits);
  if (!opened.ok) return opened;
  if (open.size >= maxOpen) {
    const [oldest, document] = open.entries().next().value!;
    document.close();
    open.delete(oldest);
  }
  open.set(file.key, opened.value);
  return use(opened.value);
}

parentPort?.on('message', async ({ id, job, ask }: JobMessage) => {
  const reply = (message: JobReply) => parentPort?.postMessage(message);
  try {
    await loadPdfium(limits.pdfMiB);
    reply({ id, answer: await (handlers[job] as (ask: unknown) => Promise<unknown>)(ask) });
  } catch (error) {
    if (error instanceof BytesPlease) reply({ id, need: 'bytes-please' });
    else throw error; // ends the thread: after a trap PDFium's memory is not to be trusted
  }
});

// A thread that ends before this word has failed by itself, not by a file.
parentPort?.postMessage('ready');
