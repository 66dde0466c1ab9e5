import type { Citation } from '../../src/determination/model.ts';

/** Guideline lines as the demonstration's reviewers and administrators cite them. */
export function mtus(guideline: string, year: number, ...sections: string[]): Citation {
  const raw = `MTUS ${guideline} ${year}${sections.length > 0 ? `, Section(s): ${sections.join(', ')}` : ''}`;
  return { kind: 'mtus', source: 'MTUS', guideline, year, chapter: null, sections, pages: [], raw };
}

export function odg(chapter: string, topic: string): Citation {
  return {
    kind: 'non-mtus',
    source: 'ODG',
    guideline: 'Official Disability Guidelines',
    year: null,
    chapter,
    sections: [topic],
    pages: [],
    raw: `Official Disability Guidelines, ${chapter}, ${topic}`,
  };
}

/** "The Claims Administrator did not cite any medical evidence for its decision." */
export const none: Citation = {
  kind: 'none',
  source: null,
  guideline: null,
  year: null,
  chapter: null,
  sections: [],
  pages: [],
  raw: '',
};
