import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../dates/types.ts';
import { type CitedSource, citationFormOf, formatCitation, formatCitations } from './citation-form.ts';
import { clinicalQuestions, compareEvidence, evidenceLevels, evidenceTable } from './evidence-levels.ts';
import { bodyRegions, guidelineTopics } from './guideline.ts';
import { editionInForce, guidelines, guidelinesInForce } from './guidelines.ts';
import { nextSearchStep, type ReasonToGoOn, type SearchStep, searchStepOf } from './search-sequence.ts';
import { standards, standardsOn } from './standards.ts';

describe('the standards of decision', () => {
  it('are six, A to F, in their order', () => expect(standards.map(({ rank }) => rank).join('')).toBe('ABCDEF'));

  it.each([
    ['2013-06-01', 'strict-order', false],
    ['2015-12-31', 'strict-order', false],
    ['2016-01-01', 'strict-order', true],
    ['2017-12-31', 'strict-order', true],
    ['2018-01-01', 'as-the-mtus-says', false],
    ['2026-05-01', 'as-the-mtus-says', false],
  ])('on %s: %s, doubtful %s', (date, id, doubtful) => {
    const { regime, note } = standardsOn(date as PlainDate);
    expect([regime.id, note !== null]).toEqual([id, doubtful]);
  });
});

describe('the medical evidence search sequence', () => {
  it.each<[SearchStep, ReasonToGoOn, string]>([
    ['1', 'not-addressed', '2A'],
    ['1', 'presumption-challenged', '2A'],
    ['1', 'better-supported', 'reason-not-allowed'],
    ['2A', 'none-applicable', '2B'],
    ['2A', 'not-addressed', 'reason-not-allowed'],
    ['2B', 'better-supported', '2C'],
    ['2C', 'none-applicable', 'sequence-ends'],
  ])('from step %s because %s: %s', (step, because, expected) => {
    const answer = nextSearchStep(step, because);
    expect(answer.ok ? answer.value.step : answer.refusal.code).toBe(expected);
  });

  it('knows where a source stands', () => {
    expect([
      searchStepOf({ kind: 'mtus' }),
      searchStepOf({ kind: 'guideline', publisher: 'ODG' }),
      searchStepOf({ kind: 'guideline', publisher: 'A Society of Imaginary Surgeons' }),
      searchStepOf({ kind: 'guideline' }),
      searchStepOf({ kind: 'study' }),
    ]).toEqual(['1', '2A', '2B', '2B', '2C']);
  });
});

describe('evidence levels', () => {
  it('have a cell for every question at every level; a cell that was not readable says so', () => {
    for (const level of evidenceLevels)
      for (const question of clinicalQuestions) {
        const { design, confidence } = evidenceTable[level][question];
        expect(design === null).toBe(confidence === '?');
      }
  });
  it('compare', () =>
    expect([compareEvidence('1a', '2') < 0, compareEvidence('5', '1c') > 0, compareEvidence('3', '3')]).toEqual([
      true,
      true,
      0,
    ]));
});

describe('which edition was in force', () => {
  it.each([
    ['low-back', '2015-06-01', '2004'],
    ['low-back', '2017-11-30', '2004'],
    ['low-back', '2017-12-01', '2016-02-24'],
    ['low-back', '2019-08-10', '2016-02-24'],
    ['low-back', '2019-08-11', '2019-03-07'],
    ['low-back', '2021-11-23', '2020-02-13'],
    ['chronic-pain', '2014-01-01', '2009'],
    ['chronic-pain', '2016-07-28', '2016'],
    ['chronic-pain', '2026-01-01', '2017-05-15'],
    ['mental-health', '2020-01-01', '2004'],
    ['acupuncture', '2017-11-30', '2007'],
    ['acupuncture', '2017-12-01', null],
    ['hip-groin', '2015-01-01', null],
    ['cannabis', '2026-01-01', null],
    ['low-back', '2005-01-01', null],
  ] as const)('%s on %s: %s', (topic, date, edition) =>
    expect(editionInForce(topic, date)?.edition ?? null).toBe(edition),
  );

  it('is one at most, for each topic on each day', () => {
    for (const topic of guidelineTopics)
      for (const date of ['2013-01-01', '2016-12-31', '2018-06-01', '2019-12-31', '2022-02-02'] as const)
        expect(guidelinesInForce(date, { topic }).length).toBeLessThan(2);
  });

  it('finds chapters by body region, and those on any region with them', () => {
    const found = guidelinesInForce('2016-01-01', { bodyRegion: 'wrist' }).map(({ topic }) => topic);
    expect(found).toContain('hand-wrist-forearm');
    expect(found).toContain('chronic-pain');
    expect(found).not.toContain('knee');
    expect(guidelinesInForce('2016-01-01').length).toBeGreaterThan(found.length);
    for (const region of bodyRegions)
      expect(guidelinesInForce('2020-10-01', { bodyRegion: region }).length, region).toBeGreaterThan(0);
  });

  it('keeps a note where a date is not certain', () => {
    expect(guidelines.filter(({ confidence }) => confidence !== 'V').every(({ note }) => note !== null)).toBe(true);
    expect(new Set(guidelines.map(({ id }) => id)).size).toBe(guidelines.length);
  });
});

describe('the citation form of 9792.21.1(d)', () => {
  const mtus: CitedSource = { kind: 'mtus', title: 'Low Back Complaints', year: 2004, section: 'Special Studies' };
  const odg: CitedSource = {
    kind: 'guideline',
    organization: 'ODG',
    year: '2015',
    chapter: 'Low Back',
    section: 'MRIs',
  };
  const study: CitedSource = {
    kind: 'study',
    author: 'Imagined A',
    title: 'A made-up trial',
    journal: 'Journal of Fiction',
    year: 2014,
    volume: '12',
    pages: '34-40',
  };
  const printed = (source: CitedSource) => {
    const answer = formatCitation(source);
    return answer.ok ? answer.value : answer.refusal;
  };

  it('prints each kind of source', () => {
    expect(printed(mtus)).toBe('MTUS Low Back Complaints 2004, Section(s): Special Studies');
    expect(printed(odg)).toBe('ODG 2015, Low Back, Section(s): MRIs');
    expect(printed(study)).toBe('Imagined A. A made-up trial. Journal of Fiction. 2014;12:34-40');
  });

  it('refuses one that leaves an element out', () => {
    expect(printed({ ...mtus, section: ' ' })).toMatchObject({
      code: 'citation-incomplete',
      field: 'section',
      rule: '8 CCR 9792.21.1(d)(1)',
    });
    expect(printed({ ...study, volume: undefined } as never)).toMatchObject({ field: 'volume' });
  });

  it('asks which of several sources guided the decision', () => {
    const both = formatCitations([mtus, odg], 1);
    expect(both.ok && both.value).toContain('The decision was guided by: ODG 2015');
    expect(formatCitations([mtus, odg], null)).toMatchObject({
      ok: false,
      refusal: { code: 'guiding-source-unnamed' },
    });
    expect(formatCitations([mtus, odg], 5)).toMatchObject({ ok: false });
    expect(formatCitations([mtus], null)).toEqual({ ok: true, value: printed(mtus) });
    expect(formatCitations([], null)).toEqual({ ok: true, value: '' });
    expect(formatCitations([mtus, { ...odg, chapter: '' }], 0)).toMatchObject({ refusal: { field: 'chapter' } });
  });

  it.each([
    ['MTUS Low Back Complaints 2004, Section(s): Special Studies', 'section'],
    ['MTUS Chronic Pain Page(s): 98-99', 'page'],
    ['Guidelines, page 12', 'page'],
    ['Official rule (9792.20-9792.26)', 'code-range'],
    ['ODG, Knee Chapter', 'chapter'],
    ['a website', null],
  ])('recognizes on import: %s', (text, form) => expect(citationFormOf(text)).toBe(form));
});
