import type { PlainDate } from '../../law/dates/types.ts';
import type { DocumentKind } from '../describe/kinds.ts';
import type { CasePatient } from '../describe/patient.ts';
import type { NearDuplicate, TextPage } from '../duplicates/nearDuplicates.ts';
import type { KeptPage } from '../pages/keptPage.ts';
import type { FileKind } from '../receive/kind.ts';

/** What the scribe is told. Pages known from an earlier, broken-off reading come first, in parts. */
export type ToScribe =
  | { type: 'known'; id: number; pages: KeptPage[] }
  | { type: 'read'; id: number; bytes: Uint8Array; kind: FileKind; patient: CasePatient | null }
  /** Only the index of the known pages is wanted. */
  | { type: 'index'; id: number }
  /** Which of these pages repeat an earlier one. */
  | { type: 'duplicates'; id: number; pages: TextPage[] }
  /** The last pages are kept: go on. */
  | { type: 'more'; id: number };

/** What the scribe answers. `index` is a part of the search index (`restoreIndex`), with page numbers of the document. */
export type FromScribe =
  | { type: 'pages'; id: number; pages: KeptPage[]; index: Uint8Array | null }
  | { type: 'end'; id: number; summary: ReadingSummary }
  | { type: 'found'; id: number; duplicates: NearDuplicate[] }
  | { type: 'failed'; id: number; because: string };

/** What came of reading a document. */
export interface ReadingSummary {
  pages: number;
  unreadable: number;
  ocr: number;
  kind: DocumentKind | null;
  date: PlainDate | null;
  author: string | null;
  /** Pages that name somebody else. */
  otherPerson: { page: number; because: string }[];
  /** Of all pages, numbered within the document. */
  index: Uint8Array;
}
