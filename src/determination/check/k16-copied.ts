import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { narrative, type Passage, type Subject } from './subject.ts';
import { sharedRuns } from './words/shared-runs.ts';

/** IMR is a fresh review, not a second print of UR. */
export const copied: Check = {
  id: 'K16',
  title: 'Not copied from the UR decision',
  severity: 'warning',
  rule: 'LC 4610.6(b), (c); Ramirez (2017)',
  needs: 'letter',
  look: (subject) => narrative(subject).flatMap((passage) => [...admitted(passage), ...fromDecision(subject, passage)]),
};

/** Letters of 2013 say themselves that the summary was taken over; a quotation may be meant to be answered: a note. */
const admissions: ['warning' | 'note', string, RegExp][] = [
  [
    'warning',
    'The letter says that this was taken from the UR decision.',
    /\b(?:(?:case )?summary|following)\b[^.]{0,80}\b(?:taken|copied|quoted|excerpted|provided|extracted|reproduced)\b[^.]{0,40}\b(?:from|in|by) (?:the )?(?:utilization review|UR\b|denial|claims administrator)[^.]{0,60}/gi,
  ],
  [
    'note',
    'The UR decision is quoted in the reasons.',
    /\b(?:utilization review|UR)\b[^.]{0,40}\b(?:denial )?(?:letter|decision|report) (?:states?|reads|quotes?)\b/gi,
  ],
];

function admitted(passage: Passage): Finding[] {
  return admissions.flatMap(([severity, words, pattern]) =>
    [...passage.text.matchAll(pattern)].map((m) =>
      found(copied, severity, words, passage, [m.index, m.index + m[0].length]),
    ),
  );
}

/** Guideline quotations are shared by all; runs this long, and nearly half of the passage, are not. */
const longRun = 25;

function fromDecision(subject: Subject, passage: Passage): Finding[] {
  const decision = urText(subject);
  if (!decision || passage.text.length < 100) return [];
  const runs = sharedRuns(passage.text, decision, 12);
  const shared = runs.reduce((sum, run) => sum + run.words, 0);
  const share = shared / Math.max(1, passage.text.split(/\s+/u).length);
  const longest = runs.sort((a, b) => b.words - a.words)[0];
  if (!longest || (share < 0.4 && longest.words < longRun)) return [];
  const words = `${Math.round(share * 100)} % of this stands word for word in the UR decision.`;
  return [found(copied, 'warning', words, passage, [longest.start, longest.end])];
}

function urText(subject: Subject): string {
  const { application, documents } = subject.caseFile;
  const pages = (documents ?? []).filter((one) => one.kind === 'ur-decision').flatMap((one) => one.pages);
  return [application?.urReasons ?? '', ...pages].join('\n').trim();
}
