import type { CaseRecord } from '../../case/index.ts';

/** What the program reads off a document, for a person to confirm, and whether it names another person. */
export interface DocumentProposed {
  kind: string | null;
  date: string | null;
  author: string | null;
  requirement: CaseRecord['requirement'];
  /** Pages that name somebody else, with the reason: to be looked at before anyone reads on. */
  otherPerson: { page: number; because: string }[];
}
