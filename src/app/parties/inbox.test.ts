import { describe, expect, it } from 'vitest';
import type { Instant } from '../../law/index.ts';
import { feesCsv } from './fee-papers.ts';
import type { FeeLine, FeeStatement } from './fees.ts';
import { urgencyOf } from './inbox.ts';

describe('how soon something is due', () => {
  // 8:30 in the evening of March 2 in California.
  const now = '2026-03-03T04:30:00.000Z' as Instant;
  it.each([
    ['2026-03-01', 'overdue'],
    ['2026-03-02', 'today'],
    ['2026-03-03', 'week'],
    ['2026-03-09', 'week'],
    ['2026-03-20', 'later'],
    ['2026-03-02T20:00:00-08:00', 'overdue'],
    ['2026-03-02T23:00:00-08:00', 'today'],
    [null, 'undated'],
  ] as const)('%s: %s', (due, urgency) => expect(urgencyOf(due, now)).toBe(urgency));
});

describe('fees as a table', () => {
  it('hold no formula, whatever a worker or a claim is called', () => {
    const line: FeeLine = {
      caseNumber: 'CM26-0000001',
      employee: '=HYPERLINK("http://bad.example","x") Quill',
      claimNumber: '+1-FIC',
      on: '2026-03-02',
      point: 'decided',
      review: 'standard',
      pharmacyOnly: false,
      round: 1,
      dollars: 345,
      rule: '8 CCR 9792.10.8',
      confidence: 'S',
      note: null,
    };
    const statement: FeeStatement = {
      organization: 'Make-Believe Claims Bureau',
      month: '2026-03',
      invoicedOn: '2026-04-01',
      payBy: '2026-05-01',
      lines: [line],
      dollars: 345,
      unknown: 0,
    };
    const [, row = ''] = feesCsv(statement).split('\r\n');
    expect(row).toBe(
      `CM26-0000001,"'=HYPERLINK(""http://bad.example"",""x"") Quill",'+1-FIC,2026-03-02,decided,standard,false,1,345,8 CCR 9792.10.8,S,`,
    );
  });
});
