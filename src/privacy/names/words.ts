import { isEponym } from '../stays/eponyms.ts';
import { looksOrdinary } from '../stays/words.ts';
import { type Token, tokenize } from '../tokens.ts';
import { classOf } from './class.ts';
import { credentials } from './context.ts';

/**
 * How much a word looks like part of a name by itself: `listed` in our names and no ordinary word; `ambiguous` both, or
 * an eponym, or a word with an ordinary ending that no list knows; `unknown` capitalised and in no list at all; `no` everything else.
 */
export type Look = 'listed' | 'ambiguous' | 'unknown' | 'no';

export interface Word extends Token {
  look: Look;
  first: boolean;
  last: boolean;
  eponym: boolean;
  /** Capitalised, in no list of names or words, but with the ending of an ordinary word: `Lagerkvist`, `Debriding`. */
  soft: boolean;
  /** In the lists of ordinary and clinical words. */
  ordinary: boolean;
}

/** The words of a text with what the lists say of each; looked up once a spelling. */
export function wordsOf(text: string): Word[] {
  const tokens = tokenize(text);
  const inLower = new Set(tokens.filter((token) => token.shape === 'lower').map((token) => token.key));
  const seen = new Map<string, Omit<Word, keyof Token>>();
  return tokens.map((token) => {
    const spelling = `${token.shape} ${token.key}`;
    let known = seen.get(spelling);
    if (!known) {
      known = lookOf(token, inLower);
      seen.set(spelling, known);
    }
    return Object.assign(token, known);
  });
}

function lookOf(token: Token, inLower: ReadonlySet<string>): Omit<Word, keyof Token> {
  const { first, last, ordinary } = classOf(token);
  const eponym = isEponym(token.key);
  const listed = first || last;
  const base = { first, last, eponym, ordinary, soft: false };
  if (token.shape === 'initial') return { ...base, look: 'no' };
  if (listed) return { ...base, look: ordinary || eponym || token.key.length < 3 ? 'ambiguous' : 'listed' };
  if (ordinary || token.shape === 'lower') return { ...base, look: 'no' };
  if (eponym) return { ...base, look: 'ambiguous' };
  if (!isUnknownName(token, inLower)) return { ...base, look: 'no' };
  const soft = looksOrdinary(token.key);
  return { ...base, soft, look: soft ? 'ambiguous' : 'unknown' };
}

function isUnknownName(token: Token, inLower: ReadonlySet<string>): boolean {
  const { key, shape, text } = token;
  if (key.length < 3 || inLower.has(key) || credentials.has(key)) return false;
  if (shape === 'capitals') return key.length > 5 && /[aeiouy]/.test(key);
  return /^\p{Lu}[\p{Ll}'’‘-]/u.test(text) || /^(?:Mc|Mac|O['’]|D['’]|De|La|Le|Di)\p{Lu}/u.test(text);
}
