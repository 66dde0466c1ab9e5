import { describe, expect, it } from 'vitest';
import { checkDetermination } from './index.ts';
import { letterWith, mtus } from './sample.fixture.ts';

/** Sentences as letters have them that come near to a defect and are none. */
const summaries = [
  'The injured worker was hurt in a cumulative way; the industrial injury from 01/05/2014 to 02/11/2015 is to the right shoulder.',
  'The worker has an industrial injury dated 02/11/2015. An earlier injury of 03/04/2009 healed.',
  'Her daughter is a 20-year-old woman who drives him to his visits; he is a 44-year-old male.',
  'He is a 44-year-old male with a 20-year-old scar, a 25 year old house and a 30-year-old truck.',
  'He is a 44-year-old male whose co-worker, a female, dropped the crate. His wife is a 40-year-old woman.',
  'He was treated by: rest, ice and tablets. The tests were ordered by: phone.',
  'The wound was seen by the nurse. He was referred by his union.',
  'He can lift 10-12 pounds at 5/5/5 effort; pain was 6-7/10 on 06/30/2015.',
  'Flexion was 90/80/70 and the reflexes 2/2/2.',
  'A visit is scheduled for 12/15/2015. The brace is worn through 01/05/2016.',
  'The report of 6-30-15 notes pain. The report of June 30, 2015 notes it too.',
  'The female nurse gave him the tablets. She said that they help.',
  'The physician is a woman. She noted that his shoulder is better.',
  'His employer was told by telephone that he is 44 years old and that she may not lift with him.',
  'The code was 99.214.1234.0 in the bill of 06/30/2015.',
  'The range was 100-110-1200 on the third film.',
  'He had the right radial head removed at the elbow when he was 20 years old.',
  'Guidelines speak of patients over 50 years old. He is 44 years old.',
  'UR on 07/27/2015 non-certified the request, as peer review found it not medically necessary.',
];
const reasons: [string, 'upheld' | 'overturned'][] = [
  ['The UR decision that the film was not medically necessary is overturned.', 'overturned'],
  ['The utilization review found the film not medically necessary; the film is medically necessary.', 'overturned'],
  ['The film, which is not recommended as a first step, is medically necessary here.', 'overturned'],
  ['It is not in dispute that exercise failed, and the MRI of the shoulder is medically necessary.', 'overturned'],
  ['No further exercise needs to be tried; the MRI of the right shoulder is medically necessary.', 'overturned'],
  ['Without the film no plan can be made, so the request for it is medically necessary.', 'overturned'],
  ['The film is not unreasonable. The request is medically necessary.', 'overturned'],
  ['He does not work because of the shoulder, therefore the MRI is medically necessary.', 'overturned'],
  ['The left shoulder was never hurt. The request for MRI of the right shoulder is medically necessary.', 'overturned'],
  ['The neck was looked at first. The request for the right shoulder is medically necessary.', 'overturned'],
  ['The request is not supported, as six visits exceed the guideline; it is not medically necessary.', 'upheld'],
  ['Medical necessity of the request cannot be established on this record.', 'upheld'],
  ['The request, as written, is neither supported nor medically necessary.', 'upheld'],
  ['Were the film to change the plan, it might be medically necessary. As it is, it is not.', 'upheld'],
  [
    'If exercise fails, imaging may become medically necessary. Today the request is not medically necessary.',
    'upheld',
  ],
  ['The provider states that the MRI is medically necessary. The request is not medically necessary.', 'upheld'],
];

describe('near misses are no errors', () => {
  it.each(summaries)('%s', (words) => {
    const { letter, text } = letterWith({ summary: `${words} ${frame}` });
    expect(errors({ letter, text })).toEqual([]);
  });

  it.each(reasons)('%s (%s)', (rationale, outcome) => {
    expect(errors(letterWith({ items: [{ outcome, rationale: `He is told of above. ${rationale}` }] }))).toEqual([]);
  });

  it.each([
    ['Fusion at L4-L5-S1', 'The request for fusion at L4-5 and L5-S1 is medically necessary.'],
    ['Injection at the left L4-S1', 'The injection at L4-L5-S1 on the left is medically necessary.'],
    ['Replacement of the right radial head', 'The elbow replacement on the right is medically necessary.'],
    ['EMG of both upper extremities', 'The nerve study of the wrists is medically necessary.'],
    ['Physical therapy, twice a week for six weeks', 'Twelve visits of therapy are medically necessary.'],
    ['Norco 10/325mg #60', 'The request for Norco 10/325 mg, sixty tablets, is medically necessary.'],
  ])('%s: %s', (treatment, rationale) => {
    expect(
      errors(
        letterWith({
          items: [{ treatment, rationale, reviewerBasis: [mtus('Chronic Pain Medical Treatment', 2009)] }],
        }),
      ),
    ).toEqual([]);
  });
});

describe('reasons copied from item to item', () => {
  it('are told once where they speak of age', () => {
    const rationale = 'Because of his age the film is needed. The request is medically necessary.';
    const items = ['MRI of the right shoulder', 'X-ray of the right shoulder', 'CT of the right shoulder'];
    const { letter, text } = letterWith({ items: items.map((treatment) => ({ treatment, rationale })) });
    const found = checkDetermination(letter, text).filter((one) => one.check === 'K23');
    expect(found.map(({ item, severity, quote }) => ({ item, severity, quote }))).toEqual([
      { item: 0, severity: 'warning', quote: 'Because of his age' },
    ]);
  });

  it('and are a note where what follows is medicine', () => {
    const rationale = 'Given his age and bone quality the film is needed. The request is medically necessary.';
    const { letter, text } = letterWith({ items: [{ rationale }] });
    const found = checkDetermination(letter, text).filter((one) => one.check === 'K23');
    expect(found.map((one) => one.severity)).toEqual(['note']);
  });
});

const frame =
  'He works in a cold store and lifts crates all day. Care so far was rest and tablets. The film was normal and the strength even on both sides.';

function errors({ letter, text }: ReturnType<typeof letterWith>): string[] {
  return checkDetermination(letter, text)
    .filter((one) => one.severity === 'error')
    .map(({ check, message, quote }) => `${check} ${message} "${quote}"`);
}
