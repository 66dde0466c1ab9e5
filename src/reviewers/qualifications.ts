import type { PlainDate } from '../law/dates/types.ts';
import { type Answer, granted, refused } from '../law/refusal.ts';
import type { AttestationGiven } from './attestation.ts';
import { attestationFor, checkAttestation } from './attestation.ts';
import { screenConflicts } from './conflicts/screen.ts';
import { type ConflictDecision, withDecisions } from './conflicts/screening.ts';
import { credentialsOn } from './credentials.ts';
import { fitOf } from './fit/fit.ts';
import type { MatchingCase } from './matching-case.ts';
import { noOrganizations, type OrganizationGraph } from './organizations/graph.ts';
import { stateName } from './panel/states.ts';
import type { Reviewer } from './reviewer.ts';

/** What the letter says of its reviewer (LC 4610.6(f)): states and specialties in words, and what they affirmed. Never a name. */
export interface QualificationsWritten {
  text: string;
  licensedIn: string[];
  certifications: string[];
  affirmations: ('no-affiliation' | 'five-years' | 'twenty-four-hours' | 'matched-expertise' | 'knows-hierarchy')[];
}

/** What the paragraph rests on beside the profile. */
export interface QualificationsBasis {
  attestation: AttestationGiven | null;
  graph?: OrganizationGraph;
  decisions?: readonly ConflictDecision[];
  /** Of a panel each reviewer answers for some of the treatments only. */
  treatments?: readonly string[];
}

const affirmations: QualificationsWritten['affirmations'] = [
  'no-affiliation',
  'five-years',
  'twenty-four-hours',
  'matched-expertise',
  'knows-hierarchy',
];

/**
 * Writes the qualifications paragraph of a determination from the stored facts on a day, and refuses it when one of
 * them does not hold: the code of the lapse, `conflict`, `possible-conflict`, `earlier-round`, `specialty-does-not-fit`,
 * `attestation-missing` or the code of `checkAttestation`.
 */
export function qualificationsParagraph(
  reviewer: Reviewer,
  matching: MatchingCase,
  date: PlainDate,
  basis: QualificationsBasis,
): Answer<QualificationsWritten> {
  const { graph = noOrganizations, decisions = [], attestation } = basis;
  const credentials = credentialsOn(reviewer, date);
  const lapse = credentials.lapses[0];
  if (lapse) return refused({ code: lapse.code, because: lapse.because, rule: lapse.rule });
  const screening = withDecisions(screenConflicts(reviewer, matching, graph, date), decisions);
  const path =
    screening.paths.find((p) => p.answer === 'conflict') ?? screening.paths.find((p) => p.answer === 'possible');
  if (path) {
    const code =
      path.party.role === 'earlier-round'
        ? 'earlier-round'
        : path.answer === 'conflict'
          ? 'conflict'
          : 'possible-conflict';
    return refused({ code, because: path.because, rule: path.rule });
  }
  const uncovered = fitOf(reviewer, matching, credentials).uncovered.filter(
    (id) => basis.treatments?.includes(id) ?? true,
  );
  if (uncovered.length > 0) {
    return refused({
      code: 'specialty-does-not-fit',
      because: `does not cover treatment ${uncovered.join(', ')}`,
      rule: 'LC 139.5(d)(4)(A)',
    });
  }
  if (!attestation)
    return refused({
      code: 'attestation-missing',
      because: 'the reviewer has not attested for this case',
      rule: 'LC 139.5(c)',
    });
  const attested = checkAttestation(attestationFor(reviewer, matching, graph), attestation);
  if (!attested.ok) return attested;
  const licensedIn = credentials.licensedIn.map((state) => stateName(state) ?? state);
  return granted({
    text: paragraph(licensedIn, credentials.certifications, reviewer),
    licensedIn,
    certifications: credentials.certifications,
    affirmations,
  });
}

function paragraph(licensedIn: string[], certifications: string[], reviewer: Reviewer): string {
  const standing = reviewer.certifications.length > 0 ? 'board certified in' : 'practises';
  return [
    `The reviewer ${reviewer.certifications.length > 0 ? 'is ' : ''}${standing} ${inWords(certifications)} and holds a licence without restriction in ${inWords(licensedIn)}.`,
    'The reviewer has been in active practice for five years or more and practises at least 24 hours a week now.',
    'The reviewer was chosen for expertise in the same or a similar specialty as the condition and the treatment in dispute,',
    'knows the order in which the law ranks evidence of medical necessity,',
    'and has no affiliation with the employer, the employee, the providers or the claims administrator.',
  ].join(' ');
}

const inWords = (list: string[]) =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
