import { tokensOf } from '../find/tokens.ts';

/** A page that says nearly the same as one before it. */
export interface NearDuplicate {
  /** Number of the page through the file, and of the earlier one it resembles most. */
  filePage: number;
  sameAs: number;
  /** Share of four-word runs they have in common, 0–1; 1 is the same text. */
  similarity: number;
  /** Words that stand on only one of the two: what a person should compare (at most 20). */
  differs: string[];
}

export interface TextPage {
  filePage: number;
  text: string;
}

const runLength = 4;
const hashes = 64;
const bands = 16;
const rowsPerBand = hashes / bands;
const alike = 0.8;
const minTokens = 12;

/**
 * Finds pages that repeat earlier ones: sent twice, scanned again, or a form with only a date changed. Pages are compared
 * by min-hashes of their runs of four words, then exactly; work grows with the number of pages, not its square.
 */
export function findNearDuplicates(pages: readonly TextPage[]): NearDuplicate[] {
  const buckets = new Map<string, number[]>();
  const runs: Set<number>[] = [];
  const found: NearDuplicate[] = [];
  for (const [at, page] of pages.entries()) {
    const tokens = tokensOf(page.text);
    runs[at] = tokens.length < minTokens ? new Set() : runsOf(tokens);
    if (runs[at].size === 0) continue;
    const keys = bandKeys(runs[at]);
    const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    const best = bestOf(candidates, at, runs);
    if (best && best.similarity >= alike) {
      const differs = wordsApart(tokens, tokensOf(pages[best.at]!.text));
      found.push({ filePage: page.filePage, sameAs: pages[best.at]!.filePage, similarity: best.similarity, differs });
    }
    for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []).slice(-8), at]);
  }
  return found;
}

function bestOf(candidates: Set<number>, at: number, runs: Set<number>[]) {
  let best: { at: number; similarity: number } | undefined;
  for (const other of candidates) {
    const similarity = jaccard(runs[at]!, runs[other]!);
    if (!best || similarity > best.similarity) best = { at: other, similarity };
  }
  return best;
}

function runsOf(tokens: string[]): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + runLength <= tokens.length; at++)
    runs.add(hashText(tokens.slice(at, at + runLength).join(' ')));
  return runs;
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function bandKeys(runs: Set<number>): string[] {
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (const run of runs) {
    for (let at = 0; at < hashes; at++) {
      const mixed = Math.imul(run ^ (at * 0x9e3779b1), 0x85ebca6b);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < least[at]!) least[at] = value;
    }
  }
  return Array.from(
    { length: bands },
    (_, band) => `${band}:${least.subarray(band * rowsPerBand, (band + 1) * rowsPerBand).join(',')}`,
  );
}

function jaccard(a: Set<number>, b: Set<number>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common += 1;
  return common / (a.size + b.size - common);
}

function wordsApart(a: string[], b: string[]): string[] {
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const token of b) counts.set(token, (counts.get(token) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([token]) => token)
    .slice(0, 20);
}
