import { describe, expect, it } from 'vitest';
import { fold } from '../../case/evolve.ts';
import type { CaseRecord, RecordedEvent } from '../../case/index.ts';
import { sampleApplication } from '../../case/specification.ts';
import type { LoadedCase } from '../cases/load.ts';
import { lookUpRecordsDue } from './records-due.ts';

let version = 0;
const at = (instant: string, type: string, data: unknown): RecordedEvent =>
  ({ type, data, version: ++version, at: instant, actor: { id: 'x', role: 'system' } }) as RecordedEvent;

/** Filed, eligible, and told of by an electronic notice on 12 February 2026: records are due on the 24th. */
const told = [
  at('2026-02-10T18:00:00.000Z', 'ApplicationReceived', {
    caseNumber: 'CM26-0000001',
    application: sampleApplication,
  }),
  at('2026-02-11T18:00:00.000Z', 'ScreeningBegun', {}),
  at('2026-02-11T18:30:00.000Z', 'FoundEligible', {
    screening: { outcome: 'eligible', reasons: [], trace: [] },
    override: null,
  }),
  at('2026-02-12T18:00:00.000Z', 'AssignmentNoticeSent', { channel: 'electronic', priority: 'standard' }),
];

const paper = (documentId: string, requirement: CaseRecord['requirement']): CaseRecord => ({
  documentId,
  sha256: documentId.repeat(8),
  title: documentId,
  kind: 'report',
  author: null,
  date: null,
  from: 'claims-administrator',
  pages: 1,
  requirement,
});
const came = (instant: string, ...records: CaseRecord[]) => at(instant, 'RecordsReceived', { records });
const foundOf = (...more: RecordedEvent[]) => {
  const events = [...told, ...more];
  return lookUpRecordsDue({ events, state: fold(events) } as LoadedCase);
};

describe('when records were due, and since when they are enough', () => {
  it('is twelve days after an electronic notice, and no day before there is a notice', () => {
    expect(foundOf()).toEqual({ recordsDueOn: '2026-02-24', recordsEnoughOn: null });
    const early = told.slice(0, 3);
    expect(lookUpRecordsDue({ events: early, state: fold(early) } as LoadedCase).recordsDueOn).toBeNull();
  });

  it('is the day on which the second of what is needed came, in Pacific time', () => {
    const report = came('2026-02-18T20:00:00.000Z', paper('report', 'R1'));
    expect(foundOf(report).recordsEnoughOn).toBeNull();
    // Six in the morning of the 25th in UTC is still the evening of the 24th, the day they are due.
    expect(foundOf(report, came('2026-02-25T06:00:00.000Z', paper('form', 'R2'))).recordsEnoughOn).toBe('2026-02-24');
    expect(foundOf(report, came('2026-02-25T09:00:00.000Z', paper('form', 'R2'))).recordsEnoughOn).toBe('2026-02-25');
  });

  it('does not wait for what comes on top', () => {
    const enough = came('2026-02-18T20:00:00.000Z', paper('report', 'R4'), paper('form', 'R2'));
    expect(foundOf(enough, came('2026-03-05T20:00:00.000Z', paper('more', 'R8'))).recordsEnoughOn).toBe('2026-02-18');
  });

  it('is never a day by papers that are no report, or by the form alone', () => {
    const others = came('2026-02-18T20:00:00.000Z', paper('form', 'R2'), paper('billing', 'R3'), paper('unread', null));
    expect(foundOf(others).recordsEnoughOn).toBeNull();
  });

  it('counts a paper from the day it came, though the desk says only after the due date what it is', () => {
    const unread = came('2026-02-19T20:00:00.000Z', paper('form', 'R2'), paper('report', null));
    const read = came('2026-02-27T20:00:00.000Z', paper('report', 'R1'));
    expect(foundOf(unread).recordsEnoughOn).toBeNull();
    expect(foundOf(unread, read).recordsEnoughOn).toBe('2026-02-19');
  });

  it('counts no paper as what it was taken for before the desk looked closer', () => {
    const taken = came('2026-02-19T20:00:00.000Z', paper('form', 'R2'), paper('report', 'R1'));
    const closer = came('2026-02-20T20:00:00.000Z', paper('report', null));
    expect(foundOf(taken).recordsEnoughOn).toBe('2026-02-19');
    expect(foundOf(taken, closer).recordsEnoughOn).toBeNull();
  });
});
