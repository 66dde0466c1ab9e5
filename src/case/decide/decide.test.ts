import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../law/index.ts';
import { statesFor } from '../actions.ts';
import { commandTypes } from '../commands.ts';
import { outcomeOf } from '../determination-of.ts';
import type { DraftSection } from '../draft.ts';
import type { ScreeningRecord } from '../events.ts';
import { given, type Specification, sampleApplication } from '../specification.ts';

const screened = (outcome: ScreeningRecord['outcome']): { screening: ScreeningRecord } => ({
  screening: {
    outcome,
    reasons: outcome === 'eligible' ? [] : [{ code: 'I01', rule: 'LC 4610.5(h)', because: 'Late.' }],
    trace: [],
  },
});
const draw = (chosen: string | null) => ({ draw: { chosen, seed: 's', candidates: [] } });
const reviewer = { id: 'rev-1', role: 'reviewer' } as const;
const report = {
  documentId: 'd1',
  sha256: 'a'.repeat(64),
  title: 'PR-2',
  kind: 'progress-report',
  author: null,
  date: null,
  from: 'claims-administrator',
  pages: 2,
  requirement: 'R1',
} as const;
const form = {
  ...report,
  documentId: 'd2',
  sha256: 'b'.repeat(64),
  title: 'Application form',
  kind: 'application',
  requirement: 'R2',
} as const;
const qualifications = {
  ok: true,
  value: { licensedIn: ['California'], certifications: ['Orthopedic Surgery'], affirmations: ['no-affiliation'] },
} as const;
const attestation = {
  attestation: {
    points: ['no-affiliation'],
    qualifications: {
      ...qualifications,
      value: {
        licensedIn: ['California'],
        certifications: ['Orthopedic Surgery'],
        affirmations: ['no-affiliation' as const],
      },
    },
  },
};
const item = {
  outcome: 'upheld' as const,
  administratorBasis: [],
  reviewerBasis: [
    {
      kind: 'mtus' as const,
      source: 'MTUS' as const,
      guideline: 'Low Back',
      year: 2004,
      chapter: null,
      sections: [],
      pages: [],
      raw: 'Low Back 2004',
    },
  ],
  rationale: [{ text: 'The contents of the kit are not given.', pages: [] }],
};

const filed = () =>
  given().and('FileApplication', { application: sampleApplication }, 'employee', { caseNumber: 'CM26-0000001' });
const screening = () => filed().and('BeginScreening', {}, 'intake');
const eligible = () => screening().and('DecideEligibility', {}, 'intake', screened('eligible'));
const assigned = () => eligible().and('SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
const complete = () =>
  assigned()
    .and('ReceiveRecords', { records: [report, form] }, 'claims-administrator')
    .and('DeclareRecordsComplete', {}, 'records');
const underReview = () => complete().and('AssignReviewer', {}, 'assignment', draw('rev-1'));
const attested = () =>
  underReview().and('AttestNoConflict', { affirmed: ['no-affiliation'], signature: 'R' }, reviewer, attestation);
const save = (spec: Specification, version = 0) =>
  spec.and(
    'SaveDraft',
    { expectedSectionVersion: version, change: { section: 'item', treatmentId: 't1', content: item } },
    reviewer,
  );
const written = () =>
  save(attested()).and(
    'SaveDraft',
    {
      expectedSectionVersion: 0,
      change: {
        section: 'summary',
        content: {
          condition: 'Low back sprain',
          age: 46,
          sex: 'female',
          sentences: [{ text: 'She hurt her low back.', pages: [] }],
        },
      },
    },
    reviewer,
  );
const seal = 'c'.repeat(64);
const signing = {
  statement: 'I decided this case myself on the records listed.' as const,
  signature: { kind: 'typed' as const, text: 'R. Fictional' },
};
const sealed = { findings: [], contentHash: seal, signature: { kind: 'typed' as const, sha256: 'd'.repeat(64) } };
const passed = () =>
  written().and('SubmitDraft', {}, reviewer, { findings: [] }).and('PassQualityReview', {}, 'quality');
const signed = () => passed().and('SignDetermination', { ...signing, contentHash: seal }, reviewer, sealed);
const issued = () => signed().and('IssueDetermination', {}, 'service', { letters: [], service: [] });
const appeal = {
  on: '2026-03-01' as const,
  ground: 'h5-plain-error' as const,
  statement: 'The report was in the file.',
  verified: true,
};

describe('the action table', () => {
  it('names every command somewhere, so that none is out of reach', () => {
    expect(commandTypes.filter((type) => statesFor(type).length === 0)).toEqual(['FileApplication']);
  });
});

describe('the main path', () => {
  it('leads from the application to an issued determination', () => {
    expect(issued().state()).toMatchObject({
      status: 'issued',
      issued: [{ version: 1, round: 1, determination: { items: [{ outcome: 'upheld' }] } }],
    });
  });

  it('keeps the words of the disputed treatment as the application gave them', () => {
    expect(issued().state().issued[0]?.determination.items[0]?.treatment).toBe('Home exercise kit for the low back');
  });
});

describe('screening', () => {
  it.each([
    ['eligible', 'FoundEligible'],
    ['ineligible', 'FoundIneligible'],
    ['deferred', 'Deferred'],
  ] as const)('given %s by rule, then %s', (outcome, event) => {
    expect(screening().when('DecideEligibility', {}, 'intake', screened(outcome)).types).toEqual([event]);
  });

  it('links a duplicate to its master and ends what had ended: neither is "ineligible"', () => {
    const { screening: found } = screened('ineligible');
    const duplicate = { screening: { ...found, closing: 'duplicate' as const, duplicateOf: 'CM26-0000009' } };
    expect(screening().when('DecideEligibility', {}, 'intake', duplicate).types).toEqual(['MarkedDuplicate']);
    const ended = { screening: { ...found, closing: 'terminated' as const } };
    expect(screening().when('DecideEligibility', {}, 'intake', ended).types).toEqual(['Terminated']);
  });

  it('does not wave missing information through', () => {
    expect(screening().when('DecideEligibility', {}, 'intake', screened('information-requested')).refusal).toBe(
      'information-needed',
    );
  });

  it('lets a person decide otherwise only with a reason, which stays', () => {
    const outcome = screening().when(
      'DecideEligibility',
      { override: { outcome: 'eligible', reason: 'The form came with the denial only on the 28th.' } },
      'intake',
      screened('ineligible'),
    );
    expect(outcome.events).toMatchObject([
      { type: 'FoundEligible', data: { override: 'The form came with the denial only on the 28th.' } },
    ]);
  });

  it('refuses a decision that was not screened', () => {
    expect(screening().when('DecideEligibility', {}, 'intake').refusal).toBe('not-looked-up');
  });

  it('comes back from a request for information by answer and by lapse', () => {
    const asked = () =>
      screening().and('RequestInformation', { from: 'physician', what: 'The second page.', channel: 'fax' }, 'intake');
    expect(asked().and('AnswerInformationRequest', { answer: 'Here it is.' }, 'physician').state().status).toBe(
      'screening',
    );
    expect(asked().and('LapseInformationRequest', {}, 'system').state().status).toBe('screening');
  });

  it('lets only the administrator agree to a review of a liability case', () => {
    const deferred = screening().and('DecideEligibility', {}, 'intake', screened('deferred'));
    const data = { because: 'administrator-agrees', on: '2026-02-20', note: 'We agree.' } as const;
    expect(deferred.when('ResumeScreening', data, 'employee').refusal).toBe('not-yours-to-agree');
    expect(deferred.and('ResumeScreening', data, 'claims-administrator').state()).toMatchObject({
      status: 'screening',
      application: { liabilityDispute: { administratorAgreesToReview: true } },
    });
  });

  it('knows a duplicate, but not of itself', () => {
    expect(filed().and('MarkDuplicate', { of: 'CM26-0000009' }, 'intake').state()).toMatchObject({
      status: 'duplicate',
      linkedTo: 'CM26-0000009',
    });
    expect(filed().when('MarkDuplicate', { of: 'CM26-0000001' }, 'intake').refusal).toBe('duplicate-of-itself');
  });

  it('takes no application from an employer or administrator', () => {
    expect(
      given().when('FileApplication', { application: sampleApplication }, 'claims-administrator', { caseNumber: 'x' })
        .refusal,
    ).toBe('not-yours-to-do');
  });

  it('takes no application from the future, nor two treatments of one name', () => {
    expect(
      given().when('FileApplication', { application: { ...sampleApplication, receivedOn: '2027-01-01' } }, 'employee', {
        caseNumber: 'x',
      }).refusal,
    ).toBe('date-in-future');
    const twice = {
      ...sampleApplication,
      treatments: [...sampleApplication.treatments, ...sampleApplication.treatments],
    };
    expect(given().when('FileApplication', { application: twice }, 'employee', { caseNumber: 'x' }).refusal).toBe(
      'treatment-twice',
    );
  });
});

describe('records', () => {
  it('are not complete on the UR decision alone', () => {
    const only = assigned().and(
      'ReceiveRecords',
      { records: [{ ...report, kind: 'ur-decision', requirement: 'R5' }] },
      'claims-administrator',
    );
    expect(only.when('DeclareRecordsComplete', {}, 'records').refusal).toBe('no-medical-records');
  });

  it('are not complete without the application form', () => {
    expect(
      assigned()
        .and('ReceiveRecords', { records: [report] }, 'claims-administrator')
        .when('DeclareRecordsComplete', {}, 'records').refusal,
    ).toBe('application-form-missing');
  });

  it('come once and under the sender’s own flag', () => {
    const one = assigned().and('ReceiveRecords', { records: [report] }, 'claims-administrator');
    expect(
      one.when('ReceiveRecords', { records: [{ ...report, documentId: 'other' }] }, 'claims-administrator').refusal,
    ).toBe('record-already-there');
    expect(assigned().when('ReceiveRecords', { records: [report] }, 'employee').refusal).toBe('sender-is-not-you');
  });

  it('are overdue after the day they were due, not on it', () => {
    expect(assigned().when('NoteRecordsOverdue', {}, 'system', { recordsDueOn: '2026-03-02' }).refusal).toBe(
      'not-overdue',
    );
    expect(assigned().when('NoteRecordsOverdue', {}, 'system', { recordsDueOn: '2026-03-01' }).types).toEqual([
      'RecordsFoundOverdue',
    ]);
  });

  it('are not found overdue by the program when enough of them came in time and a person has yet to say so', () => {
    const enough = (recordsEnoughOn: PlainDate | null) => ({ recordsDueOn: '2026-03-01', recordsEnoughOn });
    const asked = (who: 'system' | 'records', day: PlainDate | null) =>
      assigned().when('NoteRecordsOverdue', {}, who, enough(day));
    expect(asked('system', '2026-03-01').refusal).toBe('waits-for-the-records-desk');
    expect(asked('system', '2026-03-02').types).toEqual(['RecordsFoundOverdue']);
    expect(asked('system', null).types).toEqual(['RecordsFoundOverdue']);
    expect(asked('records', '2026-02-20').types).toEqual(['RecordsFoundOverdue']);
  });

  it('may be left behind when they are overdue and something else is there', () => {
    const overdue = assigned().and('NoteRecordsOverdue', {}, 'system', { recordsDueOn: '2026-03-01' });
    expect(overdue.when('ProceedWithoutRecords', { reason: 'Never sent.' }, 'assignment', draw('rev-1')).refusal).toBe(
      'no-medical-records',
    );
    const own = overdue.and(
      'ReceiveRecords',
      { records: [{ ...report, from: 'employee', requirement: 'R8' }] },
      'employee',
    );
    expect(
      own.and('ProceedWithoutRecords', { reason: 'Never sent.' }, 'assignment', draw('rev-1')).state(),
    ).toMatchObject({ status: 'under-review', withoutRecords: 'Never sent.' });
  });
});

describe('the reviewer', () => {
  it('may be missing: the case waits in a named queue', () => {
    expect(
      complete()
        .and('AssignReviewer', {}, 'assignment', {
          draw: { chosen: null, seed: 's', candidates: [], queue: 'no psychiatrist free' },
        })
        .state(),
    ).toMatchObject({ status: 'records-complete', waitingFor: 'no psychiatrist free' });
  });

  it('writes nothing before affirming every point', () => {
    const data = { expectedSectionVersion: 0, change: { section: 'item', treatmentId: 't1', content: item } } as const;
    expect(underReview().when('SaveDraft', data, reviewer).refusal).toBe('not-attested');
    expect(
      underReview().when('AttestNoConflict', { affirmed: ['something-else'], signature: 'R' }, reviewer, attestation)
        .refusal,
    ).toBe('not-all-affirmed');
    expect(underReview().when('SaveDraft', data, { id: 'rev-2', role: 'reviewer' }).refusal).toBe('not-your-case');
  });

  it('may decline, and is not drawn again in this case', () => {
    expect(underReview().and('DeclineReview', { reason: 'I know the surgeon.' }, reviewer).state()).toMatchObject({
      status: 'records-complete',
      reviewers: [],
      excludedReviewers: { 'rev-1': 'declined: I know the surgeon.' },
    });
  });

  it('is told of a stale save, and nothing is overwritten', () => {
    const once = save(attested());
    const again = once.when(
      'SaveDraft',
      {
        expectedSectionVersion: 0,
        change: { section: 'item', treatmentId: 't1', content: { ...item, outcome: 'overturned' } },
      },
      reviewer,
    );
    expect(again.refusal).toBe('stale-section');
    expect(once.state().draft.items.t1?.content.outcome).toBe('upheld');
  });

  it('may write two parts side by side', () => {
    expect(written().state().draft).toMatchObject({ summary: { version: 1 }, items: { t1: { version: 1 } } });
  });

  it('cannot write about a treatment that is not in dispute', () => {
    expect(
      attested().when(
        'SaveDraft',
        { expectedSectionVersion: 0, change: { section: 'item', treatmentId: 't9', content: item } },
        reviewer,
      ).refusal,
    ).toBe('treatment-unknown');
  });
});

describe('before signature', () => {
  const error = {
    check: 'K03',
    severity: 'error',
    message: 'A date that cannot be.',
    quote: '',
    start: 0,
    end: 0,
    rule: 'r',
    key: 'K03:1',
  } as const;

  it('an error stops the draft until it is waived in writing', () => {
    expect(written().when('SubmitDraft', {}, reviewer, { findings: [error] }).refusal).toBe('errors-open');
    expect(
      written()
        .and('WaiveFinding', { finding: 'K03:1', reason: 'The file itself has this date.' }, reviewer)
        .when('SubmitDraft', {}, reviewer, { findings: [error] }).types,
    ).toEqual(['DraftSubmitted']);
  });

  it('a draft with a gap does not leave the desk', () => {
    expect(save(attested()).when('SubmitDraft', {}, reviewer, { findings: [] }).refusal).toBe('summary-missing');
  });

  it('a second person reads it', () => {
    const submitted = written().and('SubmitDraft', {}, reviewer, { findings: [] });
    expect(submitted.when('PassQualityReview', {}, { id: 'rev-1', role: 'quality' }).refusal).toBe(
      'second-person-needed',
    );
    expect(
      submitted.and('ReturnDraft', { comments: [{ place: 'items.t1', words: 'Which page?' }] }, 'quality').state(),
    ).toMatchObject({ status: 'draft', comments: [{ words: 'Which page?' }] });
  });
});

describe('extension and questions', () => {
  it('grants three days in all', () => {
    const one = attested().and('GrantExtension', { days: 2, reason: 'Records of surgery came late.' }, 'director');
    expect(one.state().status).toBe('extended');
    expect(one.when('GrantExtension', { days: 2, reason: 'More.' }, 'director').refusal).toBe('extension-too-long');
  });

  it('returns where it was when the party that was asked has answered', () => {
    const asked = save(attested()).and('AskParty', { to: 'physician', question: 'Was the MRI done?' }, reviewer);
    expect(asked.when('AnswerReviewer', { answer: 'It was.' }, 'employee').refusal).toBe('asked-somebody-else');
    expect(asked.and('AnswerReviewer', { answer: 'It was.' }, 'physician').state().status).toBe('draft');
  });
});

describe('a panel', () => {
  it('needs every vote, and the decision follows it', () => {
    expect(outcomeOf([{ outcome: 'upheld' }, { outcome: 'overturned' }])).toBe('overturned');
    expect(outcomeOf([{ outcome: 'upheld' }, { outcome: 'upheld' }, { outcome: 'overturned' }])).toBe('upheld');
  });

  it('is approved by the director and then filled', () => {
    const panel = complete()
      .and('ApprovePanel', { size: 2, reason: 'Pain and psychiatry.' }, 'director')
      .and('AssignReviewer', {}, 'assignment', draw('rev-1'));
    expect(
      panel
        .and('AssignReviewer', {}, 'assignment', draw('rev-2'))
        .state()
        .reviewers.map((one) => one.id),
    ).toEqual(['rev-1', 'rev-2']);
    expect(
      panel
        .and('AssignReviewer', {}, 'assignment', draw('rev-2'))
        .when('AssignReviewer', {}, 'assignment', draw('rev-3')).refusal,
    ).toBe('reviewers-complete');
  });
});

describe('after issue', () => {
  it('nothing is edited; a correction is a new version and keeps the decision', () => {
    const change: DraftSection = {
      section: 'item',
      treatmentId: 't1',
      content: { ...item, rationale: [{ text: 'The contents of the kit are not named.', pages: [] }] },
    };
    const extra = { letters: [], service: [], contentHash: 'd' };
    expect(issued().when('SaveDraft', { expectedSectionVersion: 1, change }, reviewer).refusal).toBe(
      'not-in-this-state',
    );
    expect(
      issued().and('CorrectDetermination', { correction: 'A word.', change }, 'quality', extra).state().issued,
    ).toMatchObject([{ version: 1 }, { version: 2, determination: { correction: 'A word.' } }]);
    expect(
      issued().when(
        'CorrectDetermination',
        {
          correction: 'Other.',
          change: { section: 'item', treatmentId: 't1', content: { ...item, outcome: 'overturned' } },
        },
        'quality',
        extra,
      ).refusal,
    ).toBe('outcome-is-final');
  });

  it('a remand leads to another reviewer', () => {
    const remanded = issued()
      .and('FileAppeal', appeal, 'employee')
      .and(
        'RemandOnAppeal',
        { on: '2026-03-02', ground: 'h5-plain-error', factsFoundWrong: 'The therapy was documented.' },
        'director',
      );
    expect(remanded.and('BeginNewRound', { channel: 'electronic' }, 'assignment').state()).toMatchObject({
      status: 'assigned',
      round: 2,
      reviewers: [],
      excludedReviewers: { 'rev-1': 'reviewed round 1' },
      issued: [{ version: 1 }],
    });
  });

  it('an ineligible application may be appealed on that ground only', () => {
    const ineligible = screening().and('DecideEligibility', {}, 'intake', screened('ineligible'));
    expect(ineligible.when('FileAppeal', appeal, 'employee').refusal).toBe('ground-does-not-fit');
    expect(ineligible.when('FileAppeal', { ...appeal, ground: 'ineligibility' }, 'employee').types).toEqual([
      'AppealFiled',
    ]);
  });

  it('what was upheld needs no carrying out', () => {
    expect(
      issued().when('ReportImplementation', { on: '2026-03-01', how: 'authorized' }, 'claims-administrator').refusal,
    ).toBe('nothing-to-implement');
  });
});

describe('an early end', () => {
  it.each([
    ['before the notice', screening, 'none'],
    ['before a reviewer opened the file', underReview, 'before-forwarding'],
    ['after', attested, 'after-forwarding'],
  ] as const)('%s costs its fee', (_when, at, fee) => {
    expect(at().and('Withdraw', { reason: 'I changed my mind.' }, 'employee').state()).toMatchObject({
      status: 'withdrawn',
      ended: { fee },
    });
  });

  it('is not possible once the determination is out', () => {
    expect(
      issued().when(
        'Terminate',
        { because: 'authorized', on: '2026-03-01', note: 'We authorize it.' },
        'claims-administrator',
      ).refusal,
    ).toBe('not-in-this-state');
  });
});
