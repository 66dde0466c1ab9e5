import { createHash } from 'node:crypto';
import { type Answer, granted, type Refusal, refused } from '../../law/refusal.ts';
import { tiffCutShort } from '../image/cutShort.ts';
import { listTiffPages, readPictureHeader, tag, tooManyPixels } from '../image/decode.ts';
import type { Limits } from '../limits.ts';
import { openPdf } from '../pdf/engine.ts';
import { openDocument } from '../thread/document.ts';
import { type ActiveContent, type EmbeddedFile, findActivePdf, takeEmbedded } from './active.ts';
import { type BundleKind, type FileKind, kindByContent } from './kind.ts';
import { type MailHead, readMail } from './mail.ts';
import { listEntries, unpackZip } from './zip.ts';

/** A file that may go into the record. The original bytes are stored unchanged under `sha256`. */
export interface AcceptedFile {
  outcome: 'accepted';
  name: string;
  kind: FileKind;
  sha256: string;
  size: number;
  pageCount: number;
  /** What in it could act; none of it ever does. */
  active: ActiveContent[];
  /** Files hidden in it, kept aside: not part of the record until a person says so. */
  aside: EmbeddedFile[];
}

/** A file that may not, with the reason. It is kept aside, so that what was sent can be shown. */
export interface RefusedFile {
  outcome: 'refused';
  name: string;
  sha256: string;
  size: number;
  refusal: Refusal;
}

/** An e-mail or archive: its files, each judged by itself. */
export interface UnpackedBundle {
  outcome: 'bundle';
  name: string;
  kind: BundleKind;
  sha256: string;
  size: number;
  /** Of an e-mail. */
  mail?: MailHead;
  /** In the order of the bundle. An e-mail's own text comes first, as a text file. */
  parts: BundlePart[];
}

export interface BundlePart {
  file: Inspection;
  bytes: Uint8Array;
}

export type Inspection = AcceptedFile | RefusedFile | UnpackedBundle;

/**
 * Looks at an uploaded file, in the thread it is called in (`inspectUpload` calls it in a bounded one).
 * Refusals: `empty`, `too-large`, `unknown-kind`, `encrypted`, `corrupt`, `too-many-pages`, `decompression-bomb`,
 * `archive-trick`, `too-deep`.
 */
export async function inspectHere(bytes: Uint8Array, name: string, limits: Limits, depth = 0): Promise<Inspection> {
  const size = bytes.length;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = { name: plainName(name), sha256, size };
  const refuse = (refusal: Refusal): RefusedFile => ({ outcome: 'refused', ...known, refusal });
  if (size === 0) return refuse({ code: 'empty', because: 'This file is empty. Send it again.' });
  if (size > limits.maxBytes) return refuse(tooLarge(limits));
  const kind = tellKind(bytes, limits);
  if (!kind.ok) return refuse(kind.refusal);
  if (kind.value === 'eml' || kind.value === 'zip') {
    const parts = await inspectBundle(bytes, kind.value, limits, depth);
    return parts.ok ? { outcome: 'bundle', ...known, kind: kind.value, ...parts.value } : refuse(parts.refusal);
  }
  const looked = await lookInside(bytes, kind.value, limits);
  if (!looked.ok) return refuse(looked.refusal);
  const { pageCount } = looked.value;
  if (pageCount === 0) return refuse({ code: 'corrupt', because: 'This document has no pages. Send it again.' });
  if (pageCount > limits.maxPages) return refuse(tooManyPages(pageCount, limits));
  return { outcome: 'accepted', ...known, kind: kind.value, ...looked.value };
}

const tooLarge = (limits: Limits): Refusal => ({
  code: 'too-large',
  because: `A file may have ${Math.floor(limits.maxBytes / 1024 / 1024)} MiB. Split it into parts.`,
});
const tooManyPages = (count: number, limits: Limits): Refusal => ({
  code: 'too-many-pages',
  because: `This file has ${count} pages; ${limits.maxPages} are allowed. Split it into parts.`,
});
const cutShort: Refusal = {
  code: 'corrupt',
  because: 'This picture is cut short: part of a page is missing. Send it again.',
};
const unknownKind: Refusal = {
  code: 'unknown-kind',
  because: 'This is none of PDF, TIFF, JPEG, PNG, DOCX, text, e-mail or ZIP. Print it to a PDF and send that.',
};

/** Only the last part of a name, without anything that could act as a path or a control. */
const plainName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) ||
  'unnamed';

function tellKind(bytes: Uint8Array, limits: Limits): Answer<FileKind | BundleKind> {
  const kind = kindByContent(bytes);
  if (kind === undefined) return refused(unknownKind);
  if (kind !== 'zip-based') return granted(kind);
  const listed = listEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  if (!listed.ok) return listed;
  const names = new Set(listed.value.map((entry) => entry.name));
  if (names.has('word/document.xml')) return granted('docx');
  if (names.has('[Content_Types].xml') || names.has('META-INF/MANIFEST.MF') || names.has('mimetype'))
    return refused(unknownKind);
  return granted('zip');
}

type Looked = Pick<AcceptedFile, 'pageCount' | 'active' | 'aside'>;

async function lookInside(bytes: Uint8Array, kind: FileKind, limits: Limits): Promise<Answer<Looked>> {
  switch (kind) {
    case 'pdf':
      return lookInPdf(bytes);
    case 'tiff':
      return lookInTiff(bytes, limits);
    case 'jpeg':
    case 'png': {
      const header = readPictureHeader(bytes);
      const bomb = header && tooManyPixels(header.width, header.height, limits);
      return bomb ?? countPages(bytes, kind, limits, []);
    }
    case 'docx':
      return countPages(bytes, kind, limits, findActiveDocx(bytes, limits));
    case 'text':
      return countPages(bytes, kind, limits, []);
  }
}

async function lookInPdf(bytes: Uint8Array): Promise<Answer<Looked>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    return granted({ pageCount: pdf.pageCount, active: findActivePdf(bytes, pdf), aside: takeEmbedded(pdf) });
  } finally {
    pdf.close();
  }
}

function lookInTiff(bytes: Uint8Array, limits: Limits): Answer<Looked> {
  const pages = listTiffPages(bytes);
  if (!pages.ok) return pages;
  for (const page of pages.value) {
    const bomb = tooManyPixels(tag(page, 256), tag(page, 257), limits);
    if (bomb) return bomb;
    if (tiffCutShort(bytes, page)) return refused(cutShort);
  }
  return granted({ pageCount: pages.value.length, active: [], aside: [] });
}

async function countPages(
  bytes: Uint8Array,
  kind: FileKind,
  limits: Limits,
  active: ActiveContent[],
): Promise<Answer<Looked>> {
  const opened = await openDocument(bytes, kind, limits);
  if (!opened.ok) return opened;
  const { pageCount } = opened.value;
  opened.value.close();
  return granted({ pageCount, active, aside: [] });
}

/** Macros, embedded objects and links to outside in a DOCX. Only its words are ever read. */
function findActiveDocx(bytes: Uint8Array, limits: Limits): ActiveContent[] {
  const listed = listEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  if (!listed.ok) return [];
  const count = (pattern: RegExp) => listed.value.filter((entry) => pattern.test(entry.name)).length;
  const found: ActiveContent[] = [
    {
      what: 'macro',
      count: count(/vbaProject\.bin$/i),
      because: 'The document bears macros. They are not run: only its words are read.',
    },
    {
      what: 'ole-object',
      count: count(/^word\/(embeddings|activeX)\//i),
      because: 'Other files are embedded. They are not opened.',
    },
  ];
  const links = unpackZip(bytes, limits, (name) => name.endsWith('.rels'));
  const external = links.ok
    ? links.value.filter((entry) => Buffer.from(entry.bytes).includes('TargetMode="External"')).length
    : 0;
  found.push({
    what: 'external-link',
    count: external,
    because: 'The document points to outside files. They are not fetched.',
  });
  return found.filter((active) => active.count > 0);
}

async function inspectBundle(
  bytes: Uint8Array,
  kind: BundleKind,
  limits: Limits,
  depth: number,
): Promise<Answer<Pick<UnpackedBundle, 'mail' | 'parts'>>> {
  if (depth >= limits.maxDepth)
    return refused({ code: 'too-deep', because: 'Bundles lie inside bundles here. Send the files themselves.' });
  const read = kind === 'eml' ? readMail(bytes, limits) : unzipped(bytes, limits);
  if (!read.ok) return read;
  const parts: BundlePart[] = [];
  for (const part of read.value.files) {
    parts.push({ file: await inspectHere(part.bytes, part.name, limits, depth + 1), bytes: part.bytes });
  }
  if (parts.length === 0) return refused({ code: 'empty', because: 'There is no file in this bundle. Send it again.' });
  return granted({ mail: read.value.mail, parts });
}

function unzipped(bytes: Uint8Array, limits: Limits) {
  const entries = unpackZip(bytes, limits, (name) => !/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name));
  return entries.ok ? granted({ files: entries.value, mail: undefined }) : entries;
}
