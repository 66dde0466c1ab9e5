import type { Finding } from '../model.ts';
import type { Passage, Subject } from './subject.ts';

export type Severity = Finding['severity'];

/** One of the checks K01–K26: what it is called, the rule it rests on, and how to look for the defect. */
export interface Check {
  id: string;
  title: string;
  /** The gravest finding it gives; many give milder ones too, where the words leave room for doubt. */
  severity: Severity;
  rule: string;
  /** `letter`: works on any letter. `case-file`: silent until the case file is given. */
  needs: 'letter' | 'case-file';
  look(subject: Subject): Finding[];
}

type Place = [start: number, end: number];

/**
 * A finding on words of a passage. `at` counts in the passage's own text; the finding carries the place in the
 * text that was given to the check (a letter), or in the field it stands in (a draft).
 */
export function found(
  check: Pick<Check, 'id' | 'rule'>,
  severity: Severity,
  message: string,
  passage: Passage,
  at: Place = [0, passage.text.length],
): Finding {
  const finding: Finding = { check: check.id, severity, message, ...passage.place(at[0], at[1]), rule: check.rule };
  if (passage.item !== undefined) finding.item = passage.item;
  return finding;
}
