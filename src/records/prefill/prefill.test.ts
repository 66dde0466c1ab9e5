import { describe, expect, it } from 'vitest';
import { pagesOf } from '../fixtures/papers.ts';
import { joinLines, type Page } from '../pages/page.ts';
import { readUrDecision } from './readUrDecision.ts';

/** A page of lines in ten-point type, six points a letter. */
function typed(text: string): Page {
  const lines = text.split('\n').map((line, row) => {
    let x = 60;
    return line
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const placed = { text: word, x, y: 60 + row * 13, width: word.length * 6, height: 10, confidence: 1 };
        x += (word.length + 1) * 6;
        return placed;
      });
  });
  return {
    number: 1,
    width: 612,
    height: 792,
    ...joinLines(lines.filter((line) => line.length > 0)),
    source: 'ocr',
    confidence: 1,
  };
}

describe('a UR decision read into the application', () => {
  it('a labelled decision: every field with its place', async () => {
    const pages = await pagesOf({
      kind: 'ur-denial',
      date: '2016-03-10',
      rfaReceived: '2016-03-03',
      rfaDate: '2016-03-01',
      treatments: [
        {
          description: 'MRI of the right shoulder without contrast',
          urOutcome: 'denied',
          guideline: 'MTUS, ACOEM Shoulder Complaints',
          reason: 'Medical necessity is not shown.',
        },
        {
          description: 'Physical therapy',
          amount: '12 visits over six weeks',
          urOutcome: 'modified',
          authorized: '6 visits',
          guideline: 'MTUS',
        },
      ],
    });
    const read = readUrDecision(pages);
    expect(read.isUrDecision).toBeGreaterThan(0.7);
    expect([read.decidedOn.value, read.rfaReceivedOn.value, read.rfaDate.value]).toEqual([
      '2016-03-10',
      '2016-03-03',
      '2016-03-01',
    ]);
    expect([read.claimNumber.value, read.dateOfInjury.value, read.employee.value]).toEqual([
      'FIC-0001234',
      '2015-10-13',
      'Pat Q Exampleton',
    ]);
    expect(read.ground.value).toBe('medical-necessity');
    expect(read.treatments.map((one) => [one.description.value, one.outcome.value, one.authorized.value])).toEqual([
      ['MRI of the right shoulder without contrast', 'denied', null],
      ['Physical therapy, 12 visits over six weeks', 'modified', '6 visits'],
    ]);
    expect(read.treatments[0]!.guideline.value).toBe('MTUS, ACOEM Shoulder Complaints');
    expect(read.decidedOn.from[0]).toMatchObject({ page: 1, text: '03/10/2016' });
  });

  it.each<[string, [string, string | null][]]>([
    [
      '1. MRI of the left knee - Non-certified\n2) Tramadol 50 mg #60: DENIED\n3. Acupuncture, 12 visits – certified with modification',
      [
        ['MRI of the left knee', 'denied'],
        ['Tramadol 50 mg #60', 'denied'],
        ['Acupuncture, 12 visits', 'modified'],
      ],
    ],
    [
      'Therefore, the request for one lumbar epidural steroid\ninjection at L4-L5 is not medically necessary.',
      [['one lumbar epidural steroid injection at L4-L5', 'denied']],
    ],
    ['Treatment Requested: Home health aide\nDetermination: Non-Certified', [['Home health aide', 'denied']]],
    ['This page lists nothing.', []],
  ])('%s', (text, expected) => {
    expect(readUrDecision([typed(text)]).treatments.map((one) => [one.description.value, one.outcome.value])).toEqual(
      expected,
    );
  });

  it('a conditional denial is told from one on necessity', () => {
    const page = typed('The request is conditionally non-certified as the requested\ninformation was not received.');
    expect(readUrDecision([page]).ground.value).toBe('information-not-received');
  });

  it('what is not there is null, an impossible date too', () => {
    const read = readUrDecision([typed('Date of Decision: 02/30/2016\nClaim Number: pending')]);
    expect([
      read.decidedOn.value,
      read.claimNumber.value,
      read.employee.value,
      read.ground.value,
      read.isUrDecision,
    ]).toEqual([null, null, null, null, 0]);
  });
});
