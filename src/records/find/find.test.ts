import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../pages/page.ts';
import { addPages, buildFileIndex, pagesOfIndex } from './fileIndex.ts';
import { parseQuery, type Query } from './query.ts';
import { searchFile } from './searchFile.ts';
import type { FilePage } from './segment.ts';
import { restoreIndex, serialiseIndex } from './store.ts';
import { tokensOf } from './tokens.ts';

/** Words of ten points a letter, a line every twelve. */
function pageOf(filePage: number, text: string, documentId = 'd1'): FilePage {
  const lines = text.split('\n').map((line, row) => {
    let x = 10;
    return line
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const placed = { text: word, x, y: 10 + row * 12, width: word.length * 10, height: 10, confidence: 1 };
        x += (word.length + 1) * 10;
        return placed;
      });
  });
  return { filePage, documentId, page: filePage, ...joinLines(lines.filter((line) => line.length > 0)) };
}

const file = [
  'Failed conservative care: physical therapy,\ntwelve visits. MRI of L4-L5 on 12/04/2015.',
  'Not documented: no therapist note.\nThe patient’s résumé',
  'MRI requested. Physical exam only.',
].map((text, at) => pageOf(at + 1, text));
const index = buildFileIndex(file);
const pagesFor = (query: string) => {
  const found = searchFile(index, query);
  return found.ok ? found.value.hits.map((hit) => hit.filePage) : found.refusal.code;
};

describe('search in the file', () => {
  it.each<[string, number[] | string]>([
    ['mri', [1, 3]],
    ['MRI physical', [1, 3]],
    ['mri AND physical AND NOT requested', [1]],
    ['"physical therapy"', [1]],
    ['"therapy twelve visits"', [1]], // over a line's end
    ['therap*', [1, 2]],
    ['"physical therap*"', [1]],
    ['therapist OR requested', [2, 3]],
    ['(therapist OR requested) -note', [3]],
    ['NOT mri', [2]],
    ['12/04/2015', [1]],
    ['L4-L5', [1]],
    ['resume', [2]],
    ["patient's", [2]],
    ['"visits mri', [1]], // the closing mark may be missing
    ['nowhere', []],
    ['and', []], // in small letters it is a word
    ['', 'query-empty'],
    ['***', 'query-empty'],
    ['mri AND', 'query-operator'],
    ['OR mri', 'query-operator'],
    ['(mri', 'query-bracket'],
    ['mri)', 'query-bracket'],
    ['("mri" OR (NOT "mri"))', [1, 2, 3]],
  ])('%s', (query, expected) => {
    expect(pagesFor(query)).toEqual(expected);
  });

  it('marks the words on the page, a box a line', () => {
    const found = searchFile(index, '"therapy twelve"');
    const hit = found.ok ? found.value.hits[0]! : undefined;
    expect(hit?.marks).toEqual([
      [
        { x: 360, y: 10, width: 80, height: 10 },
        { x: 10, y: 22, width: 60, height: 10 },
      ],
    ]);
    const { text, marks } = hit!.snippet;
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['therapy, twelve']);
  });

  it('a page that comes again replaces the one before', () => {
    const better = addPages(index, [pageOf(3, 'Read again by other means')]);
    const found = searchFile(better, 'again OR requested');
    expect(found.ok && found.value.hits.map((hit) => hit.filePage)).toEqual([3]);
    expect(searchFile(better, 'requested')).toMatchObject({ value: { total: 0 } });
    expect(pagesOfIndex(better).map((page) => page.text)).toEqual([
      file[0]!.text,
      file[1]!.text,
      'Read again by other means',
    ]);
  });

  it('limits, offsets and restricts to documents, and still counts all', () => {
    const many = buildFileIndex(
      Array.from({ length: 20 }, (_, at) => pageOf(at + 1, 'same words', at % 2 ? 'odd' : 'even')),
    );
    const found = searchFile(many, 'same', { limit: 3, offset: 2, documentIds: new Set(['even']) });
    expect(found.ok && [found.value.total, found.value.hits.map((hit) => hit.filePage)]).toEqual([10, [5, 7, 9]]);
  });
});

const word = fc.constantFrom('mri', 'pain', 'left', 'knee', 'Therapy', 'therapist', 'care', 'L4-L5', 'nö', '3/4', '--');
const pageText = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const queryTree: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('mri', 'pain', 'the*', 'L4', 'no', 'x', '3/4'),
    fc
      .array(fc.constantFrom('mri', 'pain', 'left', 'L4-L5', 'thera*'), { minLength: 1, maxLength: 3 })
      .map((words) => `"${words.join(' ')}"`),
    fc.tuple(tie('tree'), fc.constantFrom(' ', ' AND ', ' OR '), tie('tree')).map((parts) => `(${parts.join('')})`),
    tie('tree').map((part) => `NOT ${part}`),
  ),
})).tree;

/** The plainest way to answer: look at the tokens of each page. */
function answersNaively(tokens: string[], query: Query): boolean {
  switch (query.type) {
    case 'words':
      return tokens.some((_, at) =>
        query.words.every(({ token, prefix }, offset) => {
          const here = tokens[at + offset];
          return here !== undefined && (prefix ? here.startsWith(token) : here === token);
        }),
      );
    case 'not':
      return !answersNaively(tokens, query.part);
    case 'and':
      return query.parts.every((part) => answersNaively(tokens, part));
    case 'or':
      return query.parts.some((part) => answersNaively(tokens, part));
  }
}

describe('search agrees with looking at every page', () => {
  it('on any file and query, also in parts, also after being stored', () => {
    fc.assert(
      fc.property(fc.array(pageText, { minLength: 1, maxLength: 12 }), queryTree, fc.nat(12), (texts, query, cut) => {
        const pages = texts.map((text, at) => pageOf(at + 1, text));
        const parsed = parseQuery(query);
        if (!parsed.ok) throw new Error(`${query} was refused: ${parsed.refusal.code}`);
        const expected = pages
          .filter((page) => answersNaively(tokensOf(page.text), parsed.value))
          .map((page) => page.filePage);
        const whole = buildFileIndex(pages);
        const inParts = addPages(buildFileIndex(pages.slice(0, cut)), pages.slice(cut));
        for (const one of [whole, inParts, restoreIndex(serialiseIndex(inParts))!]) {
          const found = searchFile(one, query, { limit: 100 });
          expect(found.ok && found.value.hits.map((hit) => hit.filePage)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on what people type', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '(', ')', ' ', '-', '*', 'AND ', 'OR ', 'NOT ', 'é', '/') }),
        (query) => {
          const found = searchFile(index, query);
          expect(found.ok || found.refusal.code.startsWith('query-')).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('bytes that are no index are told from one', () => {
    const bytes = serialiseIndex(index);
    expect(restoreIndex(bytes.slice(0, -4))).toBeUndefined();
    expect(restoreIndex(new Uint8Array(3))).toBeUndefined();
    expect(restoreIndex(new Uint8Array(64))).toBeUndefined();
  });
});
