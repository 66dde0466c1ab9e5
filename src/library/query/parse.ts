import { type Facet, facetNames, type TextField, textFieldNames } from '../index/fields.ts';
import { eachWord, stem } from '../index/tokens.ts';
import { longestName, synonymsOf } from './synonyms.ts';

/** What a query means. `word` and `phrase` hold stems. */
export type Query =
  | { kind: 'all' }
  | { kind: 'word'; term: string; said: string; field: TextField | null }
  | { kind: 'prefix'; start: string; field: TextField | null }
  | { kind: 'phrase'; terms: string[]; said: string; field: TextField | null }
  | { kind: 'filter'; facet: Facet; value: string }
  | { kind: 'synonyms'; own: Query; others: Query[] }
  | { kind: 'and' | 'or'; of: Query[] }
  | { kind: 'not'; of: Query };

type Sign =
  | { kind: 'text'; text: string; field: string | null; negative: boolean; quoted: boolean }
  | { kind: 'open'; negative: boolean }
  | { kind: 'close' }
  | { kind: 'or' }
  | { kind: 'and' };

const signPattern = /(-?)\(|\)|\||(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|([^\s()|"]+))/gu;
/** Words that say nothing by themselves; inside quotation marks they count. */
const idle = new Set(
  'a an and are as at be by for from in is it its of on or that the this to was were which with de la el los las por para con'.split(
    ' ',
  ),
);

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let negateNext = false;
  for (const [whole, openMinus, minus, field, quoted, bare] of text.slice(0, 500).matchAll(signPattern)) {
    if (whole === ')') signs.push({ kind: 'close' });
    else if (whole === '|') signs.push({ kind: 'or' });
    else if (whole.endsWith('(') && bare === undefined && quoted === undefined) {
      signs.push({ kind: 'open', negative: openMinus === '-' || negateNext });
      negateNext = false;
    } else if (bare === 'OR' && !field) signs.push({ kind: 'or' });
    else if (bare === 'AND' && !field) signs.push({ kind: 'and' });
    else if (bare === 'NOT' && !field) negateNext = true;
    else {
      const content = quoted ?? bare ?? '';
      signs.push({
        kind: 'text',
        text: content,
        field: field?.toLowerCase() ?? null,
        negative: minus === '-' || negateNext,
        quoted: quoted !== undefined,
      });
      negateNext = false;
    }
  }
  return signs;
}

/**
 * Reads what a person typed: words (all of them), "phrases", OR or |, AND, NOT or -, brackets, field:word, begin*. Reading
 * never fails: a bracket left open closes at the end, an unknown field is words.
 */
export function parseQuery(text: string): Query {
  const signs = signsOf(text);
  let at = 0;
  const either = (): Query => {
    const ways = [all()];
    while (signs[at]?.kind === 'or') {
      at++;
      ways.push(all());
    }
    const said = ways.filter((way) => way.kind !== 'all');
    return said.length > 1 ? { kind: 'or', of: said } : (said[0] ?? { kind: 'all' });
  };
  const all = (): Query => {
    const parts: Query[] = [];
    let plain: string[] = [];
    const flush = () => {
      parts.push(...wordsOf(plain));
      plain = [];
    };
    for (let sign = signs[at]; sign && sign.kind !== 'or'; sign = signs[at]) {
      if (sign.kind === 'close') {
        if (depth > 0) break;
        at++;
        continue;
      }
      at++;
      if (sign.kind === 'and') continue;
      if (sign.kind === 'text' && !sign.field && !sign.quoted && !sign.negative && !sign.text.endsWith('*')) {
        eachWord(sign.text, (word) => plain.push(word));
        continue;
      }
      flush();
      const part = sign.kind === 'open' ? bracket() : textOf(sign);
      if (part.kind !== 'all') parts.push(sign.negative ? { kind: 'not', of: part } : part);
    }
    flush();
    return parts.length === 1 ? parts[0]! : parts.length === 0 ? { kind: 'all' } : { kind: 'and', of: parts };
  };
  let depth = 0;
  const bracket = (): Query => {
    depth++;
    const inside = either();
    depth--;
    if (signs[at]?.kind === 'close') at++;
    return inside;
  };
  return either();
}

/** Plain words, the longest names of the field first; idle words fall away unless nothing else was said. */
function wordsOf(words: string[]): Query[] {
  const parts: Query[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(longestName, words.length - at); length > 0 && taken === 0; length--) {
      const name = words.slice(at, at + length);
      const others = synonymsOf(name.join(' '));
      if (others.length === 0) continue;
      parts.push({
        kind: 'synonyms',
        own: exactly(name, null),
        others: others.map((other) => exactly(other.split(' '), null)),
      });
      taken = length;
    }
    if (taken === 0) {
      const word = words[at]!;
      if (!idle.has(word) || words.length === 1) parts.push(exactly([word], null));
      taken = 1;
    }
    at += taken;
  }
  return parts;
}

function exactly(words: string[], field: TextField | null): Query {
  const said = words.join(' ');
  const terms = words.map(stem);
  return terms.length === 1 ? { kind: 'word', term: terms[0]!, said, field } : { kind: 'phrase', terms, said, field };
}

function textOf({ text, field, quoted }: Extract<Sign, { kind: 'text' }>): Query {
  if (field && (facetNames as readonly string[]).includes(field) && !(field === 'guideline' && !quoted))
    return { kind: 'filter', facet: field as Facet, value: text };
  const within = (textFieldNames as readonly string[]).includes(field ?? '') ? (field as TextField) : null;
  const words: string[] = [];
  if (field && !within) eachWord(field, (word) => words.push(word));
  eachWord(text, (word) => words.push(word));
  if (words.length === 0) return { kind: 'all' };
  if (!quoted && text.endsWith('*') && words.length === 1) return { kind: 'prefix', start: words[0]!, field: within };
  if (quoted) return exactly(words, within);
  const parts: Query[] = within ? words.map((word) => exactly([word], within)) : wordsOf(words);
  return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts };
}
