import { scanStyles } from '../paper/index.ts';
import { radiologist, therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Story } from './story.ts';

/** More therapy without a word on why; upheld, and appealed. */
export const moreTherapy: Story = {
  key: 'more-therapy',
  about: 'Six more therapy sessions for the low back without a word on what changed: upheld, and the worker appeals.',
  stage: 'appealed',
  arrivedDaysAgo: 60,
  appeal: 'I believe the reviewer overlooked that my pain has become worse since spring.',
  application: (days) =>
    applicationOf(days, {
      worker: 'imelda',
      claim: 'FIC-0004',
      employer: 'Storybook Laundry',
      physician: 'wexcombe',
      representative: { who: 'pettifog', from: -10 },
      injuredOn: -700,
      decidedOn: -16,
      diagnosis: { text: 'Lumbar radiculopathy', icd: 'M54.16' },
      treatments: [
        {
          id: 't1',
          description: 'Therapeutic exercises (six physical therapy sessions for the lumbar spine)',
          requested: '6 sessions',
          disputed: '6 sessions',
          urOutcome: 'denied',
        },
      ],
      urReasons: 'The records do not say why supervised therapy is needed again.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'wexcombe', {
      day: -16,
      guideline: 'MTUS Low Back Disorders 2020',
      reasons: { t1: 'The records do not say why supervised therapy is needed again.' },
      records: ['Progress reports'],
    }),
    progressReport('pr2', -26, days, 'wexcombe', {
      history: `A 48 year old woman who hurt her low back folding sheets on ${days.written(-700)}.`,
      subjective:
        'Constant burning low back pain with spasms and weak legs. Sitting, standing and walking make it worse; rest and medication help. About 6 sessions of physical therapy last year helped for a while.',
      objective:
        'Tender over the lumbar muscles and the L4-L5 facet joints. Motion of the low back is limited. Strength of the left leg is reduced; feeling is reduced in the left L5 and left S1 area.',
      diagnoses: ['Lumbar radiculopathy', 'Displaced lumbar disc'],
      plan: ['Six physical therapy sessions for the lumbar spine', 'Gabapentin as before'],
      work: 'Modified duty, no lifting over 15 pounds.',
    }),
    progressReport(
      'earlier',
      -120,
      days,
      'wexcombe',
      {
        subjective: 'Low back pain with spasms.',
        objective: 'Tender low back, reduced motion.',
        diagnoses: ['Lumbar radiculopathy'],
        plan: ['Gabapentin'],
        work: 'Modified duty.',
      },
      scanStyles.skewed,
    ),
    paper('therapy', 'Physical therapy notes', 'therapy-note', 'claims-administrator', 'R1', {
      kind: 'therapy-note',
      date: days.on(-380),
      author: therapist,
      body: [
        'Sessions one to three: stretching, walking, heat.',
        { type: 'page-break' },
        'Session six: discharged to a home program of stretching for the low back.',
      ],
    }),
    paper('mri', 'MRI report, low back', 'imaging', 'claims-administrator', 'R1', {
      kind: 'imaging-report',
      date: days.on(-600),
      author: radiologist,
      body: ['MRI of the low back. At L4-L5 a displaced disc touches the left L5 nerve root.'],
    }),
  ],
  summary: (days) => ({
    condition: 'Lumbar radiculopathy',
    age: 48,
    sex: 'female',
    sentences: [
      [`The injured worker is a 48 year old woman who hurt her low back at work on ${days.written(-700)}.`, 'pr2:1'],
      [
        `On ${days.written(-26)} she had constant burning low back pain with spasms and weak legs; strength of the left leg and feeling in the left L5 and left S1 area were reduced.`,
        'pr2:1',
      ],
      ['An MRI shows a displaced disc at L4-L5 that touches the left L5 nerve root.', 'mri:1'],
      [
        'About 6 sessions of physical therapy last year helped for a while and ended in a home program of stretching.',
        'pr2:1',
        'therapy:2',
      ],
      ['Her physician asked for six physical therapy sessions for the lumbar spine.', 'rfa:1', 'pr2:1'],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'upheld',
      administratorBasis: [mtus('Low Back Disorders', 2020, 'Physical therapy')],
      reviewerBasis: [mtus('Low Back Disorders', 2020, 'Physical therapy')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        [
          'The MTUS supports a short course of therapy for the low back when there is a flare or a clear loss of function, and a home program after it.',
          'pr2:1',
        ],
        ['She was discharged to a home program of stretching for the low back.', 'therapy:2'],
        [
          'The report asks for six physical therapy sessions but gives no goal for them and no reason why the home program does not serve.',
          'pr2:1',
          'rfa:1',
        ],
        ['The six physical therapy sessions for the lumbar spine are not medically necessary.'],
      ],
    },
  }),
};
