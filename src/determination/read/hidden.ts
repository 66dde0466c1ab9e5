import { settleHyphen } from './hyphen.ts';
import { MARK } from './positions.ts';

const SOFT_HYPHEN = '\u00ad';
const joinedLetters = /[\ufb00-\ufb04]/;
const allJoined = /[\ufb00-\ufb04]/g;
const ligatures = ['\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04'];

const signs = [MARK, SOFT_HYPHEN, ...ligatures];

/** Where the first sign stands that a reader does not see: a hyphen that may go, letters set as one; past the end where none does. */
export function firstHidden(text: string): number {
  let first = text.length;
  for (const sign of signs) {
    const at = text.indexOf(sign);
    if (at >= 0 && at < first) first = at;
  }
  return first;
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
