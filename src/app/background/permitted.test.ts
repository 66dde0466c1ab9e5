import { expect, it } from 'vitest';
import { accessTable } from '../access/actions.ts';
import { permitted } from './permitted.ts';

const done = async () => 'done';

it('opens to the program what the access table opens to it', () => {
  expect(Object.keys(permitted({ publish: done, 'read-pages': done }))).toEqual(['publish', 'read-pages']);
});

it('lets nothing be done in the background that no row of the table opens', () => {
  expect(() => permitted({ 'sell-addresses': done })).toThrow('sell-addresses');
});

it('gives what the program does by itself to nobody who signs in', () => {
  for (const action of ['publications.run', 'house.run'] as const)
    expect(Object.keys(accessTable[action].to)).toEqual(['system']);
});
