import { therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus, odg } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Story } from './story.ts';

/** A mixed letter: acupuncture upheld, the kit overturned. */
export const needlesAndKit: Story = {
  key: 'needles-and-kit',
  about: 'Acupuncture and an exercise kit after neck surgery: the first upheld, the second overturned.',
  stage: 'issued',
  arrivedDaysAgo: 20,
  application: (days) =>
    applicationOf(days, {
      worker: 'henrietta',
      claim: 'FIC-0005',
      employer: 'Fable City Transit',
      physician: 'larkspur',
      injuredOn: -1100,
      decidedOn: -10,
      diagnosis: { text: 'Thoracic strain; chronic symptoms after cervical fusion', icd: 'S29.012A' },
      treatments: [
        {
          id: 't1',
          description: 'Acupuncture x 6 sessions for the thoracic spine',
          requested: '6 sessions',
          disputed: '6 sessions',
          urOutcome: 'denied',
        },
        { id: 't2', description: 'Thoracic exercise kit for home use', urOutcome: 'denied' },
      ],
      urReasons: 'Acupuncture is not tied to a plan; the kit is not described.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'larkspur', {
      day: -10,
      guideline: 'MTUS Cervical and Thoracic Spine Disorders 2018',
      reasons: { t1: 'It is not tied to a plan of exercise or return to work.', t2: 'The kit is not described.' },
      records: ['Progress reports'],
    }),
    progressReport('pr2', -21, days, 'larkspur', {
      history: `A 52 year old woman, hurt in a bus collision on ${days.written(-1100)}, later treated by cervical fusion.`,
      subjective:
        'Pain in the neck and the upper back, numbness and tingling in the arms. She takes several pain medicines daily.',
      objective: 'The neck is stiff on turning. The thoracic spine is tender and tight between the shoulder blades.',
      diagnoses: ['Chronic symptoms after cervical fusion', 'Thoracic strain'],
      plan: [
        'Acupuncture, 6 sessions, thoracic spine',
        'Thoracic exercise kit for home use: elastic bands in three strengths, foam roller, picture booklet; for the strengthening program taught on the last visit',
        'Continue medicines unchanged',
      ],
      work: 'Sitting work with breaks.',
    }),
    progressReport('earlier', -80, days, 'larkspur', {
      subjective: 'Upper back pain between the shoulder blades.',
      objective: 'Thoracic spine tender.',
      diagnoses: ['Thoracic strain'],
      plan: ['Heating pad', 'Begin a strengthening program for the upper back'],
      work: 'Sitting work with breaks.',
    }),
    paper('therapy', 'Physical therapy instruction', 'therapy-note', 'claims-administrator', 'R1', {
      kind: 'therapy-note',
      date: days.on(-40),
      author: therapist,
      body: [
        'She was taught a strengthening program for the thoracic spine with elastic bands and a foam roller and did it correctly.',
        'A home program with the same equipment is advised, four days a week.',
      ],
    }),
  ],
  summary: (days) => ({
    condition: 'Thoracic strain; chronic symptoms after cervical fusion',
    age: 52,
    sex: 'female',
    sentences: [
      [
        `The injured worker is a 52 year old woman who was hurt on ${days.written(-1100)} and later had a cervical fusion.`,
        'pr2:1',
      ],
      [
        `On ${days.written(-21)} she had pain in the neck and upper back with numbness and tingling in the arms; the thoracic spine was tender and tight.`,
        'pr2:1',
      ],
      ['She takes several pain medicines daily, which are to continue unchanged.', 'pr2:1'],
      [
        'A therapist taught her a strengthening program for the thoracic spine with elastic bands and a foam roller and advised a home program with the same equipment.',
        'therapy:1',
      ],
      [
        'Her physician asked for acupuncture, 6 sessions, for the thoracic spine, and for a thoracic exercise kit for home use with elastic bands, a foam roller and a booklet.',
        'pr2:1',
        'rfa:1',
      ],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'upheld',
      administratorBasis: [mtus('Cervical and Thoracic Spine Disorders', 2018, 'Acupuncture')],
      reviewerBasis: [mtus('Cervical and Thoracic Spine Disorders', 2018, 'Acupuncture')],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale: [
        [
          'The MTUS supports acupuncture for chronic thoracic spine pain as a help to an active program or where medicine is being reduced.',
          'pr2:1',
        ],
        [
          'Her medicines are to continue unchanged, and the report does not tie the acupuncture to the strengthening program.',
          'pr2:1',
        ],
        ['Acupuncture, 6 sessions, for the thoracic spine is not medically necessary.'],
      ],
    },
    t2: {
      outcome: 'overturned',
      administratorBasis: [mtus('Cervical and Thoracic Spine Disorders', 2018, 'Exercise')],
      reviewerBasis: [odg('Neck and Upper Back', 'Home exercise kits')],
      searchStep: {
        step: '2A',
        whyNotEarlier: 'The MTUS recommends exercise but is silent on equipment for doing it at home.',
      },
      rationale: [
        [
          'The MTUS is silent on exercise kits, so the Official Disability Guidelines were searched next; they support a kit where a home exercise program is recommended.',
          'pr2:1',
        ],
        [
          'A therapist taught her a strengthening program for the thoracic spine with elastic bands and a foam roller and advised the same equipment at home.',
          'therapy:1',
        ],
        ['The request names these parts.', 'pr2:1'],
        ['The thoracic exercise kit for home use is medically necessary.'],
      ],
    },
  }),
};
