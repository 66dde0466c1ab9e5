import { describe, expect, it } from 'vitest';
import { absenceClaims, claimedMissing } from './absence.ts';
import { amountsOf, sessionsByRate } from './amounts.ts';
import { levelWords, regionsOf, sideWords } from './anatomy.ts';
import { conclusionOf } from './conclusion.ts';
import { datesWritten } from './dates-written.ts';
import { agesOf, personalPronouns, sexesOf } from './people.ts';
import { sentencesOf } from './sentences.ts';
import { sharedRuns } from './shared-runs.ts';
import { contentWords, overlap } from './treatment.ts';

describe('dates as written', () => {
  it.each([
    ['seen on 12/31/2016', ['2016-12-31']],
    ['seen on 3-7-14 and 1/2/2015', ['2014-03-07', '2015-01-02']],
    ['born 5/6/61', ['1961-05-06']],
    ['on March 4, 2016 and Sept. 30, 2016', ['2016-03-04', '2016-09-30']],
    ['2016-02-29', ['2016-02-29']],
    ['02/29/2015', [null]],
    ['07/24/3014', ['3014-07-24']],
    ['pain 5-10/10, 10/325 mg, L4-5, 24/7', []],
    ['CPT 97110-97140, 1-2-3-4', []],
  ])('%s', (text, expected) => {
    expect(datesWritten(text, 2017).map((one) => one.iso)).toEqual(expected);
  });
});

describe('conclusions', () => {
  it.each([
    ['The request is medically necessary.', 'overturned'],
    ['The request is not medically necessary', 'upheld'],
    ['The request is determined to not be medically necessary.', 'upheld'],
    ['The tablets are not seen as medically necessary.', 'upheld'],
    ['Medical necessity has not been established.', 'upheld'],
    ['Medical necessity of the referral is supported by the records.', 'overturned'],
    ['No further visits are medically necessary.', 'upheld'],
    ['The request is medically unnecessary.', 'upheld'],
    ['The request is non-certified.', 'upheld'],
    ['It is not medically necessary. Therefore the brace is medically necessary.', 'overturned'],
    [
      'The request is not medically necessary. This decision addresses the medical necessity of the tablets as prescribed.',
      'upheld',
    ],
    ['The denial is not upheld, and the request is medically necessary.', 'overturned'],
    ['If therapy fails, imaging would be medically necessary.', null],
    ['It cannot be said from the chart as it came to us that the request is medically necessary.', null],
    ['Only six of the visits are medically necessary.', null],
    ['The guideline recommends rest.', null],
  ])('%s → %s', (text, outcome) => {
    expect(conclusionOf(text)?.outcome ?? null).toBe(outcome);
  });
});

describe('people', () => {
  it.each([
    ['The patient is a 48 year old male.', [48]],
    ['a now 36-year-old woman', [36]],
    ['He is 48 years old and his 12 year old daughter drives.', [48]],
    ['patients over 60 years old', []],
    ['injured lifting a 70-year-old client', []],
    ['the 5 year old MRI', []],
  ])('ages in "%s"', (text, ages) => {
    expect(agesOf(text).map((one) => one.age)).toEqual(ages);
  });

  it.each([
    ['The patient is a 48 year old right-hand dominant female.', ['female']],
    ['This 30-year-old man fell.', ['male']],
    ['She was struck by a male customer.', []],
  ])('sex in "%s"', (text, sexes) => {
    expect(sexesOf(text).map((one) => one.sex)).toEqual(sexes);
  });

  it.each([
    ['The patient fell. He limps.', [true]],
    ['The patient saw his doctor and he agreed.', [false, false]],
    ['The patient was seen. He recommends a film.', [false]],
    ['The patient and his/her physician met.', []],
  ])('pronouns in "%s"', (text, sure) => {
    expect(personalPronouns(text).map((one) => one.sure)).toEqual(sure);
  });
});

describe('anatomy', () => {
  it('names the regions', () => {
    expect([...regionsOf('MRI of the cervical spine and left wrist; hand-written note')]).toEqual(['neck', 'hand']);
    expect([...regionsOf('injection at L5-S1')]).toEqual(['low-back']);
  });
  it('ties a side to its region', () => {
    expect(sideWords('right-handed; left knee, bilateral wrists').map((one) => [one.side, one.region])).toEqual(
      expect.arrayContaining([
        ['left', 'knee'],
        ['bilateral', 'hand'],
      ]),
    );
  });
  it('takes a range of levels apart', () => {
    expect(levelWords('L3-S1 and C5/6').map((one) => one.level)).toEqual(['L3-L4', 'L4-L5', 'L5-S1', 'C5-C6']);
  });
});

describe('amounts', () => {
  it.each([
    ['Norco 10/325 mg #60', ['strength 10/325', 'tablets 60']],
    ['twelve (12) sessions of therapy', ['sessions 12']],
    ['pain of 6-8 out of 10', ['score 6/8']],
  ])('%s', (text, expected) => {
    expect(amountsOf(text).map((one) => `${one.kind} ${one.value}`)).toEqual(expected);
  });
  it('multiplies times and weeks', () => {
    expect(sessionsByRate('therapy 3 times a week for 4 weeks')).toEqual([12]);
    expect(sessionsByRate('two (2) times per week for six (6) weeks')).toEqual([12]);
  });
});

describe('what is said to be missing', () => {
  it.each([
    ['There is no documentation of physical therapy.', ['physical therapy']],
    ['A urine drug screen is not documented.', ['urine drug screen']],
    ['There is lack of evidence that conservative care has failed.', ['conservative care']],
    ['The patient has pain.', []],
  ])('%s', (text, names) => {
    expect(absenceClaims(text).flatMap((one) => claimedMissing(one.thing).map(({ name }) => name))).toEqual(names);
  });
});

describe('words and sentences', () => {
  it('does not end a sentence after an abbreviation, a decimal or before a small letter', () => {
    expect(
      sentencesOf('Dr. Vane gave 7.5 mg. It helped e.g. at night. Pain is less.').map((one) => one.text),
    ).toHaveLength(3);
  });
  it('knows brand names and abbreviations', () => {
    expect(overlap(contentWords('Flexeril 10mg'), contentWords('cyclobenzaprine'))).toBe(1);
    expect(overlap(contentWords('MRI of the knee'), contentWords('magnetic resonance imaging, knee'))).toBe(1);
  });
  it('finds the run two texts share, and where', () => {
    const one = 'Before. The worker has tried rest and tablets and a brace. After.';
    const [run] = sharedRuns(one, 'Elsewhere the worker has tried rest and tablets and a brace too.', 6);
    expect(one.slice(run?.start, run?.end)).toBe('The worker has tried rest and tablets and a brace');
  });
});
