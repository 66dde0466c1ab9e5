import type { Determination } from '../../model.ts';
import { type Block, callout, type Fact, facts, heading, list, paragraph, plain, strong, table } from '../content.ts';
import type { Letterhead } from '../letterhead.ts';
import { type OverallResult, outcomeWord, overallResult } from '../result.ts';
import { headerTable } from './made.ts';

const meaning: Record<OverallResult, string> = {
  UPHOLD:
    'The disputed treatment is not medically necessary. The utilization review decision stands, and the claims administrator does not have to provide the treatment.',
  OVERTURN:
    'The disputed treatment is medically necessary. The utilization review decision is reversed, and the claims administrator must provide the treatment.',
  'PARTIAL OVERTURN':
    'Some of the disputed treatment is medically necessary and some is not. The claims administrator must provide the part that is. Each decision below says which.',
};

/** The cover: the result, what it means in plain language (LC 4610.6(d)(1)), what must happen, and how to appeal. */
export function coverBlocks(d: Determination, letterhead: Letterhead): Block[] {
  return [
    heading(1, 'Independent Medical Review: Final Determination'),
    headerTable(d),
    ...partyBlocks(d),
    ...versionNotice(d),
    callout('result', resultBlocks(d)),
    itemTable(d),
    heading(2, 'What happens next'),
    list(nextSteps(d)),
    ...appealBlocks(),
    ...closingBlocks(letterhead),
  ];
}

/** What the public version opens with: the result and its meaning, and no person. */
export function publicCoverBlocks(d: Determination): Block[] {
  return [
    heading(1, 'Independent Medical Review: Final Determination'),
    headerTable(d),
    ...versionNotice(d),
    callout('result', resultBlocks(d)),
  ];
}

function resultBlocks(d: Determination): Block[] {
  const result = overallResult(d.items);
  return [paragraph([strong(`Result: ${result}`)], 'lead'), paragraph(meaning[result])];
}

function partyBlocks(d: Determination): Block[] {
  const parties = d.parties;
  if (!parties) return [];
  const rows: Fact[] = [
    { label: 'Employee', value: [parties.employee, parties.employeeAddress].filter(Boolean).join(', '), wide: true },
  ];
  const others: [string, string | null | undefined][] = [
    ['Attorney', parties.attorney],
    ['Employer', parties.employer],
    ['Administrator', parties.claimsAdministrator],
    ['Claim number', parties.claimNumber],
    ['Physician', parties.requestingPhysician],
  ];
  for (const [label, value] of others) if (value) rows.push({ label, value });
  // An odd one at the end takes the whole line, so that no cell stands empty.
  return [
    facts(
      2,
      rows.map((row, index) => (index === rows.length - 1 && index % 2 === 1 ? { ...row, wide: true } : row)),
    ),
  ];
}

/** A correction is a new version with its own service, and a remand a new review: both are said before anything else. */
function versionNotice(d: Determination): Block[] {
  const notices: string[] = [];
  if (d.version > 1)
    notices.push(
      `Corrected determination, version ${d.version}. ${stop(d.correction ?? 'It replaces the version served before')} The time to appeal this version runs from its own date of service.`,
    );
  if (d.round > 1)
    notices.push(
      `This is review number ${d.round} of this dispute, made after the case was sent back. Another reviewer made it (LC 4610.6(i)).`,
    );
  return notices.map((notice) => callout('notice', [paragraph(notice)]));
}

function itemTable(d: Determination): Block {
  const rows = d.items.map((item) => [
    item.treatment,
    [strong(outcomeWord(item.outcome))],
    item.outcome === 'upheld' ? 'Not medically necessary' : 'Medically necessary',
  ]);
  return table('Decision on each treatment', ['Treatment', 'UR decision', 'The treatment is'], [6, 2, 3], rows);
}

/** The duties of 8 CCR 9792.10.7(a) for what was overturned, and the life of a denial (LC 4610(k)) for what was upheld. */
function nextSteps(d: Determination): string[] {
  const result = overallResult(d.items);
  const steps: string[] = [];
  if (result !== 'UPHOLD')
    steps.push(
      'Overturned treatment: the claims administrator must authorize it within 5 working days after it receives this determination, or sooner when the condition requires. If the treatment was already given, it must pay for it within 20 days (8 CCR 9792.10.7(a)).',
    );
  if (result !== 'OVERTURN')
    steps.push(
      'Upheld treatment: the claims administrator does not have to act. For 12 months a new request by the same doctor for the same treatment needs a documented change in the facts (LC 4610(k)).',
    );
  return steps;
}

function appealBlocks(): Block[] {
  return [
    heading(2, 'How to appeal'),
    paragraph(
      "By law this is the determination of the Administrative Director of the Division of Workers' Compensation, and it binds everyone in the case (LC 4610.6(g)).",
    ),
    paragraph([
      plain('Any of them may appeal '),
      strong('within 30 days after it was mailed'),
      plain(
        ", by a verified petition to the Workers' Compensation Appeals Board, with copies to the others and to the Division's IMR Unit (LC 4610.6(h); 8 CCR 10575). The Board can set it aside only on clear and convincing evidence of one of five things: the Administrative Director acted beyond the power given; fraud; a material conflict of interest of the reviewer; bias about race, origin, religion, age, sex, sexual orientation, color or disability; or a plainly wrong fact of ordinary knowledge, not of expert opinion.",
      ),
    ]),
  ];
}

function closingBlocks(letterhead: Letterhead): Block[] {
  return [
    paragraph([strong(letterhead.signedBy), plain(`, ${letterhead.organization}`)]),
    paragraph(
      'The name of the reviewer is confidential (LC 4610.6(f)). Copies went to everyone named above and to the Administrative Director. A proof of service is enclosed; the time to appeal runs from the mailing it shows.',
      'small',
    ),
  ];
}

const stop = (text: string): string => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
