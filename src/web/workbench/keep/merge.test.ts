import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentsSection, SummarySection } from '../../../case/draft.ts';
import { mergeAlone, mergeBy, mergeParts } from './merge.ts';
import { same } from './same.ts';

const text = (condition: string, ...texts: string[]): SummarySection => ({
  condition,
  age: null,
  sex: null,
  sentences: texts.map((one) => ({ text: one, pages: [] })),
});

describe('two texts of one section', () => {
  it('names the parts that differ and who changed them', () => {
    const parts = mergeParts(text('a', 'One.'), text('b', 'One.', 'Mine.'), text('a', 'One.', 'Theirs.'));
    expect(parts.map(({ part, changed }) => [part, changed])).toEqual([
      ['condition', 'mine'],
      ['sentences', 'both'],
    ]);
  });

  it('keeps both: their sentences, then mine that are new', () => {
    const [base, mine, theirs] = [text('', 'One.'), text('', 'One.', 'Mine.'), text('', 'One.', 'Theirs.')];
    const merged = mergeBy(theirs, mergeParts(base, mine, theirs), { sentences: 'both' }) as SummarySection;
    expect(merged.sentences.map((one) => one.text)).toEqual(['One.', 'Theirs.', 'Mine.']);
  });

  it('does not put together alone what both changed', () => {
    expect(mergeAlone('summary', text('', 'One.'), text('', 'Mine.'), text('', 'Theirs.'))).toBeNull();
    const uses = (use: 'read' | 'relied-on'): DocumentsSection => ({ uses: [{ documentId: 'a', use }] });
    expect(mergeAlone('documents', { uses: [] }, uses('read'), uses('relied-on'))).toBeNull();
  });

  it('joins a text in which each changed another sentence, and no other', () => {
    const base = text('', 'One.', 'Two.');
    const joined = mergeAlone('summary', base, text('', 'Mine.', 'Two.'), text('', 'One.', 'Theirs.'));
    expect((joined as SummarySection).sentences.map((one) => one.text)).toEqual(['Mine.', 'Theirs.']);
    expect(mergeAlone('summary', base, text('', 'Mine.', 'Two.'), text('', 'One.'))).toBeNull();
  });

  it('takes away what one side took away', () => {
    const marked: DocumentsSection = { uses: [{ documentId: 'a', use: 'read' }] };
    const more: DocumentsSection = { uses: [...marked.uses, { documentId: 'b', use: 'read' }] };
    expect(mergeAlone('documents', marked, { uses: [] }, more)).toEqual({ uses: [{ documentId: 'b', use: 'read' }] });
  });

  it('loses no change of either side, whatever they are (property)', () => {
    const content = fc.record({ condition: fc.string(), age: fc.option(fc.nat(130)), sex: fc.constant(null) });
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const whole = [base, mine, theirs].map((one) => ({ ...one, sentences: [] })) as SummarySection[];
        const [from, here, there] = whole as [SummarySection, SummarySection, SummarySection];
        const merged = mergeAlone('summary', from, here, there) as SummarySection | null;
        for (const part of ['condition', 'age'] as const) {
          const [iChanged, theyChanged] = [!same(from[part], here[part]), !same(from[part], there[part])];
          if (merged === null) continue;
          if (iChanged) expect(merged[part]).toEqual(here[part]);
          else if (theyChanged) expect(merged[part]).toEqual(there[part]);
        }
      }),
    );
  });
});
