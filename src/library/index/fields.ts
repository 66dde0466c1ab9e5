import { categoryLabel } from '../catalogue/categories.ts';
import type { CatalogueEntry, CatalogueItem } from '../catalogue/entry.ts';

/**
 * Text fields, each a stretch of positions of its own, so that one list of places serves phrases and field searches.
 * The law's standing paragraphs are not indexed: they stand in every letter and would only blur the ranking.
 */
export const textFields = {
  treatment: { from: 0, to: 4_096, weight: 3 },
  guideline: { from: 4_096, to: 8_192, weight: 1 },
  summary: { from: 8_192, to: 40_960, weight: 1 },
  rationale: { from: 40_960, to: 500_000, weight: 1 },
} as const;
export type TextField = keyof typeof textFields;
export const textFieldNames = Object.keys(textFields) as TextField[];

/** The texts of an entry by field; a gap stands between items so that no phrase runs over. */
export function textsOf(entry: CatalogueEntry): Record<TextField, string[]> {
  return {
    treatment: entry.items.map((item) => `${item.treatment} ${namesBeside(item)}`),
    guideline: entry.items.flatMap((item) => item.reviewerBasis.map((cited) => cited.raw)),
    summary: entry.summary ? [entry.summary] : [],
    rationale: entry.items.map((item) => item.rationale),
  };
}

const namesBeside = (item: CatalogueItem): string => item.drugs.map((drug) => drug.generic).join(' ');

/** Values counted and filtered for one treatment: outcome and treatment are of the same item, never of its neighbour. */
export const itemFacets = {
  outcome: (item: CatalogueItem) => [item.outcome ?? 'not read'],
  category: (item: CatalogueItem) => [item.category.main],
  subcategory: (item: CatalogueItem) => [categoryLabel(item.category)],
  region: (item: CatalogueItem) => item.bodyRegions,
  drug: (item: CatalogueItem) => item.drugs.map((drug) => drug.generic),
  guideline: (item: CatalogueItem) => item.reviewerBasis.map((cited) => cited.label),
  source: (item: CatalogueItem) =>
    item.reviewerBasis.map((cited) => (cited.kind === 'none' ? 'none' : (cited.source ?? 'other'))),
  step: (item: CatalogueItem) => (item.step ? [item.step] : []),
  reason: (item: CatalogueItem) => item.reasons.map((reason) => reason.kind),
} as const;
export type ItemFacet = keyof typeof itemFacets;
export const itemFacetNames = Object.keys(itemFacets) as ItemFacet[];

/** Values of the whole letter. */
export const letterFacets = {
  specialty: (entry: CatalogueEntry) => entry.specialties,
  licensed: (entry: CatalogueEntry) => entry.licensedIn,
  year: (entry: CatalogueEntry) => (entry.dates.decision ? [entry.dates.decision.slice(0, 4)] : []),
  priority: (entry: CatalogueEntry) => (entry.priority ? [entry.priority] : []),
} as const;
export type LetterFacet = keyof typeof letterFacets;
export const letterFacetNames = Object.keys(letterFacets) as LetterFacet[];

export type Facet = ItemFacet | LetterFacet;
export const facetNames: readonly Facet[] = [...itemFacetNames, ...letterFacetNames];
