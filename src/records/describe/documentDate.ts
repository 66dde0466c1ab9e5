import type { PlainDate } from '../../law/dates/types.ts';
import type { Page } from '../pages/page.ts';
import { findDates } from './dates.ts';
import type { DocumentKind } from './kinds.ts';
import { findLabelled, type ReadPage, readRows } from './labels.ts';
import { dateProposal } from './patient.ts';
import { nothing, type Proposal, placeOf, sureness, wordsBetween } from './place.ts';

/** The label under which each kind bears its own date. */
const ownLabels: Partial<Record<DocumentKind, RegExp>> = {
  'progress-report': /date of (?:exam(?:ination)?|visit|service)|exam date|visit date|dos/,
  'therapy-note': /date of (?:service|visit|treatment)|visit date|dos/,
  imaging: /(?:date of )?(?:exam|study)(?: date)?|exam(?:ination)? date|date of exam(?:ination)?|dos/,
  'operative-note': /date of (?:operation|surgery|procedure|service)|(?:surgery|procedure) date/,
  'ur-decision': /date of (?:decision|determination|notice)|(?:decision|determination|notice) date/,
  laboratory: /date (?:collected|reported)|collect(?:ed|ion) date/,
  consultation: /date of (?:consultation|exam(?:ination)?|evaluation|visit|service)/,
  'medical-legal': /date of (?:exam(?:ination)?|evaluation|report)/,
  'first-report': /date of (?:exam(?:ination)?|service)/,
};
const anyDateLabel = /date(?: signed| of report)?/;
/** Dates that are never the date of the paper. */
const otherDates = /birth|d\.?o\.?b|injur|d\.?o\.?i|loss|received|hire|\brfa\b|next|follow|since|print|from|until/i;

/** Proposes the date of a document: that of its kind's label, else a plain `Date:`, else the first date at its head. */
export function readDocumentDate(pages: readonly Page[], kind: DocumentKind | null): Proposal<PlainDate> {
  const rows = readRows(pages);
  const own = kind ? ownLabels[kind] : undefined;
  const labelled = own ? dateProposal(findLabelled(rows, own)) : nothing<PlainDate>();
  if (labelled.value !== null) return labelled;
  const headed = kind === 'letter' || kind === null ? headDate(rows) : nothing<PlainDate>();
  if (headed.value !== null) return headed;
  const plain = dateProposal(
    findLabelled(rows, anyDateLabel).filter((one) => !otherDates.test(rowTextOf(rows, one.page, one.value))),
  );
  if (plain.value !== null) return { ...plain, confidence: plain.confidence * 0.8 };
  return headDate(rows);
}

function rowTextOf(rows: readonly ReadPage[], page: number, value: string): string {
  const row = rows.find((one) => one.number === page)?.rows.find((one) => one.text.includes(value));
  return row?.text.slice(0, row.text.indexOf(value)) ?? '';
}

/** The first date in the upper half of the first page that no other label claims. */
function headDate(rows: readonly ReadPage[]): Proposal<PlainDate> {
  const first = rows[0];
  for (const row of first?.rows.filter((one) => one.top < first.height * 0.5) ?? []) {
    const date = findDates(row.text)[0];
    if (!date || otherDates.test(row.text.slice(0, date.start))) continue;
    const words = wordsBetween(row, date.start, date.end);
    const alone = date.end - date.start > row.text.length - 6;
    return {
      value: date.date,
      confidence: (alone ? 0.85 : 0.5) * date.confidence * sureness(words),
      from: [placeOf(first!.number, [words])],
    };
  }
  return nothing();
}
