import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import { narrative, type Subject } from './subject.ts';
import { contentWords, overlap } from './words/treatment.ts';

/** After remand: another reviewer, and the facts that were found wrong are answered. */
export const remand: Check = {
  id: 'K20',
  title: 'Remand: another reviewer, wrong facts answered',
  severity: 'error',
  rule: 'LC 4610.6(i)',
  needs: 'case-file',
  look: (subject) => (subject.caseFile.remand ? [...sameReviewer(subject), ...unanswered(subject)] : []),
};

function sameReviewer(subject: Subject): Finding[] {
  const before = new Set(subject.caseFile.remand?.priorReviewers);
  return (subject.caseFile.reviewers ?? [])
    .filter((one) => before.has(one.id))
    .map((one) =>
      found(remand, 'error', `Reviewer ${one.id} decided the first time and is excluded.`, fieldPassage('reviewers')),
    );
}

function unanswered(subject: Subject): Finding[] {
  const said = contentWords(
    narrative(subject)
      .map((one) => one.text)
      .join(' '),
  );
  return (subject.caseFile.remand?.wrongFacts ?? [])
    .filter((fact) => overlap(contentWords(fact), said) < 0.6)
    .map((fact) =>
      found(remand, 'error', `Found wrong on appeal, and not answered here: "${fact}".`, fieldPassage('items')),
    );
}
