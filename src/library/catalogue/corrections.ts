import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Category, categoryTree, type MainCategory } from './categories.ts';
import type { CatalogueEntry } from './entry.ts';

/** A person put a treatment elsewhere in the tree than the rule did; it holds whenever the letter is entered again. */
export interface CategoryCorrection {
  key: string;
  /** Number of the treatment within the letter, from 0. */
  item: number;
  /** Its words: a letter read better later may count its treatments otherwise. */
  treatment: string;
  main: MainCategory;
  sub: string;
  because: string;
  by: string;
  at: string;
}

const file = 'corrections.ndjson';

/** The corrections of a library by the letter they are of; of several for one treatment the last holds. */
export function readCorrections(folder: string): Map<string, CategoryCorrection[]> {
  const path = join(folder, file);
  const byKey = new Map<string, CategoryCorrection[]>();
  if (!existsSync(path)) return byKey;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as CategoryCorrection;
    byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  }
  return byKey;
}

export function noteCorrection(folder: string, correction: CategoryCorrection): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, file), `${JSON.stringify(correction)}\n`);
}

/** Whether the tree has such a place. */
export const isInTree = (main: string, sub: string): main is MainCategory =>
  main in categoryTree && (categoryTree[main as MainCategory] as readonly string[]).includes(sub);

/** The entry as people corrected it. */
export function withCorrections(
  entry: CatalogueEntry,
  corrections: ReadonlyMap<string, readonly CategoryCorrection[]>,
): CatalogueEntry {
  const mine = corrections.get(entry.key);
  if (!mine) return entry;
  const same = (a: string, b: string) => a.toLowerCase().trim() === b.toLowerCase().trim();
  const items = entry.items.map((item, at) => {
    const made =
      mine.findLast(({ treatment }) => same(treatment, item.treatment)) ??
      mine.findLast((one) => one.item === at && !entry.items.some(({ treatment }) => same(treatment, one.treatment)));
    if (!made) return item;
    const category: Category = { main: made.main, sub: made.sub, because: made.because, corrected: true };
    return { ...item, category };
  });
  return { ...entry, items };
}
