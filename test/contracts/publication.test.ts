import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemo, type ToldStory } from '../../demo/run/index.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import type { App } from '../../src/app/app.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { openApp } from '../../src/app/open.ts';
import { actOnPublication, correctCategory } from '../../src/app/publish/desk.ts';
import { knownOf } from '../../src/app/publish/known.ts';
import { libraryOf, openDataFolder } from '../../src/app/publish/library.ts';
import { listPublications, type PublicationList, publicationPage } from '../../src/app/publish/list.ts';
import { rebuildPublications } from '../../src/app/publish/rebuild.ts';
import { publishedFile, publishedText } from '../../src/app/publish/text.ts';
import { readPdf } from '../../src/determination/read/index.ts';
import type { Instant, PlainDate } from '../../src/law/index.ts';
import { readChanges, scanFinished } from '../../src/library/index.ts';

/**
 * From the issued letter to the library and out of it again: the five letters of the demonstration, with everybody
 * their cases know, on the real store and the real background work.
 */
const post = { send: async () => {} };
const today = '2026-11-20' as PlainDate;
const withoutTime = ({ rows, ...rest }: PublicationList) => ({
  ...rest,
  rows: rows.map(({ updatedAt: _, ...row }) => row),
});

describe('publication', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-publication-'));
  const clock = settableClock(null);
  let app: App;
  let issued: ToldStory[];
  beforeAll(async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DEMO: 'true', OPENIMR_LIBRARY: folder });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { clock, memory: true });
    const told = await playDemo(app, clock, post, today);
    clock.set('2026-11-20T20:00:00.000Z' as Instant);
    const withLetters = await Promise.all(
      told.map(async (one) => ((await loadCase(app.store, one.caseNumber))?.state.issued.length ? one : null)),
    );
    issued = withLetters.filter((one) => one !== null);
  }, 600_000);
  afterAll(async () => {
    await app.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const quality = demoPeople(today).find(({ roles }) => roles.includes('quality'))!;
  const director = demoPeople(today).find(({ roles }) => roles.includes('director'))!;

  it('all five letters of the demonstration are in the library, found and told in the feed', async () => {
    expect(issued).toHaveLength(5);
    expect((await listPublications(app, {})).counts).toEqual({ published: 5 });
    expect(libraryOf(app.config).search({ words: '' }).total).toBe(5);
    const keys = readChanges(folder).map(({ kind, key }) => `${kind} ${key}`);
    expect(keys.sort()).toEqual(issued.map(({ caseNumber }) => `published ${caseNumber}`).sort());
  });

  it('no word that identifies anybody is in what was published: file, words, catalogue', async () => {
    for (const { caseNumber } of issued) {
      const { state } = (await loadCase(app.store, caseNumber))!;
      const { publication: one } = { publication: (await publicationPage(app, caseNumber))! };
      const pdf = (await publishedFile(app, one, 'pdf'))!;
      const printed = await readPdf(pdf);
      if (!printed.ok) throw new Error(printed.refusal.because);
      const entry = JSON.stringify(libraryOf(app.config).get(caseNumber));
      const everything = [await publishedText(app, one), JSON.stringify(printed.value), entry].join('\n').toLowerCase();
      const known = await knownOf(app, state);
      expect(known.parties.length).toBeGreaterThan(4);
      // People by each part of their names, organizations by their whole name: “Medicine” alone names nobody.
      const organizations = ['employer', 'facility', 'insurer', 'law-firm', 'organization'];
      const names = known.parties.flatMap(({ role, name }) =>
        organizations.includes(role) ? [name] : name.split(/[\s,]+/).filter((word) => /^\p{L}{3,}/u.test(word)),
      );
      for (const name of names) {
        const pattern = name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.');
        const found = new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'u').test(everything);
        expect(found, `${name} in ${caseNumber}`).toBe(false);
      }
      for (const { value } of known.numbers ?? [])
        if (value.length > 4) expect(everything.includes(value.toLowerCase()), `${value} in ${caseNumber}`).toBe(false);
      const leaks = (await scanFinished(pdf, 'pdf', { known })).filter(({ severity }) => severity === 'block');
      const own = [app.config.OPENIMR_ORGANIZATION, app.config.OPENIMR_ORGANIZATION_LINES].join(' ');
      expect(leaks.filter(({ quote }) => !own.includes(quote))).toEqual([]);
    }
  });

  it('every step stands in the ledger, and the ledger is whole', async () => {
    const page = (await publicationPage(app, issued[1]!.caseNumber))!;
    expect(page.history.map(({ type }) => type)).toEqual([
      'PublicationPrepared',
      'SpanDecided',
      'SpanDecided',
      'DeterminationPublished',
    ]);
    expect(page.history[1]!.by).toBe(quality.userId);
    const report = await app.store.verify({ caseId: `PUBLICATION:${page.caseNumber}`, files: false });
    expect(report.findings).toEqual([]);
    expect(report.events).toBe(4);
  });

  it('a category that a person corrected is told in the feed and stays when the letter is entered again', async () => {
    const key = issued[0]!.caseNumber;
    const library = libraryOf(app.config);
    const entry = library.get(key)!;
    const request = {
      key,
      item: 0,
      main: 'DMEPOS',
      sub: 'Supplies',
      because: 'a kit is a supply',
      idempotencyKey: 'c1',
    };
    expect(await correctCategory(app, quality, request)).toMatchObject({ ok: true });
    await workUntilDone(app, post);
    expect(library.get(key)?.items[0]?.category).toMatchObject({ main: 'DMEPOS', sub: 'Supplies', corrected: true });
    library.add([entry]);
    expect(library.get(key)?.items[0]?.category).toMatchObject({ sub: 'Supplies', because: 'a kit is a supply' });
    expect(readChanges(folder).at(-1)).toMatchObject({ kind: 'corrected', key });
    // Asked again because the answer was lost: told the same, though the treatment stands elsewhere now.
    expect(await correctCategory(app, quality, request)).toMatchObject({ ok: true });
    expect(readChanges(folder).filter(({ kind, key: of }) => kind === 'corrected' && of === key)).toHaveLength(1);
    const other = { ...request, sub: 'Other' };
    expect(await correctCategory(app, quality, other)).toMatchObject({ ok: false, refusal: { code: 'key-reused' } });
    const nowhere = { ...request, main: 'DMEPOS', sub: 'Nowhere', idempotencyKey: 'c2' };
    expect(await correctCategory(app, quality, nowhere)).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
  });

  it('a recall takes the letter out of search, files, bulk files and says so in the feed', async () => {
    const key = issued[4]!.caseNumber;
    const page = (await publicationPage(app, key))!;
    const recall = {
      key,
      command: { type: 'Recall', because: 'the worker asked for it' } as const,
      expectedVersion: page.version,
      idempotencyKey: 'r1',
    };
    const worker = demoPeople(today).find(({ roles }) => roles.includes('employee'))!;
    expect(await actOnPublication(app, worker, recall)).toMatchObject({
      ok: false,
      refusal: { code: 'not-yours-to-do' },
    });
    const stale = { ...recall, expectedVersion: page.version - 1, idempotencyKey: 'r0' };
    expect(await actOnPublication(app, director, stale)).toMatchObject({
      ok: false,
      refusal: { code: 'stale-version' },
    });
    expect(await actOnPublication(app, director, recall)).toMatchObject({ ok: true });
    await workUntilDone(app, post);
    expect(libraryOf(app.config).get(key)).toBeNull();
    expect(libraryOf(app.config).search({ words: '' }).total).toBe(4);
    expect(readChanges(folder).at(-1)).toMatchObject({ kind: 'withdrawn', key, because: 'the worker asked for it' });
    const bulk = openDataFolder(app.config);
    expect(readFileSync(join(bulk, 'determinations.csv'), 'utf8')).toContain(issued[0]!.caseNumber);
    for (const name of ['determinations.csv', 'determinations.ndjson', 'determinations.parquet'])
      expect(readFileSync(join(bulk, name)).includes(key)).toBe(false);
    for (const name of readdirSync(folder).filter((one) => /\.(?:rec|head)$/.test(one)))
      expect(readFileSync(join(folder, name)).includes(key), name).toBe(false);
    expect(await actOnPublication(app, director, recall)).toMatchObject({ ok: true }); // the same key again: the same answer
    expect((await publicationPage(app, key))!.status).toBe('recalled');
  });

  it('desk and library are made anew from the ledger: what was recalled stays out, what is missing comes in', async () => {
    const library = libraryOf(app.config);
    const [lost, recalled] = [issued[0]!.caseNumber, issued[4]!.caseNumber];
    const entry = library.get(issued[1]!.caseNumber)!;
    const corrected = library.get(lost)!.items[0]!.category;
    const before = await listPublications(app, {});
    await app.store.db.deleteFrom('publications').where('case_id', '=', lost).execute();
    await app.store.db.updateTable('publications').set({ status: 'published' }).execute();
    library.hide([lost]);
    library.add([{ ...entry, key: recalled }]);
    expect(await rebuildPublications(app)).toEqual({ rows: 5, putIn: 1, takenOut: 1 });
    expect(withoutTime(await listPublications(app, {}))).toEqual(withoutTime(before));
    expect(library.has(recalled)).toBe(false);
    expect(library.get(lost)!.items[0]!.category).toEqual(corrected);
    expect(library.search({ words: '' }).total).toBe(4);
    expect(await rebuildPublications(app)).toEqual({ rows: 5, putIn: 0, takenOut: 0 });
  });

  it('prepared again after a recall, it cools anew and comes back', async () => {
    const key = issued[4]!.caseNumber;
    const page = (await publicationPage(app, key))!;
    const again = {
      key,
      command: { type: 'PrepareAgain', because: 'the worker agreed after all' } as const,
      expectedVersion: page.version,
      idempotencyKey: 'p1',
    };
    expect(await actOnPublication(app, quality, again)).toMatchObject({ ok: true });
    await workUntilDone(app, post);
    expect((await publicationPage(app, key))!.status).toBe('cooling');
    expect(libraryOf(app.config).has(key)).toBe(false);
    clock.set('2026-11-22T20:00:00.000Z' as Instant);
    await workUntilDone(app, post);
    expect((await publicationPage(app, key))!.status).toBe('published');
    expect(libraryOf(app.config).has(key)).toBe(true);
    expect(readChanges(folder).at(-1)).toMatchObject({ kind: 'published', key });
  });
});
