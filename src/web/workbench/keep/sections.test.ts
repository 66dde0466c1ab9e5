import { describe, expect, it } from 'vitest';
import { type SectionContent, saveOf } from './sections.ts';

const summary = (...texts: string[]): SectionContent => ({
  condition: 'Strain',
  age: 40,
  sex: null,
  sentences: texts.map((text) => ({ text, pages: [] })),
});

describe('what a save sends', () => {
  it('is the section the first time', () => {
    expect(saveOf('summary', summary('One.'), { version: 0, content: summary() })).toEqual({
      expectedSectionVersion: 0,
      change: { section: 'summary', content: summary('One.') },
    });
  });

  it('is from then on the sentence that changed, with the version it was written on', () => {
    expect(saveOf('summary', summary('One.', 'Two.'), { version: 7, content: summary('One.', 'Tow.') })).toEqual({
      expectedSectionVersion: 7,
      difference: {
        section: 'summary',
        edits: [{ part: 'sentences', at: 1, remove: 1, insert: [{ text: 'Two.', pages: [] }] }],
      },
    });
  });

  it('names the item of an item', () => {
    const item = { outcome: null, administratorBasis: [], reviewerBasis: [], searchStep: null, rationale: [] };
    const sent = saveOf('item:t2', { ...item, outcome: 'upheld' }, { version: 1, content: item });
    expect(sent).toMatchObject({ difference: { section: 'item', treatmentId: 't2' } });
  });
});
