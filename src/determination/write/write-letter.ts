import type { Determination } from '../model.ts';
import type { Content } from './content.ts';
import { renderDocx } from './docx.ts';
import { renderHtml } from './html.ts';
import type { Audience } from './letter/audience.ts';
import { letterContent } from './letter/content.ts';
import type { Letterhead } from './letterhead.ts';
import { renderPdfDocument } from './pdf.ts';
import { renderText } from './text.ts';

export const letterFormats = ['pdf', 'docx', 'html', 'txt'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** How a document becomes a PDF: here and now, or in a thread of its own (`printInBackground`). */
export type PdfPrinter = (content: Content) => Uint8Array | Promise<Uint8Array>;

/**
 * The letter in one of its formats, all from one content.
 *
 * @param options.audience `parties` for the letter that is served; `public` for the one that is published, where `d`
 * must already be what `publicVersion` leaves.
 * @param options.print who prints the PDF; without it, this thread does.
 */
export async function writeLetter(
  d: Determination,
  options: { audience: Audience; format: LetterFormat; letterhead?: Letterhead; print?: PdfPrinter },
): Promise<Uint8Array> {
  const content = letterContent(d, options.audience, options.letterhead);
  switch (options.format) {
    case 'pdf':
      return (options.print ?? renderPdfDocument)(content);
    case 'docx':
      return renderDocx(content);
    case 'html':
      return new TextEncoder().encode(renderHtml(content));
    case 'txt':
      return new TextEncoder().encode(renderText(content));
  }
}
