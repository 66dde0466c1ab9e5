import type { Finding } from '../model.ts';
import type { Answered } from './case-file.ts';

/** An answered finding does not vanish: it stays as a note, with the reason given. */
export function answered(findings: Finding[], answers: Answered[]): Finding[] {
  if (answers.length === 0) return findings;
  return findings.map((one) => {
    const answer = answers.find(
      (other) => other.check === one.check && other.quote === one.quote && other.reason.trim(),
    );
    return answer ? { ...one, severity: 'note', message: `${one.message} Answered: ${answer.reason}` } : one;
  });
}
