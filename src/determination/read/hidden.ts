import { settleHyphen } from './hyphen.ts';
import { MARK } from './positions.ts';

const SOFT_HYPHEN = '\u00ad';
const ligatures = ['\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04'];
const signs = [MARK, SOFT_HYPHEN, ...ligatures];
const joinedLetters = /[\ufb00-\ufb04]/g;

/** Where the signs stand that a reader does not see: a hyphen that may go, letters set as one. Few letters have any. */
export function findHidden(text: string): number[] {
  const places: number[] = [];
  for (const sign of signs) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

/** Soft hyphens go, marks where a line ended in a hyphen are settled, and letters set as one are two again. */
export function withoutHidden(joined: string, letter: string): string {
  let plain = joined.includes(MARK) ? settleMarks(joined.split(MARK), letter).join('') : joined;
  if (plain.includes(SOFT_HYPHEN)) plain = plain.replaceAll(SOFT_HYPHEN, '');
  return plain.replace(joinedLetters, (sign) => sign.normalize('NFKC'));
}

function settleMarks(pieces: string[], letter: string): string[] {
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    if (settleHyphen(`${before.slice(-80)}-`, pieces[i]!, letter) !== 'goes') pieces[i - 1] = `${before}-`;
  }
  return pieces;
}
