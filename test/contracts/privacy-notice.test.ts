import { describe, expect, it } from 'vitest';
import { gradeOf, spanishEaseOf } from '../../src/app/notices/reading-level.ts';
import type { Content } from '../../src/determination/write/index.ts';
import { privacyWords, type Section } from '../../src/web/privacy/words.ts';

const prose = (text: string) => ({ kind: 'paragraph' as const, look: 'body' as never, runs: [{ text }] });

/** The page as the reading level is measured of notices: paragraphs and points, without headings. */
function contentOf(language: 'en' | 'es'): Content {
  const { lead, who, sections, yearsAsked } = privacyWords[language];
  const texts = (sections as Section[]).flatMap(({ says, points = [] }) => [...says, ...points]);
  const shown = [lead, who, yearsAsked, ...texts].filter((text) => !/^\{\w+\}$/.test(text));
  return { title: '', language, blocks: shown.map(prose) } as unknown as Content;
}

describe('the privacy notice', () => {
  it('can be read by a twelve-year-old, in both languages', () => {
    expect(gradeOf(contentOf('en'))).toBeLessThanOrEqual(7);
    expect(spanishEaseOf(contentOf('es'))).toBeGreaterThanOrEqual(65);
  });

  it('says the same in both languages, part by part, and answers what a notice must', () => {
    const shape = (sections: Section[]) =>
      sections.map(({ id, says, points = [] }) => [id, says.length, points.length]);
    expect(shape(privacyWords.es.sections)).toEqual(shape(privacyWords.en.sections));
    const ids = privacyWords.en.sections.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['kept', 'why', 'seen', 'public', 'long', 'rights', 'correct', 'ask']));
    const filled = (words: object) => [...JSON.stringify(words).matchAll(/\{\w+\}/g)].map(([one]) => one).sort();
    expect(filled(privacyWords.es)).toEqual(filled(privacyWords.en));
  });
});
