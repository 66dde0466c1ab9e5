import { describe, expect, it } from 'vitest';
import type { Determination } from '../model.ts';
import { type CaseFile, checkDraft } from './index.ts';
import { draftWith, fileOfDraft, outside } from './sample.fixture.ts';

type Row = [
  what: string,
  check: string,
  change: (draft: Determination) => void,
  file: Partial<CaseFile>,
  field: string | RegExp,
];

const item = (draft: Determination) => draft.items[0] as Determination['items'][number];
const asIs = () => {};
const record = { id: 'R1', title: "Physicians' reports of six months", required: true, status: 'missing' as const };
const served = [
  { party: 'employee', name: 'Dana Quill', address: '1 Mill Lane' },
  { party: 'claims administrator', name: 'Harbor Claims', email: 'imr@harbor.example' },
  { party: 'requesting physician', name: 'A. Vane', address: '2 Mill Lane' },
];
const reviewer = {
  id: 'rev-1',
  specialties: ['Orthopedic Surgery'],
  licences: [{ state: 'CA', status: 'unrestricted' as const }],
  attestation: { signedOn: '2026-04-01' as const, conflict: false },
};

/** Where several sources are cited, how strong each is; the first guides. */
it.each([
  [[null, null], 2],
  [['1b', '3'], 0],
  [['3', '1b'], 1],
] as const)('sources of the levels %j give %d warnings', (levels, warnings) => {
  const draft = draftWith((one) => {
    item(one).reviewerBasis = levels.map((level, n) => ({
      ...(item(one).reviewerBasis[0] as Determination['items'][number]['reviewerBasis'][number]),
      raw: `Source ${n}`,
      level,
      question: 'treatment-benefit' as const,
    }));
  });
  expect(checkDraft(draft, fileOfDraft).filter((one) => one.check === 'K25')).toHaveLength(warnings);
});

it('a page that names somebody else is shown with its words, and is a note once the record is set aside', () => {
  const file = {
    ...fileOfDraft,
    documents: fileOfDraft.documents.map((one) => ({ ...one, otherPerson: [{ page: 2, because: 'names Ann Other' }] })),
  };
  const [finding] = checkDraft(draftWith(), file).filter((one) => one.check === 'K15');
  expect(finding).toMatchObject({ severity: 'error', field: 'documents.0', hits: [{ documentId: 'd1', page: 2 }] });
  const aside = draftWith((one) => Object.assign(one.documents[0] ?? {}, { use: 'not-relevant', reason: 'Misfiled.' }));
  expect(checkDraft(aside, file).find((one) => one.check === 'K15')?.severity).toBe('note');
});

/** Each gives an error in the field named: the rules that block a signature. */
const blocked: Row[] = [
  ['no documents', 'K02', (draft) => Object.assign(draft, { documents: [] }), {}, 'documents'],
  [
    'the UR decision alone',
    'K02',
    (draft) => Object.assign(draft.documents[0] ?? {}, { kind: 'ur-decision' }),
    {},
    'documents',
  ],
  [
    'a record nobody looked at',
    'K02',
    (draft) => Object.assign(draft.documents[0] ?? {}, { use: 'unseen' }),
    {},
    /documents/,
  ],
  [
    'a record left off the list',
    'K02',
    asIs,
    {
      documents: [
        ...fileOfDraft.documents,
        { documentId: 'd2', title: 'Operative note', kind: 'operative-note', pages: [''] },
      ],
    },
    'documents',
  ],
  [
    'a fact without a page',
    'K04',
    (draft) => Object.assign(draft.summary, { 1: { text: 'She has had 6 sessions of physical therapy.', pages: [] } }),
    {},
    'summary.1.text',
  ],
  [
    'a number not on the page',
    'K04',
    (draft) =>
      Object.assign(draft.summary, {
        1: {
          text: 'She has had 9 sessions of physical therapy.',
          pages: draft.summary[1]?.pages ?? [],
        },
      }),
    {},
    'summary.1.text',
  ],
  [
    'a date not on the page',
    'K04',
    (draft) =>
      Object.assign(draft.summary, {
        0: {
          text: 'She twisted the left knee on 11/04/2025.',
          pages: draft.summary[0]?.pages ?? [],
        },
      }),
    {},
    'summary.0.text',
  ],
  [
    'a side not on the page',
    'K04',
    (draft) =>
      Object.assign(item(draft).rationale, {
        0: { text: 'The right knee locks.', pages: item(draft).rationale[0]?.pages ?? [] },
      }),
    {},
    'items.0.rationale.0.text',
  ],
  [
    'a page that is not there',
    'K04',
    (draft) =>
      Object.assign(draft.summary, {
        1: {
          text: 'She has had therapy.',
          pages: [{ documentId: 'd1', page: 9, boxes: [], quote: '' }],
        },
      }),
    {},
    'summary.1.text',
  ],
  [
    '"not documented", and it is',
    'K09',
    (draft) =>
      Object.assign(item(draft).rationale, {
        0: {
          text: 'There is no documentation of physical therapy.',
          pages: item(draft).rationale[0]?.pages ?? [],
        },
      }),
    {},
    'items.0.rationale.0.text',
  ],
  [
    'beyond the MTUS, and no why',
    'K10',
    (draft) => Object.assign(item(draft), { reviewerBasis: [outside('ODG, Knee & Leg, MRI')] }),
    {},
    'items.0.reviewerBasis.0.raw',
  ],
  ['no basis', 'K10', (draft) => Object.assign(item(draft), { reviewerBasis: [] }), {}, /items.0/],
  [
    'an item lost',
    'K11',
    asIs,
    { treatments: [...fileOfDraft.treatments, { id: 't2', description: 'Knee brace' }] },
    /./,
  ],
  [
    'an item nobody asked for',
    'K11',
    (draft) => Object.assign(item(draft), { treatmentId: 't9' }),
    {},
    'items.0.treatment',
  ],
  [
    'an item renamed',
    'K11',
    (draft) => Object.assign(item(draft), { treatment: 'Imaging of the left knee' }),
    {},
    'items.0.treatment',
  ],
  [
    'a reviewer without licence',
    'K07',
    asIs,
    { reviewers: [{ ...reviewer, licences: [{ state: 'CA', status: 'lapsed' }] }] },
    'reviewers.0',
  ],
  ['a reviewer who did not attest', 'K07', asIs, { reviewers: [{ ...reviewer, attestation: null }] }, 'reviewers.0'],
  [
    'a reviewer with a conflict',
    'K07',
    asIs,
    { reviewers: [{ ...reviewer, attestation: { signedOn: '2026-04-01', conflict: true } }] },
    'reviewers.0',
  ],
  [
    'the name of the employee',
    'K13',
    (draft) =>
      Object.assign(draft.summary, {
        1: {
          text: 'Mrs. Quill has had 6 sessions of physical therapy.',
          pages: draft.summary[1]?.pages ?? [],
        },
      }),
    {},
    'summary.1.text',
  ],
  ['records that never came', 'K14', asIs, { records: [record] }, 'documents'],
  [
    "another patient's page",
    'K15',
    asIs,
    { documents: fileOfDraft.documents.map((one) => ({ ...one, patient: { name: 'Rowan Pell' } })) },
    /d1/,
  ],
  [
    'another birth date',
    'K15',
    asIs,
    { documents: fileOfDraft.documents.map((one) => ({ ...one, patient: { birthDate: '1948-06-01' } })) },
    /d1/,
  ],
  ['a panel without approval', 'K19', asIs, { panel: { reviewers: 2, approvedOn: null } }, 'reviewers'],
  [
    'an even vote against the treatment',
    'K19',
    (draft) =>
      void Object.assign(item(draft), {
        outcome: 'upheld',
        votes: [
          { reviewer: 'A', outcome: 'upheld', analysis: 'x' },
          { reviewer: 'B', outcome: 'overturned', analysis: 'y' },
        ],
      }),
    {},
    'items.0.treatment',
  ],
  [
    'a divided panel without analyses',
    'K19',
    (draft) =>
      Object.assign(item(draft), {
        votes: [
          { reviewer: 'A', outcome: 'upheld', analysis: '' },
          { reviewer: 'B', outcome: 'overturned', analysis: 'y' },
        ],
      }),
    {},
    'items.0.treatment',
  ],
  [
    'the same reviewer after remand',
    'K20',
    asIs,
    { remand: { priorReviewers: ['rev-1'], wrongFacts: [] }, reviewers: [reviewer] },
    'reviewers',
  ],
  [
    'a wrong fact unanswered',
    'K20',
    asIs,
    { remand: { priorReviewers: [], wrongFacts: ['The injection of January gave lasting relief'] } },
    'items',
  ],
  ['a case that was settled', 'K21', asIs, { status: { state: 'settled' } }, 'caseNumber'],
  ['no physician on the service list', 'K22', asIs, { serviceList: served.slice(0, 2) }, 'serviceList'],
  [
    'a party with no address',
    'K22',
    asIs,
    { serviceList: [...served, { party: 'attorney', name: 'B. Lorn' }] },
    'serviceList.3',
  ],
  [
    'the administrator of before',
    'K22',
    asIs,
    { serviceList: served, administratorChange: { to: 'Delta Claims', effectiveOn: '2026-04-10' } },
    'serviceList',
  ],
  [
    'an age against the birth date',
    'K24',
    (draft) =>
      Object.assign(draft.summary, {
        0: { text: 'The employee is a 59-year-old female.', pages: draft.summary[0]?.pages ?? [] },
      }),
    {},
    'summary.0.text',
  ],
  [
    'a sex against the application',
    'K24',
    (draft) =>
      Object.assign(draft.summary, {
        0: { text: 'The employee is a 41-year-old male.', pages: draft.summary[0]?.pages ?? [] },
      }),
    {},
    'summary.0.text',
  ],
];

describe('a determination being written, with the case file at hand', () => {
  it('has nothing against the sound one', () => {
    expect(checkDraft(draftWith(), { ...fileOfDraft, serviceList: served, reviewers: [reviewer] })).toEqual([]);
  });

  it.each(blocked)('%s is an error of %s', (_what, check, change, file, field) => {
    const errors = checkDraft(draftWith(change), { ...fileOfDraft, ...file }).filter(
      (one) => one.severity === 'error' && one.check === check,
    );
    expect(errors.map((one) => one.field)).toContainEqual(
      field instanceof RegExp ? expect.stringMatching(field) : field,
    );
  });

  it('places the words in the sentence they stand in', () => {
    const draft = draftWith((one) =>
      Object.assign(one.summary, {
        1: {
          text: 'She has had 9 sessions of physical therapy.',
          pages: one.summary[1]?.pages ?? [],
        },
      }),
    );
    const finding = checkDraft(draft, fileOfDraft).find((one) => one.check === 'K04');
    expect(draft.summary[1]?.text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    expect(finding?.quote).toContain('9 sessions');
  });

  it('lists the pages that speak against "not documented"', () => {
    const draft = draftWith((one) =>
      Object.assign(item(one).rationale, { 0: { text: 'There is no documentation of physical therapy.', pages: [] } }),
    );
    const finding = checkDraft(draft, fileOfDraft).find((one) => one.check === 'K09');
    expect(finding?.hits).toEqual([
      { documentId: 'd1', page: 2, quote: 'She completed 6 sessions of physical therapy.' },
    ]);
  });

  it('keeps an answered finding as a note with the reason', () => {
    const draft = draftWith((one) => Object.assign(item(one), { treatment: 'Imaging of the left knee' }));
    const answers = [{ check: 'K11', quote: 'Imaging of the left knee', reason: 'So worded in the amended request.' }];
    const finding = checkDraft(draft, { ...fileOfDraft, answers }).find(
      (one) => one.check === 'K11' && one.quote === 'Imaging of the left knee',
    );
    expect(finding).toMatchObject({ severity: 'note', message: expect.stringContaining('amended request') });
  });

  it('says that most of it was copied from the UR decision', () => {
    const text =
      'The worker has tried rest and tablets and a brace, and none of the three has changed how often the knee locks on the stairs.';
    const draft = draftWith((one) => void item(one).rationale.unshift({ text, pages: [] }));
    const found = checkDraft(draft, { ...fileOfDraft, application: { ...fileOfDraft.application, urReasons: text } });
    expect(found.some((one) => one.check === 'K16')).toBe(true);
  });

  it('does not know what it was not told', () => {
    const needing = ['K14', 'K15', 'K19', 'K20', 'K21', 'K22'];
    expect(checkDraft(draftWith(), {}).filter((one) => needing.includes(one.check))).toEqual([]);
  });
});
