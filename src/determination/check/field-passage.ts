import type { Passage } from './subject.ts';

/** A passage for findings on something that has no words: a list that is empty, a fact of the case file. */
export const fieldPassage = (field: string, part: Passage['part'] = 'header'): Passage => ({
  part,
  text: '',
  place: () => ({ field, quote: '', start: 0, end: 0 }),
});
