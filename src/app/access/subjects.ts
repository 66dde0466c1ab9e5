import type { PersonName } from '../../law/application.ts';
import type { Subject } from './principal.ts';

/** A worker as one subject across cases: name and birth date, folded, since a claim number differs by injury. */
export function personSubject(name: PersonName, birthDate: string | null | undefined): Subject {
  return { kind: 'person', subject: `${fold(name.first)} ${fold(name.last)} ${birthDate ?? ''}`.trim() };
}

/**
 * Somebody of whom a case knows the name and nothing more. No account is that: names are shared and easily said. Only a
 * link that a person of the house sent to this party of this case opens it (identity/links.ts).
 */
export const namedSubject = (name: PersonName): Subject => ({
  kind: 'named',
  subject: `${fold(name.first)} ${fold(name.last)}`,
});

/**
 * An attorney or designee by name and the mailbox that whoever named them gave for them (LC 4610.5(j): the worker names
 * the designee). Without a mailbox there is a name only, and no account is matched by that.
 */
export function representativeSubject(name: PersonName, email: string | null | undefined): Subject {
  const named = namedSubject(name);
  const mailbox = email?.trim().toLowerCase();
  return mailbox ? { kind: 'representative', subject: `${named.subject} <${mailbox}>` } : named;
}

/** What an account may be matched by: never by a name alone, whatever stands in its row. */
export const ofAccount = (subjects: readonly Subject[]): Subject[] => subjects.filter(({ kind }) => kind !== 'named');

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
