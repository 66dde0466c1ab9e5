import type { ReviewerInput } from '../../src/reviewers/reviewer.ts';

interface Profile {
  id: string;
  first: string;
  last: string;
  specialty: string;
  board?: string;
  states?: string[];
  topics?: string[];
  more?: Partial<ReviewerInput>;
}

/**
 * A dozen reviewers of the demonstration, all invented; four are tied to somebody in its cases. None has a name that
 * anybody or anything else of the demonstration has: a test looks for these names in everything that leaves the house.
 */
const profiles: Profile[] = [
  {
    id: 'rev-01',
    first: 'Thaddeus',
    last: 'Inkpen',
    specialty: 'Physical Medicine and Rehabilitation',
    topics: ['low back', 'neck', 'shoulder', 'wrist'],
  },
  {
    id: 'rev-02',
    first: 'Marguerite',
    last: 'Foolscap',
    specialty: 'Physical Medicine and Rehabilitation',
    states: ['CA', 'NV'],
    topics: ['low back', 'neck', 'thoracic spine'],
  },
  {
    id: 'rev-03',
    first: 'Eustace',
    last: 'Parchley',
    specialty: 'Orthopaedic Surgery',
    topics: ['low back', 'shoulder', 'knee', 'wrist', 'spine surgery'],
  },
  {
    id: 'rev-04',
    first: 'Winifred',
    last: 'Colophon',
    specialty: 'Orthopaedic Surgery',
    states: ['CA', 'AZ'],
    topics: ['spine surgery', 'low back'],
  },
  {
    id: 'rev-05',
    first: 'Horatio',
    last: 'Vellacott',
    specialty: 'Family Medicine',
    board: 'American Board of Family Medicine',
    topics: ['low back', 'neck', 'medication'],
  },
  {
    id: 'rev-06',
    first: 'Octavia',
    last: 'Serifson',
    specialty: 'Occupational Medicine',
    board: 'American Board of Preventive Medicine',
    topics: ['low back', 'neck', 'wrist', 'knee'],
  },
  {
    id: 'rev-07',
    first: 'Cornelius',
    last: 'Bindery',
    specialty: 'Pain Medicine',
    board: 'American Board of Anesthesiology',
    topics: ['low back', 'medication', 'acupuncture'],
  },
  { id: 'rev-08', first: 'Beatrix', last: 'Endpaper', specialty: 'Neurological Surgery', topics: ['spine surgery'] },
  {
    id: 'rev-09',
    first: 'Lysander',
    last: 'Marginalia',
    specialty: 'Physical Medicine and Rehabilitation',
    topics: ['low back', 'neck'],
    more: {
      disclosures: [
        {
          kind: 'group',
          organization: 'Inkwell Spine and Rehabilitation',
          relation: 'partnership',
          shareOfIncome: 0.4,
        },
      ],
    },
  },
  {
    id: 'rev-10',
    first: 'Perpetua',
    last: 'Octavo',
    specialty: 'Occupational Medicine',
    board: 'American Board of Preventive Medicine',
    topics: ['low back'],
    more: {
      disclosures: [
        {
          kind: 'administrator',
          organization: 'Make-Believe Claims Bureau, Inc.',
          relation: 'contract',
          shareOfIncome: 0.12,
        },
      ],
    },
  },
  {
    id: 'rev-11',
    first: 'Leocadia',
    last: 'Ampersand',
    specialty: 'Orthopaedic Surgery',
    topics: ['low back', 'shoulder'],
    // Married to a requesting physician of the demonstration.
    more: { family: [{ name: 'Ambrose Fennimore', relation: 'spouse', employer: 'Paper Hills Orthopedics' }] },
  },
  {
    id: 'rev-12',
    first: 'Sidonie',
    last: 'Quillonby',
    specialty: 'Pain Medicine',
    board: 'American Board of Anesthesiology',
    topics: ['low back'],
    more: { family: [{ name: 'Tabitha Marchbanks', relation: 'sibling', employer: 'Notional Utilization Review' }] },
  },
];

const boards: Record<string, string> = {
  'Physical Medicine and Rehabilitation': 'American Board of Physical Medicine and Rehabilitation',
  'Orthopaedic Surgery': 'American Board of Orthopaedic Surgery',
  'Neurological Surgery': 'American Board of Neurological Surgery',
};

/** The panel of the demonstration, with credentials that hold on the day it is shown. */
export function demoPanel(today: string): ReviewerInput[] {
  const year = Number(today.slice(0, 4));
  return profiles.map(({ id, first, last, specialty, board, states = ['CA'], topics = [], more }, index) => ({
    id,
    name: { first, last },
    npi: `19999000${String(index + 10)}`,
    degree: 'MD',
    licences: states.map((state) => ({
      state,
      number: `X${1000 + index}`,
      status: 'active',
      issuedOn: '2005-06-01',
      expiresOn: `${year + 1}-12-31` as const,
    })),
    certifications: [
      {
        board: board ?? boards[specialty],
        specialty,
        certifiedOn: '2008-07-01',
        expiresOn: `${year + 3}-12-31` as const,
      },
    ],
    yearsInPractice: 15 + index,
    hoursPerWeek: 30,
    lastAttestedOn: `${year - (today.slice(5) < '02-01' ? 1 : 0)}-01-15` as const,
    topics,
    languages: ['English'],
    capacity: 8,
    ...more,
  }));
}
