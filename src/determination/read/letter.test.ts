import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusLetters } from '../corpus/letters.ts';
import { decodeText } from './bytes.ts';
import { readDetermination } from './letter.ts';

const letters = corpusLetters();

describe('the frozen corpus', () => {
  it('has the letters it is known for', () => {
    expect(letters.length).toBeGreaterThanOrEqual(95);
  });

  it.each(letters)('$name is read as a person reads it', ({ name, bytes, expected }) => {
    expect(readDetermination(decodeText(bytes), { file: name })).toEqual(expected);
  });

  it('a letter is read alike whatever was read before it', () => {
    const texts = letters.map(({ bytes }) => decodeText(bytes));
    const alone = texts.map((text) => [readDetermination(''), readDetermination(text)][1]);
    for (const [i, first] of texts.entries())
      for (const [j, then] of texts.entries()) {
        if ((i + j) % 7 !== 0) continue;
        readDetermination(first);
        expect(readDetermination(then)).toEqual(alone[j]);
      }
  });

  it.each(letters)('$name: spans hold the words of the texts', ({ bytes }) => {
    const text = decodeText(bytes);
    for (const item of readDetermination(text).items) {
      expect(dense(text.slice(...item.spans.treatment))).toBe(dense(item.treatment));
      const rationale = dense(text.slice(...item.spans.rationale));
      for (const word of item.rationale.split(/[\s-]+/)) expect(rationale).toContain(dense(word));
    }
  });
});

describe('the ways to tell an age', () => {
  it.each([
    'a 48-year old male',
    'a 48 year-old-male',
    'a 48-yr-old man',
    'a 48yr old gentleman',
    'male, age 48,',
    'a male of 48 years of age',
    'a now 48 years-old male',
    'a 48 year, old male',
    'a 48 y.o. male',
    'a 48 y/o man',
    'a 48 YEAR OLD MALE',
    'a 48 -year-old male',
    'a 48 year 6 month old male',
    'a 48-year-6-month-old male',
    'a 48 year male',
    'a 48 year young man',
    'a forty-eight year old male',
    'a forty eight-year-old man',
  ])('%s', (words) => {
    const text = `CLINICAL CASE SUMMARY\nThe worker is ${words} who was hurt on 1-2-14, 3 years ago.`;
    expect(readDetermination(text).patient).toEqual({ age: 48, sex: 'male' });
  });
});

describe('hyphens that nobody sees', () => {
  it.each([
    ['a soft hyphen at a line end', 'docu\u00ad\nment', 'document'],
    ['a soft hyphen within a line', 'docu\u00adment', 'document'],
    ['the mark of PDFium', 'docu\ufffement', 'document'],
    ['the mark where the word has its hyphen', 'follow\ufffeup', 'follow-up'],
    ['letters set as one', 'e\ufb03cient \ufb02ow', 'efficient flow'],
  ])('%s', (_, written, read) => {
    expect(readDetermination(`CLINICAL CASE SUMMARY\nA ${written} it is.`).summary).toBe(`A ${read} it is.`);
  });
});

/** Without what joining lines may change. */
const dense = (text: string): string => text.replace(/[\s\ufffe\u00ad-]+/g, '');

describe('damage', () => {
  const texts = letters.map(({ bytes }) => decodeText(bytes));

  it('never throws, whatever happened to a letter', { timeout: 120_000 }, () => {
    const damaged = fc.tuple(fc.constantFrom(...texts), fc.array(damage(), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(damaged, ([text, steps]) => {
        const letter = readDetermination(steps.reduce((left, step) => step(left), text));
        expect(JSON.parse(JSON.stringify(letter))).toEqual(letter);
        for (const item of letter.items) expect(item.spans.rationale[0]).toBeLessThanOrEqual(item.spans.rationale[1]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('says that something is missing when the items are cut off', () => {
    const text = texts[0]!;
    const letter = readDetermination(text.slice(0, text.indexOf('CLINICAL')));
    expect(letter.items).toEqual([]);
    expect(letter.unread.map(({ why }) => why)).toContain('no item with a decision was found');
  });
});

type Step = (text: string) => string;

function damage(): fc.Arbitrary<Step> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.oneof(
    place.map(
      (at): Step =>
        (text) =>
          text.slice(0, Math.floor(at * text.length)),
    ),
    place.map(
      (at): Step =>
        (text) =>
          text.slice(Math.floor(at * text.length)),
    ),
    fc.array(place, { minLength: 1, maxLength: 6 }).map(
      (all): Step =>
        (text) =>
          withoutLines(text, all),
    ),
    fc.tuple(place, place).map(
      ([a, b]): Step =>
        (text) =>
          swapLines(text, a, b),
    ),
    fc.array(fc.tuple(place, fc.nat(0xffff)), { minLength: 1, maxLength: 30 }).map(
      (all): Step =>
        (text) =>
          flip(text, all),
    ),
    fc.constant<Step>((text) => text + text),
    fc.constant<Step>((text) => text.replaceAll('\n', ' ')),
  );
}

function withoutLines(text: string, places: number[]): string {
  const lines = text.split('\n');
  for (const at of places) lines.splice(Math.floor(at * lines.length), 1);
  return lines.join('\n');
}

function swapLines(text: string, a: number, b: number): string {
  const lines = text.split('\n');
  const [i, j] = [Math.floor(a * (lines.length - 1)), Math.floor(b * (lines.length - 1))];
  [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  return lines.join('\n');
}

function flip(text: string, places: [number, number][]): string {
  const units = text.split('');
  for (const [at, code] of places)
    if (units.length > 0) units[Math.floor(at * (units.length - 1))] = String.fromCharCode(code);
  return units.join('');
}

describe('hostile texts of a megabyte', () => {
  const pieces = [
    ' ',
    '\n',
    '\f',
    '\r',
    ',',
    '.',
    '(',
    '-\n',
    'a-\n',
    '1',
    '1/',
    '1/2/2014 ',
    '9 year ',
    '99 year old ',
    'A ',
    'and ',
    ', and ',
    'is ',
    'Decision rationale: ',
    'Claims Administrator guideline: ',
    'MAXIMUS guideline: ',
    'Upheld\n',
    ': Upheld\n',
    'Decision based on MTUS ',
    'Decision based on MTUS Chronic Pain ',
    'Page(s): 1, ',
    'Section(s): ',
    'Application Received: ',
    'Date of Injury: ',
    'CLINICAL CASE SUMMARY\n',
    '1) MAXIMUS Federal Services, Inc. has determined the request for ',
    '1) Regarding the request for ',
    'Rationale for the Decision:\n',
    'The Claims Administrator based its decision on ',
    "The Physician Reviewer's decision rationale:",
    'Board Certified in ',
    'State(s) of Licensure: ',
    '\u2003',
    '\ufffe',
    '\u00ad\n',
    'ODG, ',
    'http://a/\n',
    'Page 1\n',
    'Page ',
    '\ff',
    'was the original request. ',
    'part of the MTUS, ',
  ];
  const frame = (middle: string) =>
    `CLINICAL CASE SUMMARY\n${middle}\nIMR ISSUES, DECISIONS AND RATIONALES\nx: Upheld\nClaims Administrator guideline: ${middle}\nMAXIMUS guideline: ${middle}\nDecision rationale: ${middle}`;

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))(
    '%s over and over',
    (_, piece) => {
      const much = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const small = piece.repeat(Math.ceil(50_000 / piece.length));
      const began = performance.now();
      readDetermination(much);
      readDetermination(frame(small));
      expect(performance.now() - began).toBeLessThan(4_000);
    },
    20_000,
  );
});

describe('signs that no reader sees', () => {
  it.each(['\ufffe', '\u00ad'])('do not stand in the list of documents', (sign) => {
    const { bytes, expected } = corpusLetters().find(({ name }) => name.startsWith('physician-documents-reviewed'))!;
    const text = decodeText(bytes);
    const divided = text.replaceAll('Determination', `Determina${sign}tion`);
    expect(divided).not.toBe(text);
    expect(readDetermination(divided).documents).toEqual(expected.documents);
  });
});
