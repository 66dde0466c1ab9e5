import { expect, it } from 'vitest';
import { checks } from '../../determination/check/index.ts';
import { checkTitlesEs } from './check-titles.ts';

it('names each check in Spanish', () => {
  expect(Object.keys(checkTitlesEs)).toEqual(checks.map(({ id }) => id));
});
