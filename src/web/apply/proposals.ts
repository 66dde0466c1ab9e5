import type { DenialRead } from '../../app/apply/read-denial.ts';
import { type Answers, type FieldName, newTreatment, type TreatmentAnswer } from './answers.ts';

export type { DenialRead };

/** One thing that was read, as the person is asked about it. */
export interface Proposed {
  key: string;
  /** The fields it would fill; none for a treatment. */
  fills: Partial<Record<FieldName, string>>;
  treatment?: { description: string; outcome: string | null; authorized: string | null };
  label: FieldName | 'treatment';
  value: string;
  isDate: boolean;
  isSure: boolean;
}

const sureFrom = 0.6;

const plain: Partial<Record<keyof DenialRead['values'], FieldName>> = {
  decidedOn: 'decidedOn',
  servedOn: 'servedOn',
  dateOfInjury: 'dateOfInjury',
  birthDate: 'birthDate',
  claimNumber: 'claimNumber',
  employer: 'employerName',
  claimsAdministrator: 'company',
  organization: 'organization',
};

/** What was read, as a list to tick: dates, names split into their parts, treatments. */
export function proposalsOf(read: DenialRead): Proposed[] {
  const list: Proposed[] = [];
  for (const [from, to] of Object.entries(plain) as [keyof DenialRead['values'], FieldName][]) {
    const one = read.values[from];
    if (one) list.push(proposal(to, { [to]: one.value }, one));
  }
  const { employee, requestingPhysician, ground } = read.values;
  // A refusal on liability has a question of its own, which the letter seldom answers: the person is asked.
  if (ground?.value === 'medical-necessity' || ground?.value === 'information-not-received')
    list.push(proposal('ground', { ground: ground.value }, ground));
  if (employee) list.push(proposal('firstName', nameParts(employee.value, 'firstName', 'lastName'), employee));
  if (requestingPhysician)
    list.push(
      proposal('doctorLast', nameParts(requestingPhysician.value, 'doctorFirst', 'doctorLast'), requestingPhysician),
    );
  for (const [index, { description, outcome, authorized }] of read.treatments.entries())
    list.push({
      ...proposal('treatment', {}, description),
      key: `treatment-${index}`,
      treatment: { description: description.value, outcome, authorized },
    });
  return list;
}

function proposal(
  label: Proposed['label'],
  fills: Proposed['fills'],
  { value, confidence }: { value: string; confidence: number },
): Proposed {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return { key: label, label, fills, value, isDate, isSure: confidence >= sureFrom };
}

/** “Dr. Ann B. Cole, MD” and “Cole, Ann” as first and last name. */
function nameParts(name: string, first: FieldName, last: FieldName): Proposed['fills'] {
  const bare = name
    .replace(/^(dr\.?|mr\.?|mrs\.?|ms\.?)\s+/i, '')
    .replace(/,?\s*\b(m\.?d\.?|d\.?o\.?|d\.?c\.?|ph\.?d\.?)\s*$/i, '');
  const [before, after] = bare.split(',').map((part) => part.trim());
  if (before && after) return { [first]: after, [last]: before };
  const words = bare.trim().split(/\s+/);
  return { [first]: words.slice(0, 1).join(' '), [last]: words.slice(1).join(' ') };
}

/** What is left to confirm: what the person typed already is theirs and not asked again. */
export const proposalsFor = (answers: Answers, read: DenialRead): Proposed[] =>
  proposalsOf(read).filter(({ fills, treatment }) => {
    const names = Object.keys(fills) as FieldName[];
    if (treatment) return isFreeForTreatments(answers);
    return names.some((name) => !answers.values[name] || answers.fromLetter.includes(name));
  });

const isFreeForTreatments = ({ treatments, fromLetter }: Answers): boolean =>
  treatments.every(({ description }) => description.trim() === '') || fromLetter.includes('treatments');

/**
 * The answers with what the person ticked filled in and marked as read; nothing they typed themselves is overwritten.
 * What was offered (`all`), used before and is now unticked is taken out again.
 */
export function withProposals(
  answers: Answers,
  ticked: readonly Proposed[],
  all: readonly Proposed[] = ticked,
): Answers {
  const values = { ...answers.values };
  const fromLetter = new Set(answers.fromLetter);
  const free = isFreeForTreatments(answers);
  for (const name of all.flatMap(({ fills }) => Object.keys(fills) as FieldName[]))
    if (fromLetter.delete(name)) delete values[name];
  for (const { fills } of ticked) {
    for (const [name, value] of Object.entries(fills) as [FieldName, string][]) {
      if (values[name]) continue;
      values[name] = value;
      fromLetter.add(name);
    }
  }
  if (!free) return { ...answers, values, fromLetter: [...fromLetter] };
  const offered = all.some(({ treatment }) => treatment);
  const read = ticked.flatMap(({ treatment }) => (treatment ? [treatment] : []));
  if (read.length === 0) {
    const wasThere = offered && fromLetter.delete('treatments');
    return { ...answers, values, treatments: wasThere ? [] : answers.treatments, fromLetter: [...fromLetter] };
  }
  fromLetter.add('treatments');
  const treatments = read.map(
    ({ description, outcome, authorized }, index): TreatmentAnswer => ({
      ...newTreatment(`t${index + 1}`, description),
      urOutcome: outcome === 'modified' || outcome === 'delayed' ? outcome : 'denied',
      authorized: authorized ?? '',
    }),
  );
  return { ...answers, values, treatments, fromLetter: [...fromLetter] };
}
