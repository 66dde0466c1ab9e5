import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identifying, type LeakFinding, nameOfPlace, type Part, type Place, type ScanOptions } from './finding.ts';
import { concealedText } from './pdf-objects.ts';
import { withPdfjs } from './pdfjs.ts';

/** Every part of a PDF that can bear words, each searched; what has no business in a published letter is a finding by itself. */
export const scanPdf = (bytes: Uint8Array, options: ScanOptions): Promise<LeakFinding[]> =>
  withPdfjs(({ getDocument, VerbosityLevel }) => {
    const task = getDocument({
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
    });
    return scanned(task, bytes, options);
  });

async function scanned(task: PDFDocumentLoadingTask, bytes: Uint8Array, options: ScanOptions): Promise<LeakFinding[]> {
  try {
    const pdf = await task.promise;
    const parts = await partsOf(pdf);
    const concealed = await concealedText(bytes);
    const unwanted = [...(await unwantedIn(pdf)), ...concealed.map(concealedFinding), ...earlierVersions(bytes)];
    return [...unwanted, ...[...parts, ...concealed].flatMap((part) => identifying(part, options))];
  } catch (error) {
    return [
      {
        place: 'not-read',
        severity: 'block',
        message: `the PDF cannot be read: ${(error as Error).message}`,
        quote: '',
      },
    ];
  } finally {
    await task.destroy();
  }
}

async function partsOf(pdf: PDFDocumentProxy): Promise<Part[]> {
  const { info, metadata } = await pdf.getMetadata();
  const parts: Part[] = [{ place: 'properties', text: properties(info as Record<string, unknown>) }];
  const xmp = metadata?.getRaw();
  if (typeof xmp === 'string') parts.push({ place: 'xmp', text: xmp.replace(/<[^>]{0,2000}>/g, ' ') });
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    parts.push({
      place: 'text',
      page: number,
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    });
    const annotations = (await page.getAnnotations()) as Annotation[];
    parts.push({
      place: 'annotation',
      page: number,
      text: annotations.map(wordsOfAnnotation).filter(Boolean).join('\n'),
    });
    page.cleanup();
  }
  const outline = await pdf.getOutline();
  if (outline) parts.push({ place: 'bookmark', text: titles(outline).join('\n') });
  return parts.filter((part) => part.text.trim() !== '');
}

/** What every PDF names without naming anybody. */
const technical = new Set([
  'PDFFormatVersion',
  'CreationDate',
  'ModDate',
  'Producer',
  'Trapped',
  'Language',
  'EncryptFilterName',
]);

const properties = (info: Record<string, unknown>): string =>
  Object.entries(info)
    .filter(([key, value]) => !technical.has(key) && typeof value === 'string')
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join('\n');

interface Annotation {
  subtype?: string;
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  url?: string;
}

const wordsOfAnnotation = ({ contentsObj, titleObj, fieldValue, url }: Annotation): string =>
  [titleObj?.str, contentsObj?.str, typeof fieldValue === 'string' ? fieldValue : '', url].filter(Boolean).join(' ');

interface Entry {
  title: string;
  items?: Entry[];
}

const titles = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ title, items }) => [title, ...titles(items ?? [])]);

async function unwantedIn(pdf: PDFDocumentProxy): Promise<LeakFinding[]> {
  const found: LeakFinding[] = [];
  const add = (place: Place, message: string, quote: string) =>
    found.push({ place, severity: 'block', message, quote });
  const { info } = await pdf.getMetadata();
  for (const key of ['Author', 'Manager', 'Company'] as const) {
    const value = (info as Record<string, unknown>)[key];
    if (typeof value === 'string' && value.trim() && !/^(?:OpenIMR|Independent Medical Review)/i.test(value)) {
      found.push({
        place: 'properties',
        severity: 'confirm',
        message: `${key} is named in the document properties`,
        quote: value,
      });
    }
  }
  for (const name of Object.keys((await pdf.getAttachments()) ?? {})) add('attachment', 'a file is attached', name);
  const scripts = (await pdf.getJSActions()) as Record<string, string[]> | null;
  for (const [name, code] of Object.entries(scripts ?? {}))
    add('javascript', `a script runs on ${name}`, code.join('\n').slice(0, 200));
  const layers = await pdf.getOptionalContentConfig();
  for (const [id, group] of layers)
    if (!layers.isVisible({ type: 'OCG', id }))
      add('hidden-layer', 'a layer is hidden', String((group as { name?: string }).name ?? id));
  return found;
}

const concealedFinding = ({ place, text, page }: Part): LeakFinding => ({
  place,
  severity: 'block',
  message: `${nameOfPlace(place)} is still in the file`,
  quote: text.slice(0, 200),
  ...(page === undefined ? {} : { page }),
});

/** A PDF saved by appending keeps what it said before. */
function earlierVersions(bytes: Uint8Array): LeakFinding[] {
  const ends =
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 0;
  const isLinear = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).includes('/Linearized');
  if (ends <= (isLinear ? 2 : 1)) return [];
  return [
    {
      place: 'earlier-version',
      severity: 'block',
      message: `the file holds ${ends - 1} earlier version(s) of itself`,
      quote: '',
    },
  ];
}
