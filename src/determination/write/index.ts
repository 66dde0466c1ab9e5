/** Writing: a determination as the letter that is served or published, and any document as PDF, DOCX, HTML or text. */
export {
  type Block,
  type Cell,
  type Content,
  callout,
  type Fact,
  facts,
  heading,
  type Language,
  labelled,
  lines,
  list,
  paragraph,
  plain,
  type Run,
  strong,
  table,
  textOf,
} from './content.ts';
export { longDate, numericDate } from './dates.ts';
export { renderDocx } from './docx.ts';
export { renderHtml, renderHtmlBlocks } from './html.ts';
export type { Audience } from './letter/audience.ts';
export { letterContent } from './letter/content.ts';
export { defaultLetterhead, type Letterhead } from './letterhead.ts';
export { renderPdfDocument, typstCompiler } from './pdf.ts';
export { Press, printInBackground } from './press.ts';
export { publicVersion, type ToConfirm } from './public-version.ts';
export { type OverallResult, overallResult } from './result.ts';
export { type Difference, roundTrips } from './round-trip.ts';
export { sampleDetermination } from './sample.ts';
export { addressSheetContent, coverSheetContent, type Packet } from './service/packet.ts';
export { proofOfServiceContent, type Recipient, type ServiceOfDocuments } from './service/proof.ts';
export { renderText } from './text.ts';
export { type LetterFormat, letterFormats, type PdfPrinter, writeLetter } from './write-letter.ts';
