import type { Affirmation, Determination } from '../../model.ts';
import { type Block, type Fact, facts, heading, list, paragraph } from '../content.ts';
import { numericDate } from '../dates.ts';
import type { Letterhead } from '../letterhead.ts';

/** The seven labelled facts of the program's letters, in their order. */
export function headerTable(d: Determination): Block {
  const rows: Fact[] = [
    { label: 'Case Number', value: d.caseNumber, wide: true },
    { label: 'Date Assigned', value: numericDate(d.dates.assigned) },
    { label: 'Date of Injury', value: d.dates.injury ? numericDate(d.dates.injury) : 'Not stated' },
    { label: 'Decision Date', value: numericDate(d.dates.decision) },
    { label: 'UR Denial Date', value: numericDate(d.dates.urDenial) },
    { label: 'Priority', value: d.priority === 'expedited' ? 'Expedited' : 'Standard' },
    { label: 'Application Received', value: numericDate(d.dates.applicationReceived) },
  ];
  return facts(2, rows);
}

/** What may be affirmed, of one reviewer and of each of several. Only what holds is printed (L15). */
const sentences: Record<Affirmation, (who: string) => string> = {
  'no-affiliation': (who) =>
    `${who} has no affiliation with the employer, the employee, the providers or the claims administrator.`,
  'five-years': (who) => `${who} has been in active clinical practice for more than five years.`,
  'twenty-four-hours': (who) => `${who} is currently working at least 24 hours a week in active practice.`,
  'matched-expertise': (who) =>
    `${who} was selected for clinical experience, education and expertise in the same or similar specialties that treat the medical condition and the disputed items/Service.`,
  'knows-hierarchy': (who) =>
    `${who} is familiar with the governing laws and regulations and with the strength of evidence hierarchy used in these reviews.`,
};
const order = Object.keys(sentences) as Affirmation[];

/** How the determination was made, and the reviewers' credentials: never a name (L8, LC 4610.6(f)). */
export function madeBlocks(d: Determination, letterhead: Letterhead): Block[] {
  const alone = d.reviewers.length === 1;
  const shared = sharedAffirmations(d);
  const whom = alone ? 'an expert reviewer' : `a panel of ${d.reviewers.length} expert reviewers`;
  const voting = alone
    ? []
    : ['The decision on each item is that of the majority; an even vote decides for the treatment.'];
  const said = shared.map((one) => sentences[one](alone ? 'The reviewer' : 'Each reviewer'));
  return [
    heading(2, 'HOW THE IMR FINAL DETERMINATION WAS MADE'),
    paragraph([`${letterhead.organization} sent the complete case file to ${whom}.`, ...voting, ...said].join(' ')),
    ...(alone ? [] : [list(d.reviewers.map((reviewer, index) => ofOne(reviewer, index + 1, shared)))]),
    paragraph(
      alone
        ? 'The Expert Reviewer has the following credentials:'
        : 'The Expert Reviewers have the following credentials:',
    ),
    paragraph(`State(s) of Licensure: ${all(d, 'licensedIn').join(', ')}`, 'credential'),
    paragraph(`Certification(s)/Specialty: ${all(d, 'certifications').join(', ')}`, 'credential'),
  ];
}

/** What holds of every reviewer, in the order in which it is printed. */
function sharedAffirmations(d: Determination): Affirmation[] {
  return order.filter((one) => d.reviewers.every((reviewer) => reviewer.affirmations.includes(one)));
}

/** What the letter affirms of any reviewer, in the same order. */
export function affirmed(d: Determination): Affirmation[] {
  return order.filter((one) => d.reviewers.some((reviewer) => reviewer.affirmations.includes(one)));
}

/** The licences or certifications of all reviewers, each once. */
function all(d: Determination, what: 'licensedIn' | 'certifications'): string[] {
  return [...new Set(d.reviewers.flatMap((reviewer) => reviewer[what]))];
}

/** One reviewer of a panel, with what holds of this one only. */
function ofOne(
  { licensedIn, certifications, affirmations }: Determination['reviewers'][number],
  number: number,
  shared: readonly Affirmation[],
): string {
  const who = `Reviewer ${number}`;
  const own = order.filter((one) => affirmations.includes(one) && !shared.includes(one));
  const credentials = `${who}: ${certifications.join(', ')}; licensed in ${licensedIn.join(', ')}.`;
  return [credentials, ...own.map((one) => sentences[one](who))].join(' ');
}
