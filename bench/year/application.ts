import type { ApplicationInput } from '../../src/law/index.ts';
import { plusDays } from './calendar.ts';
import type { Person } from './people.ts';
import type { Plan } from './plan.ts';

/** The mailbox by which an attorney's account is theirs. */
export const mailboxOf = ({ first, last }: { first: string; last: string }): string =>
  `${slug(`${first} ${last}`)}@law.example`;
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const street = (index: number) => ({
  line1: `${1 + (index % 900)} Invented Street`,
  city: 'Fictionville',
  state: 'CA',
  zip: '90000',
});

/** The application as it is filed. What makes it ineligible, or keeps it waiting, is put in here. */
export function applicationOf(plan: Plan, attorney: Person | null): ApplicationInput {
  const { arrivedOn, deniedOn, worker, fate, index } = plan;
  const filed = plusDays(arrivedOn, 0);
  const postal = street(plan.master ?? index);
  return {
    reviewType: plan.expedited ? 'expedited' : 'regular',
    channel: attorney ? 'electronic' : index % 3 === 0 ? 'fax' : 'mail',
    receivedOn: filed,
    sentOn: filed,
    language: (plan.master ?? index) % 7 === 0 ? 'es' : 'en',
    filedBy: attorney ? 'attorney' : 'employee',
    employee: {
      name: worker.name,
      birthDate: worker.birthDate,
      sex: worker.sex,
      contact: worker.byPost ? { address: postal } : { address: postal, email: `worker-${index}@worker.example` },
    },
    representative: attorney
      ? {
          name: attorney,
          organization: 'Invented Law Office',
          role: 'attorney',
          designatedOn: plusDays(deniedOn, 1),
          contact: { email: mailboxOf(attorney) },
        }
      : null,
    claimNumber: plan.asked || fate === 'information-lapsed' ? null : plan.claim,
    dateOfInjury: plan.injuredOn,
    employer: { name: plan.employer },
    requestingPhysician: {
      name: plan.physician.name,
      specialty: 'Physical Medicine and Rehabilitation',
      npi: plan.physician.npi,
      contact: { email: `physician-${plan.physician.npi}@clinic.example` },
    },
    claimsAdministrator: {
      company: plan.administrator,
      adjuster: 'Claims desk',
      contact: { email: `${slug(plan.administrator)}@claims.example` },
    },
    primaryDiagnosis: plan.region.diagnosis,
    treatments: plan.treatments.map(({ id, description, isDrug }) => ({
      id,
      description,
      isDrug,
      urOutcome: 'denied',
    })),
    liabilityDispute: {
      disputed: fate === 'deferred' || plan.resumed,
      reason: 'The injury is said not to be of the work.',
    },
    expeditedCertification: plan.expedited
      ? { certifiedOn: arrivedOn, statement: 'Waiting would do lasting harm to the nerves of the arm or leg.' }
      : null,
    signature: {
      signedBy: fate === 'unsigned' ? 'none' : attorney ? 'attorney' : 'employee',
      signedOn: filed,
      consentToRecords: true,
    },
    urDecision: {
      decidedOn: deniedOn,
      servedOn: deniedOn,
      servedBy: 'electronic',
      rfaReceivedOn: plusDays(deniedOn, -4),
      rfaDate: plusDays(deniedOn, -5),
      ground: fate === 'conditional' ? 'information-not-received' : 'medical-necessity',
      organization: 'Notional Utilization Review',
      reviewerName: 'Tabitha Marchbanks',
      reviewerSpecialty: 'Occupational Medicine',
      reasons: 'The request goes beyond what the guideline supports.',
      claimNumber: plan.claim,
      attached: fate !== 'no-decision',
    },
  };
}
