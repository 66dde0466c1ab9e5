import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import { defaultLimits } from '../limits.ts';
import { boundWasmMemory } from './boundedWasm.ts';

export type Pdfium = WrappedPdfiumModule;

let loading: Promise<Pdfium> | undefined;

/** PDFium as WebAssembly, once a thread. Its memory is its own: a hostile file can at worst end this thread. */
export function loadPdfium(maxMiB = defaultLimits.pdfMiB): Promise<Pdfium> {
  loading ??= startPdfium(maxMiB);
  return loading;
}

async function startPdfium(maxMiB: number): Promise<Pdfium> {
  const file = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasm = boundWasmMemory(file, maxMiB);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

interface Exports {
  memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  free(place: number): void;
}

const exportsOf = (pdfium: Pdfium) => pdfium.pdfium.wasmExports as unknown as Exports;

/** The memory of PDFium; ask again after each call that may have grown it. */
export const memoryOf = (pdfium: Pdfium): ArrayBuffer => exportsOf(pdfium).memory.buffer as ArrayBuffer;

export interface OpenPdf {
  pdfium: Pdfium;
  /** The document's handle. */
  document: number;
  pageCount: number;
  close(): void;
}

const passwordError = 4;
const securityError = 5;

/**
 * Opens a PDF. Many scanners write files encrypted with an empty password: those open.
 * Refuses `encrypted` (a password is needed) and `corrupt`.
 */
export async function openPdf(bytes: Uint8Array, password = ''): Promise<Answer<OpenPdf>> {
  const pdfium = await loadPdfium();
  const place = exportsOf(pdfium).malloc(Math.max(bytes.length, 1));
  if (place === 0) return refused(tooMuchMemory);
  new Uint8Array(memoryOf(pdfium)).set(bytes, place);
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, password);
  if (document === 0) {
    const error = pdfium.FPDF_GetLastError();
    exportsOf(pdfium).free(place);
    return refused(error === passwordError || error === securityError ? needsPassword : corruptPdf);
  }
  const close = () => {
    pdfium.FPDF_CloseDocument(document);
    exportsOf(pdfium).free(place);
  };
  return granted({ pdfium, document, pageCount: pdfium.FPDF_GetPageCount(document), close });
}

const needsPassword = {
  code: 'encrypted',
  because: 'This PDF opens only with a password. Send it again without one.',
};
const tooMuchMemory = {
  code: 'too-large',
  because: 'This PDF needs more memory than a file may take here. Split it into parts.',
};
const corruptPdf = {
  code: 'corrupt',
  because: 'This PDF is damaged: its pages cannot be found. Send it again, or print it to a new PDF.',
};

/** Runs `use` with `bytes` of scratch memory inside PDFium. */
export function withScratch<T>(pdfium: Pdfium, bytes: number, use: (place: number) => T): T {
  const place = exportsOf(pdfium).malloc(bytes);
  try {
    return use(place);
  } finally {
    exportsOf(pdfium).free(place);
  }
}
