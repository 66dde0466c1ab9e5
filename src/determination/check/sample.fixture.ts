import type { Citation, Determination, ItemRead, LetterRead } from '../model.ts';

/** A small sound letter of our own, for tests to spoil in one place. */
export interface LetterParts {
  summary: string;
  dates: Partial<LetterRead['dates']>;
  reviewer: Partial<LetterRead['reviewer']>;
  items: Partial<ItemRead>[];
  header: string;
}

export const mtus = (guideline: string, year: number | null = 2004, sections: string[] = []): Citation => ({
  kind: 'mtus',
  source: 'MTUS',
  guideline,
  year,
  chapter: null,
  sections,
  pages: [],
  raw: `${guideline}${year ? ` ${year}` : ''}${sections.length > 0 ? `, Section(s): ${sections.join(', ')}` : ''}`,
});

export const outside = (raw: string, source: Citation['source'] = 'ODG'): Citation => ({
  kind: 'non-mtus',
  source,
  guideline: raw,
  year: null,
  chapter: null,
  sections: [],
  pages: [],
  raw,
});

export const nothingCited: Citation = {
  ...outside('The Expert Reviewer did not cite any medical evidence for its decision.', null),
  kind: 'none',
  guideline: null,
};

const soundItem: ItemRead = {
  treatment: 'MRI of the right shoulder',
  outcome: 'overturned',
  administratorBasis: [mtus('Shoulder Complaints')],
  reviewerBasis: [mtus('Shoulder Complaints', 2004, ['Special Studies'])],
  rationale:
    'The shoulder chapter supports imaging when plain care has failed. This worker has had eight sessions of therapy. The request for MRI of the right shoulder is medically necessary.',
  spans: { treatment: [0, 0], rationale: [0, 0] },
};

const soundSummary =
  'The injured worker is a 44-year-old male who hurt his right shoulder on 02/11/2015 while stacking crates. He has had eight sessions of therapy. On 06/30/2015 the pain was 6/10 and the Neer sign was positive. The diagnosis was impingement of the right shoulder, and magnetic imaging was asked for on the same day.';

/** The letter as read and its text, with places that are true of that text. */
export function letterWith(parts: Partial<LetterParts> = {}): { letter: LetterRead; text: string } {
  const summary = parts.summary ?? soundSummary;
  let text = `${parts.header ?? 'Date of Injury: 02/11/2015 UR Denial Date: 07/27/2015 Decision Date: 09/21/2015'}\n`;
  text += `HOW THE IMR FINAL DETERMINATION WAS MADE\nCLINICAL CASE SUMMARY\n${summary}\nIMR ISSUES, DECISIONS AND RATIONALES\n`;
  const items = (parts.items ?? [{}]).map((given) => {
    const item = { ...soundItem, ...given };
    const treatment: [number, number] = [text.length, text.length + item.treatment.length];
    text += `${item.treatment}: ${item.outcome}\nMAXIMUS guideline: ${item.reviewerBasis.map((one) => one.raw).join(' ')}\nDecision rationale: `;
    const rationale: [number, number] = [text.length, text.length + item.rationale.length];
    text += `${item.rationale}\n`;
    return { ...item, spans: { treatment, rationale } };
  });
  return { letter: { ...frame(summary, parts), items }, text };
}

function frame(summary: string, parts: Partial<LetterParts>): Omit<LetterRead, 'items'> {
  return {
    file: 'sample.txt',
    layout: '2015',
    caseNumber: 'CM15-0900999',
    priority: 'standard',
    dates: {
      injury: '2015-02-11',
      urDenial: '2015-07-27',
      applicationReceived: '2015-08-14',
      assigned: '2015-08-20',
      decision: '2015-09-21',
      ...parts.dates,
    },
    reviewer: {
      licensedIn: ['California'],
      certifications: ['Orthopedic Surgery'],
      affirmations: ['no-affiliation', 'five-years'],
      ...parts.reviewer,
    },
    patient: { age: 44, sex: 'male' },
    summary,
    documents: ['Report of 06/30/2015'],
    unread: [],
  };
}

const cite = (page: number) => [{ documentId: 'd1', page, boxes: [], quote: '' }];

/** A small sound determination, to be spoiled likewise; its file is `fileOfDraft`. */
export function draftWith(change: (draft: Determination) => void = () => {}): Determination {
  const draft: Determination = {
    caseNumber: 'CM26-0900001',
    version: 1,
    round: 1,
    priority: 'standard',
    dates: {
      injury: '2025-11-03',
      urDenial: '2026-03-02',
      applicationReceived: '2026-03-20',
      assigned: '2026-03-25',
      decision: '2026-04-20',
    },
    reviewers: [
      {
        licensedIn: ['California'],
        certifications: ['Orthopedic Surgery'],
        affirmations: ['no-affiliation', 'five-years'],
      },
    ],
    patient: { age: 41, sex: 'female' },
    condition: 'Strain of the left knee',
    documents: [
      {
        documentId: 'd1',
        title: 'Progress report',
        kind: 'progress-report',
        author: 'Treating physician',
        date: '2026-02-10',
        from: 'requesting-physician',
        pages: 2,
        use: 'relied-on',
      },
    ],
    summary: [
      { text: 'The employee is a 41-year-old female who twisted the left knee on 11/03/2025.', pages: cite(1) },
      { text: 'She has had 6 sessions of physical therapy.', pages: cite(2) },
    ],
    items: [
      {
        treatmentId: 't1',
        treatment: 'MRI of the left knee',
        outcome: 'overturned',
        administratorBasis: [],
        reviewerBasis: [mtus('Knee Disorders', 2019, ['Diagnostic Testing'])],
        searchStep: { step: '1', whyNotEarlier: '' },
        rationale: [
          { text: 'The knee locks several times a week.', pages: cite(2) },
          { text: 'The guideline supports imaging of a locking knee.', pages: [] },
          { text: 'The request for MRI of the left knee is medically necessary.', pages: [] },
        ],
        votes: [],
      },
    ],
    language: 'en',
  };
  change(draft);
  return draft;
}

export const fileOfDraft = {
  application: {
    employee: { name: 'Dana Quill', birthDate: '1984-06-01' as const, sex: 'female' as const },
    claimNumber: 'QL-204411',
    dateOfInjury: '2025-11-03' as const,
  },
  treatments: [{ id: 't1', description: 'MRI of the left knee' }],
  documents: [
    {
      documentId: 'd1',
      title: 'Progress report',
      kind: 'progress-report',
      pages: [
        'Dana Quill, 41 year old woman. On 11/3/2025 she twisted her left knee on a ladder.',
        'She completed 6 sessions of physical therapy. The left knee locks several times a week.',
      ],
    },
  ],
};
