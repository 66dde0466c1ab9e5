import type { Session } from '../../api/types.ts';
import type { Draft } from '../draft/useDraft.ts';
import type { StepId } from '../steps.ts';

/** What every page of the application is handed. */
export interface StepProps {
  draft: Draft;
  /** Who is signed in; null when nobody is. */
  person: Session['person'];
  /** The day in California. */
  today: string;
  demonstration: boolean;
  /** To a page; `toCheck`: from there back to the check page, since one answer is being changed. */
  go: (step: StepId | null, toCheck?: boolean) => Promise<void>;
}
