import type { Category, MainCategory } from './categories.ts';
import { drugWords, procedureRules, topical, topicalCompound } from './category-rules.ts';
import { type Drug, drugsIn } from './drugs.ts';

const rules = procedureRules.map(
  ([main, sub, words]) => ({ main, sub, pattern: new RegExp(`(?:^|[^a-z])(${words})(?![a-z])`) }) as const,
);
const known = new Map<string, Category>();

/**
 * Where a requested treatment stands in DWC's tree, and why. A request that names a drug with a strength or nothing
 * else is a drug; else the first rule its words meet. What no rule meets is `Unclassified`, never guessed.
 */
export function categoriseTreatment(treatment: string): Category {
  const text = treatment.toLowerCase().replace(/\s+/g, ' ');
  const before = known.get(text);
  if (before) return before;
  const category = decideCategory(text, drugsIn(text));
  if (known.size > 20_000) known.clear();
  known.set(text, category);
  return category;
}

function decideCategory(text: string, drugs: Drug[]): Category {
  const drug = drugs[0];
  const procedure = procedureOf(text);
  const isInjected = procedure?.main === 'Injection' || procedure?.main === 'Surgery';
  if (drug && (!procedure || (!isInjected && drugWords.test(text)) || isMild(procedure)))
    return drugCategory(text, drug);
  if (procedure && !(strengthOf(text) && isMild(procedure))) return procedure;
  if (topicalCompound.test(text))
    return { main: 'Pharmaceuticals', sub: 'Topical Compounds', because: 'a compound for the skin' };
  if (topical.test(text))
    return { main: 'Pharmaceuticals', sub: 'Topical Analgesics', because: 'comes as cream, gel or patch' };
  const strength = drugWords.exec(text)?.[0];
  if (strength) return { main: 'Pharmaceuticals', sub: 'Unspecified', because: `“${strength}” tells of a medicine` };
  return procedure ?? { main: 'Unclassified', sub: 'Unclassified', because: 'no rule knows its words' };
}

/** “Medication management visit” is a visit; a strength or a count of tablets is not. */
const strengthOf = (text: string): boolean => /\d ?(?:mg|mcg|ml|gm|grams?)\b|#\s?\d|\btab|\bcap/.test(text);

/** Words such as visit or unit say little beside a drug's name. */
const isMild = (category: Category): boolean =>
  (['Therapies', 'Evaluation & Management', 'Rehabilitation'] as MainCategory[]).includes(category.main) ||
  (category.main === 'DMEPOS' && ['DME', 'Supplies'].includes(category.sub));

function drugCategory(text: string, drug: Drug): Category {
  const named = drug.named === drug.generic ? drug.generic : `${drug.named} (${drug.generic})`;
  if (topicalCompound.test(text))
    return { main: 'Pharmaceuticals', sub: 'Topical Compounds', because: `${named} in a compound for the skin` };
  if (topical.test(text))
    return { main: 'Pharmaceuticals', sub: 'Topical Analgesics', because: `${named} for the skin` };
  return { main: 'Pharmaceuticals', sub: drug.drugClass, because: `names ${named}` };
}

function procedureOf(text: string): Category | null {
  for (const { main, sub, pattern } of rules) {
    const found = pattern.exec(text)?.[1];
    if (found) return { main, sub, because: `says “${found}”` };
  }
  return null;
}
