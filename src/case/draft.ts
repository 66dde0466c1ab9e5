import { z } from 'zod';
import { citationSchema, outcomes, searchStepSchema, sentenceSchema } from '../determination/model.ts';

/**
 * A draft determination in sections that are saved one by one, each with its own version: two people may
 * write two items at once, and a stale save of one section is told so instead of overwriting (see decide/review.ts).
 */
export const summarySectionSchema = z.object({
  condition: z.string().max(2_000).default(''),
  age: z.number().int().min(0).max(130).nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  sentences: z.array(sentenceSchema).max(400),
});

export const documentUseSchema = z.object({
  documentId: z.string(),
  use: z.enum(['relied-on', 'read', 'not-relevant']),
  reason: z.string().max(1_000).nullish(),
});

export const documentsSectionSchema = z.object({ uses: z.array(documentUseSchema).max(5_000) });

export const itemSectionSchema = z.object({
  outcome: z.enum(outcomes).nullable(),
  administratorBasis: z.array(citationSchema).max(20),
  reviewerBasis: z.array(citationSchema).max(20),
  searchStep: searchStepSchema.nullish(),
  rationale: z.array(sentenceSchema).max(200),
});

export type SummarySection = z.output<typeof summarySectionSchema>;
export type DocumentsSection = z.output<typeof documentsSectionSchema>;
export type ItemSection = z.output<typeof itemSectionSchema>;

export const draftSectionSchema = z.discriminatedUnion('section', [
  z.object({ section: z.literal('summary'), content: summarySectionSchema }),
  z.object({ section: z.literal('documents'), content: documentsSectionSchema }),
  z.object({ section: z.literal('item'), treatmentId: z.string(), content: itemSectionSchema }),
]);
export type DraftSection = z.output<typeof draftSectionSchema>;

/** A section with the number of times it was saved. */
export interface Saved<T> {
  version: number;
  content: T;
}

/** Which section is meant. */
export type SectionPlace = { section: 'summary' | 'documents' } | { section: 'item'; treatmentId: string };

export interface Draft {
  summary: Saved<SummarySection> | null;
  documents: Saved<DocumentsSection> | null;
  items: Record<string, Saved<ItemSection>>;
}

export const emptyDraft: Draft = { summary: null, documents: null, items: {} };

/** The saved version of the section that a save replaces; 0 when it was never saved. */
export function versionOf(draft: Draft, saved: SectionPlace): number {
  return currentSection(draft, saved)?.version ?? 0;
}

/** What stands in the section now, for the page that must show what changed. */
export function currentSection(draft: Draft, saved: SectionPlace): Saved<unknown> | null {
  switch (saved.section) {
    case 'summary':
      return draft.summary;
    case 'documents':
      return draft.documents;
    case 'item':
      return draft.items[saved.treatmentId] ?? null;
  }
}

/** The draft after the save. */
export function withSection(draft: Draft, saved: DraftSection): Draft {
  const version = versionOf(draft, saved) + 1;
  switch (saved.section) {
    case 'summary':
      return { ...draft, summary: { version, content: saved.content } };
    case 'documents':
      return { ...draft, documents: { version, content: saved.content } };
    case 'item':
      return { ...draft, items: { ...draft.items, [saved.treatmentId]: { version, content: saved.content } } };
  }
}
