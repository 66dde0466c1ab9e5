import type { PlainDate } from '../law/dates/types.ts';
import { certifies, findBoard } from './catalogue/boards.ts';
import { findSpecialty, getSpecialty } from './catalogue/specialties.ts';
import { addYears, licenceKey } from './conflicts/ties.ts';
import type { Certification, Licence, Reviewer } from './reviewer.ts';

/** Why a reviewer may not be assigned on a day. Stable codes. */
export const lapseCodes = [
  'licence-none-valid',
  'licence-expired',
  'licence-not-yet-valid',
  'licence-restricted',
  'licence-not-active',
  'licence-of-another-person',
  'not-a-physician',
  'certification-none',
  'certification-expired',
  'certification-refuted',
  'board-unknown',
  'specialty-unknown',
  'specialty-not-of-board',
  'years-unknown',
  'years-below-five',
  'hours-unknown',
  'hours-below-twenty-four',
  'attestation-stale',
  'discipline-on-record',
] as const;
export type LapseCode = (typeof lapseCodes)[number];

export interface Lapse {
  code: LapseCode;
  because: string;
  rule: string;
  confidence: 'V' | 'K' | '?';
}

/** What a reviewer holds on a day, computed anew each time: credentials expire by themselves. */
export interface Credentials {
  ok: boolean;
  /** What stands in the way of any assignment. */
  lapses: Lapse[];
  /** What does not, but should be looked at: one of several licences ran out, a verification is due. */
  notes: Lapse[];
  /** States with a licence that is valid and without restriction. */
  licensedIn: string[];
  /** Ids of the specialties that hold on this day, by certification or by licence of the profession. */
  specialties: string[];
  /** As printed: "Orthopaedic Surgery". */
  certifications: string[];
  /** The next day on which one of them ends. */
  nextExpiry: PlainDate | null;
}

/** Letters affirm five years and twenty-four hours (section 8, L15). */
export const yearsNeeded = 5;
export const hoursNeeded = 24;
/** An attestation of practice is asked for again after this; no rule names a term (confidence ?). */
const yearsAnAttestationHolds = 2;

const rule = 'LC 139.5(d)(4)(B)';
const lapse = (code: LapseCode, because: string, confidence: Lapse['confidence'] = 'K', of = rule): Lapse => ({
  code,
  because,
  rule: of,
  confidence,
});

/** Judges a reviewer's credentials on a day. In: the profile and the day. Out: what holds, and a coded reason for each thing that does not. */
export function credentialsOn(reviewer: Reviewer, date: PlainDate): Credentials {
  const licences = judgeLicences(reviewer, date);
  const certificates = judgeCertifications(reviewer, date);
  const lapses = [
    ...licences.lapses,
    ...certificates.lapses,
    ...practiceLapses(reviewer, date),
    ...disciplineLapses(reviewer, date),
  ];
  return {
    ok: lapses.length === 0,
    lapses,
    notes: [...licences.notes, ...certificates.notes],
    licensedIn: licences.states,
    specialties: certificates.specialties,
    certifications: certificates.specialties.map((id) => getSpecialty(id).name),
    nextExpiry: nextExpiry(reviewer, date),
  };
}

function judgeLicences(reviewer: Reviewer, date: PlainDate) {
  const judged = reviewer.licences.map((licence) => ({ licence, fault: licenceFault(reviewer, licence, date) }));
  const states = [...new Set(judged.filter((j) => j.fault === null).map((j) => j.licence.state))];
  const faults = judged.flatMap((j) => (j.fault ? [j.fault] : []));
  // A restriction, or someone else's licence, anywhere stands in the way; an expired one only when no other is left.
  const always = faults.filter((f) => f.code === 'licence-restricted' || f.code === 'licence-of-another-person');
  const others = faults.filter((f) => !always.includes(f));
  if (states.length > 0) return { states, lapses: always, notes: others };
  const none = lapse('licence-none-valid', 'no licence that is valid and without restriction in any state', 'V');
  // What is wrong with each comes first: who is refused is told that, not that nothing is left.
  return { states, lapses: [...faults, none], notes: [] };
}

function licenceFault(reviewer: Reviewer, licence: Licence, date: PlainDate): Lapse | null {
  const of = `the ${licence.state} licence`;
  if (refuted(reviewer, 'licence', licenceKey(licence.state, licence.number), date)) {
    return lapse('licence-of-another-person', `${of} was found not to be this reviewer's`);
  }
  switch (licence.status) {
    case 'restricted':
    case 'probation':
    case 'suspended':
    case 'revoked':
    case 'surrendered':
      return lapse('licence-restricted', `${of} is ${licence.status}`, 'V');
    case 'expired':
      return lapse('licence-expired', `${of} has expired`);
    case 'inactive':
      return lapse('licence-not-active', `${of} is not active`);
    case 'active':
  }
  if (licence.restriction) return lapse('licence-restricted', `${of} carries a restriction`, 'V');
  if (licence.issuedOn && date < licence.issuedOn)
    return lapse('licence-not-yet-valid', `${of} begins on ${licence.issuedOn}`);
  if (licence.expiresOn && licence.expiresOn < date)
    return lapse('licence-expired', `${of} expired on ${licence.expiresOn}`);
  return null;
}

/** Professions of LC 3209.3 that need no board of the ABMS: the licence itself is their specialty (confidence K). */
const specialtyByDegree: Partial<Record<Reviewer['degree'], string>> = {
  DC: 'chiropractic',
  DDS: 'dentistry',
  DMD: 'dentistry',
  DPM: 'podiatric-medicine',
  OD: 'optometry',
  PHD: 'psychology',
  PSYD: 'psychology',
  EDD: 'psychology',
  LAC: 'acupuncture',
};

function judgeCertifications(reviewer: Reviewer, date: PlainDate) {
  const judged = reviewer.certifications.map((c) => ({ c, fault: certificationFault(reviewer, c, date) }));
  const faults = judged.flatMap((j) => (j.fault ? [j.fault] : []));
  const held = judged.filter((j) => j.fault === null).flatMap((j) => specialtiesOf(j.c));
  const byDegree = specialtyByDegree[reviewer.degree];
  const specialties = [...new Set([...held, ...(byDegree ? [byDegree] : [])])];
  if (reviewer.degree === 'RN' || reviewer.degree === 'PT') {
    const not = lapse(
      'not-a-physician',
      `a ${reviewer.degree} is not a physician in the sense of the law`,
      'K',
      'LC 3209.3',
    );
    return { specialties, lapses: [not], notes: faults };
  }
  if (specialties.length > 0) return { specialties, lapses: [], notes: faults };
  const none = lapse('certification-none', 'no board certification that holds', 'V');
  return { specialties, lapses: [...faults, none], notes: [] };
}

function specialtiesOf(certification: Certification): string[] {
  const ids = [certification.specialty, certification.subspecialty ?? ''].map((text) => findSpecialty(text));
  return ids.filter((id): id is string => id !== null);
}

function certificationFault(reviewer: Reviewer, c: Certification, date: PlainDate): Lapse | null {
  const specialty = findSpecialty(c.specialty);
  if (specialty === null) return lapse('specialty-unknown', `the catalogue has no specialty "${c.specialty}"`);
  const { name } = getSpecialty(specialty);
  if (c.board) {
    const board = findBoard(c.board);
    if (!board) return lapse('board-unknown', `the catalogue has no board "${c.board}"`, 'V');
    if (!certifies(board, specialty))
      return lapse('specialty-not-of-board', `the ${board.name} does not certify in ${name}`);
  }
  if (refuted(reviewer, 'certification', c.specialty, date))
    return lapse('certification-refuted', `the certification in ${name} was not confirmed`);
  if (c.expiresOn && c.expiresOn < date)
    return lapse('certification-expired', `the certification in ${name} expired on ${c.expiresOn}`, 'V');
  return null;
}

function practiceLapses(reviewer: Reviewer, date: PlainDate): Lapse[] {
  const { yearsInPractice: years, hoursPerWeek: hours, lastAttestedOn } = reviewer;
  const of = '8 CCR 9792.10.6; section 8, L15';
  const lapses: Lapse[] = [];
  if (years == null) lapses.push(lapse('years-unknown', 'years in active practice are not stated', 'V', of));
  else if (years < yearsNeeded) lapses.push(lapse('years-below-five', `${years} years in active practice`, 'V', of));
  if (hours == null) lapses.push(lapse('hours-unknown', 'hours a week in active practice are not stated', 'V', of));
  else if (hours < hoursNeeded)
    lapses.push(lapse('hours-below-twenty-four', `${hours} hours a week in active practice`, 'V', of));
  if (lastAttestedOn && addYears(lastAttestedOn, yearsAnAttestationHolds) < date) {
    lapses.push(lapse('attestation-stale', `practice was last attested on ${lastAttestedOn}`, '?', of));
  }
  return lapses;
}

function disciplineLapses(reviewer: Reviewer, date: PlainDate): Lapse[] {
  return reviewer.discipline
    .filter((d) => d.on == null || d.on <= date)
    .map((d) =>
      lapse(
        'discipline-on-record',
        `disciplinary action ${d.pending ? 'pending' : 'on record'}${d.on ? ` since ${d.on}` : ''}`,
        'K',
        'LC 139.5(d)',
      ),
    );
}

/** The latest verification of a thing said no. */
function refuted(reviewer: Reviewer, what: 'licence' | 'certification', subject: string, date: PlainDate): boolean {
  const same = (text: string | null | undefined) =>
    text == null ||
    (what === 'licence' ? licenceKey('', text) === subject : findSpecialty(text) === findSpecialty(subject));
  const events = reviewer.verifications.filter((v) => v.what === what && v.on <= date && same(v.subject));
  const latest = events.reduce<(typeof events)[number] | null>((last, v) => (last && last.on > v.on ? last : v), null);
  return latest?.result === 'refuted';
}

function nextExpiry(reviewer: Reviewer, date: PlainDate): PlainDate | null {
  const ends = [...reviewer.licences, ...reviewer.certifications].flatMap((c) =>
    c.expiresOn && c.expiresOn >= date ? [c.expiresOn] : [],
  );
  return ends.sort()[0] ?? null;
}
