import {
  type Block,
  type Content,
  facts,
  heading,
  labelled,
  longDate,
  paragraph,
  table,
} from '../../determination/write/index.ts';
import { csvField } from '../../library/index.ts';
import type { App } from '../app.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import type { FeeLine, FeeStatement } from './fees.ts';

const columns: readonly [string, (line: FeeLine) => string | number | null][] = [
  ['case', (line) => line.caseNumber],
  ['employee', (line) => line.employee],
  ['claim_number', (line) => line.claimNumber],
  ['date', (line) => line.on],
  ['for', (line) => line.point],
  ['review', (line) => line.review],
  ['pharmacy_only', (line) => String(line.pharmacyOnly)],
  ['round', (line) => line.round],
  ['dollars', (line) => line.dollars],
  ['rule', (line) => line.rule],
  ['confidence', (line) => line.confidence],
  ['note', (line) => line.note],
];

/** The statement as CSV (RFC 4180); text a spreadsheet would run as a formula is made plain text. */
export const feesCsv = ({ lines }: FeeStatement): string =>
  [
    columns.map(([name]) => name).join(','),
    ...lines.map((line) => columns.map(([, value]) => csvField(value(line))).join(',')),
    '',
  ].join('\r\n');

const points: Record<FeeLine['point'], string> = {
  decided: 'Determination',
  'before-forwarding': 'Ended before the file went to a reviewer',
  'after-forwarding': 'Ended after the file went to a reviewer',
};

export const dollarsOf = (amount: number | null): string =>
  amount === null ? 'not known' : `$${amount.toLocaleString('en-US')}.00`;

/** The statement as a document: one line a fee, the sum of what is known, and what is not known said plainly. */
export function feesDocument(app: App, statement: FeeStatement): Content {
  const { month, organization, lines, dollars, unknown, invoicedOn, payBy } = statement;
  return {
    language: 'en',
    title: `Fees for independent medical review, ${month}`,
    sender: letterheadOf(app.config),
    reference: `Fees ${month} · ${organization}`,
    date: invoicedOn,
    blocks: [
      heading(1, `Fees for independent medical review, ${month}`),
      facts(1, [
        { label: 'Claims administrator', value: organization },
        { label: 'Date of invoice', value: longDate(invoicedOn) },
        { label: 'Payable until', value: longDate(payBy) },
      ]),
      lines.length === 0 ? paragraph('No fee arose in this month.') : linesTable(lines),
      labelled('Sum of the known amounts', dollarsOf(dollars)),
      ...(unknown > 0 ? [paragraph(unknownWords(statement))] : []),
      paragraph('The fees are those of 8 CCR 9792.10.8 for the day on which the application was received.', 'small'),
    ],
  };
}

const linesTable = (lines: readonly FeeLine[]): Block =>
  table(
    'Fees by case',
    ['Case', 'Date', 'For', 'Review', 'Fee'],
    [3, 2, 4, 3, 2],
    lines.map((line) => [
      line.caseNumber,
      line.on,
      points[line.point],
      line.pharmacyOnly ? `${line.review}, pharmacy only` : line.review,
      dollarsOf(line.dollars),
    ]),
  );

const unknownWords = ({ lines, unknown }: FeeStatement): string =>
  `For ${unknown} of these the amount in force was not seen in any source, so none is given here. ${lines.find((line) => line.dollars === null)?.note ?? ''}`.trim();
