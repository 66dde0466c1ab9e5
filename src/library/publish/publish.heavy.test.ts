import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleDetermination } from '../../determination/write/sample.ts';
import { Library } from '../index/library.ts';
import { readChanges } from './changes.ts';
import { preparePublication, uncertainIn } from './publish.ts';
import { publish, recall } from './recall.ts';

const folder = mkdtempSync(join(tmpdir(), 'openimr-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const harmless = uncertainIn(sampleDetermination).map(({ words }) => words);
const question = {
  determination: sampleDetermination,
  issued: '2026-03-02',
  today: '2026-03-20',
  preparedBy: 'one',
  confirmedBy: 'two',
  harmless,
} as const;

it('waits for the cooling period, and for a second person who is another one', async () => {
  expect(await preparePublication({ ...question, today: '2026-03-08' })).toMatchObject({
    ok: false,
    refusal: { code: 'cooling' },
  });
  if (harmless.length > 0)
    expect(await preparePublication({ ...question, confirmedBy: 'one' })).toMatchObject({
      ok: false,
      refusal: { code: 'needs-second-person' },
    });
});

it('publishes no party’s name, tells it in the feed, and recalls it without a trace', async () => {
  const prepared = await preparePublication(question);
  if (!prepared.ok) throw new Error(prepared.refusal.because);
  const { parties, caseNumber } = sampleDetermination;
  for (const name of Object.values(parties ?? {}))
    if (name) expect(JSON.stringify(prepared.value.entry)).not.toContain(name);
  const library = Library.open(folder);
  publish(library, prepared.value.entry, '2026-03-20T10:00:00Z');
  expect(library.search({ words: '', facets: true }).total).toBe(1);
  expect(recall(library, caseNumber, 'asked for by the employee', '2026-03-21T10:00:00Z')).toBe(true);
  expect(library.search({ words: '' }).total).toBe(0);
  expect(readChanges(folder).map(({ kind }) => kind)).toEqual(['published', 'withdrawn']);
  const left = readdirSync(folder).filter((name) => name.endsWith('.rec') || name.endsWith('.head'));
  for (const name of left) expect(readFileSync(join(folder, name)).includes(caseNumber)).toBe(false);
  library.close();
});
