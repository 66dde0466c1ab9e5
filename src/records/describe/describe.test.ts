import { describe, expect, it } from 'vitest';
import type { PaperKind } from '../../../demo/paper/index.ts';
import { author, fictionalCase, pagesOf } from '../fixtures/papers.ts';
import { findDates } from './dates.ts';
import { describeDocument } from './describeDocument.ts';
import type { DocumentKind } from './kinds.ts';
import { nameParts, sameName } from './names.ts';
import { patientMismatch } from './patient.ts';
import { splitBundle } from './splitBundle.ts';

const kinds: [PaperKind, DocumentKind][] = [
  ['rfa', 'rfa'],
  ['progress-report', 'progress-report'],
  ['therapy-note', 'therapy-note'],
  ['imaging-report', 'imaging'],
  ['operative-note', 'operative-note'],
  ['ur-denial', 'ur-decision'],
  ['application-form', 'application-form'],
  ['consultation', 'consultation'],
  ['laboratory-report', 'laboratory'],
  ['letter', 'letter'],
];

describe('what a document seems to be', () => {
  it.each(kinds)('%s: kind, date, author and patient with the words they come from', async (kind, expected) => {
    const pages = await pagesOf({
      kind,
      treatments: [{ description: 'MRI of the right shoulder', reason: 'The request for it is denied.' }],
      body: ['The request for authorization is discussed here.'],
    });
    const seen = describeDocument(pages);
    expect(seen.kind.value).toBe(expected);
    expect(seen.date.value).toBe('2016-03-04');
    if (kind !== 'application-form') expect(sameName(seen.author.value ?? '', author.name)).toBe(true);
    if (kind !== 'letter') expect(seen.patient.birthDate.value ?? '1968-02-03').toBe('1968-02-03');
    expect(seen.patient.claimNumber.value).toBe(kind === 'letter' ? null : fictionalCase.claimNumber);
    for (const place of [...seen.kind.from, ...seen.date.from, ...seen.author.from]) {
      expect(place.boxes.every((box) => box.width > 0 && box.height > 0)).toBe(true);
      for (const word of place.text.split(' ')) expect(pages[0]!.text).toContain(word);
    }
  });

  it('nothing is proposed for a page that says nothing', async () => {
    const page = { number: 1, width: 612, height: 792, text: '', words: [], source: 'none', confidence: 0 } as const;
    const seen = describeDocument([{ ...page, words: [] }]);
    expect([seen.kind.value, seen.date.value, seen.author.value, seen.patient.name.value]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('where one document ends and the next begins', () => {
  it('finds the documents of a bundle sent as one file', async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `Paragraph ${at + 1} of a long report about the shoulder and what was done for it over time.`,
    );
    const orders = [
      { kind: 'ur-denial' },
      { kind: 'progress-report', body: long },
      { kind: 'progress-report', date: '2016-02-01' },
      { kind: 'therapy-note' },
      { kind: 'imaging-report' },
    ] as const;
    const pages = [];
    const expected: number[] = [];
    for (const order of orders) {
      expected.push(pages.length + 1);
      pages.push(
        ...(await pagesOf({ ...order, body: 'body' in order ? [...order.body] : ['Short.'] }, pages.length + 1)),
      );
    }
    const parts = splitBundle(pages);
    expect(pages.length).toBeGreaterThan(orders.length);
    expect(parts.map((part) => part.from)).toEqual(expected);
    expect(parts.map((part) => part.proposal.kind.value)).toEqual([
      'ur-decision',
      'progress-report',
      'progress-report',
      'therapy-note',
      'imaging',
    ]);
    expect(parts.at(-1)!.to).toBe(pages.length);
  });
});

describe('a page about another person', () => {
  const patient = {
    name: { first: 'Pat', last: 'Exampleton' },
    birthDate: '1968-02-03',
    claimNumber: 'FIC0001234',
  } as const;
  const other = { ...fictionalCase, patient: { first: 'Robin', last: 'Otherperson', birthDate: '1970-05-06' } };

  it('is told by name and birth date', async () => {
    const [page] = await pagesOf({ kind: 'progress-report', case: other });
    expect(patientMismatch(page!, patient)).toMatchObject({ verdict: 'mismatch', differs: ['name', 'birth-date'] });
  });

  it('a namesake with another birth date and claim is another person', async () => {
    const namesake = {
      ...fictionalCase,
      claimNumber: 'FIC-9',
      patient: { ...fictionalCase.patient, birthDate: '1990-01-01' },
    };
    const [page] = await pagesOf({ kind: 'progress-report', case: namesake });
    expect(patientMismatch(page!, patient)).toMatchObject({
      verdict: 'mismatch',
      differs: ['birth-date', 'claim-number'],
    });
  });

  it('another claim of the same person is told, not refused', async () => {
    const [page] = await pagesOf({ kind: 'progress-report', case: { ...fictionalCase, claimNumber: 'FIC-9999' } });
    expect(patientMismatch(page!, patient)).toMatchObject({ verdict: 'match', differs: ['claim-number'] });
  });

  it('agrees with the case, however the name is written', async () => {
    const [page] = await pagesOf({ kind: 'rfa' });
    expect(patientMismatch(page!, patient).verdict).toBe('match');
  });

  it('a page that names nobody is unknown', () => {
    const page = { number: 1, width: 612, height: 792, text: '', words: [], source: 'none', confidence: 0 } as const;
    expect(patientMismatch({ ...page, words: [] }, patient).verdict).toBe('unknown');
  });
});

describe('names and dates', () => {
  it.each([
    ['Exampleton, Pat', 'Pat Q. Exampleton', true],
    ['P. Exampleton', 'Pat Exampleton', true],
    ['Pat Exarnpleton', 'Pat Exampleton', false],
    ['Pat Exampelton', 'Pat Exampleton', false],
    ['Pat Exampletan', 'Pat Exampleton', true],
    ['Jo Sample, MD', 'Sample, Jo', true],
    ['Ann Lee', 'Ann Lew', false],
    ['Kim Sample', 'Jo Sample', false],
    ['Invento Cuento, Matías', 'Matías Invento Cuento', true],
    ['Invento Cuento, Matías', 'Matías Invento Relato', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });

  it('degrees are no part of a name', () => {
    expect(nameParts('Dr. Jo A. Sample, M.D., Ph.D.')).toEqual({ given: ['jo', 'a'], last: 'sample' });
  });

  it.each([
    ['on 03/04/2016.', ['2016-03-04']],
    ['3-4-16', ['2016-03-04']],
    ['March 4th, 2016 and 4 Mar 2016', ['2016-03-04', '2016-03-04']],
    ['O3/O4/2OI6', ['2016-03-04']],
    ['02/30/2016 13/01/2016 2016-02-30', []],
    ['1/2/3/2016 and 12/3', []],
    ['120/80/2016', []],
  ])('%s', (text, dates) => {
    expect(findDates(text).map((found) => found.date)).toEqual(dates);
  });
});
