import type { Determination, DeterminedItem } from '../../model.ts';
import { basisText } from '../citation.ts';
import { type Block, heading, labelled, paragraph, strong } from '../content.ts';
import type { Letterhead } from '../letterhead.ts';
import { type DocumentNumbers, sentencesText } from '../reference.ts';
import { outcomeWord } from '../result.ts';

/** The steps of the medical evidence search sequence (8 CCR 9792.21.1(a)), in words. */
const steps = {
  '1': 'step 1, the MTUS',
  '2A': 'step 2A, the most current ACOEM or ODG guideline',
  '2B': 'step 2B, other evidence-based guidelines',
  '2C': 'step 2C, current scientific studies',
} as const;

/** Each disputed treatment with its decision, both bases and the rationale (L1, L4-L6, L14). */
export function decisionBlocks(d: Determination, numbers: DocumentNumbers, letterhead: Letterhead): Block[] {
  return [
    heading(2, 'IMR ISSUES, DECISIONS AND RATIONALES'),
    paragraph('The Final Determination rests on the decision for each disputed item/Service set forth below:'),
    ...d.items.flatMap((item) => [
      heading(3, itemHeading(item)),
      labelled('Claims Administrator guideline', basisText(item.administratorBasis, 'administrator')),
      labelled(letterhead.reviewerGuidelineLabel, basisText(item.reviewerBasis, 'reviewer')),
      labelled('Decision rationale', rationaleText(item, numbers)),
    ]),
    ...panelBlocks(d),
  ];
}

/** `X: Upheld`, or, for the rest of a modified request, its three amounts as the program words them. */
export function itemHeading(item: DeterminedItem): string {
  const { treatment, requested, authorized, disputed } = item;
  const decided = outcomeWord(item.outcome);
  if (!authorized) return `${treatment}: ${decided}`;
  const left = `${disputed ?? treatment}`;
  return `${requested ?? treatment} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${left} is: ${decided}`;
}

/** The rationale as printed: how the evidence was found when the MTUS did not serve (K10), then the sentences with their pages. */
export function rationaleText(item: DeterminedItem, numbers: DocumentNumbers): string {
  const search = item.searchStep;
  const found =
    search && search.step !== '1'
      ? `The basis was found at ${steps[search.step]} of the medical evidence search sequence${search.whyNotEarlier ? `: ${search.whyNotEarlier.trim().replace(/\.$/, '')}` : ''}.`
      : '';
  return [found, sentencesText(item.rationale, numbers)].filter(Boolean).join(' ');
}

/**
 * How each reviewer voted, with the separate analysis (L9); by number, whatever
 * name the vote is kept under (LC 4610.6(f)). The stars part them from the last rationale for whoever reads the letter by machine.
 */
function panelBlocks(d: Determination): Block[] {
  const voted = d.items.filter((item) => item.votes.length > 0);
  if (voted.length === 0) return [];
  return [
    paragraph('***'),
    heading(2, 'VOTES AND SEPARATE ANALYSES OF THE REVIEWERS'),
    ...voted.flatMap((item) => [
      heading(3, item.treatment),
      ...item.votes.map((vote, index) =>
        paragraph([strong(`Reviewer ${index + 1}, ${outcomeWord(vote.outcome)}. `), { text: vote.analysis }]),
      ),
    ]),
  ];
}
