import { type Determination, type DeterminationInput, determinationSchema } from '../model.ts';

const input: DeterminationInput = {
  caseNumber: 'CM26-0000123',
  priority: 'standard',
  dates: {
    injury: '2024-03-07',
    assigned: '2026-09-14',
    urDenial: '2026-08-03',
    applicationReceived: '2026-08-21',
    decision: '2026-10-02',
  },
  parties: {
    employee: 'Marisol Quintero-Fable',
    employeeAddress: '12 Example Lane, Fresno, CA 93799',
    claimNumber: 'WC-FIC-20240307',
    employer: 'Tall Tale Orchards',
    claimsAdministrator: 'Fable Mutual Claims',
    requestingPhysician: 'Ansel Imaginario, MD',
    attorney: 'Perrin & Storybook, LLP',
  },
  reviewers: [
    {
      licensedIn: ['California', 'Nevada'],
      certifications: ['Physical Medicine and Rehabilitation', 'Pain Management'],
      affirmations: ['no-affiliation', 'five-years', 'twenty-four-hours', 'matched-expertise', 'knows-hierarchy'],
    },
  ],
  patient: { age: 52, sex: 'female' },
  condition: 'Thoracic strain',
  documents: [
    {
      documentId: 'd1',
      title: 'Request for authorization (DWC Form RFA)',
      kind: 'rfa',
      author: 'Ansel Imaginario, MD',
      date: '2026-07-24',
      from: 'claims-administrator',
      pages: 2,
      use: 'relied-on',
    },
    {
      documentId: 'd2',
      title: 'Utilization review decision',
      kind: 'ur-decision',
      author: 'Fable Utilization Review',
      date: '2026-08-03',
      from: 'claims-administrator',
      pages: 6,
      use: 'read',
    },
    {
      documentId: 'd3',
      title: 'Progress report (PR-2)',
      kind: 'pr2',
      author: 'Ansel Imaginario, MD',
      date: '2026-07-22',
      from: 'requesting-physician',
      pages: 4,
      use: 'relied-on',
    },
    {
      documentId: 'd4',
      title: 'Physical therapy notes',
      kind: 'therapy',
      author: 'Long Road Therapy',
      date: null,
      from: 'employee',
      pages: 9,
      use: 'relied-on',
    },
    {
      documentId: 'd5',
      title: 'Dental treatment plan',
      kind: 'other',
      author: null,
      date: '2025-11-02',
      from: 'claims-administrator',
      pages: 3,
      use: 'not-relevant',
      reason: 'concerns another condition',
    },
  ],
  summary: [
    {
      text: 'The injured worker is a 52-year-old female who was hurt on March 7, 2024 while lifting crates.',
      pages: [{ documentId: 'd3', page: 1 }],
    },
    {
      text: 'On July 22, 2026 she reported upper back pain of 6 out of 10 with stiffness.',
      pages: [
        { documentId: 'd3', page: 2 },
        { documentId: 'd3', page: 1 },
      ],
    },
    { text: 'Heat and oral medication brought little relief.', pages: [{ documentId: 'd4', page: 7 }] },
  ],
  items: [
    {
      treatmentId: 't1',
      treatment: 'Acupuncture x 6 sessions for the thoracic spine',
      outcome: 'upheld',
      administratorBasis: [
        {
          kind: 'mtus',
          source: 'MTUS',
          guideline: 'Acupuncture Treatment',
          year: 2007,
          chapter: null,
          sections: [],
          pages: [],
          raw: '',
        },
      ],
      reviewerBasis: [
        {
          kind: 'mtus',
          source: 'MTUS',
          guideline: 'Chronic Pain Medical Treatment',
          year: 2009,
          chapter: null,
          sections: ['Physical Medicine'],
          pages: [],
          raw: '',
        },
      ],
      rationale: [
        { text: 'The guideline asks for a record that pain medication was reduced or not tolerated.', pages: [] },
        {
          text: 'The progress report lists the same medication at each visit and says that it is tolerated.',
          pages: [{ documentId: 'd3', page: 3 }],
        },
        { text: 'The request for acupuncture is not medically necessary.', pages: [] },
      ],
    },
    {
      treatmentId: 't2',
      treatment: 'Home exercise kit',
      requested: null,
      outcome: 'overturned',
      administratorBasis: [
        { kind: 'none', source: null, guideline: null, year: null, chapter: null, sections: [], pages: [], raw: '' },
      ],
      reviewerBasis: [
        {
          kind: 'non-mtus',
          source: 'ODG',
          guideline: 'Official Disability Guidelines (ODG)',
          year: 2026,
          chapter: 'Neck & Upper Back',
          sections: ['Exercise'],
          pages: [],
          raw: '',
        },
      ],
      searchStep: { step: '2A', whyNotEarlier: 'the MTUS does not speak of exercise kits' },
      rationale: [
        {
          text: 'She learned the exercises under supervision and did them at home for four weeks with better motion.',
          pages: [
            { documentId: 'd4', page: 2 },
            { documentId: 'd4', page: 9 },
          ],
        },
        { text: 'The home exercise kit is medically necessary.', pages: [] },
      ],
    },
  ],
  language: 'es',
};

/** A whole fictional determination with an upheld and an overturned item: for previews, examples, tests and benchmarks. */
export const sampleDetermination: Determination = determinationSchema.parse(input);
