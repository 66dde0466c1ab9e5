/** A word of the text, as the name finder sees it. */
export interface Token {
  start: number;
  end: number;
  /** As written, without a possessive ending. */
  text: string;
  /** Lower case, accents and apostrophes taken off: `O’Malley` → `omalley`, `José` → `jose`. */
  key: string;
  shape: 'capital' | 'capitals' | 'initial' | 'lower';
  /** What stands between the word before and this one. */
  gap: string;
  /** First word of a sentence, a line or a list item: a capital says nothing there. */
  opens: boolean;
  /** Followed by `'s` or a lone apostrophe after s. */
  possessive: boolean;
}

/** Words with inner hyphens and apostrophes; bounded, so that a line of a million letters costs a million steps. */
const word = /\p{L}[\p{L}\p{M}]{0,40}(?:['’`‘-]\p{L}[\p{L}\p{M}]{0,40}){0,4}/gu;

/** The words of a text in order. Numbers are not words; they show in `gap`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(word)) {
    const gap = text.slice(before, match.index);
    tokens.push(toToken(match[0], match.index, gap, tokens.length === 0));
    before = match.index + match[0].length;
  }
  return tokens;
}

function toToken(raw: string, start: number, gap: string, first: boolean): Token {
  const ending = /['’‘`][sS]$/.exec(raw);
  const text = ending && raw.length > 2 ? raw.slice(0, -2) : raw;
  return {
    start,
    end: start + text.length,
    text,
    key: keyOf(text),
    shape: shapeOf(text),
    gap,
    opens: first || /[.!?:;•*\n|"“(\t]/.test(gap),
    possessive: text !== raw,
  };
}

const marks = /\p{M}/gu;
const apostrophes = /['’‘`]/g;

/** The form under which names and words are looked up. */
export function keyOf(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(apostrophes, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss');
}

function shapeOf(text: string): Token['shape'] {
  const first = text.charAt(0);
  if (first === first.toLowerCase()) return /^(d|l|al|el)['’-]\p{Lu}/u.test(text) ? 'capital' : 'lower';
  if (text.length === 1) return 'initial';
  return text === text.toUpperCase() ? 'capitals' : 'capital';
}

/** Two words of one phrase: nothing but blanks between, and at most one line's end. */
export const isJoined = (gap: string): boolean => /^[ \t\u00a0]{1,3}$/.test(gap) || /^ ?\r?\n ?$/.test(gap);

/** Blanks, with a stop after an initial or a title: `J. Okafor`. */
export const isJoinedByStop = (gap: string): boolean => isJoined(gap) || /^\.[ \u00a0]{0,2}(\r?\n)?$/.test(gap);
