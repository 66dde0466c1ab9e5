import { describe, expect, it } from 'vitest';
import { given, sampleApplication } from '../specification.ts';

const ownReport = {
  documentId: 'd1',
  sha256: 'a'.repeat(64),
  title: 'PR-2',
  kind: 'progress-report',
  author: null,
  date: null,
  from: 'employee',
  pages: 2,
  requirement: 'R8',
} as const;
const screening = () =>
  given()
    .and('FileApplication', { application: sampleApplication }, 'employee', { caseNumber: 'CM26-0000001' })
    .and('BeginScreening', {}, 'intake');
const assigned = () =>
  screening()
    .and('DecideEligibility', {}, 'intake', { screening: { outcome: 'eligible', reasons: [], trace: [] } })
    .and('SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
const underReview = () =>
  assigned()
    .and('NoteRecordsOverdue', {}, 'system', { recordsDueOn: '2026-03-01' })
    .and('ReceiveRecords', { records: [ownReport] }, 'employee')
    .and('ProceedWithoutRecords', { reason: 'The worker sent the reports.' }, 'assignment', {
      draw: { chosen: 'rev-1', seed: 's', candidates: [] },
    });
const reviewer = { id: 'rev-1', role: 'reviewer' } as const;
const ask = { kind: 'extension', reason: 'Surgery records came late.' } as const;

describe('a reminder', () => {
  it('goes out once a day', () => {
    expect(assigned().when('SendReminder', {}, 'records').events).toEqual([
      { type: 'ReminderSent', data: { of: 'records' } },
    ]);
    expect(assigned().and('SendReminder', {}, 'records').when('SendReminder', {}, 'records').refusal).toBe(
      'reminded-today',
    );
  });
  it('needs somebody to remind', () => {
    const nobody = given()
      .and('FileApplication', { application: { ...sampleApplication, claimsAdministrator: null } }, 'employee', {
        caseNumber: 'CM26-0000002',
      })
      .and('BeginScreening', {}, 'intake')
      .and('DecideEligibility', {}, 'intake', { screening: { outcome: 'eligible', reasons: [], trace: [] } })
      .and('SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
    expect(nobody.when('SendReminder', {}, 'records').refusal).toBe('nobody-to-remind');
  });
});

describe('what the Administrative Director is asked', () => {
  it('is answered by the step itself', () => {
    const asked = underReview().and('AskApproval', ask, reviewer);
    expect(asked.state().approvalAsked).toMatchObject({ kind: 'extension', by: 'reviewer' });
    expect(asked.when('AskApproval', ask, reviewer).refusal).toBe('already-asked');
    expect(
      asked.and('GrantExtension', { days: 3, reason: 'Good cause.' }, 'director').state().approvalAsked,
    ).toBeNull();
    const otherStep = asked.and('ApprovePanel', { size: 2, reason: 'Two fields.' }, 'director');
    expect(otherStep.state().approvalAsked).toMatchObject({ kind: 'extension' });
  });
  it('or refused, with the reason kept', () => {
    const refused = underReview()
      .and('AskApproval', ask, reviewer)
      .when('RefuseApproval', { reason: 'No cause.' }, 'director');
    expect(refused.events).toEqual([{ type: 'ApprovalRefused', data: { kind: 'extension', reason: 'No cause.' } }]);
    expect(underReview().when('RefuseApproval', { reason: 'No cause.' }, 'director').refusal).toBe('nothing-asked');
  });
  it('fits the state of the case, and comes from whoever has it', () => {
    expect(underReview().when('AskApproval', ask, { id: 'rev-9', role: 'reviewer' }).refusal).toBe('not-your-case');
    expect(screening().when('AskApproval', ask, 'intake').refusal).toBe('not-in-this-state');
    expect(screening().when('AskApproval', { ...ask, kind: 'information' }, 'intake').types).toEqual(['ApprovalAsked']);
    const information = { from: 'employee', what: 'The second page of the denial.', channel: 'mail' } as const;
    expect(screening().when('RequestInformation', information, 'director').types).toEqual(['InformationRequested']);
  });
});

describe('a referral for a penalty', () => {
  const decision = { decision: 'show-cause', reason: 'Two weeks late.' } as const;
  it('is decided once, also when the records came after all', () => {
    const decided = underReview().and('DecideReferral', decision, 'director');
    expect(decided.state().referral).toMatchObject(decision);
    expect(decided.when('DecideReferral', decision, 'director').refusal).toBe('referral-decided');
  });
  it('needs records that were late', () => {
    expect(assigned().when('DecideReferral', decision, 'director').refusal).toBe('no-referral');
    expect(underReview().when('DecideReferral', decision, 'records').refusal).toBe('not-yours-to-do');
  });
});
