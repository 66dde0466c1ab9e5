import { therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus, none } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Story } from './story.ts';

/** The administrator cited nothing; the reviewer does. One treatment, upheld. */
export const lumbarKit: Story = {
  key: 'lumbar-kit',
  about: 'A lumbar home exercise kit; the administrator cited no evidence, the reviewer does: upheld.',
  stage: 'issued',
  arrivedDaysAgo: 36,
  application: (days) =>
    applicationOf(days, {
      worker: 'bertram',
      claim: 'FIC-0003',
      employer: 'Nowhere Freight Yard',
      administrator: 'pretend',
      physician: 'fennimore',
      injuredOn: -680,
      decidedOn: -18,
      diagnosis: { text: 'Lumbar strain', icd: 'S39.012A' },
      treatments: [{ id: 't1', description: 'Lumbar home exercise kit', urOutcome: 'denied' }],
      urReasons: 'The request is not supported.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'fennimore', {
      day: -18,
      guideline: 'none cited',
      reasons: { t1: 'The request is not supported.' },
      records: ['Progress report'],
    }),
    progressReport('pr2', -28, days, 'fennimore', {
      history: `A 52 year old man who strained his low back pulling a pallet on ${days.written(-680)}.`,
      subjective:
        'Shooting and aching low back pain down the left leg. He had roughly 6 to 7 physical therapy visits since the injury, with little relief.',
      objective:
        'Low back tender with muscle spasm. Raising the left leg straight hurts at 60 degrees. Reflexes are equal.',
      diagnoses: ['Lumbar strain'],
      plan: ['Lumbar home exercise kit', 'Ibuprofen as needed'],
      work: 'Modified duty.',
    }),
    progressReport('earlier', -90, days, 'fennimore', {
      subjective: 'Low back pain, worse when sitting in the lift truck.',
      objective: 'Low back tender, bending forward reaches the knees.',
      diagnoses: ['Lumbar strain'],
      plan: ['Physical therapy', 'Ibuprofen as needed'],
      work: 'Modified duty.',
    }),
    paper('therapy', 'Physical therapy notes', 'therapy-note', 'claims-administrator', 'R1', {
      kind: 'therapy-note',
      date: days.on(-70),
      author: therapist,
      body: [
        'Visits one to three. Heat, gentle stretching, walking.',
        { type: 'page-break' },
        'Visits four to seven. He was shown a written program of five exercises for the low back to do at home on a mat.',
      ],
    }),
  ],
  summary: (days) => ({
    condition: 'Lumbar strain',
    age: 52,
    sex: 'male',
    sentences: [
      [`The injured worker is a 52 year old man who strained his low back at work on ${days.written(-680)}.`, 'pr2:1'],
      [
        `On ${days.written(-28)} he had shooting and aching low back pain down the left leg, with tenderness and muscle spasm; raising the left leg straight hurt at 60 degrees.`,
        'pr2:1',
      ],
      [
        'He had roughly 6 to 7 physical therapy visits with little relief and was shown five exercises for the low back to do at home on a mat.',
        'pr2:1',
        'therapy:2',
      ],
      ['His physician asked for a lumbar home exercise kit.', 'rfa:1', 'pr2:1'],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'upheld',
      administratorBasis: [none],
      reviewerBasis: [mtus('Low Back Disorders', 2020, 'Exercise')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        [
          'The MTUS recommends supervised exercise for the low back that passes into a program the worker does alone.',
          'therapy:2',
        ],
        ['He was shown five low back exercises that need only a mat.', 'therapy:2'],
        ['The request does not name the parts of the kit or what they add to these exercises.', 'rfa:1', 'pr2:1'],
        ['The lumbar home exercise kit is not medically necessary.'],
      ],
    },
  }),
};
