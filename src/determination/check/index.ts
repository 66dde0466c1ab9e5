import type { Determination, Finding, LetterRead } from '../model.ts';
import { answered } from './answered.ts';
import type { CaseFile } from './case-file.ts';
import type { Check } from './check.ts';
import { subjectOfDraft } from './from-draft.ts';
import { subjectOfLetter } from './from-letter.ts';
import { clock } from './k01-clock.ts';
import { documents } from './k02-documents.ts';
import { dates } from './k03-dates.ts';
import { facts } from './k04-facts.ts';
import { bodyPart } from './k05-body-part.ts';
import { edition } from './k06-edition.ts';
import { reviewer } from './k07-reviewer.ts';
import { evidence } from './k08-evidence.ts';
import { absence } from './k09-absence.ts';
import { beyondMtus } from './k10-beyond-mtus.ts';
import { items } from './k11-items.ts';
import { vocabulary } from './k12-vocabulary.ts';
import { redaction } from './k13-redaction.ts';
import { records } from './k14-records.ts';
import { identity } from './k15-identity.ts';
import { copied } from './k16-copied.ts';
import { negation } from './k17-negation.ts';
import { excluded } from './k18-excluded.ts';
import { panel } from './k19-panel.ts';
import { remand } from './k20-remand.ts';
import { status } from './k21-status.ts';
import { service } from './k22-service.ts';
import { grounds } from './k23-grounds.ts';
import { ageAndSex } from './k24-age-sex.ts';
import { sources } from './k25-sources.ts';
import { shared } from './k26-shared.ts';
import { tempered } from './misread.ts';
import type { Subject } from './subject.ts';

export type { CaseFile, FileDocument, RecordHit, RequiredRecord, ReviewerFacts } from './case-file.ts';
export { type CaseFileInput, caseFileSchema } from './case-file.ts';
export type { Check, Severity } from './check.ts';

/** Every check, in the order of their ids (docs/checks.md tells what each looks for). */
export const checks: readonly Check[] = [
  clock,
  documents,
  dates,
  facts,
  bodyPart,
  edition,
  reviewer,
  evidence,
  absence,
  beyondMtus,
  items,
  vocabulary,
  redaction,
  records,
  identity,
  copied,
  negation,
  excluded,
  panel,
  remand,
  status,
  service,
  grounds,
  ageAndSex,
  sources,
  shared,
];

/**
 * What is wrong with a letter. Takes the letter as read, the text it was read from, and the case file where one is
 * at hand; gives the findings in the order of their places. `start` and `end` count UTF-16 units of `text`, and
 * `quote` is exactly `text.slice(start, end)`. Checks that need the case file say nothing without it.
 */
export function checkDetermination(letter: LetterRead, text: string, file?: CaseFile): Finding[] {
  return run(subjectOfLetter(letter, text, file));
}

/**
 * The same checks on a determination being written, with the file at hand. Each finding names its `field` (a dotted
 * path such as `items.0.rationale.2.text`); `start` and `end` count within that field's text.
 */
export function checkDraft(determination: Determination, caseFile: CaseFile): Finding[] {
  return run(subjectOfDraft(determination, caseFile));
}

/** Whether these findings keep a determination from being signed: an error that nobody has answered. */
export const blocksSigning = (findings: readonly Finding[]): boolean =>
  findings.some((one) => one.severity === 'error');

function run(subject: Subject): Finding[] {
  const findings = tempered(
    checks.flatMap((check) => check.look(subject)),
    subject,
  );
  return answered(findings, subject.caseFile.answers ?? []).sort(byPlace);
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.item ?? -1) - (b.item ?? -1) || a.start - b.start || a.check.localeCompare(b.check);
