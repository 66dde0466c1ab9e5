import { describe, expect, it } from 'vitest';
import type { Instant } from '../law/dates/types.ts';
import { billedOf } from './billed.ts';
import { dutiesOf } from './duties.ts';
import type { CaseEvent, RecordedEvent } from './events.ts';
import { fold } from './evolve.ts';
import type { Role } from './roles.ts';
import { given, now, sampleApplication } from './specification.ts';
import type { CaseState } from './state.ts';

const determination = (outcome: 'upheld' | 'overturned') =>
  ({ version: 1, items: [{ treatmentId: 't1', treatment: 'Kit', outcome }] }) as never;

const filed: CaseEvent = {
  type: 'ApplicationReceived',
  data: { caseNumber: 'CM26-0000001', application: sampleApplication },
};
const decided = (outcome: 'upheld' | 'overturned'): CaseEvent[] => [
  filed,
  { type: 'AssignmentNoticeSent', data: { channel: 'electronic', priority: 'standard' } },
  { type: 'DeterminationSigned', data: { determination: determination(outcome), contentHash: 'c' } },
  { type: 'DeterminationIssued', data: { version: 1, letters: [], service: [] } },
  {
    type: 'ServiceRecorded',
    data: { version: 1, to: 'claims-administrator', channel: 'electronic', on: '2026-03-02', result: 'delivered' },
  },
];
const recorded = (events: CaseEvent[], at: Instant = now): RecordedEvent[] =>
  events.map((event, index) => ({
    ...event,
    at,
    actor: { id: 'somebody', role: 'service' as Role },
    version: index + 1,
  }));
const duties = (events: CaseEvent[]) => dutiesOf(fold(recorded(events)) as CaseState, recorded(events));

describe('what a party is asked for', () => {
  it('the administrator owes the records, by the day of the notice', () => {
    expect(duties(decided('upheld').slice(0, 2))).toEqual([
      { to: 'claims-administrator', act: 'send-records', due: '2026-03-16', clock: 'C14e' },
    ]);
  });

  it('whoever was asked for information answers it', () => {
    const asked: CaseEvent = {
      type: 'InformationRequested',
      data: { from: 'physician', what: 'The RFA.', channel: 'mail' },
    };
    expect(duties([filed, asked])).toMatchObject([{ to: 'physician', act: 'answer-information', clock: 'C11' }]);
  });

  it('an overturned treatment is carried out, an upheld one needs only to be received', () => {
    expect(duties(decided('overturned'))).toEqual([
      { to: 'claims-administrator', act: 'acknowledge', due: null, clock: null },
      { to: 'claims-administrator', act: 'carry-out', due: '2026-03-09', clock: 'C24' },
    ]);
    expect(duties(decided('upheld')).map(({ act }) => act)).toEqual(['acknowledge']);
  });

  it('a letter received is asked for no more; carrying out is, whatever was said meanwhile', () => {
    const events: CaseEvent[] = [
      ...decided('overturned'),
      { type: 'DeterminationAcknowledged', data: { version: 1, by: 'claims-administrator' } },
      { type: 'ImplementationExplained', data: { because: 'appeal-filed', reason: 'We appeal.' } },
    ];
    expect(duties(events)).toMatchObject([{ act: 'carry-out', due: '2026-03-09' }]);
  });

  it('nobody is asked for anything while the house works', () => {
    expect(duties([filed])).toEqual([]);
  });
});

describe('saying why it is not carried out yet', () => {
  const why = { because: 'waiting-for-information' as const, reason: 'The provider has not given a date.' };

  it('is kept with its day and changes nothing else', () => {
    const after = given(recorded(decided('overturned'))).and('ExplainNoImplementation', why, 'claims-administrator');
    expect(after.state()).toMatchObject({ status: 'issued', notImplemented: why, implementation: null });
  });

  it('is refused where nothing was overturned, for a day gone by, and to anybody else', () => {
    const say = (outcome: 'upheld' | 'overturned', by: Role, more = {}) =>
      given(recorded(decided(outcome))).when('ExplainNoImplementation', { ...why, ...more }, by).refusal;
    expect(say('upheld', 'claims-administrator')).toBe('nothing-to-implement');
    expect(say('overturned', 'claims-administrator', { expectedOn: '2026-03-01' })).toBe('date-in-past');
    expect(say('overturned', 'employee')).toBe('not-yours-to-do');
  });
});

describe('confirming receipt', () => {
  const confirm = (version: number, by: Role = 'physician') =>
    given(recorded(decided('upheld'))).when('AcknowledgeDetermination', { version }, by);

  it('is recorded once for each party and version', () => {
    expect(confirm(1).types).toEqual(['DeterminationAcknowledged']);
    expect(confirm(2).refusal).toBe('version-unknown');
    const twice = given(recorded(decided('upheld')))
      .and('AcknowledgeDetermination', { version: 1 }, 'physician')
      .when('AcknowledgeDetermination', { version: 1 }, 'physician');
    expect(twice.refusal).toBe('already-acknowledged');
  });
});

describe('what is billed', () => {
  it('a determination once, whatever was corrected in it', () => {
    const corrected: CaseEvent = {
      type: 'CorrectionIssued',
      data: { version: 2, determination: determination('upheld'), contentHash: 'd', letters: [], service: [] },
    };
    expect(billedOf(recorded([...decided('upheld'), corrected]))).toEqual([
      {
        on: '2026-03-02',
        round: 1,
        point: 'decided',
        receivedOn: '2026-02-10',
        review: 'standard',
        pharmacyOnly: false,
        reviewers: 1,
      },
    ]);
  });

  it('an early end by its point, a free one not at all; the day is that of California', () => {
    const ended = (fee: 'none' | 'before-forwarding'): CaseEvent => ({ type: 'Withdrawn', data: { reason: 'r', fee } });
    expect(billedOf(recorded([filed, ended('none')]))).toEqual([]);
    expect(
      billedOf(recorded([filed, ended('before-forwarding')], '2026-04-01T05:00:00.000Z' as Instant)),
    ).toMatchObject([{ on: '2026-03-31', point: 'before-forwarding' }]);
  });
});
