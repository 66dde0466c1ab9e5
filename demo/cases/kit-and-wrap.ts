import { scanStyles } from '../paper/index.ts';
import { radiologist, therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus, odg } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Story } from './story.ts';

/** Two treatments for a low back, both upheld. The worker reads Spanish. */
export const kitAndWrap: Story = {
  key: 'kit-and-wrap',
  about: 'A home exercise kit and a cold and heat wrap for a low back: both upheld. The worker reads Spanish.',
  stage: 'issued',
  arrivedDaysAgo: 44,
  application: (days) =>
    applicationOf(days, {
      worker: 'matias',
      claim: 'FIC-0002',
      employer: 'Make-Believe Orchards',
      physician: 'tolliver',
      injuredOn: -530,
      decidedOn: -12,
      diagnosis: { text: 'Lumbar and thoracic sprain', icd: 'S33.5XXA' },
      treatments: [
        { id: 't1', description: 'Home exercise kit for lumbar spine', urOutcome: 'denied' },
        { id: 't2', description: 'Vitawrap cold and heat system', urOutcome: 'denied' },
      ],
      urReasons:
        'Neither the parts of the kit nor the need for a cold and heat device so long after the injury is explained.',
      language: 'es',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'tolliver', {
      day: -12,
      guideline: 'MTUS Low Back Disorders 2020',
      reasons: {
        t1: 'The parts of the kit are not named.',
        t2: 'No reason is given for cold and heat so long after the injury.',
      },
      records: ['Two progress reports', 'Therapy notes'],
    }),
    progressReport(
      'pr2',
      -20,
      days,
      'tolliver',
      {
        subjective:
          'Low back pain, 8 out of 10 on a bad day, going down both legs. He says that the exercise in therapy helped.',
        objective: 'Low back: tender, guarded, strength of both legs slightly less than normal.',
        diagnoses: ['Lumbar sprain', 'Thoracic sprain'],
        plan: ['Home exercise kit for lumbar spine', 'Vitawrap cold and heat system', 'MRI of the low back'],
        work: 'No lifting over 30 pounds, no repeated bending; sit, stand and walk as needed.',
      },
      scanStyles.fax,
    ),
    progressReport('earlier', -100, days, 'tolliver', {
      history: `A 38 year old man who strained his back lifting fruit boxes on ${days.written(-530)}.`,
      subjective: 'Low back pain with some pain in the legs. He asks to work with fewer limits.',
      objective: 'Tender low back with muscle guarding.',
      diagnoses: ['Lumbar sprain', 'Thoracic sprain'],
      plan: ['Work conditioning three times a week for four weeks', 'Continue chiropractic care'],
      work: 'No lifting over 30 pounds.',
    }),
    paper('therapy', 'Work conditioning notes', 'therapy-note', 'claims-administrator', 'R1', {
      kind: 'therapy-note',
      date: days.on(-60),
      author: therapist,
      body: [
        'Twelve sessions of work conditioning were completed. He does a program of bending, bridging and walking at home without equipment.',
        { type: 'page-break' },
        'He lifts 25 pounds from floor to waist ten times; at the start it was 15 pounds.',
      ],
    }),
    paper(
      'xray',
      'X-ray report, low back',
      'imaging',
      'claims-administrator',
      'R1',
      {
        kind: 'imaging-report',
        date: days.on(-500),
        author: radiologist,
        body: ['X-ray of the low back, three views. No break and no slip of a bone. The discs keep their height.'],
      },
      'read',
    ),
  ],
  summary: (days) => ({
    condition: 'Lumbar and thoracic sprain',
    age: 38,
    sex: 'male',
    sentences: [
      [`The injured worker is a 38 year old man who strained his back at work on ${days.written(-530)}.`, 'earlier:1'],
      [
        `On ${days.written(-20)} he had low back pain of 8 out of 10 going down both legs, with tenderness, guarding and slightly reduced strength.`,
        'pr2:1',
      ],
      [
        'He had medication, chiropractic care and twelve sessions of work conditioning, and he exercises at home without equipment.',
        'earlier:1',
        'therapy:1',
      ],
      [
        'His physician asked for a home exercise kit for the lumbar spine and a Vitawrap cold and heat system.',
        'rfa:1',
        'pr2:1',
      ],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'upheld',
      administratorBasis: [mtus('Low Back Disorders', 2020, 'Exercise')],
      reviewerBasis: [mtus('Low Back Disorders', 2020, 'Exercise')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        ['The MTUS recommends exercise for low back pain and asks that it be specific to the worker.', 'pr2:1'],
        ['He finished twelve sessions of work conditioning and exercises at home without equipment.', 'therapy:1'],
        ['The request does not say what is in the kit or for how long it would be used.', 'rfa:1', 'pr2:1'],
        ['The home exercise kit for lumbar spine is not medically necessary.'],
      ],
    },
    t2: {
      outcome: 'upheld',
      administratorBasis: [odg('Low Back', 'Cold and heat packs')],
      reviewerBasis: [mtus('Low Back Disorders', 2020, 'Hot and cold therapies')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        [
          'The MTUS recommends simple cold and heat for the low back that a person can make at home, and does not recommend devices for it.',
          'pr2:1',
        ],
        ['The report gives no reason why a towel or an ordinary heat pack would not do for his low back.', 'pr2:1'],
        ['The Vitawrap cold and heat system is not medically necessary.'],
      ],
    },
  }),
};
