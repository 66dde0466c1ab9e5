import type { PlainDate } from '../../law/dates/types.ts';
import type { Page } from '../pages/page.ts';
import { firstDate } from './dates.ts';
import { findLabelled, type Labelled, type ReadPage, readRows } from './labels.ts';
import { nameParts, sameName } from './names.ts';
import { nothing, type Place, type Proposal, placeOf, sureness } from './place.ts';

/** Who a document is about, as it says. */
export interface PatientProposal {
  name: Proposal<string>;
  birthDate: Proposal<PlainDate>;
  claimNumber: Proposal<string>;
  dateOfInjury: Proposal<PlainDate>;
}

const nameLabels =
  /(?:patient|employee|injured worker|applicant|claimant|worker)(?:'s)?(?: name)?(?: \(last, first(?:, middle)?\))?|name \(last, first(?:, middle)?\)|re|name/;
const claimLabels = /claim(?: (?:number|no\.?|id))?\s*#?/;
export const birthLabels = /date of birth|birth ?date|d\.?o\.?b\.?/;
export const injuryLabels = /date of (?:injury|loss)|injury date|d\.?o\.?[il]\.?/;

/** Reads who the pages are about. */
export function readPatient(pages: readonly Page[]): PatientProposal {
  return patientOfRows(readRows(pages));
}

export function patientOfRows(rows: readonly ReadPage[]): PatientProposal {
  return {
    name: nameProposal(findLabelled(rows, nameLabels)),
    birthDate: dateProposal(findLabelled(rows, birthLabels)),
    claimNumber: claimProposal(findLabelled(rows, claimLabels)),
    dateOfInjury: dateProposal(findLabelled(rows, injuryLabels)),
  };
}

export const proposed = <T>(value: T, found: Labelled, confidence: number): Proposal<T> => ({
  value,
  confidence: confidence * (0.5 + 0.5 * sureness(found.lines.flat())),
  from: [placeOf(found.page, found.lines)],
});

function nameProposal(found: readonly Labelled[]): Proposal<string> {
  for (const one of found) {
    const name = personIn(one.value);
    if (name) return proposed(name, one, 0.95);
  }
  return nothing();
}

/** A person's name at the beginning of a value: two to four capitalised words, or `Last, First`. */
export function personIn(value: string): string | undefined {
  const plain = value
    .replace(/^(mr|mrs|ms|dr)\.?\s+/i, '')
    .split(/[;(]|\bclaim\b|\bdob\b/i)[0]!
    .trim();
  const listed =
    /^([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?),\s*([A-Z][\p{L}'’-]*\.?(?: [A-Z][\p{L}'’-]*\.?)?)(?=[\s,]|$)/u.exec(
      plain,
    );
  if (listed && !/^(MD|DO|DC|PT|PhD|Inc|LLC|CA)$/.test(listed[2]!)) return `${listed[1]}, ${listed[2]}`;
  const written = /^[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]*\.?){1,3}(?=[\s,.]|$)/u.exec(plain);
  return written && nameParts(written[0]).given.length > 0 ? written[0].replace(/[.,]$/, '') : undefined;
}

export function dateProposal(found: readonly Labelled[]): Proposal<PlainDate> {
  for (const one of found) {
    const date = firstDate(one.value);
    if (date && date.start < 12) return proposed(date.date, one, 0.97 * date.confidence);
  }
  return nothing();
}

export function claimProposal(found: readonly Labelled[]): Proposal<string> {
  for (const one of found) {
    const number = /^[#:]?\s*([A-Z0-9][A-Z0-9./-]{3,24})(?=[\s,;.]|$)/i.exec(one.value)?.[1];
    if (number && /\d/.test(number)) return proposed(number.replace(/[.,]$/, ''), one, 0.95);
  }
  return nothing();
}

/** The person of the case, as the application has it. */
export interface CasePatient {
  name: { first: string; last: string };
  birthDate?: PlainDate | null;
  claimNumber?: string | null;
}

export interface PatientCheck {
  verdict: 'match' | 'mismatch' | 'unknown';
  /** What differs. */
  differs: ('name' | 'birth-date' | 'claim-number')[];
  confidence: number;
  because: string;
  from: Place[];
}

/**
 * Whether a page is about the person of the case. Names may be written either way round, with initials, and with one slip of
 * OCR; another claim number alone is told but is no mismatch: a worker may have several claims. A page that names nobody is
 * `unknown`, never a match.
 */
export function patientMismatch(page: Page, patient: CasePatient): PatientCheck {
  const seen = readPatient([page]);
  const caseName = `${patient.name.first} ${patient.name.last}`;
  const differs: PatientCheck['differs'] = [];
  const agrees: string[] = [];
  const from: Place[] = [];
  const compare = <T>(
    what: PatientCheck['differs'][number],
    proposal: Proposal<T>,
    same: (value: T) => boolean,
    known: boolean,
  ) => {
    if (proposal.value === null || !known) return;
    if (same(proposal.value)) agrees.push(what);
    else {
      differs.push(what);
      from.push(...proposal.from);
    }
  };
  compare('name', seen.name, (name) => sameName(name, caseName), true);
  compare('birth-date', seen.birthDate, (date) => date === patient.birthDate, Boolean(patient.birthDate));
  compare(
    'claim-number',
    seen.claimNumber,
    (number) => sameClaim(number, patient.claimNumber!),
    Boolean(patient.claimNumber),
  );
  return verdictOf(differs, agrees, from, seen);
}

function verdictOf(
  differs: PatientCheck['differs'],
  agrees: string[],
  from: Place[],
  seen: PatientProposal,
): PatientCheck {
  const another = differs.includes('name') || (differs.includes('birth-date') && !agrees.includes('claim-number'));
  if (another) {
    const sure = differs.length > 1 ? 0.98 : agrees.length > 0 ? 0.6 : 0.85;
    const confidence = sure * Math.max(seen.name.confidence, seen.birthDate.confidence);
    return {
      verdict: 'mismatch',
      differs,
      confidence,
      because: `This page is about another person: its ${differs.join(' and ')} is not that of the case.`,
      from,
    };
  }
  if (agrees.length === 0)
    return {
      verdict: 'unknown',
      differs,
      confidence: 0,
      because: 'This page names no patient that could be compared.',
      from,
    };
  const note = differs.length > 0 ? `; its ${differs.join(' and ')} differs` : '';
  return {
    verdict: 'match',
    differs,
    confidence: agrees.length > 1 ? 0.98 : 0.8,
    because: `This page agrees with the case in ${agrees.join(' and ')}${note}.`,
    from,
  };
}

/** Claim numbers are written with and without dashes and leading zeros. */
const sameClaim = (a: string, b: string) => plainClaim(a) === plainClaim(b);
const plainClaim = (number: string) =>
  number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/^0+/, '');
