import type { Affirmation, Determination } from '../../model.ts';
import { type Block, type Fact, facts, heading, paragraph } from '../content.ts';
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
  const shared = order.filter((one) => d.reviewers.every((reviewer) => reviewer.affirmations.includes(one)));
  const whom = alone ? 'an expert reviewer' : `a panel of ${d.reviewers.length} expert reviewers`;
  const voting = alone
    ? []
    : ['The decision on each item is that of the majority; an even vote decides for the treatment.'];
  const said = shared.map((one) => sentences[one](alone ? 'The reviewer' : 'Each reviewer'));
  return [
    heading(2, 'HOW THE IMR FINAL DETERMINATION WAS MADE'),
    paragraph([`${letterhead.organization} sent the complete case file to ${whom}.`, ...voting, ...said].join(' ')),
    paragraph(
      alone
        ? 'The Expert Reviewer has the following credentials:'
        : 'The Expert Reviewers have the following credentials:',
    ),
    ...d.reviewers.flatMap((reviewer, index) => credentialBlocks(reviewer, alone ? null : index + 1, shared)),
  ];
}

function credentialBlocks(
  reviewer: Determination['reviewers'][number],
  number: number | null,
  shared: readonly Affirmation[],
): Block[] {
  const own = order.filter((one) => reviewer.affirmations.includes(one) && !shared.includes(one));
  const blocks = [
    paragraph(`State(s) of Licensure: ${reviewer.licensedIn.join(', ')}`, 'credential'),
    paragraph(`Certification(s)/Specialty: ${reviewer.certifications.join(', ')}`, 'credential'),
  ];
  if (number !== null) blocks.unshift(paragraph(`Reviewer ${number}`, 'credential'));
  if (own.length > 0) blocks.push(paragraph(own.map((one) => sentences[one](`Reviewer ${number}`)).join(' ')));
  return blocks;
}
