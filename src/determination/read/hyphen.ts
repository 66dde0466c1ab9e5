/** First halves that are written with a hyphen: "follow-up", "non-certified", "x-ray". */
const firstHalves = new Set(
  (
    'anti non pre post self x follow re co mid multi semi sub peri intra inter extra ultra trans bi tri ex de pro quasi neo ' +
    'well low high long short full part first second third fourth one two three four five six seven eight nine ten twelve ' +
    'half double single left right upper lower over under evidence work home hand year week month day hour weight pain ' +
    'drug dose time fast slow false true cost case pay range of on off in out up down side age moderate mild soft hard ' +
    'open closed cross face heart knee hip neck back short-acting broad non-steroidal t l c s z k b e'
  ).split(' '),
);
/** Second halves that are written with a hyphen before them. */
const secondHalves = new Set(
  (
    'up to old year week month day day-old based directed sided handed ray rays term lasting line dose acting release through ' +
    'related weight bearing blind blinded controlled operative surgical certified inflammatory steroidal counter label ' +
    'positive negative like free wide side evaluation evaluate examination testing limiting induced assisted of and the in ' +
    'motion care being existing intensity level grade stage wrist hand effects drop off on out down specific dependent standing'
  ).split(' '),
);

/** As far as a hyphenated word or a web address reaches. */
const REACH = 60;
const LONGEST_WORD = 40;
const wide = /[\p{L}\p{N}]/u;

/**
 * What becomes of the hyphen with which `before` ends, when `after` follows on the next line. It stays where the
 * word has it ("follow-up", "10-12", "12-21-16") and goes where it only divided the word ("documen-tation");
 * one between spaces was a dash.
 */
export function settleHyphen(before: string, after: string, letter: string): 'stays' | 'goes' | 'is a dash' {
  const tail = before.slice(Math.max(before.length - REACH, before.lastIndexOf(' ') + 1));
  const left = wordBefore(tail, tail.length - 1);
  const right = wordAfter(after);
  if (left === '' || right === '') return /(?:^|[\s-]).$/.test(tail) ? 'is a dash' : 'stays';
  if (before.endsWith('\u00ad')) return 'goes';
  return keepsHyphen(left, right, tail, letter) ? 'stays' : 'goes';
}

function wordBefore(text: string, end: number): string {
  let from = end;
  while (from > 0 && isLetter(text, from - 1)) from--;
  return from >= end ? '' : text.slice(from, end);
}

function wordAfter(text: string): string {
  let to = 0;
  while (to < LONGEST_WORD && to < text.length && isLetter(text, to)) to++;
  return text.slice(0, to);
}

/** Or a digit; nearly all are ASCII, and found before the large tables of Unicode are asked. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127) return wide.test(text[at]!);
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}

function keepsHyphen(left: string, right: string, tail: string, letter: string): boolean {
  if (/\d$/.test(left) || /^[\d\p{Lu}]/u.test(right) || /(?:https?:\/\/|www\.)\S*$/.test(tail)) return true;
  return remembered(left, right, letter);
}

/** Looking through the letter once for each pair of halves; damaged text may hold the same one thousands of times. */
let lastLetter = '';
const answers = new Map<string, boolean>();

function remembered(left: string, right: string, letter: string): boolean {
  if (letter !== lastLetter) {
    answers.clear();
    lastLetter = letter;
  }
  const key = `${left}-${right}`;
  const known =
    answers.get(key) ?? (answers.size < 500 ? writtenWithHyphen(left, right, letter) : firstHalves.has(left));
  answers.set(key, known);
  return known;
}

function writtenWithHyphen(left: string, right: string, letter: string): boolean {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  // Looking through a very long text for every hyphen would take the square of its length.
  const near = letter.length > 40_000 ? '' : letter;
  const written = asWritten(left, right, near);
  if (written === true) return true;
  const small = first === left && second === right ? null : asWritten(first, second, near);
  return small === true || (written ?? small ?? (firstHalves.has(first) || secondHalves.has(second)));
}

/** Whether the letter has the two halves with a hyphen elsewhere (true), or as one word (false), or neither (null). */
function asWritten(left: string, right: string, letter: string): boolean | null {
  // Few words begin after a hyphen, and they are found at once.
  if (letter.includes(`-${right}`) && letter.includes(`${left}-${right}`)) return true;
  return letter.includes(left + right) ? false : null;
}
