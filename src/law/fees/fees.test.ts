import { describe, expect, it } from 'vitest';
import { type FeeQuestion, feeFor, feeTable } from './fees.ts';
import { type LateRecordsFacts, lateRecordsReferral, penalties, penaltyOf } from './penalties.ts';

const dollars = (question: FeeQuestion) => {
  const answer = feeFor(question);
  return answer.ok ? answer.value.dollars : answer.refusal.code;
};

describe('the fee', () => {
  it.each<[FeeQuestion, number | string]>([
    [{ receivedOn: '2013-05-05', review: 'standard' }, 560],
    [{ receivedOn: '2013-05-05', review: 'standard', reviewers: 2, medicalDoctor: false }, 655],
    [{ receivedOn: '2013-12-31', review: 'expedited', reviewers: 2 }, 850],
    [{ receivedOn: '2013-12-31', review: 'expedited', reviewers: 2, medicalDoctor: false }, 'fee-not-seen'],
    [{ receivedOn: '2013-05-05', review: 'standard', point: 'before-forwarding' }, 'fee-not-seen'],
    [{ receivedOn: '2014-02-05', review: 'standard' }, 'fee-not-seen'],
    [{ receivedOn: '2014-04-01', review: 'standard' }, 420],
    [{ receivedOn: '2014-04-01', review: 'standard', pharmacyOnly: true }, 390],
    [{ receivedOn: '2014-06-01', review: 'expedited' }, 515],
    [{ receivedOn: '2014-06-01', review: 'expedited', pharmacyOnly: true }, 'fee-not-seen'],
    [{ receivedOn: '2014-06-01', review: 'expedited', point: 'before-forwarding' }, 160],
    [{ receivedOn: '2017-06-01', review: 'standard', pharmacyOnly: true }, 345],
    [{ receivedOn: '2017-06-01', review: 'standard', point: 'after-forwarding' }, 'fee-not-seen'],
    [{ receivedOn: '2020-01-01', review: 'expedited' }, 345],
    [{ receivedOn: '2022-01-01', review: 'standard', reviewers: 3 }, 'fee-not-seen'],
    [{ receivedOn: '2026-03-31', review: 'standard', point: 'before-forwarding' }, 115],
    [{ receivedOn: '2026-04-01', review: 'standard' }, 'fee-not-seen'],
    [{ receivedOn: '2016-01-01', review: 'standard', point: 'duplicate' }, 0],
    [{ receivedOn: '2026-05-01', review: 'standard', point: 'ineligible' }, 0],
  ])('%j: %s', (question, expected) => expect(dollars(question)).toBe(expected));

  it('says how well the amount is known, and what was last known when the new one was not seen', () => {
    expect(feeFor({ receivedOn: '2021-01-01', review: 'standard', point: 'after-forwarding' })).toMatchObject({
      value: { confidence: '?', rule: '8 CCR 9792.10.8' },
    });
    const unseen = feeFor({ receivedOn: '2026-04-01', review: 'standard' });
    expect(unseen.ok ? '' : unseen.refusal.because).toContain('$345');
  });

  it('is never answered by two rows', () => {
    for (const row of feeTable) {
      const rivals = feeTable.filter(
        (one) =>
          one !== row &&
          one.effective.from === row.effective.from &&
          one.point === row.point &&
          one.review === row.review &&
          one.pharmacyOnly === row.pharmacyOnly,
      );
      expect(rivals.every((one) => one.medicalDoctor !== row.medicalDoctor || one.reviewers !== row.reviewers)).toBe(
        true,
      );
    }
  });
});

describe('the referral for late records', () => {
  const facts: LateRecordsFacts = {
    caseNumber: 'CM15-0000001',
    noticeOn: '2015-03-02',
    channel: 'mail',
    review: 'standard',
    receipts: [{ on: '2015-03-20', what: 'Progress reports' }],
    completeOn: '2015-03-20',
    today: '2015-04-30',
  };
  const referred = (change: Partial<LateRecordsFacts>) => {
    const answer = lateRecordsReferral({ ...facts, ...change });
    return answer.ok ? answer.value : answer.refusal;
  };

  it('counts days, dollars and the cap from the dates of the case', () => {
    expect(referred({})).toMatchObject({
      clock: 'C14',
      due: '2015-03-17',
      late: true,
      daysLate: 3,
      uncapped: 1_500,
      amount: 1_500,
      confidence: 'S',
      note: null,
    });
    expect(referred({ completeOn: null })).toMatchObject({ daysLate: 44, uncapped: 22_000, amount: 5_000, cap: 5_000 });
    expect(referred({ completeOn: '2015-03-17' })).toMatchObject({ late: false, daysLate: 0, amount: 0 });
    expect(referred({ channel: 'electronic' })).toMatchObject({ clock: 'C14e', due: '2015-03-16', daysLate: 4 });
    expect(referred({ noticeOn: '2026-04-06', completeOn: '2026-06-01' })).toMatchObject({
      note: expect.stringContaining('not seen'),
    });
  });

  it('keeps what it rests on', () => {
    expect(referred({})).toMatchObject({ receipts: facts.receipts, noticeOn: '2015-03-02', channel: 'mail' });
    expect((referred({}) as { steps: string[] }).steps.at(-1)).toBe(
      'Complete on 2015-03-20: 3 days late; 3 × $500 = $1500, at most $5000: $1500.',
    );
  });

  it('needs the hour of receipt in an expedited review', () => {
    expect(referred({ review: 'expedited' })).toMatchObject({ code: 'time-missing' });
    expect(
      referred({ review: 'expedited', noticeReceivedAt: '2015-03-02T18:00:00.000Z', completeOn: '2015-03-05' }),
    ).toMatchObject({ clock: 'C14x', due: '2015-03-03T10:00:00-08:00', daysLate: 2 });
  });
});

describe('penalties', () => {
  it('are found by name', () => {
    expect(penaltyOf('late-records')).toMatchObject({ perDay: 500, cap: 5_000, capOf: 'case' });
    expect(penaltyOf('none')).toBeNull();
    expect(new Set(penalties.map(({ id }) => id)).size).toBe(penalties.length);
  });
});
