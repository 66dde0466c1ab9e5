import type { Finding } from '../model.ts';
import type { Subject, SubjectItem } from './subject.ts';

/**
 * A heading that begins in the middle of a sentence, or goes on for a page, was cut in the wrong place by the reader.
 * What then looks like a contradiction between heading and reasons may be the cut: a warning, and not an error.
 */
export function tempered(findings: Finding[], subject: Subject): Finding[] {
  if (subject.mode === 'draft') return findings;
  const cut = new Set(subject.items.filter(looksCut).map((item) => item.index));
  if (cut.size === 0) return findings;
  return findings.map((one) =>
    one.severity === 'error' && one.item !== undefined && cut.has(one.item) ? { ...one, severity: 'warning' } : one,
  );
}

const looksCut = ({ treatment }: SubjectItem): boolean =>
  treatment.text.length > 900 || /^(?!x-?ray|pH\b)[a-z]+ /.test(treatment.text) || /^[,;.)]/.test(treatment.text);
