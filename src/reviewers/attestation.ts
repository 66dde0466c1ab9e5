import type { PlainDate } from '../law/dates/types.ts';
import { type Answer, granted, refused } from '../law/refusal.ts';
import { partiesOf } from './conflicts/parties.ts';
import { roleInWords } from './conflicts/screening.ts';
import { hoursNeeded, yearsNeeded } from './credentials.ts';
import type { MatchingCase } from './matching-case.ts';
import { noOrganizations, type OrganizationGraph } from './organizations/graph.ts';
import type { Reviewer } from './reviewer.ts';

/** What a reviewer affirms for a case before the file opens: the points of the letter's paragraph, one by one. */
export const attestationPoints = [
  'no-affiliation',
  'unrestricted-licence',
  'board-certified',
  'five-years',
  'twenty-four-hours',
  'matched-expertise',
  'knows-hierarchy',
  'not-earlier-reviewer',
  'keeps-confidence',
] as const;
export type AttestationPoint = (typeof attestationPoints)[number];

export interface AttestationAsked {
  case: string;
  round: number;
  reviewer: string;
  /** Everyone to have no affiliation with, by role and name: shown to the reviewer alone. */
  parties: { key: string; role: string; name: string }[];
  points: { point: AttestationPoint; text: string; rule: string }[];
}

/** Lists what the reviewer must affirm for this case, with the names of the parties they need to know to do so. */
export function attestationFor(
  reviewer: Reviewer,
  matching: MatchingCase,
  graph: OrganizationGraph = noOrganizations,
): AttestationAsked {
  const parties = partiesOf(matching, graph).map(({ key, role, name }) => ({ key, role: roleInWords(role), name }));
  const states = reviewer.licences.map((licence) => licence.state).join(', ');
  const specialties = reviewer.certifications.map((c) => c.subspecialty ?? c.specialty).join(', ') || reviewer.degree;
  const treatments = matching.treatments.map((t) => t.description || t.id).join('; ');
  const text: Record<AttestationPoint, string> = {
    'no-affiliation': `I have no material professional, familial or financial affiliation with any of the ${parties.length} parties listed.`,
    'unrestricted-licence': `My licence is valid and without restriction (${states}), and no discipline against me is on record or pending.`,
    'board-certified': `My certification is current: ${specialties}.`,
    'five-years': `I have been in active practice for at least ${yearsNeeded} years.`,
    'twenty-four-hours': `I work at least ${hoursNeeded} hours a week in active practice now.`,
    'matched-expertise': `I am knowledgeable in the same or similar specialty as the condition and the treatment in dispute: ${treatments}.`,
    'knows-hierarchy': 'I know the strength of evidence hierarchy that medical necessity is decided by.',
    'not-earlier-reviewer': 'I decided no earlier round of this case and took no part in its utilization review.',
    'keeps-confidence': 'I will keep the file and my identity as its reviewer confidential.',
  };
  const rule: Record<AttestationPoint, string> = {
    'no-affiliation': 'LC 139.5(c)',
    'unrestricted-licence': 'LC 139.5(d)(4)(B)',
    'board-certified': 'LC 139.5(d)(4)(B)',
    'five-years': 'section 8, L15',
    'twenty-four-hours': 'section 8, L15',
    'matched-expertise': 'LC 139.5(d)(4)(A)',
    'knows-hierarchy': '8 CCR 9792.25.1',
    'not-earlier-reviewer': 'LC 4610.6(i)',
    'keeps-confidence': 'LC 4610.6(f)',
  };
  const points = attestationPoints.map((point) => ({ point, text: text[point], rule: rule[point] }));
  return { case: matching.id, round: matching.round, reviewer: reviewer.id, parties, points };
}

/** What the reviewer affirmed: for this case, round and these parties. */
export interface AttestationGiven {
  case: string;
  round: number;
  reviewer: string;
  on: PlainDate;
  affirmed: AttestationPoint[];
  /** Keys of the parties that were shown. */
  parties: string[];
}

/**
 * Holds the given against the asked. Refuses `attestation-of-another-case`, `attestation-of-another-reviewer`,
 * `attestation-incomplete` (a point not affirmed) and `attestation-outdated` (a party came in since).
 */
export function checkAttestation(asked: AttestationAsked, given: AttestationGiven): Answer<AttestationGiven> {
  const no = (code: string, because: string, rule = 'LC 139.5(c)') => refused({ code, because, rule });
  if (given.case !== asked.case || given.round !== asked.round)
    return no('attestation-of-another-case', 'it was given for another case or round');
  if (given.reviewer !== asked.reviewer)
    return no('attestation-of-another-reviewer', 'it was given by another reviewer');
  const missing = asked.points.find(({ point }) => !given.affirmed.includes(point));
  if (missing) return no('attestation-incomplete', `not affirmed: ${missing.point}`, missing.rule);
  const unseen = asked.parties.find((party) => !given.parties.includes(party.key));
  if (unseen) return no('attestation-outdated', `${unseen.role} came in after it was given`);
  return granted(given);
}
