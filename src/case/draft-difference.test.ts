import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SummarySection } from './draft.ts';
import { applyDifference } from './draft-difference.ts';
import { differenceOf } from './draft-edits.ts';

const summary = (...texts: string[]): SummarySection => ({
  condition: 'Strain of a wrist',
  age: 40,
  sex: 'female',
  sentences: texts.map((text) => ({ text, pages: [] })),
});

const sections = fc
  .record({
    condition: fc.string({ maxLength: 20 }),
    age: fc.option(fc.integer({ min: 0, max: 130 })),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    texts: fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }),
  })
  .map(({ texts, ...rest }): SummarySection => ({ ...rest, sentences: summary(...texts).sentences }));

describe('the difference between two texts of a section', () => {
  it('is the sentence that changed, and nothing else', () => {
    expect(differenceOf(summary('One.', 'Two.', 'Three.'), summary('One.', 'Two, mended.', 'Three.'))).toEqual([
      { part: 'sentences', at: 1, remove: 1, insert: [{ text: 'Two, mended.', pages: [] }] },
    ]);
  });

  it('leads from any text to any other', () => {
    fc.assert(
      fc.property(sections, sections, (before, after) => {
        const edits = differenceOf(before, after);
        if (edits.length === 0) expect(after).toEqual(before);
        else
          expect(applyDifference(before, { section: 'summary', edits })).toEqual({
            ok: true,
            value: { section: 'summary', content: after },
          });
      }),
    );
  });

  it.each([
    ['a place behind the end', { part: 'sentences', at: 1, remove: 3, insert: [] }, 'difference-does-not-fit'],
    ['a list that is none', { part: 'age', at: 0, remove: 0, insert: [1] }, 'difference-does-not-fit'],
    ['a value that cannot be', { part: 'age', value: 400 }, 'bad-input'],
    ['a sentence that is none', { part: 'sentences', at: 0, remove: 0, insert: ['x'] }, 'bad-input'],
  ])('refuses %s', (_, edit, code) => {
    const answer = applyDifference(summary('One.', 'Two.'), { section: 'summary', edits: [edit] });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
  });
});
