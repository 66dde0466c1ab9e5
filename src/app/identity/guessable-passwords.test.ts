import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './guessable-passwords.ts';

describe('passwords that are guessed first', () => {
  it.each([
    'password1234',
    'PASSWORD1234',
    'P@ssw0rd2026!',
    'qwertyuiop123',
    '1q2w3e4r5t6y',
    '123456789012',
    '987654321098',
    'abcdefghijkl',
    'abcabcabcabc',
    'zzzzzzzzzzzz',
    'Summer2026!!',
    'OpenIMR-2026',
    'iloveyou1234',
    'asdfghjklasdf',
    'correct horse battery staple',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    'another-long-password',
    'a-password-of-tests',
    'otter gravel lantern nine',
    'Größe ist nicht alles',
    'пять синих чайников',
    '🦦🪨🏮🦦🚲🌵🧭🎻🪁🛶🧊🔭',
    '7041 5526 9913',
    'demonstration-only',
  ])('but not %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it('nor ones drawn by chance', () => {
    for (let n = 0; n < 2_000; n++) expect(isCommonPassword(randomBytes(15).toString('base64url'))).toBe(false);
  });

  it('and not one’s own name with figures', () => {
    expect(isCommonPassword('amparofictitia1', ['Amparo Fictitia'])).toBe(true);
    expect(isCommonPassword('amparofictitia1', ['Bela Fabula'])).toBe(false);
  });

  it('looks at a long one in no time', () => {
    const began = performance.now();
    for (const text of ['a'.repeat(128), 'abcd'.repeat(32), 'ab1'.repeat(42)]) isCommonPassword(text);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
