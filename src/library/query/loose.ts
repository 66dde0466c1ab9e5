import type { SearchIndex } from '../index/search-index.ts';
import type { SearchRequest } from './request.ts';

/**
 * “Treatment” as people say it: a category or kind of the catalogue, a drug, or words of the request. The first that
 * the library knows is taken; what it does not know is sought in the treatments' words.
 */
export function withLooseTreatment(
  request: SearchRequest,
  treatments: readonly string[],
  index: SearchIndex,
): SearchRequest {
  if (treatments.length === 0) return request;
  const { facets } = index.search({ limit: 1, facets: true });
  for (const facet of ['category', 'subcategory', 'drug'] as const) {
    const known = treatments.flatMap((wanted) => {
      const value = facets[facet]?.find((one) => namesIt(one.value, wanted))?.value;
      return value ? [value] : [];
    });
    if (known.length === treatments.length) return { ...request, filters: { ...request.filters, [facet]: known } };
  }
  const words = treatments.map(
    (one) =>
      `(${one
        .replace(/["()|:]/g, ' ')
        .trim()
        .split(/\s+/)
        .map((word) => `treatment:${word}`)
        .join(' ')})`,
  );
  return { ...request, words: `${request.words ?? ''} (${words.join(' | ')})` };
}

/** `Opioids` names `Pharmaceuticals › Opioids`. */
const namesIt = (value: string, wanted: string): boolean => {
  const [whole, sought] = [value.toLowerCase(), wanted.toLowerCase().trim()];
  return whole === sought || whole.split(' › ').at(-1) === sought;
};
