import { describe, expect, it } from 'vitest';
import { citationFrom } from './source.ts';

describe('a citation', () => {
  it('of the MTUS names year, title and section', () => {
    expect(citationFrom('mtus', { title: 'Low Back Disorders', year: '2020', section: 'Surgery' })).toMatchObject({
      citation: {
        kind: 'mtus',
        source: 'MTUS',
        year: 2020,
        sections: ['Surgery'],
        raw: 'MTUS Low Back Disorders 2020, Section(s): Surgery',
      },
    });
  });

  it('says what is missing', () => {
    expect(citationFrom('study', { author: 'A' })).toEqual({ missing: 'title' });
  });

  it('carries the level of evidence where one was given', () => {
    const fields = {
      author: 'Inventor A',
      title: 'On rest',
      journal: 'J Fict',
      year: '2025',
      volume: '1',
      pages: '2-3',
    };
    const written = citationFrom('study', { ...fields, level: '1b' });
    expect('citation' in written && written.citation.raw).toBe(
      'Inventor A. On rest. J Fict. 2025;1:2-3 (level of evidence 1b)',
    );
  });
});
