const { parse, stringify } = JSON;

/**
 * pdf.js, loaded when a PDF is looked through and not before. Its build for Node fills gaps of older engines for the
 * whole program, and puts a `JSON.stringify` twenty times slower in the place of the engine's own (core-js, for
 * `JSON.rawJSON`): ours is put back after it was loaded and after each use, since it loads its second half on first use.
 */
export async function withPdfjs<T>(use: (pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs')) => Promise<T>) {
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    Object.assign(JSON, { parse, stringify });
    return await use(pdfjs);
  } finally {
    Object.assign(JSON, { parse, stringify });
  }
}
