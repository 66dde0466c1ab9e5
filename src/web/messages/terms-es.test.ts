import { describe, expect, it } from 'vitest';
import { bodyRegions } from '../../library/catalogue/body.ts';
import { categoryTree } from '../../library/catalogue/categories.ts';
import { specialties } from '../../reviewers/catalogue/specialties.ts';
import { termIn, termsEs } from './terms-es.ts';

describe('names of the program’s lists in Spanish', () => {
  const names = [
    ...[...specialties].map(({ name }) => name),
    ...Object.keys(categoryTree),
    ...Object.values(categoryTree).flat(),
    ...bodyRegions,
  ];

  it('are there for every specialty, kind of treatment, class of drug and region of the body', () => {
    expect(names.length).toBeGreaterThan(120);
    expect(names.filter((name) => !termsEs[name])).toEqual([]);
  });

  it('of nothing else', () => {
    expect(Object.keys(termsEs).filter((name) => !(names as string[]).includes(name))).toEqual([]);
  });

  it('are put part by part, and stay English for readers of English', () => {
    expect(termIn('es', 'Pharmaceuticals › Opioids')).toBe('Medicinas › Opioides');
    expect(termIn('es', 'Words of somebody')).toBe('Words of somebody');
    expect(termIn('en', 'Knee')).toBe('Knee');
  });
});
