import type { PersonName } from '../../law/application.ts';
import type { Subject } from './principal.ts';

/** A worker as one subject across cases: name and birth date, folded, since a claim number differs by injury. */
export function personSubject(name: PersonName, birthDate: string | null | undefined): Subject {
  return { kind: 'person', subject: `${fold(name.first)} ${fold(name.last)} ${birthDate ?? ''}`.trim() };
}

/** An organization by its name as written, without case, punctuation and legal form. */
export function organizationSubject(name: string): Subject {
  return {
    kind: 'organization',
    subject: fold(name)
      .replace(/\b(inc|llc|llp|ltd|co|corp|corporation|company)\b/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

export const npiSubject = (npi: string): Subject => ({ kind: 'npi', subject: npi });

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
