import type { Refusal } from '../../law/refusal.ts';
import { type OcrPool, sharedOcr } from '../ocr/pool.ts';
import type { OcrPage } from '../ocr/readRaster.ts';
import type { FileKind } from '../receive/kind.ts';
import { ThreadEnded } from '../thread/desk.ts';
import type { LayerPage } from '../thread/jobs.ts';
import { type ReadingRoom, sharedRoom } from '../thread/room.ts';
import { judgeTextLayer, type LayerVerdict, wordiness } from './judgeTextLayer.ts';
import { joinLines, type Lines, meanConfidence, type Page } from './page.ts';

export interface ReadOptions {
  room?: ReadingRoom;
  ocr?: OcrPool;
  /** `false` leaves pages without a sound text layer unread, with the reason `ocr-off`. */
  useOcr?: boolean;
  /** Numbers of pages not to read: they are known already. */
  skip?: ReadonlySet<number>;
  /** Stops early; pages already read have been given. */
  signal?: AbortSignal;
}

/** Pages asked of a thread at once: enough to be quick, few enough to show progress. */
const batch = 25;

/**
 * Reads every page of a document into words with places. Pages with a sound text layer are given at once, in order;
 * those that need OCR follow as they are read, so the order is not that of the pages: go by `number`. Every page is given
 * exactly once, whatever happens to it. A document that cannot be opened gives nothing: `inspectUpload` has refused it.
 */
export async function* readPages(bytes: Uint8Array, kind: FileKind, options: ReadOptions = {}): AsyncGenerator<Page> {
  const room = options.room ?? sharedRoom();
  const opened = await guarded(() => room.about('open', bytes, kind, {}, room.limits.inspectMs));
  if (!opened.ok) return;
  const ocr = options.useOcr === false ? undefined : (options.ocr ?? sharedOcr());
  const slow: Promise<Page>[] = [];
  for (let from = 0; from < opened.value.pageCount && !options.signal?.aborted; from += batch) {
    const to = Math.min(opened.value.pageCount, from + batch);
    const isWanted = (index: number) => !options.skip?.has(index + 1);
    if (!Array.from({ length: to - from }, (_, at) => from + at).some(isWanted)) continue;
    for (const [index, read] of (await readLayers(room, bytes, kind, from, to)).entries()) {
      if (!isWanted(from + index)) continue;
      const verdict = read.layer ? judgeTextLayer(read.layer) : 'empty';
      const page = pageOfLayer(read, from + index + 1, verdict);
      if (page) yield page;
      else slow.push(readByOcr({ room, bytes, kind, ocr, signal: options.signal }, read, from + index, verdict));
    }
  }
  yield* asTheyCome(slow);
}

/** Gives each promise's value when it is there. */
async function* asTheyCome<T>(promises: Promise<T>[]): AsyncGenerator<T> {
  const open = new Map(promises.map((promise, key) => [key, promise.then((value) => ({ key, value }))]));
  while (open.size > 0) {
    const { key, value } = await Promise.race(open.values());
    open.delete(key);
    yield value;
  }
}

/** A batch of text layers; when its thread ends, page by page, so that one bad page does not cost the others. */
async function readLayers(
  room: ReadingRoom,
  bytes: Uint8Array,
  kind: FileKind,
  from: number,
  to: number,
): Promise<LayerPage[]> {
  const ms = room.limits.pageMs + (to - from) * 500;
  const read = await guarded(() => room.about('text', bytes, kind, { from, to }, ms));
  if (read.ok) return read.value;
  if (to - from === 1) return [{ size: { width: 612, height: 792 }, layer: undefined }];
  const pages: LayerPage[] = [];
  for (let index = from; index < to; index++) pages.push(...(await readLayers(room, bytes, kind, index, index + 1)));
  return pages;
}

/** An ended thread is a refusal like others. */
async function guarded<T>(ask: () => Promise<T>): Promise<T | { ok: false; refusal: Refusal }> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    return {
      ok: false,
      refusal: { code: error.why, because: 'The page could not be opened: it is damaged or was made to do harm.' },
    };
  }
}

/** The page when its text layer will do, or when there is nothing on it; `undefined` when OCR must look. */
function pageOfLayer({ size, layer }: LayerPage, number: number, verdict: LayerVerdict): Page | undefined {
  if (!layer) return undefined;
  if (verdict === 'sound') return pageOf(number, size, layer.lines, 'text-layer');
  if (verdict === 'empty' && layer.drawnObjects === 0) return { ...pageOf(number, size, [], 'none'), blank: true };
  return undefined;
}

function pageOf(number: number, size: { width: number; height: number }, lines: Lines, source: Page['source']): Page {
  const { text, words } = joinLines(lines);
  return { number, width: size.width, height: size.height, text, words, source, confidence: meanConfidence(words) };
}

interface Slow {
  room: ReadingRoom;
  bytes: Uint8Array;
  kind: FileKind;
  ocr: OcrPool | undefined;
  signal: AbortSignal | undefined;
}

async function readByOcr(how: Slow, { size, layer }: LayerPage, index: number, verdict: LayerVerdict): Promise<Page> {
  const spare = layer && verdict !== 'empty' ? layer.lines : [];
  const unread = (code: string, because: string): Page => ({
    ...pageOf(index + 1, size, spare, spare.length > 0 ? 'text-layer' : 'none'),
    confidence: spare.length > 0 ? 0.2 : 0,
    unreadable: { code, because },
  });
  if (!how.ocr) return unread('ocr-off', 'This page is a picture, and pictures were not read.');
  try {
    const seen = await how.ocr.read(async () => {
      if (how.signal?.aborted) throw new NotDrawn('stopped', 'Reading was stopped.');
      return drawForOcr(how, index, layer?.pictureDpi ?? 0);
    });
    return pageOfOcr(seen, index + 1, size, spare);
  } catch (error) {
    if (error instanceof NotDrawn) return unread(error.code, error.message);
    return unread('ocr-failed', 'Reading this page did not come to an end. Look at the page itself.');
  }
}

class NotDrawn extends Error {
  readonly code: string;

  constructor(code: string, because: string) {
    super(because);
    this.code = code;
  }
}

async function drawForOcr({ room, bytes, kind }: Slow, index: number, pictureDpi: number) {
  const dpi = ocrDpi(pictureDpi);
  const drawn = await guarded(() => room.about('raster', bytes, kind, { index, dpi }, room.limits.pageMs));
  if (drawn.ok) return drawn.value;
  throw new NotDrawn(drawn.refusal.code, 'This page is damaged and could not be drawn.');
}

/** A scan at its own density reads best, a fax too; a coarse one at twice that; an unknown one at 200. */
function ocrDpi(pictureDpi: number): number {
  if (pictureDpi < 70) return 200;
  return Math.min(pictureDpi < coarse ? pictureDpi * 2 : pictureDpi, 300);
}

/** Densities are told as 149.9 for 150. */
const coarse = 145;

const handwritingBelow = 0.5;

/** What OCR saw, or the text layer it was meant to replace where that reads more like words. */
function pageOfOcr(seen: OcrPage, number: number, size: { width: number; height: number }, spare: Lines): Page {
  if (seen.blank && spare.length === 0) return { ...pageOf(number, size, [], 'none'), blank: true };
  const page = pageOf(number, size, seen.lines, 'ocr');
  const layer = pageOf(number, size, spare, 'text-layer');
  const keepsLayer = layer.words.length > page.words.length / 2 && wordiness(layer.text) * 0.7 > page.confidence;
  if (keepsLayer)
    return { ...layer, confidence: 0.5, words: layer.words.map((word) => ({ ...word, confidence: 0.5 })) };
  if (page.words.length > 0 && page.confidence >= handwritingBelow) return page;
  const because =
    'What is on this page could not be read: handwriting, a drawing or a poor scan. A person must look at it.';
  return { ...page, source: page.words.length > 0 ? 'ocr' : 'none', unreadable: { code: 'not-legible', because } };
}
