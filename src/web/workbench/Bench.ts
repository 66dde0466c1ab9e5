import { createContext, useContext } from 'react';
import type { PageCitation } from '../../determination/model.ts';
import type { CaseOnPage } from '../api/types.ts';
import type { Box, Pick } from './file/pick.ts';
import type { Keeping } from './keep/useKeeper.ts';

/** Where the file stands open. `boxes` are drawn; `stamp` changes with every jump, also to the same place. */
export interface Place {
  documentId: string;
  page: number;
  boxes: Box[];
  stamp: number;
  /** The words under the boxes are chosen too: a hit of the search can be cited at once. */
  isPicked: boolean;
}

/** The sentence that a citation goes to. */
export interface Cursor {
  section: 'summary' | string;
  sentence: number;
}

/** What the two sides of the workbench tell one another. */
export interface Bench extends Keeping {
  page: CaseOnPage;
  canWrite: boolean;
  place: Place | null;
  show(documentId: string, page: number, boxes?: Box[], isPicked?: boolean): void;
  pick: Pick | null;
  setPick(pick: Pick | null): void;
  cursor: Cursor | null;
  setCursor(cursor: Cursor): void;
  cite(): void;
  /** Says what was done with the record that stands open; one set aside asks why. */
  mark(use: 'relied-on' | 'read' | 'not-relevant'): void;
  citing: string;
  jump(field: string): void;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('outside of the workbench');
  return bench;
}

/** How a citation is written on its chip: the document by its title, and the page. */
export function shortReference(page: CaseOnPage, { documentId, page: at }: PageCitation): string {
  const title = page.documents.find((one) => one.documentId === documentId)?.title ?? documentId;
  return `${title.length > 28 ? `${title.slice(0, 27)}…` : title}, p. ${at}`;
}
