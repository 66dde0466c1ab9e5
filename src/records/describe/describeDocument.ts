import type { PlainDate } from '../../law/dates/types.ts';
import type { Page } from '../pages/page.ts';
import { readAuthor } from './author.ts';
import { classifyPages } from './classify.ts';
import { readDocumentDate } from './documentDate.ts';
import type { DocumentKind } from './kinds.ts';
import { type PatientProposal, readPatient } from './patient.ts';
import type { Proposal } from './place.ts';

/** What a document seems to be; every part is for a person to confirm. */
export interface DocumentProposal {
  kind: Proposal<DocumentKind>;
  date: Proposal<PlainDate>;
  author: Proposal<string>;
  patient: PatientProposal;
}

/** Proposes kind, date, author and patient of one document from its pages. */
export function describeDocument(pages: readonly Page[]): DocumentProposal {
  const kind = classifyPages(pages);
  return { kind, date: readDocumentDate(pages, kind.value), author: readAuthor(pages), patient: readPatient(pages) };
}
