import type { DeterminedItem, Finding, Outcome } from '../model.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import type { Subject, SubjectItem } from './subject.ts';

/** Several reviewers: approved, counted, an even vote for the treatment, each analysis attached. */
export const panel: Check = {
  id: 'K19',
  title: 'Panel: approval, votes, separate analyses',
  severity: 'error',
  rule: '9792.10.6(c); LC 4610.6(e), (f)',
  needs: 'case-file',
  look: (subject) => [
    ...approval(subject),
    ...subject.items.flatMap((item) => (item.draft ? votes(item, item.draft) : [])),
  ],
};

function approval(subject: Subject): Finding[] {
  const { panel: facts } = subject.caseFile;
  if (!facts || facts.reviewers < 2 || facts.approvedOn) return [];
  return [
    found(
      panel,
      'error',
      'More than one reviewer, and no approval of the Administrative Director is recorded.',
      fieldPassage('reviewers'),
    ),
  ];
}

function votes(item: SubjectItem, draft: DeterminedItem): Finding[] {
  const cast = draft.votes;
  if (cast.length === 0) return [];
  const due = outcomeOf(cast.map((vote) => vote.outcome));
  const findings: Finding[] = [];
  if (due !== draft.outcome) {
    findings.push(
      found(
        panel,
        'error',
        `The votes give "${due}", the item says "${draft.outcome}" (an even vote decides for the treatment).`,
        item.treatment,
      ),
    );
  }
  const divided = new Set(cast.map((vote) => vote.outcome)).size > 1;
  const silent = cast.filter((vote) => !vote.analysis.trim()).length;
  if (divided && silent > 0)
    findings.push(
      found(panel, 'error', `${silent} of ${cast.length} reviewers gave no analysis of their own.`, item.treatment),
    );
  return findings;
}

function outcomeOf(cast: Outcome[]): Outcome {
  const upheld = cast.filter((one) => one === 'upheld').length;
  return upheld * 2 > cast.length ? 'upheld' : 'overturned';
}
