const degrees =
  /\b(m\.?d\.?|d\.?o\.?|d\.?c\.?|ph\.?d\.?|psy\.?d\.?|d\.?p\.?m\.?|l\.?ac\.?|p\.?a\.?(?:-c)?|n\.?p\.?|d?\.?p\.?t\.?|r\.?n\.?|o\.?t\.?r?|qme|ame|facs|jr\.?|sr\.?|ii|iii|dr\.?|mr\.?|mrs\.?|ms\.?)(?=[\s,.)]|$)/gi;

/** First and last parts of a person's name, folded; `Last, First Middle` and `First Middle Last` are alike. */
export function nameParts(name: string): { given: string[]; last: string } {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(degrees, ' ');
  const [before, after] = plain.split(',').map((part) => part.match(/[a-z][a-z'’-]*/g) ?? []);
  if (after && after.length > 0) return { given: after, last: (before ?? []).join(' ') };
  const words = before ?? [];
  return { given: words.slice(0, -1), last: words.at(-1) ?? '' };
}

/**
 * Whether two written names may be one person's: same last name (one slip of OCR allowed in a long one) and first names that
 * agree as far as both are written (an initial agrees with its name).
 */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [nameParts(one), nameParts(other)];
  if (sameWords(a, b)) return true;
  if (!nearlyEqual(a.last, b.last)) return false;
  const [first, second] = [a.given[0], b.given[0]];
  if (first === undefined || second === undefined) return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  return nearlyEqual(first, second);
}

/**
 * The same words in another order: without a comma nobody can tell whether “Matías Robledal Cuento” has two family names
 * or two given ones, and forms part them either way.
 */
function sameWords(a: ReturnType<typeof nameParts>, b: ReturnType<typeof nameParts>): boolean {
  const words = ({ given, last }: ReturnType<typeof nameParts>) =>
    [...given, ...last.split(' ')].filter(Boolean).sort();
  const [first, second] = [words(a), words(b)];
  return first.length > 2 && first.length === second.length && first.every((word, n) => nearlyEqual(word, second[n]!));
}

/** Equal, or one letter apart in words of five letters and more. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 5 && editDistance(a, b) <= 1;
}

export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
