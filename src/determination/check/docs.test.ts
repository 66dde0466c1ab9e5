import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checks } from './index.ts';

it('docs/checks.md tells every check, and no other', () => {
  const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| (K\d\d) /gm)].map((m) => m[1]);
  expect(told).toEqual(checks.map((check) => check.id));
  expect(told).toHaveLength(26);
});
