import { inflateSync } from 'node:zlib';
import { memoryOf, type OpenPdf, withScratch } from '../pdf/engine.ts';

/** Something in a file that could act when opened. It is never run here; originals are kept unchanged. */
export interface ActiveContent {
  what:
    | 'javascript'
    | 'launch-action'
    | 'open-action'
    | 'embedded-file'
    | 'submit-form'
    | 'xfa-form'
    | 'rich-media'
    | 'macro'
    | 'external-link'
    | 'ole-object';
  /** How often it was seen. */
  count: number;
  /** What was done about it, for the person who receives the file. */
  because: string;
}

const signs: readonly [ActiveContent['what'], RegExp, string][] = [
  [
    'javascript',
    /\/(?:JavaScript|JS)(?![A-Za-z])/g,
    'The file bears JavaScript. It is not run: pages are shown as pictures.',
  ],
  ['launch-action', /\/Launch(?![A-Za-z])/g, 'The file would start a program. It cannot: actions are not followed.'],
  ['open-action', /\/OpenAction(?![A-Za-z])/g, 'The file asks for something to happen when opened. Nothing does.'],
  [
    'embedded-file',
    /\/EmbeddedFiles?(?![A-Za-z])/g,
    'Other files are hidden in this one. They are kept aside and not opened.',
  ],
  ['submit-form', /\/(?:SubmitForm|ImportData)(?![A-Za-z])/g, 'A form in the file would send data away. It cannot.'],
  ['xfa-form', /\/XFA(?![A-Za-z])/g, 'The file bears an XFA form. Only its printed pages are shown.'],
  [
    'rich-media',
    /\/(?:RichMedia|Movie|Sound|Rendition|3D)(?![A-Za-z])/g,
    'The file bears sound, film or 3D. It is not played.',
  ],
  ['external-link', /\/(?:GoToR|GoToE|URI)(?![A-Za-z])/g, 'The file links elsewhere. Links are not followed.'],
];

/** Links are common and harmless alone: they are told, not counted as a threat. */
export const isThreat = (active: ActiveContent) => active.what !== 'external-link' && active.what !== 'open-action';

const maxStreams = 2_000;
const maxInflated = 64 * 1024 * 1024;

/**
 * Finds active content in a PDF: in its objects as they stand, in its packed object streams, and (for encrypted files,
 * whose streams cannot be read so) through PDFium. Names may be written with escapes (`/J#61vaScript`, ISO 32000-1, 7.3.5).
 */
export function findActivePdf(bytes: Uint8Array, pdf: OpenPdf): ActiveContent[] {
  const counts = new Map<ActiveContent['what'], number>();
  const add = (what: ActiveContent['what'], count: number) => counts.set(what, Math.max(counts.get(what) ?? 0, count));
  for (const [what, count] of countSigns(readableParts(bytes))) add(what, count);
  add('javascript', Math.max(0, pdf.pdfium.FPDFDoc_GetJavaScriptActionCount(pdf.document)));
  add('embedded-file', Math.max(0, pdf.pdfium.FPDFDoc_GetAttachmentCount(pdf.document)));
  if (pdf.pdfium.FPDF_GetFormType(pdf.document) >= 2) add('xfa-form', 1);
  return signs.flatMap(([what, , because]) => {
    const count = counts.get(what) ?? 0;
    return count > 0 ? [{ what, count, because }] : [];
  });
}

function countSigns(parts: Iterable<string>): Map<ActiveContent['what'], number> {
  const counts = new Map<ActiveContent['what'], number>();
  for (const part of parts) {
    const plain = part.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    for (const [what, sign] of signs) {
      const found = plain.match(sign)?.length ?? 0;
      if (found > 0) counts.set(what, (counts.get(what) ?? 0) + found);
    }
  }
  return counts;
}

/** The text outside of streams, then each object stream unpacked (within limits). */
function* readableParts(bytes: Uint8Array): Generator<string> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  let streams = 0;
  let budget = maxInflated;
  while (at < data.length) {
    const start = data.indexOf('stream', at, 'latin1');
    if (start < 0 || streams >= maxStreams) break;
    yield data.toString('latin1', at, start);
    const end = data.indexOf('endstream', start, 'latin1');
    if (end < 0) return;
    const dictionary = data.toString('latin1', Math.max(at, start - 512), start);
    if (/\/ObjStm|\/XFA/.test(dictionary) && budget > 0) {
      const text = inflate(data.subarray(start + 6, end), budget);
      budget -= text.length;
      yield text;
    }
    at = end + 9;
    streams += 1;
  }
  yield data.toString('latin1', at);
}

function inflate(data: Buffer, budget: number): string {
  const start = data[0] === 13 ? 2 : 1;
  try {
    return inflateSync(data.subarray(start), { maxOutputLength: budget, finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}

/** A file found inside another. */
export interface EmbeddedFile {
  name: string;
  bytes: Uint8Array;
}

const maxEmbedded = 50;
const maxEmbeddedBytes = 50 * 1024 * 1024;

/** Takes the attachments out of a PDF so that they can be kept aside. Those too many or too large stay in the original. */
export function takeEmbedded(pdf: OpenPdf): EmbeddedFile[] {
  const { pdfium, document } = pdf;
  const count = Math.min(Math.max(0, pdfium.FPDFDoc_GetAttachmentCount(document)), maxEmbedded);
  return Array.from({ length: count }, (_, index) => takeOne(pdf, index)).filter((file) => file !== undefined);
}

function takeOne(pdf: OpenPdf, index: number): EmbeddedFile | undefined {
  const { pdfium, document } = pdf;
  const attachment = pdfium.FPDFDoc_GetAttachment(document, index);
  if (attachment === 0) return undefined;
  return withScratch(pdfium, 1_028, (place) => {
    const nameBytes = pdfium.FPDFAttachment_GetName(attachment, place, 1_024);
    const name = nameBytes > 2 && nameBytes <= 1_024 ? pdfium.pdfium.UTF16ToString(place) : `embedded-${index + 1}`;
    if (!pdfium.FPDFAttachment_GetFile(attachment, 0, 0, place)) return undefined;
    const length = readUint32(pdf, place);
    if (length === 0 || length > maxEmbeddedBytes) return undefined;
    return withScratch(pdfium, length, (data) => {
      if (data === 0 || !pdfium.FPDFAttachment_GetFile(attachment, data, length, place)) return undefined;
      return { name, bytes: new Uint8Array(memory(pdf)).slice(data, data + length) };
    });
  });
}

const memory = (pdf: OpenPdf) => memoryOf(pdf.pdfium);
const readUint32 = (pdf: OpenPdf, place: number) => new DataView(memory(pdf)).getUint32(place, true);
