import { expect, it } from 'vitest';
import { strengthOf } from './password-strength.ts';

it.each([
  ['', 'none'],
  ['short one', 'short'],
  ['Password1234!', 'common'],
  ['qwertyuiop123456789', 'common'],
  ['abcabcabcabcabcabcabc', 'common'],
  ['fictitia-1984', 'common'],
  ['fictitia-and-otters', 'good'],
  ['otter gravel 7', 'fair'],
  ['otter gravel lantern nine', 'good'],
  ['aaaaaaabbbbbbbcccccccddd', 'fair'],
] as const)('%s is %s', (password, strength) => {
  expect(strengthOf(password, ['Amparo Fictitia', 'fictitia@mail.example'])).toBe(strength);
});
