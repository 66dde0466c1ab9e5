import { describe, expect, it } from 'vitest';
import { readBasis } from './citations.ts';

/** Guideline line → kind, source, guideline, year, sections or pages of each citation. */
const lines: [string, string[]][] = [
  ['Decision based on MTUS Low Back Complaints 2004.', ['mtus MTUS Low Back Complaints 2004']],
  ['Decision based on MTUS', ['mtus MTUS']],
  [
    'Decision based on MTUS Knee Complaints 2004, Section(s): Care; and Elbow Complaints 2007, Section(s): Rest.',
    ['mtus MTUS Knee Complaints 2004 [Care]', 'mtus MTUS Elbow Complaints 2007 [Rest]'],
  ],
  ['Decision is based on the MTUS Knee Complaints 2004', ['mtus MTUS Knee Complaints 2004']],
  [
    'Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 98-99, 22.',
    ['mtus MTUS Chronic Pain Treatment [] 98-99,22'],
  ],
  [
    'Decision based on MTUS Workplace Mental Health: PTSD 2018, Section(s): Therapy.',
    ['mtus MTUS Workplace Mental Health: PTSD 2018 [Therapy]'],
  ],
  [
    'Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation ODG, Knee.',
    ['mtus MTUS Knee Complaints 2004', 'non-mtus ODG Official Disability Guidelines'],
  ],
  ['Decision based on Non- MTUS Citation ODG.', ['non-mtus ODG Official Disability Guidelines']],
  ['The Claims Administrator did not cite any medical evidence for its decision.', ['none']],
  ['No guideline was cited.', ['none']],
  ['None.', ['none']],
];

describe('guideline lines', () => {
  it.each(lines)('%s', (line, expected) => {
    const told = readBasis(line).map(({ kind, source, guideline, year, sections, pages }) => {
      const places =
        pages.length > 0
          ? `[${sections.join('; ')}] ${pages.join()}`
          : sections.length > 0
            ? `[${sections.join('; ')}]`
            : null;
      return [kind, source, guideline, year, places].filter((part) => part !== null).join(' ');
    });
    expect(told).toEqual(expected);
  });
});
