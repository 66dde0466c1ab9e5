/** A word of a text: its normal form and where it stands (UTF-16 units, end excluded). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Of a longer word only the beginning counts. */
const longestWord = 40;
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
      const word = text.slice(start, Math.min(at, start + longestWord)).toLowerCase();
      visit(plain ? word : withoutAccents(word), start, at);
    }
  }
}

const withoutAccents = (word: string): string => word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

/** Small letter of an ASCII letter or digit, 0 of everything else. */
const small = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  if (isWord[code]) small[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);

/**
 * Numbers for words, given out as they come. Plain words are looked up where they stand in the text, letter by letter,
 * without making a string of each: most of an index's work is done here.
 */
export class WordNumbers {
  /** The words by their numbers. */
  readonly words: string[] = [];
  private slots = new Int32Array(1 << 15);
  private readonly hashes: number[] = [];
  private readonly others = new Map<string, number>();

  /** Calls back with the number of each word of a text and where it stands. */
  each(text: string, visit: (number: number, start: number, end: number) => void): void {
    const length = text.length;
    for (let at = 0; at < length; ) {
      while (at < length && !isWord[text.charCodeAt(at)]) at++;
      const start = at;
      let [hash, plain] = [0x811c9dc5, true];
      for (let code = text.charCodeAt(at); at < length && isWord[code]; code = text.charCodeAt(++at)) {
        if (code >= 128) plain = false;
        else if (at < start + longestWord) hash = Math.imul(hash ^ small[code]!, 0x01000193);
      }
      if (at === start) return;
      const end = Math.min(at, start + longestWord);
      visit(plain ? this.plain(text, start, end, hash) : this.other(text.slice(start, end)), start, at);
    }
  }

  private plain(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes, words } = this;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return this.add(text.slice(start, end).toLowerCase(), hash, slot);
      if (hashes[number] === hash && isSame(words[number]!, text, start, end)) return number;
    }
  }

  private add(word: string, hash: number, slot: number): number {
    const number = this.words.length;
    this.words.push(word);
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    if (this.words.length * 2 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (const before of this.slots) {
      if (before === 0) continue;
      const hash = this.hashes[before - 1]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = before;
    }
    this.slots = slots;
  }

  private other(written: string): number {
    const word = withoutAccents(written.toLowerCase());
    let number = this.others.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.hashes[number] = 0;
      this.others.set(word, number);
    }
    return number;
  }
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== small[text.charCodeAt(start + i)]) return false;
  return true;
}

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
