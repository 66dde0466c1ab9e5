import type { CatalogueEntry, SearchAnswer, SimilarAnswer, Statistics } from '../../library/index.ts';

export type Determination = Omit<CatalogueEntry, 'origin' | 'unread'>;
export type Found = Omit<SearchAnswer, 'hits'> & {
  size: number;
  hits: (Omit<SearchAnswer['hits'][number], 'entry'> & { entry: Determination })[];
};
export type { SimilarAnswer, Statistics };
