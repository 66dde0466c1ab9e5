import { bodyRegionsIn } from '../catalogue/body.ts';
import { type Category, categoryLabel } from '../catalogue/categories.ts';
import { categoriseTreatment } from '../catalogue/categorise.ts';
import { drugsIn } from '../catalogue/drugs.ts';
import type { CatalogueEntry, CatalogueItem } from '../catalogue/entry.ts';
import type { ReasonKind } from '../catalogue/reasons.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { eachWord } from '../index/tokens.ts';
import { fewest } from '../stats/interval.ts';

export interface SimilarQuestion {
  treatment: string;
  /** Diagnosis or complaint, in words; may be empty. */
  condition?: string;
  /** The letter one comes from, not to be found again. */
  except?: string | null;
}

/** A reason as letters gave it, with how often it stands in each kind of decision, and where to read it. */
export interface ReasonGroup {
  kind: ReasonKind;
  upheld: number;
  overturned: number;
  inTheirWords: { key: string; treatment: string; quote: string }[];
}

export interface SimilarAnswer {
  treatment: string;
  category: Category;
  regions: string[];
  drugs: string[];
  /** How wide the net had to be cast: same kind and region, or the kind alone. */
  alike: 'kind-and-region' | 'kind' | 'words';
  upheld: number;
  overturned: number;
  reasons: ReasonGroup[];
  determinations: {
    key: string;
    decision: string | null;
    treatment: string;
    outcome: CatalogueItem['outcome'];
    because: string[];
  }[];
}

const looked = 200;
const quotes = 3;

/**
 * Determinations of the same kind of treatment, and the reasons that were given for and against it, grouped, in the
 * letters' own words. It says what was decided, never what will be: no likelihood is worked out, on purpose. It is not
 * for a reviewer deciding a case (the caller sees to that).
 */
export function similarTo(index: SearchIndex, question: SimilarQuestion): SimilarAnswer {
  const category = categoriseTreatment(question.treatment);
  const regions = bodyRegionsIn(`${question.treatment} ; ${question.condition ?? ''}`);
  const drugs = drugsIn(question.treatment).map(({ generic }) => generic);
  const region = bodyRegionsIn(question.treatment)[0] ?? regions[0];
  const tries: [SimilarAnswer['alike'], (item: CatalogueItem) => boolean][] = [
    [
      'kind-and-region',
      (item) => isKind(item, category, drugs) && (region === undefined || item.bodyRegions.includes(region as never)),
    ],
    ['kind', (item) => isKind(item, category, drugs)],
    ['words', () => true],
  ];
  const found = candidates(index, question, category, drugs);
  for (const [alike, meets] of tries) {
    if (alike === 'kind' && region === undefined) continue;
    const matched = found.flatMap((entry) =>
      entry.items.filter((item) => item.outcome !== null && meets(item)).map((item) => ({ entry, item })),
    );
    if (matched.length >= fewest || alike === 'words') {
      return { treatment: question.treatment, category, regions, drugs, alike, ...answer(matched) };
    }
  }
  throw new Error('the widest net catches everything');
}

const isKind = (item: CatalogueItem, category: Category, drugs: string[]): boolean =>
  drugs.length > 0 && category.main === 'Pharmaceuticals'
    ? item.drugs.some(({ generic }) => drugs.includes(generic))
    : category.main !== 'Unclassified' && categoryLabel(item.category) === categoryLabel(category);

function candidates(
  index: SearchIndex,
  { treatment, condition, except }: SimilarQuestion,
  category: Category,
  drugs: string[],
): CatalogueEntry[] {
  const words: string[] = [];
  eachWord(`${treatment} ${condition ?? ''}`, (word) => {
    if (word.length > 2 && words.length < 14) words.push(word);
  });
  const byKind = category.main === 'Unclassified' ? {} : { subcategory: [categoryLabel(category)] };
  const filters = drugs.length > 0 && category.main === 'Pharmaceuticals' ? { drug: drugs } : byKind;
  const ask = (query: string) => index.search({ words: query, filters, limit: looked, sort: 'relevance' }).hits;
  // Every letter of the kind is in reach: those with the words first, the newest of the others after them.
  const hits = [...ask(words.join(' OR ')), ...ask('')];
  const entries = new Map(hits.map(({ key, entry }) => [key, entry]));
  if (except) entries.delete(except);
  return [...entries.values()].slice(0, looked);
}

type Matched = { entry: CatalogueEntry; item: CatalogueItem }[];

function answer(matched: Matched): Pick<SimilarAnswer, 'upheld' | 'overturned' | 'reasons' | 'determinations'> {
  const groups = new Map<ReasonKind, ReasonGroup>();
  for (const { entry, item } of matched) {
    for (const { kind, quote } of item.reasons) {
      const group = groups.get(kind) ?? { kind, upheld: 0, overturned: 0, inTheirWords: [] };
      if (item.outcome) group[item.outcome]++;
      if (group.inTheirWords.length < quotes && !group.inTheirWords.some(({ key }) => key === entry.key))
        group.inTheirWords.push({ key: entry.key, treatment: item.treatment, quote });
      groups.set(kind, group);
    }
  }
  return {
    upheld: matched.filter(({ item }) => item.outcome === 'upheld').length,
    overturned: matched.filter(({ item }) => item.outcome === 'overturned').length,
    reasons: [...groups.values()].sort((a, b) => b.upheld + b.overturned - a.upheld - a.overturned),
    determinations: matched.slice(0, 25).map(({ entry, item }) => ({
      key: entry.key,
      decision: entry.dates.decision,
      treatment: item.treatment,
      outcome: item.outcome,
      because: item.reasons.map(({ kind }) => kind),
    })),
  };
}
