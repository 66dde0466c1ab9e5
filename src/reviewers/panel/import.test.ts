import { describe, expect, it } from 'vitest';
import { importPanel } from './import.ts';

const row = (over: object) => ({
  id: 'R1',
  name: 'Testa Fictitia, MD',
  licenses: [{ state: 'CA', number: 'A100001', status: 'active', expires: '2028-01-31' }],
  certifications: [{ board: 'ABOS', specialty: 'Orthopedics', expires: '2029-01-31' }],
  yearsActive: 9,
  hours: 30,
  ...over,
});

describe('importing a panel', () => {
  it('reads a row however its fields are spelled', () => {
    const { accepted, refused } = importPanel(
      [row({ disclosures: { employers: ['Kestrel Group'], insurers: [{ name: 'Yarrow Mutual', share: '6%' }] } })],
      'json',
    );
    expect(refused).toEqual([]);
    expect(accepted[0]).toMatchObject({
      name: { first: 'Testa', last: 'Fictitia' },
      degree: 'MD',
      yearsInPractice: 9,
      hoursPerWeek: 30,
    });
    expect(accepted[0]!.disclosures.map((d) => [d.kind, d.organization, d.shareOfIncome])).toEqual([
      ['employer', 'Kestrel Group', undefined],
      ['insurer', 'Yarrow Mutual', 0.06],
    ]);
  });

  const refusals: [string, object, string][] = [
    [
      'a board that does not exist',
      { certifications: [{ board: 'American Board of Wishful Medicine', specialty: 'Surgery' }] },
      'board-unknown',
    ],
    ['a specialty that does not exist', { certifications: ['Astrology'] }, 'specialty-unknown'],
    [
      'a specialty of another board',
      { certifications: [{ board: 'American Board of Dermatology', specialty: 'Neurosurgery' }] },
      'specialty-not-of-board',
    ],
    ['a restricted licence', { licenses: [{ state: 'CA', number: 'A1', status: 'Probation' }] }, 'licence-restricted'],
    [
      "another person's licence",
      { licenses: [{ state: 'CA', number: 'A1', holder: 'Somebody Other' }] },
      'licence-of-another-person',
    ],
    ['a day that is none', { licenses: [{ state: 'CA', number: 'A1', expires: '2026-02-30' }] }, 'date-invalid'],
    ['an end before the beginning', { leave: [{ from: '2026-05-01', until: '2026-04-01' }] }, 'dates-reversed'],
    ['a state that is none', { licenses: [{ state: 'ZZ', number: 'A1' }] }, 'state-unknown'],
    ['no licence', { licenses: [] }, 'field-invalid'],
    ['no id', { id: undefined }, 'field-invalid'],
  ];
  it.each(refusals)('refuses %s', (_, over, code) => {
    const { accepted, refused } = importPanel([row(over)], 'json');
    expect(accepted).toEqual([]);
    expect(refused[0]!.refusals.map((r) => r.code)).toContain(code);
    expect(JSON.stringify(refused)).not.toMatch(/Fictitia|Somebody/u);
  });

  it('refuses the second row of an id or a licence, written otherwise', () => {
    const again = row({ id: 'R2', licenses: [{ state: 'California', number: 'A-100001' }] });
    const { accepted, refused } = importPanel(
      [row({}), again, row({ licenses: [{ state: 'NV', number: '7' }] })],
      'json',
    );
    expect(accepted.map((r) => r.id)).toEqual(['R1']);
    expect(refused.map((r) => [r.row, r.refusals[0]!.code])).toEqual([
      [2, 'licence-duplicate'],
      [3, 'id-duplicate'],
    ]);
  });

  it('reads CSV with a byte order mark, quotes, line breaks in quotes, and tells the line of what it refuses', () => {
    const csv =
      '\uFEFFid,name,licences,certifications,years,hours,employers\r\n' +
      'R1,"Fictitia, Testa ""Tess""",CA:A1:active:2028-01-31,ABOS:Orthopedics:2029-01-31,9,30,"Kestrel\nGroup; Yarrow"\r\n' +
      'R2,Probanda Nulla,CA:A2,Nonsense Board:Surgery,9,30,\r\nR3,short\r\n';
    const { accepted, refused } = importPanel(csv, 'csv');
    expect(accepted.map((r) => [r.id, r.disclosures.length])).toEqual([['R1', 2]]);
    expect(refused.map((r) => [r.row, r.refusals[0]!.code])).toEqual([
      [4, 'board-unknown'],
      [5, 'row-misshapen'],
    ]);
  });

  it.each([
    ['\n', 'line breaks of Unix'],
    ['\r\n', 'of Windows'],
    ['\r', 'of an old Mac'],
  ])('counts lines right over quoted line breaks and empty lines (%j, %s)', (end) => {
    const good = (id: string, employers: string) =>
      `${id},Fictitia ${id},CA:${id}:active:2035-01-31,ABOS:Orthopedics:2035-01-31,9,30,${employers}`;
    const csv = [
      'id,name,licences,certifications,years,hours,"employers',
      'of today"',
      good('R1', `"Kestrel${end}Group${end}of three lines"`),
      '',
      good('R2', ''),
      good('R2', ''),
      good('R3', `"a ""quoted""${end}word"`),
      'R4,short',
    ].join(end);
    const { acceptedRows, refused } = importPanel(csv, 'csv');
    expect(acceptedRows).toEqual([3, 7, 9]);
    expect(refused.map((r) => [r.row, r.refusals[0]!.code])).toEqual([
      [8, 'id-duplicate'],
      [11, 'row-misshapen'],
    ]);
  });

  it('answers for what is no panel at all', () => {
    expect(importPanel('id,name\nR1,"never closed', 'csv').refused[0]!.refusals[0]!.code).toBe('csv-quote-open');
    expect(importPanel('', 'csv').refused[0]!.refusals[0]!.code).toBe('csv-empty');
    expect(importPanel('{"x":', 'json').refused[0]!.refusals[0]!.code).toBe('file-unreadable');
    expect(importPanel([null, 7, 'x', []], 'json').refused.map((r) => r.refusals[0]!.code)).toEqual(
      Array(4).fill('row-misshapen'),
    );
  });
});
