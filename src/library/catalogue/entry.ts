import type { Citation, LetterRead, Outcome } from '../../determination/model.ts';
import type { BodyRegion } from './body.ts';
import type { Category } from './categories.ts';
import type { Drug } from './drugs.ts';
import type { ReasonSaid } from './reasons.ts';

/** A guideline as the catalogue counts it: `label` is source and chapter or title, without edition and section. */
export interface GuidelineCited extends Pick<Citation, 'kind' | 'source' | 'year' | 'sections' | 'pages' | 'raw'> {
  label: string;
}

/** One disputed treatment in the catalogue. */
export interface CatalogueItem {
  treatment: string;
  outcome: Outcome | null;
  category: Category;
  bodyRegions: BodyRegion[];
  drugs: Drug[];
  administratorBasis: GuidelineCited[];
  reviewerBasis: GuidelineCited[];
  /** Step of the medical evidence search sequence its basis stands on (8 CCR 9792.21.1(a)); null where none can be told. */
  step: '1' | '2A' | '2B' | '2C' | null;
  reasons: ReasonSaid[];
  rationale: string;
}

/** One published determination. Age 90 stands for 90 and over (HIPAA Safe Harbor). */
export interface CatalogueEntry {
  /** The case number, or the fingerprint of a letter that bears none. */
  key: string;
  caseNumber: string | null;
  origin: { kind: 'imported' | 'issued'; file: string; sha256: string };
  priority: LetterRead['priority'];
  layout: LetterRead['layout'];
  dates: LetterRead['dates'];
  /** Calendar days to the decision, from assignment and from receipt of the application; null where a date is. */
  days: { fromAssigned: number | null; fromReceived: number | null };
  specialties: string[];
  licensedIn: string[];
  patient: LetterRead['patient'];
  summary: string | null;
  items: CatalogueItem[];
  /** What the reader met and could not read, with the reason. */
  unread: LetterRead['unread'];
}
