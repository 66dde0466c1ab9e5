import { withNarrow } from './latin.ts';

/** What PDFium leaves where a line ended in a hyphen. */
const PDFIUM_MARK = '\ufffe';
/** The same in one byte, by the sign that Unicode has for it: "break permitted here". */
export const MARK = '\u0082';

/** The look for any of them costs nothing on text of one byte a sign, which nearly every letter is. */
const wide = /[\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/**
 * First stage: the text with positions. The text stays as long as it was, so that a place in it is a place
 * in what was read; only what hides line ends or spaces from the later stages is replaced, one unit for one.
 */
export function levelText(text: string): string {
  let level = text;
  if (!level.includes('\n')) level = level.replaceAll('\r', '\n');
  if (level.includes('\t')) level = level.replaceAll('\t', ' ');
  if (level.includes('\u00a0')) level = level.replaceAll('\u00a0', ' ');
  if (level.includes('\v')) level = level.replaceAll('\v', '\n');
  if (level.includes('\u0085')) level = level.replaceAll('\u0085', '\n');
  if (level.includes(PDFIUM_MARK)) level = withNarrow(level, PDFIUM_MARK, MARK);
  if (!wide.test(level)) return level;
  return level.replace(/[\u2028\u2029]/g, '\n').replace(/[\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, ' ');
}
