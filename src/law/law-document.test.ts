import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clockList } from './clocks/clocks.ts';
import { reasonList } from './eligibility/reasons.ts';
import { penalties } from './fees/penalties.ts';
import { lawDocument } from './law-document.ts';
import { guidelines } from './standards/guidelines.ts';

const file = new URL('../../docs/law.md', import.meta.url);

it('docs/law.md is what the rules say now (rewrite it with OPENIMR_WRITE_LAW=1)', () => {
  if (process.env.OPENIMR_WRITE_LAW === '1') writeFileSync(file, lawDocument());
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(lawDocument());
});

it('shows every rule with its cite', () => {
  const lines = lawDocument().split('\n');
  const shows = (start: string, cite: string) =>
    lines.some((line) => line.startsWith(start) && line.includes(`| ${cite} |`));
  for (const clock of clockList) expect(shows(`| ${clock.id} |`, clock.cite), clock.id).toBe(true);
  for (const rule of reasonList) expect(shows(`| ${rule.code} |`, rule.cite), rule.code).toBe(true);
  for (const one of penalties) expect(shows(`| ${one.violation} |`, one.cite), one.id).toBe(true);
  for (const one of guidelines) expect(shows(`| ${one.section} | ${one.title} |`, one.cite), one.id).toBe(true);
});
