/** A word of a text: its normal form and where it stands (UTF-16 units, end excluded). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

const isWord = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const char = String.fromCharCode(code);
  isWord[code] = code < 128 ? Number(/[A-Za-z0-9]/.test(char)) : Number(/[\p{L}\p{N}]/u.test(char));
}

/** Goes through the words of a text, small letters without accents; calls back with each word and its place. */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && !isWord[text.charCodeAt(at)]) at++;
    const start = at;
    let plain = true;
    for (let code = text.charCodeAt(at); at < length && isWord[code]; code = text.charCodeAt(++at))
      plain &&= code < 128;
    if (at > start) {
      const word = text.slice(start, Math.min(at, start + 40)).toLowerCase();
      visit(plain ? word : withoutAccents(word), start, at);
    }
  }
}

const withoutAccents = (word: string): string => word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

const stems = new Map<string, string>();

/** The stem under which a word is filed: the plural and the usual endings of verbs fall together; short words stay. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  if (stems.size > 200_000) stems.clear();
  stems.set(word, made);
  return made;
}

function makeStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let out = word;
  if (/(?:ss|sh|ch|x|z)es$/.test(out)) out = out.slice(0, -2);
  else if (/[^aeiou]ies$/.test(out)) out = `${out.slice(0, -3)}y`;
  else if (/[^suiy]s$/.test(out) || /[aeo]ys$/.test(out)) out = out.slice(0, -1);
  if (out.length > 6 && out.endsWith('ing')) out = undouble(out.slice(0, -3));
  else if (out.length > 5 && out.endsWith('ied')) out = `${out.slice(0, -3)}y`;
  else if (out.length > 5 && out.endsWith('ed')) out = undouble(out.slice(0, -2));
  return out.length > 5 && out.endsWith('e') ? out.slice(0, -1) : out;
}

const undouble = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);

/** The words of a text with their stems and places. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start, end) => tokens.push({ term: stem(word), start, end }));
  return tokens;
}
