import type { Finding } from '../model.ts';
import type { ApplicationFacts, FileDocument } from './case-file.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import type { Subject } from './subject.ts';

/** Every record is about the employee of this case. */
export const identity: Check = {
  id: 'K15',
  title: 'Every document is about this patient',
  severity: 'error',
  rule: 'LC 4610.6(b), (h)(5)',
  needs: 'case-file',
  look(subject) {
    const { application, documents } = subject.caseFile;
    if (!application || !documents) return [];
    return documents.flatMap((one) => [...mismatches(one, application), ...pagesOfOthers(subject, one)]);
  },
};

function mismatches(one: FileDocument, application: ApplicationFacts): Finding[] {
  const { patient } = one;
  if (!patient) return [];
  const here = fieldPassage(`documents[${one.documentId}]`, 'documents');
  const { employee, claimNumber } = application;
  const faults: string[] = [];
  if (patient.name && employee?.name && !sameName(patient.name, employee.name)) faults.push(`names ${patient.name}`);
  if (patient.birthDate && employee?.birthDate && patient.birthDate !== employee.birthDate)
    faults.push(`has the birth date ${patient.birthDate}`);
  if (patient.claimNumber && claimNumber && plain(patient.claimNumber) !== plain(claimNumber))
    faults.push(`has the claim number ${patient.claimNumber}`);
  return faults.map((words) => found(identity, 'error', `"${one.title}" ${words}: not this employee.`, here));
}

/**
 * Single pages that name somebody else. Set aside with a reason, the page is no longer what the decision rests on, and
 * what remains is a note for whoever must send it back.
 */
function pagesOfOthers(subject: Subject, one: FileDocument): Finding[] {
  const listed = subject.documents.reviewed?.findIndex((other) => other.documentId === one.documentId) ?? -1;
  const entry = subject.documents.reviewed?.[listed];
  const isAside = entry?.use === 'not-relevant' && Boolean(entry.reason?.trim());
  const here = fieldPassage(listed < 0 ? 'documents' : `documents.${listed}`, 'documents');
  return (one.otherPerson ?? []).map(({ page, because }) => ({
    ...found(identity, isAside ? 'note' : 'error', `"${one.title}", page ${page}: ${because}`, here),
    hits: [{ documentId: one.documentId, page, quote: (one.pages[page - 1] ?? '').slice(0, 160) }],
  }));
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "Rivera, Dana" is "Dana M. Rivera": family name and first letter of the first name must agree. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.last === other.last && (one.first === '' || other.first === '' || one.first[0] === other.first[0]);
}

function partsOf(name: string): { first: string; last: string } {
  const plainWords = (words: string) =>
    words
      .normalize('NFD')
      .replace(/[^\p{L}\s'-]/gu, '')
      .toLowerCase()
      .trim();
  if (name.includes(',')) {
    const [last = '', first = ''] = name.split(',');
    return { first: plainWords(first), last: plainWords(last) };
  }
  const words = plainWords(name)
    .split(/\s+/u)
    .filter((word) => !/^(?:jr|sr|ii|iii|mr|mrs|ms)$/u.test(word));
  return { first: words.length > 1 ? (words[0] ?? '') : '', last: words.at(-1) ?? '' };
}
