import { describe, expect, it } from 'vitest';
import type { Finding } from '../../determination/model.ts';
import { given, sampleApplication } from '../specification.ts';
import type { Found } from './context.ts';

/** From the waiver of a finding over the draw of the second reading to the signature: what is written is what is signed. */
const reviewer = { id: 'rev-1', role: 'reviewer' as const };
const seal = 'c'.repeat(64);
const kept = { kind: 'typed' as const, sha256: 'd'.repeat(64) };
const summary = (text: string) => ({
  condition: 'Low back sprain',
  age: 46,
  sex: 'female' as const,
  sentences: [{ text, pages: [] }],
});
const item = {
  outcome: 'upheld' as const,
  administratorBasis: [],
  reviewerBasis: [
    {
      kind: 'mtus' as const,
      source: null,
      guideline: null,
      year: 2019,
      chapter: null,
      sections: [],
      pages: [],
      raw: 'x',
    },
  ],
  rationale: [{ text: 'The contents of the kit are not given.', pages: [] }],
};

const written = () =>
  given()
    .and('FileApplication', { application: sampleApplication }, 'employee', { caseNumber: 'CM26-0000001' })
    .and('BeginScreening', {}, 'intake')
    .and('DecideEligibility', {}, 'intake', { screening: { outcome: 'eligible', reasons: [], trace: [] } })
    .and('SendAssignmentNotice', { channel: 'electronic' }, 'assignment')
    .and(
      'ReceiveRecords',
      {
        records: [
          {
            documentId: 'd1',
            sha256: 'a'.repeat(64),
            title: 'Report',
            kind: 'progress-report',
            author: 'A. Fennimore',
            date: '2026-01-15',
            from: 'claims-administrator',
            pages: 2,
            requirement: 'R1',
          },
          {
            documentId: 'd2',
            sha256: 'b'.repeat(64),
            title: 'Form',
            kind: 'application-form',
            author: 'O. Penhallow',
            date: '2026-01-21',
            from: 'claims-administrator',
            pages: 1,
            requirement: 'R2',
          },
        ],
      },
      'claims-administrator',
    )
    .and('DeclareRecordsComplete', {}, 'records')
    .and('AssignReviewer', {}, 'assignment', {
      draw: { chosen: 'rev-1', seed: 's', candidates: [{ id: 'rev-1', eligible: true, score: 1, reasons: [] }] },
    })
    .and('AttestNoConflict', { affirmed: ['no-affiliation'], signature: 'R' }, reviewer, {
      attestation: {
        points: ['no-affiliation'],
        qualifications: {
          ok: true,
          value: {
            licensedIn: ['California'],
            certifications: ['Orthopedic Surgery'],
            affirmations: ['no-affiliation'],
          },
        },
      },
    })
    .and(
      'SaveDraft',
      { expectedSectionVersion: 0, change: { section: 'item', treatmentId: 't1', content: item } },
      reviewer,
    )
    .and(
      'SaveDraft',
      { expectedSectionVersion: 0, change: { section: 'summary', content: summary('She hurt her low back.') } },
      reviewer,
    );

const finding = (hits?: Finding['hits']): NonNullable<Found['findings']>[number] => ({
  check: 'K09',
  severity: 'error',
  message: 'Said to be missing',
  quote: 'no documentation of therapy',
  start: 0,
  end: 5,
  rule: 'LC 4610.6(h)(5)',
  key: 'K09|items.0|x',
  ...(hits ? { hits } : {}),
});

describe('a draft saved as differences', () => {
  const difference = {
    section: 'summary' as const,
    edits: [{ part: 'sentences', at: 1, remove: 0, insert: [{ text: 'It hurts when she bends.', pages: [] }] }],
  };

  it('then reads as if it had been saved whole', () => {
    const after = written().and('SaveDraft', { expectedSectionVersion: 1, difference }, reviewer).state().draft.summary;
    expect(after).toMatchObject({
      version: 2,
      content: { sentences: [{ text: 'She hurt her low back.' }, { text: 'It hurts when she bends.' }] },
    });
  });

  it('is refused on another version, on a text never saved, and where it does not fit', () => {
    const save = (expectedSectionVersion: number, data: typeof difference | object) =>
      written().when('SaveDraft', { expectedSectionVersion, difference: data as never }, reviewer).refusal;
    expect(save(0, difference)).toBe('stale-section');
    expect(save(0, { section: 'documents', edits: [{ part: 'uses', at: 0, remove: 0, insert: [] }] })).toBe(
      'difference-does-not-fit',
    );
    expect(save(1, { section: 'summary', edits: [{ part: 'sentences', at: 4, remove: 1, insert: [] }] })).toBe(
      'difference-does-not-fit',
    );
  });
});

describe('waiving what the checks found', () => {
  const hits = [
    { documentId: 'd1', page: 2, quote: 'Six sessions of therapy.' },
    { documentId: 'd1', page: 1, quote: 'Therapy helped.' },
  ];
  const waive = (answers: { documentId: string; words: string }[] | null, found: Found) =>
    written().when(
      'WaiveFinding',
      { finding: 'K09|items.0|x', reason: 'Looked at it again.', answers },
      reviewer,
      found,
    );

  it('needs an answer to every document whose pages speak against the words', () => {
    expect(waive(null, { findings: [finding(hits)] }).refusal).toBe('hits-unanswered');
    expect(waive([{ documentId: 'd2', words: 'no' }], { findings: [finding(hits)] }).refusal).toBe('hits-unanswered');
    const answered = waive([{ documentId: 'd1', words: 'Therapy of the other knee.' }], { findings: [finding(hits)] });
    expect(answered.types).toEqual(['FindingWaived']);
    expect(answered.events[0]?.data).toMatchObject({ answers: [{ words: 'Therapy of the other knee.' }] });
  });

  it('is refused where nothing of the kind is found any more', () => {
    expect(waive(null, { findings: [] }).refusal).toBe('finding-unknown');
  });
});

describe('the draw for a second reading', () => {
  const sample = (drawn: boolean) => ({ share: 0.2, seed: 's', number: 0.1, always: [], drawn });

  it('is recorded with its seed; a determination not drawn goes to be signed', () => {
    const out = written().when('SubmitDraft', {}, reviewer, { findings: [], qualitySample: sample(false) });
    expect(out.types).toEqual(['DraftSubmitted', 'QualitySampleDrawn']);
    const state = written()
      .and('SubmitDraft', {}, reviewer, { findings: [], qualitySample: sample(false) })
      .state();
    expect(state).toMatchObject({ status: 'ready-to-sign', qualitySample: { seed: 's' } });
  });

  it('sends one that was drawn to be read, and every one where no share is set', () => {
    const status = (found: Found) => written().and('SubmitDraft', {}, reviewer, found).state().status;
    expect(status({ findings: [], qualitySample: sample(true) })).toBe('quality-review');
    expect(status({ findings: [] })).toBe('quality-review');
  });
});

describe('the signature', () => {
  const statement = 'I decided this case myself on the records listed.' as const;
  const signature = { kind: 'typed' as const, text: 'Fictional Name' };
  const passed = () =>
    written().and('SubmitDraft', {}, reviewer, { findings: [] }).and('PassQualityReview', {}, 'quality');
  const sign = (contentHash: string | null, found: Found) =>
    passed().when('SignDetermination', { statement, signature, contentHash }, reviewer, found);
  const sealed = { findings: [], contentHash: seal, signature: kept };

  it('seals the content by its hash, and the ledger holds no more of the signature than its hash', () => {
    const out = sign(seal, sealed);
    expect(out.events[0]?.data).toMatchObject({ contentHash: seal, signature: kept });
    expect(JSON.stringify(out.events)).not.toContain('Fictional Name');
  });

  it('is refused on a content other than the one shown', () => {
    expect(sign('e'.repeat(64), sealed).refusal).toBe('content-changed');
  });

  it('is refused while an error stands open, and given when it was waived', () => {
    expect(sign(seal, { ...sealed, findings: [finding()] }).refusal).toBe('errors-open');
  });
});
