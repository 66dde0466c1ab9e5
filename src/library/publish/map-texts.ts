import type { Determination, Sentence } from '../../determination/model.ts';

/** The determination with every text that people wrote put through `change`; facts and ids stay. */
export function mapTexts(d: Determination, change: (text: string) => string): Determination {
  const maybe = <T extends string | null | undefined>(text: T) => (text ? change(text) : text);
  const all = (sentences: readonly Sentence[]) => sentences.map((one) => ({ ...one, text: change(one.text) }));
  return {
    ...d,
    correction: maybe(d.correction),
    condition: change(d.condition),
    documents: d.documents.map((one) => ({ ...one, title: change(one.title), reason: maybe(one.reason) })),
    summary: all(d.summary),
    items: d.items.map((item) => ({
      ...item,
      treatment: change(item.treatment),
      rationale: all(item.rationale),
      searchStep: item.searchStep && { ...item.searchStep, whyNotEarlier: change(item.searchStep.whyNotEarlier) },
      votes: item.votes.map((vote) => ({ ...vote, analysis: change(vote.analysis) })),
    })),
  };
}

/** Every whole-word occurrence of some words, large and small letters alike, put in other words. */
export function replaceWords(text: string, words: string, by: string): string {
  const escaped = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), () => by);
}
