import { composeSheet } from './compose.ts';
import type { PaperOrder } from './order.ts';
import { scanPages } from './scan.ts';
import { typesetSheet } from './typeset.ts';
import { asImagePdf, asJpeg, asPng, asTiff } from './wrap.ts';

export type { Block } from './content.ts';
export * from './order.ts';

/** A paper of a fictional file: a real document, as it would be uploaded. */
export interface Paper {
  /** File name with ending. */
  name: string;
  bytes: Uint8Array;
  /** The clean PDF that a scan was made from (the same as `bytes` when it is no scan): its text is the truth for OCR. */
  clean: Uint8Array;
}

/**
 * Makes one paper of a fictional case: a PDF set by Typst, or, when `scan` is given, the picture of it as a scanner or a
 * fax machine would send it. The same order gives the same bytes.
 */
export async function makeDocument(order: PaperOrder): Promise<Paper> {
  const clean = typesetSheet(composeSheet(order));
  const name = order.name ?? `${order.date}-${order.kind}`;
  if (!order.scan && (order.format ?? 'pdf') === 'pdf') return { name: `${name}.pdf`, bytes: clean, clean };
  const style = order.scan ?? {};
  const pages = await scanPages(clean, style, order.seed ?? 1);
  switch (order.format ?? 'pdf') {
    case 'pdf':
      return { name: `${name}.pdf`, bytes: asImagePdf(pages, style), clean };
    case 'tiff':
      return { name: `${name}.tif`, bytes: asTiff(pages, style.dpi ?? 200), clean };
    case 'png':
      return { name: `${name}.png`, bytes: asPng(pages[0]!, style.dpi ?? 200), clean };
    case 'jpeg':
      return { name: `${name}.jpg`, bytes: asJpeg(pages[0]!, style.quality ?? 80), clean };
  }
}
