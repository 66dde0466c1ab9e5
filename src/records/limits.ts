/** What a file may be at most before it is refused. Every number can be set by configuration. */
export interface Limits {
  /** Of one uploaded file, and of each file out of a bundle. */
  maxBytes: number;
  maxPages: number;
  /** Of one picture: an A3 sheet at 600 dots an inch has 70 million. */
  maxPixels: number;
  /** Of a bundle (ZIP, e-mail) and of the parts of a DOCX. */
  maxEntries: number;
  maxUnpackedBytes: number;
  /** Unpacked bytes for one packed byte; text rarely passes 20, bombs pass 1,000. */
  maxRatio: number;
  /** Bundles within bundles. */
  maxDepth: number;
  /** For looking at a file, and for each page of it. */
  inspectMs: number;
  pageMs: number;
  /** Of a reading thread, in MiB: JavaScript's heap, and PDFium's memory. */
  heapMiB: number;
  pdfMiB: number;
}

export const defaultLimits: Limits = {
  maxBytes: 500 * 1024 * 1024,
  maxPages: 5_000,
  maxPixels: 100_000_000,
  maxEntries: 1_000,
  maxUnpackedBytes: 2 * 1024 * 1024 * 1024,
  maxRatio: 200,
  maxDepth: 2,
  inspectMs: 30_000,
  pageMs: 20_000,
  heapMiB: 1_024,
  pdfMiB: 1_536,
};
