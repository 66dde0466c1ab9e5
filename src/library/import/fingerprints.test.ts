import { expect, it } from 'vitest';
import { Fingerprints } from './fingerprints.ts';

it('knows what was put into it, and nothing else, in every thread that has its memory', () => {
  const names = Array.from({ length: 5_000 }, (_, i) => `letter ${i}`);
  const made = Fingerprints.of(names, names.length);
  const elsewhere = new Fingerprints(made.shared);
  expect(names.every((name) => elsewhere.has(name))).toBe(true);
  expect(names.some((name) => elsewhere.has(`${name}x`))).toBe(false);
});
