import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generatedLetter } from '../../../bench/search/generator.ts';
import type { Instant } from '../../law/index.ts';
import { enterLetter, publish, recall } from '../../library/index.ts';
import type { App } from '../app.ts';
import { openPost, type Post } from '../background/post.ts';
import { workUntilDone } from '../background/work.ts';
import { settableClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openApp } from '../open.ts';
import { libraryOf } from './library.ts';
import { mailSearches } from './search-mails.ts';
import { confirmByLink, forgetSearch, keepSearch, searchesOf, stopByLink } from './searches.ts';

/** Kept searches by mail, over a real SMTP server: confirmed first, then once for what is new, ended by a link. */
describe('kept searches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-searches-'));
  const clock = settableClock('2026-11-20T18:00:00.000Z' as Instant);
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString('utf8');
      });
      stream.on('end', () => {
        mails.push(mail.replace(/=\r\n/g, '').replace(/=3D/g, '='));
        done();
      });
    },
  });
  let app: App;
  let post: Post;
  beforeAll(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    const config = readConfig({
      LOG_LEVEL: 'silent',
      OPENIMR_LIBRARY: folder,
      OPENIMR_URL: 'https://imr.example',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { clock, memory: true });
    post = openPost(app.config, () => {});
  });
  beforeEach(() => {
    mails.length = 0;
  });
  afterAll(async () => {
    await app.store.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (number: number, treatment: string): string => {
    const letter = generatedLetter(number);
    const entry = enterLetter(
      { ...letter, items: [{ ...letter.items[0]!, treatment }] },
      { kind: 'issued', file: '', sha256: `s${number}` },
    );
    publish(libraryOf(app.config), entry, clock.now());
    return entry.key;
  };
  const keep = (query: string, email: string | null, more = {}) =>
    keepSearch(app, null, { query, email, title: '', language: 'en', cadence: 'daily', ...more });
  const tokenIn = (mail: string, page: string): string =>
    decodeURIComponent(new RegExp(`${page}\\?token=([\\w.%-]+)`).exec(mail)?.[1] ?? '');

  it('nothing but the question goes to an address that was not confirmed', async () => {
    expect(await keep('q=acupuncture', 'reader@mail.example')).toMatchObject({ ok: true, value: { confirm: true } });
    await workUntilDone(app, post);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('To: reader@mail.example');
    add(1, 'Acupuncture, 6 visits');
    mails.length = 0;
    await mailSearches(app, post);
    expect(mails).toEqual([]);
  });

  it('after the link one mail tells what is new, with a way to end it, and not twice', async () => {
    await keep('q=zorgutherapy', 'second@mail.example');
    await workUntilDone(app, post);
    expect(await confirmByLink(app, tokenIn(mails[0]!, 'confirm'))).toMatchObject({ ok: true });
    mails.length = 0;
    const key = add(2, 'Zorgutherapy, 4 visits');
    add(3, 'Lumbar brace');
    await mailSearches(app, post);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(key);
    expect(mails[0]).toContain(`https://imr.example/library/${key}`);
    expect(mails[0]).not.toContain('Lumbar brace');
    expect(mails[0]).toMatch(/List-Unsubscribe:\s+<https:\/\/imr\.example\/api\/library\/searches\/stop/);
    expect(mails[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    mails.length = 0;
    await mailSearches(app, post);
    expect(mails).toEqual([]);
    add(4, 'Zorgutherapy, 9 visits');
    await mailSearches(app, post);
    expect(mails).toHaveLength(1);
    const token = tokenIn(mails[0]!, 'stop');
    expect(await stopByLink(app, token)).toMatchObject({ ok: true });
    mails.length = 0;
    add(5, 'Zorgutherapy, 1 visit');
    await mailSearches(app, post);
    expect(mails).toEqual([]);
  });

  it('what was withdrawn before the mail went out is not in it', async () => {
    await keep('q=quillotherapy', 'third@mail.example');
    await workUntilDone(app, post);
    await confirmByLink(app, tokenIn(mails[0]!, 'confirm'));
    mails.length = 0;
    const key = add(6, 'Quillotherapy');
    recall(libraryOf(app.config), key, 'by mistake', clock.now());
    await mailSearches(app, post);
    expect(mails).toEqual([]);
  });

  it('a weekly mail waits its week', async () => {
    await keep('q=weeklypathy', 'fourth@mail.example', { cadence: 'weekly' });
    await workUntilDone(app, post);
    await confirmByLink(app, tokenIn(mails[0]!, 'confirm'));
    mails.length = 0;
    add(7, 'Weeklypathy');
    await mailSearches(app, post);
    expect(mails).toEqual([]);
    clock.set('2026-11-27T18:00:00.000Z' as Instant);
    await mailSearches(app, post);
    expect(mails).toHaveLength(1);
  });

  it('a link that was not written here opens nothing', async () => {
    expect(await confirmByLink(app, 'x.y')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(await stopByLink(app, '')).toMatchObject({ ok: false });
  });

  it('refuses what is no search, a keeper without an address, and more than one address bears', async () => {
    expect(await keep('', 'a@mail.example')).toMatchObject({ ok: false, refusal: { field: 'query' } });
    expect(await keep('q=mri', null)).toMatchObject({ ok: false, refusal: { field: 'email' } });
    expect(await keep('from=soon', 'a@mail.example')).toMatchObject({ ok: false, refusal: { field: 'query' } });
    for (let i = 0; i < 20; i++) await keep(`q=mri${i}`, 'flood@mail.example');
    expect(await keep('q=one-more', 'flood@mail.example')).toMatchObject({ ok: false, refusal: { code: 'too-many' } });
  });

  it('a person keeps searches without any mail, sees and deletes their own only', async () => {
    const who = (userId: string) => ({ userId, displayName: '', roles: [], subjects: [] });
    const kept = await keepSearch(app, who('u1'), {
      query: 'q=mri&cursor=abc',
      email: null,
      title: 'My knee',
      language: 'en',
      cadence: 'daily',
    });
    expect(kept).toMatchObject({ ok: true, value: { confirm: false } });
    const [mine] = await searchesOf(app, who('u1'));
    expect(mine).toMatchObject({ title: 'My knee', query: 'q=mri', mailed: false });
    expect(await searchesOf(app, who('u2'))).toEqual([]);
    expect(await forgetSearch(app, who('u2'), mine!.id)).toBe(false);
    expect(await forgetSearch(app, who('u1'), mine!.id)).toBe(true);
  });
});
