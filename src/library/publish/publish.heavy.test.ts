import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleDetermination } from '../../determination/write/sample.ts';
import { Library } from '../index/library.ts';
import { readChanges, withdrawnKeys } from './changes.ts';
import { draftPublic } from './draft.ts';
import { finishPublic } from './publish.ts';
import { publish, recall } from './recall.ts';

const folder = mkdtempSync(join(tmpdir(), 'openimr-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const known = { parties: [] };

it('publishes no party’s name, tells it in the feed, and recalls it without a trace', async () => {
  const draft = draftPublic(sampleDetermination, known);
  const harmless = draft.uncertain.map(({ words }) => words);
  const finished = await finishPublic({ determination: draft.determination, known, harmless });
  if (!finished.ok) throw new Error(JSON.stringify(finished));
  const { parties, caseNumber } = sampleDetermination;
  for (const name of Object.values(parties ?? {}))
    if (name) expect(JSON.stringify(finished.value.entry)).not.toContain(name);
  const library = Library.open(folder);
  publish(library, finished.value.entry, '2026-03-20T10:00:00Z');
  publish(library, finished.value.entry, '2026-03-20T10:00:00Z');
  expect(library.search({ words: '', facets: true }).total).toBe(1);
  expect(recall(library, caseNumber, 'asked for by the employee', '2026-03-21T10:00:00Z')).toBe(true);
  expect(library.search({ words: '' }).total).toBe(0);
  expect(readChanges(folder).map(({ kind }) => kind)).toEqual(['published', 'withdrawn']);
  expect(withdrawnKeys(folder)).toEqual(new Set([caseNumber]));
  const left = readdirSync(folder).filter((name) => name.endsWith('.rec') || name.endsWith('.head'));
  for (const name of left) expect(readFileSync(join(folder, name)).includes(caseNumber)).toBe(false);
  library.close();
});

it('does not finish a letter in whose text a name is left, and says where', async () => {
  const leaky = {
    ...sampleDetermination,
    parties: null,
    summary: [{ text: 'Dr. Wilhelmina Thistlewood examined the worker on 3/2/2026.', pages: [] }],
  };
  const finished = await finishPublic({ determination: leaky, known, harmless: [] });
  if (finished.ok) throw new Error('it was finished');
  expect(finished.uncertain.some(({ words, field }) => words.includes('Thistlewood') && /^file:/.test(field))).toBe(
    true,
  );
});
