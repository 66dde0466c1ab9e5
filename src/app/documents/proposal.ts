import type { CaseRecord, CaseState } from '../../case/index.ts';
import { describeDocument, type Page, patientMismatch } from '../../records/index.ts';
import { requirementOf } from './requirement.ts';

/** What the program reads off a document, for a person to confirm, and whether it names another person. */
export interface DocumentProposed {
  kind: string | null;
  date: string | null;
  author: string | null;
  requirement: CaseRecord['requirement'];
  /** Pages that name somebody else, with the reason: to be looked at before anyone reads on. */
  otherPerson: { page: number; because: string }[];
}

export function proposalFor(state: CaseState, from: CaseRecord['from'], pages: readonly Page[]): DocumentProposed {
  const { kind, date, author } = describeDocument(pages);
  const { employee, claimNumber } = state.application;
  const patient = { name: employee.name, birthDate: employee.birthDate ?? null, claimNumber: claimNumber ?? null };
  const otherPerson = pages.flatMap((page) => {
    const check = patientMismatch(page, patient);
    return check.verdict === 'mismatch' ? [{ page: page.number, because: check.because }] : [];
  });
  return {
    kind: kind.value,
    date: date.value,
    author: author.value,
    requirement: requirementOf(from, kind.value ?? 'other'),
    otherPerson,
  };
}
