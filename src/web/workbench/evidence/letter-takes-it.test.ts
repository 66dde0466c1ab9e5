import { describe, expect, it } from 'vitest';
import { roundTrips } from '../../../determination/write/round-trip.ts';
import { sampleDetermination } from '../../../determination/write/sample.ts';
import { citationInWords } from '../keep/sections.ts';
import { citationFrom, type SourceFields, type SourceKind } from './source.ts';

/** A letter that does not read back equal does not go out: every citation the workbench writes must. */
describe('a basis written in the workbench', () => {
  it.each<[SourceKind, SourceFields]>([
    ['mtus', { title: 'Low Back Disorders', year: '2020', section: 'Exercise; Yoga' }],
    [
      'guideline',
      { organization: 'Official Disability Guidelines', year: '2026', chapter: 'Low Back', section: 'Kits' },
    ],
    [
      'study',
      {
        author: 'Inventor A',
        title: 'On rest',
        journal: 'J Fict',
        year: '2025',
        volume: '1',
        pages: '2-3',
        level: '1b',
      },
    ],
  ])('of the kind %s comes back from the letter as it went in', (kind, fields) => {
    const written = citationFrom(kind, fields);
    if (!('citation' in written)) throw new Error(`missing: ${written.missing}`);
    const determination = structuredClone(sampleDetermination);
    for (const item of determination.items) item.reviewerBasis = [written.citation];
    expect(roundTrips(determination)).toEqual([]);
  });

  it.each(['mtus', 'non-mtus', 'none'] as const)('of the administrator, in words (%s), too', (kind) => {
    const determination = structuredClone(sampleDetermination);
    for (const item of determination.items)
      item.administratorBasis = [citationInWords(kind, kind === 'none' ? '' : 'Low Back Disorders 2020')];
    expect(roundTrips(determination)).toEqual([]);
  });
});
