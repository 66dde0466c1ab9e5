import { describe, expect, it } from 'vitest';
import type { Finding } from '../model.ts';
import { checkDetermination, checks } from './index.ts';
import { type LetterParts, letterWith, mtus, nothingCited, outside } from './sample.fixture.ts';

type Expected = `K${number} ${Finding['severity']}`;
type Row = [what: string, expected: Expected, parts: Partial<LetterParts>, quote: string | RegExp];

const long = (before: string): string =>
  `${before} The employee works in a cold store and lifts crates all day. Care so far was rest and tablets. The film was normal and the strength even on both sides.`;
const reasons = (rationale: string) => ({ items: [{ rationale }] });
const conclusion = 'The request for MRI of the right shoulder is medically necessary.';

/** One spoiled place each, and the finding it must give. */
const spoiled: Row[] = [
  [
    'an application after 50 days',
    'K01 warning',
    { dates: { applicationReceived: '2015-09-15', assigned: '2015-09-18' } },
    '',
  ],
  ['a determination after 60 days', 'K01 warning', { dates: { decision: '2015-10-19' } }, ''],
  ['the thirtieth of February', 'K03 error', { summary: long('Seen on 02/30/2015.') }, '02/30/2015'],
  ['a year of five digits', 'K03 error', { summary: long('UR denied it on 07/27/20155.') }, '07/27/20155'],
  ['month names with a day too many', 'K03 error', { summary: long('Seen on April 31, 2015.') }, 'April 31, 2015'],
  ['an application before the denial', 'K03 error', { dates: { applicationReceived: '2015-07-20' } }, ''],
  [
    'a report from after the decision',
    'K03 error',
    { summary: long('The report dated 12/01/2015 shows no change.') },
    '12/01/2015',
  ],
  [
    'an earlier report than the injury',
    'K03 warning',
    { summary: long('A report of 01/05/2015 names the shoulder.') },
    '01/05/2015',
  ],
  [
    'a UR date that is not the header’s',
    'K03 warning',
    { summary: long('The utilization review of 07/21/2015 said no.') },
    '07/21/2015',
  ],
  [
    'sessions that nobody counted',
    'K04 warning',
    reasons(`This worker has had 80 sessions of therapy. ${conclusion}`),
    '80 sessions',
  ],
  [
    'the other side in the conclusion',
    'K05 error',
    reasons('The request for MRI of the left shoulder is medically necessary.'),
    'left shoulder',
  ],
  [
    'another part in the conclusion',
    'K05 error',
    reasons('The request for MRI of the knee is medically necessary.'),
    /knee/,
  ],
  [
    'a chapter about another part',
    'K05 error',
    { items: [{ reviewerBasis: [mtus('Low Back Complaints')] }] },
    /Low Back/,
  ],
  [
    'an edition from after the decision',
    'K06 error',
    { items: [{ reviewerBasis: [mtus('Shoulder Complaints', 2016)] }] },
    /2016/,
  ],
  ['no board named', 'K07 warning', { reviewer: { certifications: [] } }, ''],
  ['no word on affiliation', 'K07 warning', { reviewer: { affirmations: [] } }, ''],
  [
    'studies without names',
    'K08 error',
    { items: [{ reviewerBasis: [nothingCited], rationale: `Research has shown that films help. ${conclusion}` }] },
    /Research has shown/,
  ],
  [
    'therapy said to be undocumented',
    'K09 warning',
    {
      summary: long('He attended 8 sessions of physical therapy.'),
      ...reasons(`There is no documentation of physical therapy. ${conclusion}`),
    },
    /no documentation of physical therapy/,
  ],
  ['no basis', 'K10 error', { items: [{ reviewerBasis: [nothingCited] }] }, /did not cite/],
  [
    'beyond the MTUS, and no why',
    'K10 warning',
    { items: [{ reviewerBasis: [outside('Official Disability Guidelines (ODG), Shoulder, MRI')] }] },
    /Official Disability/,
  ],
  ['upheld for reasons that grant', 'K11 error', { items: [{ outcome: 'upheld' }] }, /is medically necessary/],
  [
    'overturned for reasons that refuse',
    'K11 error',
    reasons('The request for MRI of the right shoulder is not medically necessary.'),
    /not medically necessary/,
  ],
  ['no decision', 'K11 warning', { items: [{ outcome: null }] }, 'MRI of the right shoulder'],
  [
    'more tablets than asked for',
    'K11 error',
    {
      items: [
        {
          treatment: 'Naproxen 500 mg #60',
          reviewerBasis: [mtus('Chronic Pain Medical Treatment', 2009)],
          rationale: 'The request for naproxen 500 mg #90 is medically necessary.',
        },
      ],
    },
    '#90',
  ],
  [
    'words of UR',
    'K12 error',
    { items: [{ outcome: 'upheld', rationale: 'Plain care has not been tried. The request is non-certified.' }] },
    'non-certified',
  ],
  [
    'a hole where a name was',
    'K13 error',
    { summary: long('The report provided by , names the shoulder.') },
    'provided by ,',
  ],
  ['a birth date', 'K13 error', { summary: long('DOB: 03/04/1971.') }, 'DOB: 03/04/1971'],
  ['a telephone number', 'K13 error', { summary: long('He called from (555) 010-0199.') }, '(555) 010-0199'],
  ['a physician’s name', 'K13 warning', { summary: long('He saw Dr. Quillfeather.') }, 'Dr. Quillfeather'],
  [
    'a summary taken from UR',
    'K16 warning',
    { summary: long('The case summary below was taken from the utilization review denial.') },
    /taken from/,
  ],
  ['a lost "not"', 'K17 error', reasons(`Other guidelines do have any advice on this. ${conclusion}`), /do have any/],
  [
    'a class refused',
    'K18 warning',
    {
      items: [
        {
          treatment: 'Home health care, 4 hours a day',
          outcome: 'upheld',
          reviewerBasis: [mtus('Chronic Pain Medical Treatment', 2009)],
          rationale: 'Medical treatment does not include homemaker services. The request is not medically necessary.',
        },
      ],
    },
    /does not include/,
  ],
  ['age as a reason', 'K23 warning', reasons(`Given his age a film is of little use. ${conclusion}`), 'Given his age'],
  ['religion spoken of', 'K23 warning', reasons(`His religion forbids it. ${conclusion}`), 'religion'],
  ['two ages', 'K24 error', reasons(`This 67-year-old worker has had therapy. ${conclusion}`), '67-year-old'],
  ['the other sex', 'K24 error', reasons(`The patient is a female. ${conclusion}`), /female/],
  ['the other pronoun', 'K24 error', reasons(`The patient says that she cannot lift. ${conclusion}`), 'she'],
  [
    'slides for evidence',
    'K25 error',
    { items: [{ reviewerBasis: [mtus('Shoulder Complaints'), outside('www.slideshare.net/films', 'other')] }] },
    /slideshare/,
  ],
  [
    'a web page for evidence',
    'K25 warning',
    { items: [{ reviewerBasis: [mtus('Shoulder Complaints'), outside('www.some-clinic.com/films', 'other')] }] },
    /some-clinic/,
  ],
];

describe('a letter spoiled in one place', () => {
  it.each(spoiled)('%s → %s', (_what, expected, parts, quote) => {
    const { letter, text } = letterWith(parts);
    const found = checkDetermination(letter, text).filter((one) => `${one.check} ${one.severity}` === expected);
    expect(found.map((one) => one.quote)).toContainEqual(
      quote === '' ? expect.any(String) : quote instanceof RegExp ? expect.stringMatching(quote) : quote,
    );
  });
});

/** Words that look like defects and are none: no error may come of them. */
const harmless: [string, Partial<LetterParts>][] = [
  ['the sound letter', {}],
  [
    'angles and scores',
    { summary: long('Motion was 30/60/90 and the pain 5-10/10. He takes 5/325 mg and works 24/7/365.') },
  ],
  ['a visit to come', { summary: long('Follow-up is scheduled for 12/01/2015.') }],
  ['a physician meant by the pronoun', { summary: long('The physician saw the patient and she asked for a film.') }],
  [
    'a name cut out, and what the physician did',
    { summary: long('The patient was seen on 06/30/2015. She recommends a film.') },
  ],
  [
    'someone else of another age',
    { summary: long('The injured worker is a 44-year-old male who was lifting a 70-year-old female client.') },
  ],
  ['a guideline’s ages', reasons(`The guideline advises films for patients over 60 years old. ${conclusion}`)],
  ['a hedge before the conclusion', reasons(`Therapy is not always medically necessary before a film. ${conclusion}`)],
  ['a refusal told of another', reasons(`The utilization review found it not medically necessary. ${conclusion}`)],
  [
    'a denial undone',
    reasons('The earlier denial is not upheld, and the request for MRI of the right shoulder is medically necessary.'),
  ],
  [
    'no further sessions',
    {
      items: [
        {
          outcome: 'upheld',
          treatment: 'Physical therapy for the right shoulder',
          rationale: 'No further visits are medically necessary.',
        },
      ],
    },
  ],
  [
    'an arm for a shoulder',
    {
      items: [
        {
          treatment: 'EMG of the right upper extremity',
          reviewerBasis: [mtus('Neck and Upper Back Complaints')],
          rationale: 'The request is medically necessary.',
        },
      ],
    },
  ],
  [
    'equipment in a chapter of another part',
    {
      items: [
        {
          treatment: 'Lumbar brace purchase',
          reviewerBasis: [outside('ODG, Knee & Leg, Durable medical equipment')],
          rationale: 'The MTUS is silent on this. The request is medically necessary.',
        },
      ],
    },
  ],
  [
    'a brand and its plain name',
    {
      items: [
        {
          treatment: 'Flexeril 10 mg #30',
          reviewerBasis: [mtus('Chronic Pain Medical Treatment', 2009)],
          rationale: 'The request for cyclobenzaprine 10 mg is medically necessary.',
        },
        {
          treatment: 'Cyclobenzaprine 5% cream',
          reviewerBasis: [mtus('Chronic Pain Medical Treatment', 2009)],
          rationale: 'The cream is medically necessary.',
        },
      ],
    },
  ],
  [
    'what falls with the operation',
    {
      items: [
        {
          outcome: 'upheld',
          treatment: 'Pre-operative clearance',
          reviewerBasis: [nothingCited],
          rationale: 'Since the surgery is not medically necessary, the clearance is not medically necessary.',
        },
      ],
    },
  ],
  ['"seen by doctor on"', { summary: long('He was seen by doctor on Monday and sent home.') }],
];

describe('no false alarm', () => {
  it.each(harmless)('%s', (_what, parts) => {
    const { letter, text } = letterWith(parts);
    expect(checkDetermination(letter, text).filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('does not call an error what may be a heading cut in the wrong place', () => {
    const { letter, text } = letterWith({ items: [{ treatment: 'of the right shoulder', outcome: 'upheld' }] });
    const found = checkDetermination(letter, text).filter((one) => one.check === 'K11');
    expect(found.map((one) => one.severity)).toEqual(['warning']);
  });

  it('says nothing that needs the case file', () => {
    const { letter, text } = letterWith();
    const needing = new Set(checks.filter((one) => one.needs === 'case-file').map((one) => one.id));
    expect(checkDetermination(letter, text).filter((one) => needing.has(one.check))).toEqual([]);
  });

  it('finds nothing at all in the sound letter', () => {
    const { letter, text } = letterWith();
    expect(checkDetermination(letter, text)).toEqual([]);
  });
});
