import { z } from 'zod';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { type Facet, facetNames } from '../index/fields.ts';

export const sorts = ['relevance', 'newest', 'oldest', 'longest'] as const;
export type Sort = (typeof sorts)[number];

/** What is sought. Within one filter any of the values is enough; all filters must hold, those of a treatment for the same one. */
export interface SearchRequest {
  words?: string;
  filters?: Partial<Record<Facet, string[]>>;
  /** Only letters with these keys: what a kept search has to look at. */
  only?: ReadonlySet<string>;
  /** Decision dates, both included. */
  from?: string;
  to?: string;
  sort?: Sort;
  limit?: number;
  cursor?: string;
  facets?: boolean;
  /** Without highlights the entries come as they are. */
  highlights?: boolean;
}

export interface Highlight {
  field: 'treatment' | 'guideline' | 'summary' | 'rationale';
  text: string;
  /** Places in `text` of the words found. */
  marks: [number, number][];
}

export interface Hit {
  key: string;
  score: number;
  entry: CatalogueEntry;
  highlights: Highlight[];
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchAnswer {
  /** Number of determinations that match. */
  total: number;
  hits: Hit[];
  /** Give it back as `cursor` for the next page; null on the last. */
  next: string | null;
  facets: Partial<Record<Facet, FacetCount[]>>;
  /** Words nobody wrote, and what was sought instead. */
  spelled: { word: string; instead: string[] }[];
  /** Set when no letter has all the words and those with some are shown. */
  someWords: boolean;
  /** How the words were understood, e.g. `mri and (esi or "epidural steroid injection")`. */
  understood: string;
}

const oneOrMany = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== '').map((one) => one.slice(0, 200)),
  );

/** The request as it comes from an address or a command line; `treatment` stands for category, subcategory or drug. */
export const searchQuerySchema = z.object({
  q: z.string().max(500, 'is longer than 500 characters').default(''),
  ...(Object.fromEntries(facetNames.map((name) => [name, oneOrMany.optional()])) as Record<
    Facet,
    z.ZodOptional<typeof oneOrMany>
  >),
  from: z.iso.date('is not a date like 2016-12-31').optional(),
  to: z.iso.date('is not a date like 2016-12-31').optional(),
  sort: z.enum(sorts).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor: z.string().max(300).optional(),
  facets: z.stringbool().default(true),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

export function requestOf(query: SearchQuery): SearchRequest {
  const filters: SearchRequest['filters'] = {};
  for (const name of facetNames) {
    const values = query[name];
    if (values && values.length > 0) filters[name] = values;
  }
  return {
    words: query.q,
    filters,
    limit: query.limit,
    facets: query.facets,
    highlights: true,
    ...(query.from ? { from: query.from } : {}),
    ...(query.to ? { to: query.to } : {}),
    ...(query.sort ? { sort: query.sort } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  };
}
