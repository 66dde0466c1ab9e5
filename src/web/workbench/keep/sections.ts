import type { DraftSection, ItemSection } from '../../../case/draft.ts';
import type { DraftDifference } from '../../../case/draft-difference.ts';
import { differenceOf } from '../../../case/draft-edits.ts';
import type { Citation } from '../../../determination/model.ts';
import type { CaseOnPage } from '../../api/types.ts';

/** A section of the draft is saved by itself: the summary, the list of documents, one item. */
export type SectionKey = 'summary' | 'documents' | `item:${string}`;
export type SectionContent = DraftSection['content'];

export interface SavedSection {
  version: number;
  content: SectionContent;
}
/** Every section as the server has it; version 0 where it was never saved. */
export type SectionsOnServer = Record<SectionKey, SavedSection>;

export const itemKey = (treatmentId: string): SectionKey => `item:${treatmentId}`;

const placeOf = (key: SectionKey) =>
  key === 'summary' || key === 'documents'
    ? { section: key }
    : { section: 'item' as const, treatmentId: key.slice('item:'.length) };

export type SaveData = { expectedSectionVersion: number } & (
  | { change: DraftSection }
  | { difference: DraftDifference }
);

/** What the command SaveDraft is given: the first time the section whole, from then on what differs from its last version. */
export function saveOf(key: SectionKey, content: SectionContent, base: SavedSection): SaveData {
  const expectedSectionVersion = base.version;
  const edits = base.version > 0 ? differenceOf(base.content, content) : [];
  if (edits.length === 0) return { expectedSectionVersion, change: { ...placeOf(key), content } as DraftSection };
  return { expectedSectionVersion, difference: { ...placeOf(key), edits } as DraftDifference };
}

/** The draft of a case by section; what nobody saved yet is prefilled from the application and the UR decision. */
export function sectionsOf(page: CaseOnPage, today: string): SectionsOnServer {
  const draft = page.draft;
  const sections: Record<string, SavedSection> = {
    summary: draft?.summary ?? { version: 0, content: firstSummary(page, today) },
    documents: draft?.documents ?? { version: 0, content: { uses: [] } },
  };
  for (const { id } of page.treatments)
    sections[itemKey(id)] = draft?.items[id] ?? { version: 0, content: firstItem(page, id) };
  return sections as SectionsOnServer;
}

function firstSummary({ application }: CaseOnPage, today: string): SectionContent {
  const sex = application?.employee.sex;
  return {
    condition: application?.primaryDiagnosis?.text ?? '',
    age: application?.employee.birthDate ? ageOn(application.employee.birthDate, today) : null,
    sex: sex === 'male' || sex === 'female' ? sex : null,
    sentences: [],
  };
}

/** Full years between two days. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

function firstItem({ application }: CaseOnPage, id: string): ItemSection {
  const basis = application?.urDecision?.basis[id];
  const administratorBasis: Citation[] = basis ? [citationInWords(basis.kind, basis.text)] : [];
  return { outcome: null, administratorBasis, reviewerBasis: [], searchStep: null, rationale: [] };
}

/** A basis known only in words: nothing is guessed about its parts. */
export const citationInWords = (kind: Citation['kind'], raw: string): Citation => ({
  kind,
  source: kind === 'mtus' ? 'MTUS' : null,
  guideline: null,
  year: null,
  chapter: null,
  sections: [],
  pages: [],
  raw,
});
