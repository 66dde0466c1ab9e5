import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../case/index.ts';
import { given, now, sampleApplication } from '../../case/specification.ts';
import { newsAfter } from './news-after.ts';

const state = given()
  .and('FileApplication', { application: sampleApplication }, 'employee', { caseNumber: 'CM26-0000001' })
  .and('BeginScreening', {}, 'intake')
  .and('DecideEligibility', {}, 'intake', { screening: { outcome: 'eligible', reasons: [], trace: [] } })
  .and('SendAssignmentNotice', { channel: 'electronic' }, 'assignment')
  .state();
const event = (type: string, data: unknown, role = 'system'): RecordedEvent =>
  ({ type, data, at: now, actor: { id: 'u1', role }, version: 9 }) as RecordedEvent;
const told = (one: RecordedEvent) =>
  newsAfter(one, state).map(({ kind, to, notice }) => `${kind} → ${Object.values(to)[0]}${notice ? ' (by law)' : ''}`);

describe('what an event is news for', () => {
  it.each([
    [
      'records, for the others',
      event('RecordsReceived', { records: [] }, 'claims-administrator'),
      ['records-came → employee', 'records-came → physician'],
    ],
    ['a draw, for the reviewer alone', event('ReviewerAssigned', { reviewerId: 'rev-1' }), ['case-for-you → rev-1']],
    ['nobody to draw, for the desk', event('ReviewerNotFound', {}), ['nobody-found → assignment']],
    [
      'a question to the Director',
      event('ApprovalAsked', { kind: 'panel', reason: 'x' }),
      ['approval-asked → director'],
    ],
    [
      'her no, for who asked',
      event('ApprovalRefused', { kind: 'panel', reason: 'x' }),
      ['approval-refused → assignment'],
    ],
    ['mail that came back', event('ServiceRecorded', { result: 'returned' }), ['mail-returned → service']],
    ['mail that arrived', event('ServiceRecorded', { result: 'delivered' }), []],
    [
      'overdue records: what the law asks for, told at once',
      event('RecordsFoundOverdue', { dueOn: '2026-02-28' }),
      ['records-overdue → claims-administrator (by law)', 'penalty-referral → director (by law)'],
    ],
    ['a saved draft', event('DraftSaved', {}), []],
  ])('%s', (_what, one, expected) => {
    expect(told(one)).toEqual(expected);
  });
});
