import type { ApplicationInput } from '../../law/application.ts';
import { type Answers, answerTo, dayOf, type FieldName } from './answers.ts';
import { hasRepresentative, representativeRole } from './steps.ts';

type Day = ApplicationInput['receivedOn'];

/**
 * The answers as the application that is sent (DWC Form IMR). What was left empty is left out: whether it matters is for
 * screening to say (I06).
 *
 * @param today the day in California on which it is sent
 */
export function applicationOf(answers: Answers, today: string, language: 'en' | 'es'): ApplicationInput {
  const text = (name: FieldName): string | null => answerTo(answers, name).trim() || null;
  const day = (name: FieldName): Day | null => dayOf(answers, name) as Day | null;
  const filedBy = (text('filedBy') ?? 'employee') as NonNullable<ApplicationInput['filedBy']>;
  const isExpedited = text('reviewType') === 'expedited';
  const signed = text('signature') !== null;
  return {
    reviewType: isExpedited ? 'expedited' : 'regular',
    channel: 'electronic',
    receivedOn: today as Day,
    sentOn: today as Day,
    language,
    filedBy,
    employee: {
      name: { first: text('firstName') ?? '', middle: text('middleName'), last: text('lastName') ?? '' },
      birthDate: day('birthDate'),
      contact: {
        address: addressOf(answers, ['line1', 'city', 'state', 'zip']),
        phone: text('phone'),
        email: text('email'),
      },
    },
    representative: representativeOf(answers),
    claimNumber: text('claimNumber'),
    wcisNumber: text('wcisNumber'),
    eamsNumber: text('eamsNumber'),
    dateOfInjury: day('dateOfInjury'),
    employer: text('employerName') ? { name: text('employerName')!, insurer: text('insurer') } : null,
    requestingPhysician: physicianOf(answers),
    claimsAdministrator: text('company')
      ? {
          company: text('company')!,
          adjuster: text('adjuster'),
          contact: {
            address: addressOf(answers, ['companyLine1', 'companyCity', 'companyState', 'companyZip']),
            phone: text('companyPhone'),
          },
        }
      : null,
    primaryDiagnosis: text('diagnosis') ? { text: text('diagnosis')!, icd: text('icd') } : null,
    treatments: answers.treatments
      .filter(({ description }) => description.trim() !== '')
      .map(({ authorized, ...one }) => ({
        ...one,
        description: one.description.trim(),
        authorized: one.urOutcome === 'modified' ? authorized.trim() || null : null,
      })),
    liabilityDispute: { disputed: text('liability') === 'yes', reason: text('liabilityReason') },
    informationNotReceived: text('ground') === 'information-not-received',
    expeditedCertification:
      isExpedited && day('certifiedOn')
        ? { certifiedOn: day('certifiedOn')!, statement: text('certification') ?? '' }
        : null,
    signature: {
      signedBy: signed ? (filedBy as ApplicationInput['signature']['signedBy']) : 'none',
      signedOn: signed ? (today as Day) : null,
      consentToRecords: text('consent') === 'yes',
    },
    urDecision: decisionOf(answers),
  };
}

/** An address that is whole enough to be one; half of one is left out rather than refused. */
function addressOf(answers: Answers, [line1, city, state, zip]: [FieldName, FieldName, FieldName, FieldName]) {
  const code = answerTo(answers, zip).trim();
  if (!/^\d{5}(-\d{4})?$/.test(code)) return null;
  return {
    line1: answerTo(answers, line1).trim(),
    city: answerTo(answers, city).trim(),
    state: answerTo(answers, state) || 'CA',
    zip: code,
  };
}

function physicianOf(answers: Answers): ApplicationInput['requestingPhysician'] {
  const first = answerTo(answers, 'doctorFirst').trim();
  const last = answerTo(answers, 'doctorLast').trim();
  if (!first && !last) return null;
  const phone = answerTo(answers, 'doctorPhone').trim();
  return {
    // A person who knows one of the two names has told who it is.
    name: { first: first || '—', last: last || '—' },
    specialty: answerTo(answers, 'doctorSpecialty').trim() || null,
    group: answerTo(answers, 'doctorGroup').trim() || null,
    npi: answerTo(answers, 'doctorNpi').trim() || null,
    contact: phone ? { phone } : null,
  };
}

function representativeOf(answers: Answers): ApplicationInput['representative'] {
  if (!hasRepresentative(answers)) return null;
  return {
    name: { first: answerTo(answers, 'repFirst').trim(), last: answerTo(answers, 'repLast').trim() },
    organization: answerTo(answers, 'repOrganization').trim() || null,
    role: representativeRole(answers),
    designatedOn: representativeRole(answers) === 'designee' ? (dayOf(answers, 'designatedOn') as Day | null) : null,
    contact: {
      phone: answerTo(answers, 'repPhone').trim() || null,
      email: answerTo(answers, 'repEmail').trim() || null,
    },
  };
}

const servings = ['mail', 'electronic', 'personal', 'fax'] as const;

function decisionOf(answers: Answers): ApplicationInput['urDecision'] {
  const decidedOn = dayOf(answers, 'decidedOn') as Day | null;
  if (!decidedOn) return null;
  return {
    decidedOn,
    servedOn: dayOf(answers, 'servedOn') as Day | null,
    servedBy: servings.find((one) => one === answerTo(answers, 'servedBy')) ?? null,
    ground: (answerTo(answers, 'ground') || 'medical-necessity') as NonNullable<
      ApplicationInput['urDecision']
    >['ground'],
    organization: answerTo(answers, 'organization').trim() || null,
    claimNumber: answerTo(answers, 'claimNumber').trim() || null,
    attached: answers.papers.length > 0,
    formSupplied: answerTo(answers, 'formSupplied') !== 'no',
  };
}
