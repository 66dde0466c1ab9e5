import type { Panel } from './panel.ts';

/** Whether a text names this reviewer of the panel: their last name, or one they had before, as a word of its own. */
export function namesIn(text: string, panel: Panel, reviewerId: string): boolean {
  const reviewer = panel.reviewers.get(reviewerId);
  if (!reviewer) return false;
  const words = new Set(wordsOf(text));
  const names = [reviewer.name.last, ...reviewer.formerNames.map((name) => name.split(/\s+/).at(-1) ?? name)];
  return names.some((name) => {
    const parts = wordsOf(name);
    return parts.length > 0 && parts.every((part) => words.has(part));
  });
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
