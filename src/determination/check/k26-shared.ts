import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { sharedRuns } from './words/shared-runs.ts';
import { contentWords, overlap } from './words/treatment.ts';

/** Text that items or letters have in common: right for a guideline's words, a warning where the reasons are the same. */
export const shared: Check = {
  id: 'K26',
  title: 'Reasons of their own, not pasted',
  severity: 'warning',
  rule: 'LC 4610.6(c), (e)',
  needs: 'letter',
  look: (subject) => [...betweenItems(subject), ...otherLetters(subject)],
};

const longRun = 18;

/** Longer runs than this in more than half of the reasons of a different treatment. */
function betweenItems(subject: Subject): Finding[] {
  return subject.items.flatMap((item, n) => {
    const before = subject.items.slice(0, n).find((one) => alike(item, one) > 0.6);
    if (!before) return [];
    const kindred = overlap(contentWords(item.treatment.text), contentWords(before.treatment.text)) >= 0.5;
    const words = `Most of these reasons are those of item ${before.index + 1} ("${before.treatment.text.slice(0, 80)}").`;
    return [found(shared, kindred ? 'note' : 'warning', words, item.rationale)];
  });
}

function alike(item: SubjectItem, other: SubjectItem): number {
  const words = item.rationale.text.split(/\s+/u).length;
  if (words < 30) return 0;
  return (
    sharedRuns(item.rationale.text, other.rationale.text, longRun).reduce((sum, run) => sum + run.words, 0) / words
  );
}

function otherLetters(subject: Subject): Finding[] {
  const others = subject.caseFile.otherRationales ?? [];
  return subject.items.flatMap((item) => {
    for (const { source, text } of others) {
      const run = sharedRuns(item.rationale.text, text, 40)[0];
      if (run)
        return [
          found(shared, 'warning', `${run.words} words stand in ${source} too.`, item.rationale, [run.start, run.end]),
        ];
    }
    return [];
  });
}
