import { type ClinicalQuestion, type EvidenceLevel, evidenceTable } from '../../../law/standards/evidence-levels.ts';
import type { Citation, Determination, DeterminedItem } from '../../model.ts';
import { basisText, citationText } from '../citation.ts';
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
const questions: Record<ClinicalQuestion, string> = {
  'treatment-benefit': 'whether the treatment helps',
  'diagnostic-test': 'whether the test tells what it should',
  prognosis: 'what course to expect',
  'treatment-harm': 'whether the treatment harms',
};

/** Each disputed treatment with its decision, both bases and the rationale (L1, L4-L6, L14). */
export function decisionBlocks(d: Determination, numbers: DocumentNumbers, letterhead: Letterhead): Block[] {
  return [
    heading(2, 'IMR ISSUES, DECISIONS AND RATIONALES'),
    paragraph('The Final Determination rests on the decision for each disputed item/Service set forth below:'),
    ...d.items.flatMap((item) => [
      heading(3, itemHeading(item)),
      labelled('Claims Administrator guideline', basisText(item.administratorBasis, 'administrator')),
      labelled(letterhead.reviewerGuidelineLabel, basisText(item.reviewerBasis, 'reviewer')),
      labelled('Decision rationale', sentencesText(item.rationale, numbers)),
      ...evidenceLine(item),
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

/** The rationale as it is read: the sentences with their pages, then where the evidence was found. */
export function rationaleText(item: DeterminedItem, numbers: DocumentNumbers): string {
  const evidence = evidenceText(item);
  const found = evidence === '' ? '' : `${evidenceLabel}: ${evidence}`;
  return [sentencesText(item.rationale, numbers), found].filter(Boolean).join(' ');
}

const evidenceLabel = 'How the evidence was found';

/**
 * At which step of the search the basis was found, and why not before (K10; 8 CCR 9792.21.1(d)); where sources were
 * weighed against each other, how strong each is (8 CCR 9792.25.1). Empty where the determination does not say.
 */
function evidenceText({ searchStep, reviewerBasis }: DeterminedItem): string {
  const sentences: string[] = [];
  if (searchStep) {
    const why = searchStep.step === '1' ? '' : searchStep.whyNotEarlier.trim().replace(/\.$/, '');
    const place = `The basis was found at ${steps[searchStep.step]}, of the medical evidence search sequence`;
    sentences.push(`${place}${why ? `: ${why}` : ''}.`);
  }
  for (const citation of reviewerBasis) if (citation.level) sentences.push(strengthOf(citation, citation.level));
  return sentences.join(' ');
}

/** "Strength of the evidence: level 1b (RCT with low risk of bias), for the question whether the treatment helps, in …" */
function strengthOf(citation: Citation, level: EvidenceLevel): string {
  const question = citation.question ?? 'treatment-benefit';
  const { design } = evidenceTable[level][question];
  const asked = citation.question ? `, on the question ${questions[question]}` : '';
  return `Strength of the evidence in ${citationText(citation)}: level ${level}${design ? ` (${design})` : ''}${asked}.`;
}

/** The same as a line of its own, in what is printed. */
function evidenceLine(item: DeterminedItem): Block[] {
  const evidence = evidenceText(item);
  return evidence === '' ? [] : [labelled(evidenceLabel, evidence)];
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
