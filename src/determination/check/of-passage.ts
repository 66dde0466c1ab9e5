import type { Passage } from './subject.ts';
import { type Conclusion, conclusionOf } from './words/conclusion.ts';
import { type Stretch, sentencesOf } from './words/sentences.ts';

/** Several checks ask the same of a passage: it is worked out once for as long as the passage is held. */
function once<T>(work: (text: string) => T): (passage: Passage) => T {
  const known = new WeakMap<Passage, { value: T }>();
  return (passage) => {
    let entry = known.get(passage);
    if (!entry) {
      entry = { value: work(passage.text) };
      known.set(passage, entry);
    }
    return entry.value;
  };
}

export const sentencesIn: (passage: Passage) => Stretch[] = once(sentencesOf);
export const conclusionIn: (passage: Passage) => Conclusion | null = once(conclusionOf);
