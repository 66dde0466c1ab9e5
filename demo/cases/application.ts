import type { ApplicationInput } from '../../src/law/index.ts';
import { administrators, type DemoPhysician, physicians, representatives } from '../people/organizations.ts';
import { type Worker, workers } from '../people/workers.ts';
import type { Days } from './story.ts';

interface Facts {
  worker: Worker;
  claim: string;
  employer: string;
  administrator?: keyof typeof administrators;
  physician: DemoPhysician;
  /** Who speaks for the worker, and from which day on. */
  representative?: { who: keyof typeof representatives; from: number };
  injuredOn: number;
  decidedOn: number;
  diagnosis: { text: string; icd: string };
  treatments: ApplicationInput['treatments'];
  urReasons: string;
  language?: 'en' | 'es';
}

/** A complete application on which screening has nothing to say; a story changes what it is about. */
export function applicationOf(days: Days, facts: Facts): ApplicationInput {
  return {
    reviewType: 'regular',
    channel: 'electronic',
    receivedOn: days.on(0),
    sentOn: days.on(0),
    language: facts.language ?? 'en',
    filedBy: 'employee',
    employee: workers[facts.worker],
    representative: facts.representative && {
      ...representatives[facts.representative.who],
      designatedOn: days.on(facts.representative.from),
    },
    claimNumber: facts.claim,
    dateOfInjury: days.on(facts.injuredOn),
    employer: { name: facts.employer },
    requestingPhysician: physicians[facts.physician],
    claimsAdministrator: administrators[facts.administrator ?? 'makeBelieve'],
    primaryDiagnosis: facts.diagnosis,
    treatments: facts.treatments,
    signature: { signedBy: 'employee', signedOn: days.on(0), consentToRecords: true },
    urDecision: {
      decidedOn: days.on(facts.decidedOn),
      servedOn: days.on(facts.decidedOn),
      servedBy: 'mail',
      rfaReceivedOn: days.on(facts.decidedOn - 6),
      rfaDate: days.on(facts.decidedOn - 7),
      ground: 'medical-necessity',
      organization: 'Notional Utilization Review',
      reviewerName: 'Tabitha Marchbanks',
      reviewerSpecialty: 'Occupational Medicine',
      reasons: facts.urReasons,
      claimNumber: facts.claim,
      attached: true,
    },
  };
}
