import { parentPort } from 'node:worker_threads';
import type { Content } from './content.ts';
import { renderPdfDocument } from './pdf.ts';

/** A printing thread: one compiler with its fonts, kept warm; a content in, its PDF or the reason out. */
parentPort?.on('message', ({ id, content }: { id: number; content: Content }) => {
  try {
    const pdf = Uint8Array.from(renderPdfDocument(content));
    parentPort?.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, because: String((error as Error).message ?? error) });
  }
});
