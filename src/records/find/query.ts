import { type Answer, granted, refused } from '../../law/refusal.ts';
import { tokensOf } from './tokens.ts';

/** What is looked for, as a tree. */
export type Query =
  | { type: 'words'; words: QueryWord[] }
  | { type: 'and' | 'or'; parts: Query[] }
  | { type: 'not'; part: Query };

/** A word of a phrase; one word alone is a phrase of one. */
export interface QueryWord {
  token: string;
  /** `therap*`: any word that begins so. */
  prefix: boolean;
}

interface Lexeme {
  type: 'open' | 'close' | 'and' | 'or' | 'not' | 'words';
  words: QueryWord[];
  at: number;
}

const lexemePattern = /\s*(?:(\()|(\))|(-?)"([^"]*)("?)|([^\s()"]+))/gy;

/**
 * Reads a query: words beside each other must all be on the page, `OR` and `NOT` (or a leading minus) in capitals, round
 * brackets, `"a phrase"`, and `begin*`. NOT binds closest, then AND, then OR. Refuses `query-empty`, `query-bracket`, `query-operator`, `query-too-long`.
 */
export function parseQuery(text: string): Answer<Query> {
  if (text.length > 2_000) return refused({ code: 'query-too-long', because: 'A search may have 2,000 characters.' });
  const lexemes = [...lexemesOf(text)];
  if (!lexemes.some((one) => one.type === 'words'))
    return refused({ code: 'query-empty', because: 'Type at least one word to look for.' });
  const parser = new Parser(lexemes);
  const query = parser.either();
  if (parser.problem) return refused(parser.problem);
  if (!query || parser.rest > 0)
    return refused({ code: 'query-bracket', because: 'A bracket is closed that was never opened.' });
  return granted(query);
}

function* lexemesOf(text: string): Generator<Lexeme> {
  for (const match of text.matchAll(lexemePattern)) {
    const [, open, close, minus, phrase, , bare] = match;
    const at = match.index;
    if (open) yield { type: 'open', words: [], at };
    else if (close) yield { type: 'close', words: [], at };
    else if (phrase !== undefined) {
      if (minus) yield { type: 'not', words: [], at };
      yield* wordsLexeme(phrase, at);
    } else if (bare === 'AND' || bare === 'OR' || bare === 'NOT')
      yield { type: bare.toLowerCase() as 'and', words: [], at };
    else if (bare !== undefined) {
      if (/^-[\p{L}\p{N}]/u.test(bare)) yield { type: 'not', words: [], at };
      yield* wordsLexeme(bare, at);
    }
  }
}

/** A piece without letters or digits looks for nothing and is passed over. */
function* wordsLexeme(text: string, at: number): Generator<Lexeme> {
  const words = text.split(/\s+/).flatMap((piece) => {
    const tokens = tokensOf(piece);
    return tokens.map((token, index) => ({
      token,
      prefix: index === tokens.length - 1 && /\*[^\p{L}\p{N}]*$/u.test(piece),
    }));
  });
  if (words.length > 0) yield { type: 'words', words, at };
}

class Parser {
  problem: { code: string; because: string } | undefined;
  private next = 0;
  private depth = 0;
  private readonly lexemes: Lexeme[];

  constructor(lexemes: Lexeme[]) {
    this.lexemes = lexemes;
  }

  get rest(): number {
    return this.lexemes.length - this.next;
  }

  either(): Query | undefined {
    const parts = this.several(
      () => this.all(),
      (type) => type === 'or',
    );
    return parts && (parts.length === 1 ? parts[0] : { type: 'or', parts });
  }

  private all(): Query | undefined {
    const parts: Query[] = [];
    for (let first = true; ; first = false) {
      const type = this.lexemes[this.next]?.type;
      if (!first && (type === undefined || type === 'close' || type === 'or')) break;
      if (!first && type === 'and') this.next += 1;
      const part = this.one();
      if (!part) return undefined;
      parts.push(part);
    }
    return parts.length === 1 ? parts[0] : { type: 'and', parts };
  }

  private several(part: () => Query | undefined, joins: (type: string | undefined) => boolean): Query[] | undefined {
    const parts: Query[] = [];
    do {
      if (parts.length > 0) this.next += 1;
      const found = part();
      if (!found) return undefined;
      parts.push(found);
    } while (joins(this.lexemes[this.next]?.type));
    return parts;
  }

  private one(): Query | undefined {
    const lexeme = this.lexemes[this.next];
    this.next += 1;
    if (lexeme?.type === 'words') return { type: 'words', words: lexeme.words };
    if (lexeme?.type === 'not')
      return this.nested(
        () => this.one(),
        (part) => ({ type: 'not', part }),
      );
    if (lexeme?.type === 'open')
      return this.nested(
        () => this.closed(this.either()),
        (part) => part,
      );
    return this.fail(
      'query-operator',
      lexeme
        ? 'AND, OR and NOT need something to look for on their right and left.'
        : 'The search breaks off: a word is missing at its end.',
    );
  }

  private nested(read: () => Query | undefined, wrap: (part: Query) => Query): Query | undefined {
    this.depth += 1;
    const part = this.depth > 50 ? this.fail('query-bracket', 'The brackets of this search lie too deep.') : read();
    this.depth -= 1;
    return part && wrap(part);
  }

  private closed(part: Query | undefined): Query | undefined {
    if (!part) return undefined;
    if (this.lexemes[this.next]?.type !== 'close')
      return this.fail('query-bracket', 'A bracket is opened and never closed.');
    this.next += 1;
    return part;
  }

  private fail(code: string, because: string): undefined {
    this.problem ??= { code, because };
    return undefined;
  }
}
