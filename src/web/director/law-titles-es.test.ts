import { describe, expect, it } from 'vitest';
import { guidelines, otherSources, penalties, searchSequence, standards, standardsRegimes } from '../../law/index.ts';
import { lawTitleEs } from './law-titles-es.ts';

describe('titles of the rules in force, in Spanish', () => {
  const titles = [
    ...standards.map(({ text }) => text),
    ...standardsRegimes.map(({ use }) => use),
    ...searchSequence.map(({ search }) => search),
    ...guidelines.map(({ title, publisher, edition }) => `${title}, ${publisher} ${edition}`),
    ...otherSources.map(({ name }) => name),
    ...penalties.map(({ violation }) => violation),
  ];

  it('are there for every standard, step of the search, guideline and penalty', () => {
    expect(titles.length).toBeGreaterThan(60);
    expect(titles.filter((title) => lawTitleEs(title) === null)).toEqual([]);
  });

  it('keep the publisher and the edition of a guideline', () => {
    expect(lawTitleEs('Knee Disorders, ACOEM 2019-12-03')).toBe('Trastornos de la rodilla, ACOEM 2019-12-03');
  });
});
