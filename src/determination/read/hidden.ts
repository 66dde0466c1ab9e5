import { settleHyphen } from './hyphen.ts';

/** What PDFium leaves where a line ended in a hyphen. */
const MARK = '\ufffe';
const SOFT_HYPHEN = '\u00ad';
const joinedLetters = /[\ufb00-\ufb04]/;
const allJoined = /[\ufb00-\ufb04]/g;
const ligatures = ['\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04'];

/** Whether a text has signs that a reader does not see: hyphens that may go, letters set as one. */
export function hasHidden(text: string): boolean {
  return text.includes(MARK) || text.includes(SOFT_HYPHEN) || ligatures.some((sign) => text.includes(sign));
}

/** Soft hyphens go, marks where a line ended in a hyphen are settled, and letters set as one are two again. */
export function withoutHidden(joined: string, letter: string): string {
  let plain = joined.includes(MARK) ? settleMarks(joined.split(MARK), letter).join('') : joined;
  if (plain.includes(SOFT_HYPHEN)) plain = plain.replaceAll(SOFT_HYPHEN, '');
  return joinedLetters.test(plain) ? plain.replace(allJoined, (sign) => sign.normalize('NFKC')) : plain;
}

function settleMarks(pieces: string[], letter: string): string[] {
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    if (settleHyphen(`${before.slice(-80)}-`, pieces[i]!, letter) !== 'goes') pieces[i - 1] = `${before}-`;
  }
  return pieces;
}
