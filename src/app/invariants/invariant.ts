import type { CaseState, RecordedEvent } from '../../case/index.ts';
import type { CaseDocument, CaseRow } from '../../store/index.ts';
import type { App } from '../app.ts';

/** What is looked at, and when. */
export type Looked = Pick<App, 'store' | 'clock'>;

/** One case with all that is kept of it beside the ledger. */
export interface KeptCase {
  state: CaseState;
  events: readonly RecordedEvent[];
  /** The row of the queue; null when there is none. */
  row: CaseRow | null;
  /** The row as the ledger would make it now. */
  expected: Omit<CaseRow, 'caseId' | 'version'>;
  documents: readonly CaseDocument[];
  now: string;
}

/** Something that holds for every case at any time; `breaks` says in words where it does not. */
export interface CaseInvariant {
  /** Its runbook is `docs/runbooks/<id>.md`. */
  id: string;
  holds: string;
  breaks(kept: KeptCase): string[];
}
