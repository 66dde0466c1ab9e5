import { describe, expect, it } from 'vitest';
import type { ReceivedDocument, RecordFacts } from './facts.ts';
import { mayReview } from './mayReview.ts';
import { referralEvidence } from './referralEvidence.ts';
import { requiredRecords } from './requiredRecords.ts';

let next = 1;
const came = (kind: ReceivedDocument['kind'], more: Partial<ReceivedDocument> = {}): ReceivedDocument => ({
  id: `d${next++}`,
  kind,
  date: '2016-02-10',
  author: 'Jo Sample, MD',
  from: 'administrator',
  receivedOn: '2016-04-01',
  by: 'electronic',
  pages: 3,
  ...more,
});

const everything = () => [
  came('progress-report'),
  came('application-form'),
  came('rfa', { date: '2016-03-01' }),
  came('ur-decision', { date: '2016-03-10' }),
  came('record-list'),
];

const given = (more: Partial<RecordFacts> = {}): RecordFacts => ({
  reviewType: 'regular',
  asOf: '2016-04-10',
  rfaDate: '2016-03-01',
  urDecisionDate: '2016-03-10',
  requestingPhysician: 'Jo Sample, MD',
  treatingSince: '2014-01-01',
  noticeSentOn: '2016-03-25',
  dueOn: '2016-04-09',
  namedReports: [],
  newIssueRaised: false,
  documents: everything(),
  ...more,
});
const statusOf = (facts: RecordFacts) =>
  Object.fromEntries(requiredRecords(facts).records.map((record) => [record.code, record.status]));

describe('records due under 8 CCR 9792.10.5', () => {
  it('a full set is complete', () => {
    const list = requiredRecords(given());
    expect(statusOf(given())).toEqual({
      R1: 'received',
      R2: 'received',
      R3: 'not-due',
      R4: 'received',
      R5: 'received',
      R6: 'not-due',
      R7: 'received',
      R8: 'optional',
      R9: 'optional',
    });
    expect([list.complete, list.overdue, list.urDecisionAlone, list.unknown]).toEqual([true, false, false, []]);
  });

  it('R1 counts six months back from the RFA, both days included', () => {
    for (const [date, status] of [
      ['2015-09-01', 'received'],
      ['2015-08-31', 'missing'],
      ['2016-03-01', 'received'],
      ['2016-03-02', 'missing'],
    ] as const) {
      expect(statusOf(given({ documents: [came('progress-report', { date })] })).R1, date).toBe(status);
    }
  });

  it('R1 asks for a report that the UR decision names, and takes it from anyone', () => {
    const namedReports = [
      { namedIn: 'ur-decision', words: 'MRI of 06/02/2015', kind: 'imaging', date: '2015-06-02' },
    ] as const;
    const before = requiredRecords(given({ namedReports }));
    expect(before.records[0]).toMatchObject({
      status: 'partly',
      missing: ['the report named in the UR decision: MRI of 06/02/2015'],
    });
    const documents = [...everything(), came('imaging', { date: '2015-06-02', from: 'employee' })];
    expect(statusOf(given({ namedReports, documents })).R1).toBe('received');
  });

  it('R1 asks for the physician before, when the requester treated for less than six months', () => {
    const facts = { treatingSince: '2016-01-05' } as const;
    expect(statusOf(given(facts)).R1).toBe('partly');
    const documents = [...everything(), came('progress-report', { author: 'Sam Prior, DO', date: '2015-12-01' })];
    expect(statusOf(given({ ...facts, documents })).R1).toBe('received');
  });

  it('R1 notes a gap longer than 45 days between progress reports', () => {
    const documents = [
      came('progress-report', { date: '2015-10-01' }),
      came('progress-report', { date: '2015-11-16' }),
    ];
    expect(requiredRecords(given({ documents })).records[0]!.notes).toHaveLength(1);
    documents[1] = came('progress-report', { date: '2015-11-15' });
    expect(requiredRecords(given({ documents })).records[0]!.notes).toHaveLength(0);
  });

  it('R6 is due only when a new issue was raised', () => {
    expect(statusOf(given({ newIssueRaised: true })).R6).toBe('missing');
    expect(statusOf(given({ newIssueRaised: true, documents: [came('letter')] })).R6).toBe('received');
  });

  it('facts that are not known are named, not guessed', () => {
    expect(requiredRecords(given({ rfaDate: null, treatingSince: null, noticeSentOn: null })).unknown).toHaveLength(3);
  });
});

describe('what may be done without all records', () => {
  it('never on the UR decision alone, however late', () => {
    const list = requiredRecords(
      given({ asOf: '2016-12-01', documents: [came('ur-decision'), came('application-form')] }),
    );
    expect(mayReview(list)).toMatchObject({ ok: false, refusal: { code: 'ur-decision-alone' } });
  });

  it('not while the time still runs; afterwards on what came, saying what is missing', () => {
    const documents = [came('ur-decision'), came('progress-report', { from: 'employee' })];
    expect(mayReview(requiredRecords(given({ documents, asOf: '2016-04-09' })))).toMatchObject({
      refusal: { code: 'records-not-due-yet' },
    });
    const late = mayReview(requiredRecords(given({ documents, asOf: '2016-04-10' })));
    expect(late.ok && late.value.statesMissing.length).toBe(3);
  });

  it('the evidence for a referral tells dates, ways and what is missing', () => {
    const facts = given({ documents: [came('ur-decision', { date: '2016-03-10' })] });
    const lines = referralEvidence(facts, requiredRecords(facts));
    expect(lines.slice(0, 3)).toEqual([
      'The notice of assignment was sent on March 25, 2016.',
      'Records were due on April 9, 2016; on April 10, 2016 they were 1 day late.',
      'Received on April 1, 2016 by electronic: ur-decision of March 10, 2016, 3 pages.',
    ]);
    expect(lines.filter((line) => line.startsWith('Missing (R'))).toHaveLength(4);
    expect(referralEvidence(given(), requiredRecords(given()))).toEqual([]);
  });
});
