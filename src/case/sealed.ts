import type { Determination } from '../determination/model.ts';
import type { CaseRecord } from './commands.ts';
import type { CaseState } from './state.ts';

/** Why a record is kept from those who do not need it, and whether whoever decides needs it. */
export interface Seal {
  forReview: boolean;
  reason: string;
}

/** What a letter says of a record that is sealed: that it was read, and nothing of what it is. */
const shownInLetters = { title: 'Sealed record', kind: 'other', author: null, date: null } as const;

/**
 * The records a determination rests on and lists (8 CCR 9792.10.6(d)): not those sealed from the review; those sealed for
 * it only, without a word on what they are, since the letter goes to every party.
 */
export function recordsForReview({ records, sealed }: Pick<CaseState, 'records' | 'sealed'>): CaseRecord[] {
  return records.flatMap((record) => {
    const seal = sealed[record.documentId];
    if (!seal) return [record];
    return seal.forReview ? [{ ...record, ...shownInLetters }] : [];
  });
}

/**
 * A determination as it is shown where some records of its list may not be named: they stand in it as sealed records, with
 * their numbers, so that the pages its sentences rest on still lead to them. What was signed and served is not changed.
 */
export function withSealedListed(
  determination: Determination,
  isSealed: (documentId: string) => boolean,
): Determination {
  if (!determination.documents.some(({ documentId }) => isSealed(documentId))) return determination;
  const documents = determination.documents.map((document) =>
    isSealed(document.documentId) ? { ...document, ...shownInLetters, reason: null } : document,
  );
  return { ...determination, documents };
}
