import { describe, expect, it } from 'vitest';
import { feesCsv } from './fee-papers.ts';
import type { FeeLine, FeeStatement } from './fees.ts';

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
