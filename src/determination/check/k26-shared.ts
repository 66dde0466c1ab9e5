import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { countWords, RunIndex } from './words/shared-runs.ts';
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

/** Items quote the same guideline in shorter runs; longer ones that make up most of the reasons are the reasons. */
const longRun = 18;
const mostOf = 0.6;
const longInOtherLetter = 40;

function betweenItems(subject: Subject): Finding[] {
  if (subject.items.length < 2) return [];
  const index = new RunIndex(longRun);
  return subject.items.flatMap((item) => {
    const before = mostShared(subject, item, index);
    index.add(item.rationale.text);
    return before ? [pasted(item, before)] : [];
  });
}

/** The earlier item to which most of these reasons belong. */
function mostShared(subject: Subject, item: SubjectItem, index: RunIndex): SubjectItem | undefined {
  const words = countWords(item.rationale.text);
  if (words < 30) return undefined;
  const shares = new Map<number, number>();
  for (const run of index.runs(item.rationale.text)) shares.set(run.source, (shares.get(run.source) ?? 0) + run.words);
  const [most] = [...shares].sort((a, b) => b[1] - a[1]);
  return most && most[1] / words > mostOf ? subject.items[most[0]] : undefined;
}

function pasted(item: SubjectItem, before: SubjectItem): Finding {
  const kindred = overlap(contentWords(item.treatment.text), contentWords(before.treatment.text)) >= 0.5;
  const words = `Most of these reasons are those of item ${before.index + 1} ("${before.treatment.text.slice(0, 80)}").`;
  return found(shared, kindred ? 'note' : 'warning', words, item.rationale);
}

function otherLetters(subject: Subject): Finding[] {
  const others = subject.caseFile.otherRationales ?? [];
  if (others.length === 0) return [];
  const index = new RunIndex(longInOtherLetter);
  for (const { text } of others) index.add(text);
  return subject.items.flatMap((item) => {
    const run = index.runs(item.rationale.text)[0];
    if (!run) return [];
    const words = `${run.words} words stand in ${others[run.source]?.source} too.`;
    return [found(shared, 'warning', words, item.rationale, [run.start, run.end])];
  });
}
