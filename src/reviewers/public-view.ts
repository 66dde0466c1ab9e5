import type { PlainDate } from '../law/dates/types.ts';
import { credentialsOn } from './credentials.ts';
import { stateName } from './panel/states.ts';
import type { Reviewer } from './reviewer.ts';

/** What may be said of a reviewer outside the house: never who they are (LC 4610.6(f); Zuniga). */
export interface PublicReviewer {
  licensedIn: string[];
  certifications: string[];
}

/** The view that letters, notices, exports, logs and open data may carry. */
export function publicView(reviewer: Reviewer, date: PlainDate): PublicReviewer {
  const { licensedIn, certifications } = credentialsOn(reviewer, date);
  return { licensedIn: licensedIn.map((state) => stateName(state) ?? state), certifications };
}
