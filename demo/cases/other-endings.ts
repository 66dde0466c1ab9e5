import { radiologist, therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Days, Story } from './story.ts';

/** The administrator authorized the treatment after all, and the worker withdrew. */
export const withdrawn: Story = {
  key: 'withdrawn',
  about: 'A shoulder MRI that was authorized after all: the worker withdrew.',
  stage: 'withdrawn',
  arrivedDaysAgo: 21,
  withdrawal: 'The claims administrator has now authorized the MRI, so I do not need a review any more.',
  application: (days) =>
    applicationOf(days, {
      worker: 'lucian',
      claim: 'FIC-0006',
      employer: 'Imaginary Crate Works',
      physician: 'fennimore',
      injuredOn: -150,
      decidedOn: -8,
      diagnosis: { text: 'Right shoulder pain', icd: 'M25.511' },
      treatments: [{ id: 't1', description: 'MRI of the right shoulder without contrast', urOutcome: 'denied' }],
      urReasons: 'Six weeks of conservative care are not shown.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'fennimore', {
      day: -8,
      guideline: 'MTUS Shoulder Disorders 2016',
      reasons: { t1: 'Six weeks of conservative care are not shown.' },
      records: ['Progress report'],
    }),
    shoulder(days),
    shoulderTherapy(days),
  ],
};

function shoulder(days: Days) {
  return progressReport('pr2', -17, days, 'fennimore', {
    subjective: 'Right shoulder pain when reaching overhead, worse at night.',
    objective: 'Right shoulder: lifting sideways hurts from 80 degrees. Hawkins test positive.',
    diagnoses: ['Right shoulder pain, possible rotator cuff tear'],
    plan: ['MRI of the right shoulder without contrast'],
    work: 'No overhead work.',
  });
}

function shoulderTherapy(days: Days) {
  return paper('therapy', 'Physical therapy notes', 'therapy-note', 'claims-administrator', 'R1', {
    kind: 'therapy-note',
    date: days.on(-30),
    author: therapist,
    body: [
      'Visits one to six, right shoulder.',
      { type: 'page-break' },
      'Visits seven to twelve, right shoulder. Little change.',
    ],
  });
}

/** Filed long after the thirty days, with the form in the envelope. */
export const late: Story = {
  key: 'late',
  about: 'An application that came months after the denial: not eligible, and the notice says why.',
  stage: 'ineligible',
  arrivedDaysAgo: 12,
  application: (days) =>
    applicationOf(days, {
      worker: 'augustin',
      claim: 'FIC-0007',
      employer: 'Make-Believe Orchards',
      physician: 'tolliver',
      injuredOn: -300,
      decidedOn: -95,
      diagnosis: { text: 'Left knee sprain', icd: 'S83.92XA' },
      treatments: [{ id: 't1', description: 'Left knee brace, hinged', urOutcome: 'denied' }],
      urReasons: 'The knee is stable on examination.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'tolliver', {
      day: -95,
      guideline: 'MTUS Knee Disorders 2019',
      reasons: { t1: 'The knee is stable on examination.' },
      records: ['Progress report'],
    }),
    progressReport('pr2', -104, days, 'tolliver', {
      subjective: 'Left knee pain on stairs.',
      objective: 'Left knee: stable, slightly swollen.',
      diagnoses: ['Left knee sprain'],
      plan: ['Left knee brace, hinged'],
      work: 'Modified duty.',
    }),
    paper('xray', 'X-ray report, left knee', 'imaging', 'claims-administrator', 'R1', {
      kind: 'imaging-report',
      date: days.on(-120),
      author: radiologist,
      body: ['X-ray of the left knee: no break.'],
    }),
  ],
};

/** Expedited: waiting would harm; overturned within its hours. */
export const expedited: Story = {
  key: 'expedited',
  about: 'An expedited review of surgery for a pressed nerve: the reviewer has the file and is writing.',
  stage: 'under-review',
  arrivedDaysAgo: 2,
  application: (days) => ({
    ...applicationOf(days, {
      worker: 'soledad',
      claim: 'FIC-0008',
      employer: 'Nowhere Freight Yard',
      administrator: 'pretend',
      physician: 'fennimore',
      injuredOn: -60,
      decidedOn: -3,
      diagnosis: { text: 'Lumbar disc herniation with progressive weakness of the left leg', icd: 'M51.16' },
      treatments: [{ id: 't1', description: 'Left L4-L5 microdiscectomy', urOutcome: 'denied' }],
      urReasons: 'Six weeks of conservative care are not complete.',
      language: 'es',
    }),
    reviewType: 'expedited',
    expeditedCertification: {
      certifiedOn: days.on(-2),
      statement: 'The weakness of the left leg is getting worse from week to week; waiting risks a lasting foot drop.',
    },
  }),
  papers: (days, application) => [
    ...framePapers(days, application, 'fennimore', {
      day: -3,
      guideline: 'MTUS Low Back Disorders 2020',
      reasons: { t1: 'Six weeks of conservative care are not complete.' },
      records: ['Progress reports', 'MRI report'],
    }),
    progressReport('pr2', -5, days, 'fennimore', {
      history: `A 56 year old woman who lifted a crate on ${days.written(-60)} and felt pain shoot into the left leg.`,
      subjective: 'Pain down the left leg; she now catches her left foot on stairs.',
      objective:
        'Lifting the left foot: strength 3 of 5, two weeks ago 4 of 5. Feeling reduced on the top of the left foot.',
      diagnoses: ['Lumbar disc herniation L4-L5 with progressive weakness of the left leg'],
      plan: ['Left L4-L5 microdiscectomy without delay'],
      work: 'Off work.',
    }),
    progressReport('earlier', -19, days, 'fennimore', {
      subjective: 'Pain down the left leg.',
      objective: 'Lifting the left foot: strength 4 of 5.',
      diagnoses: ['Lumbar disc herniation L4-L5'],
      plan: ['Physical therapy', 'MRI'],
      work: 'Modified duty.',
    }),
    paper('mri', 'MRI report, low back', 'imaging', 'claims-administrator', 'R1', {
      kind: 'imaging-report',
      date: days.on(-12),
      author: radiologist,
      body: ['MRI of the low back: at L4-L5 a large disc herniation to the left presses on the left L5 nerve root.'],
    }),
  ],
  summary: (days) => ({
    condition: 'Lumbar disc herniation with progressive weakness of the left leg',
    age: 56,
    sex: 'female',
    sentences: [
      [`The injured worker is a 56 year old woman who was hurt lifting a crate on ${days.written(-60)}.`, 'pr2:1'],
      ['Strength of lifting the left foot fell from 4 of 5 to 3 of 5 within two weeks.', 'pr2:1', 'earlier:1'],
      ['An MRI shows a large disc herniation at L4-L5 that presses on the left L5 nerve root.', 'mri:1'],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'overturned',
      administratorBasis: [mtus('Low Back Disorders', 2020, 'Surgery')],
      reviewerBasis: [mtus('Low Back Disorders', 2020, 'Surgery')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        [
          'The MTUS asks for six weeks of conservative care before low back disc surgery except where weakness gets worse.',
          'pr2:1',
        ],
        ['The left foot has become weaker within two weeks and the MRI shows the cause at L4-L5.', 'pr2:1', 'mri:1'],
        ['The left L4-L5 microdiscectomy is medically necessary.'],
      ],
    },
  }),
};

/** The notice went out; the administrator has sent nothing yet. */
export const waiting: Story = {
  key: 'waiting',
  about: 'Assigned, and still waiting for the claims administrator’s records.',
  stage: 'records-awaited',
  arrivedDaysAgo: 9,
  application: (days) =>
    applicationOf(days, {
      worker: 'clementine',
      claim: 'FIC-0009',
      employer: 'Storybook Laundry',
      physician: 'wexcombe',
      representative: { who: 'pettifog', from: -3 },
      injuredOn: -210,
      decidedOn: -11,
      diagnosis: { text: 'Right wrist tendinitis', icd: 'M77.8' },
      treatments: [
        {
          id: 't1',
          description: 'Occupational therapy for the right wrist, 12 visits',
          requested: '12 visits',
          authorized: '6 visits',
          disputed: '6 visits',
          urOutcome: 'modified',
        },
        { id: 't2', description: 'Diclofenac gel 1%, 100 grams', urOutcome: 'denied', isDrug: true },
      ],
      urReasons: 'Six visits are enough to learn the exercises; the gel is not supported for tendinitis.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'wexcombe', {
      day: -11,
      guideline: 'MTUS Hand, Wrist, and Forearm Disorders 2019',
      reasons: { t1: 'Six visits are enough.', t2: 'The gel is not supported.' },
      records: ['Progress report'],
    }),
    progressReport('pr2', -20, days, 'wexcombe', {
      subjective: 'Right wrist pain when wringing and folding.',
      objective: 'Right wrist: tender over the thumb tendons. Finkelstein test positive.',
      diagnoses: ['Right wrist tendinitis'],
      plan: ['Occupational therapy, 12 visits', 'Diclofenac gel 1%, 100 grams'],
      work: 'Modified duty.',
    }),
    paper('splint', 'Letter of the worker', 'letter', 'employee', 'R8', {
      kind: 'letter',
      date: days.on(-1),
      author: { name: 'Clementine Harrowgate', practice: '64 Parchment Place, Fictionville' },
      addressee: ['Independent Medical Review'],
      title: 'My right wrist',
      body: ['I have worn a splint at night for two months and still cannot wring a cloth.'],
    }),
  ],
};
