import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import { takeFromDay } from '../../src/app/documents/daily-quota.ts';
import {
  appendChunk,
  beginUpload,
  completeUpload,
  dropStaleUploads,
  giveUpUpload,
} from '../../src/app/documents/uploads.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import { createServer } from '../../src/server/create.ts';
import { aPaper, Office } from './office.ts';

const origin = 'http://openimr.test';
const password = 'four-words-of-the-test';
const MiB = 1024 ** 2;

/** What one sender may send in a day: counted before a byte is kept, over all processes, and given back where it never came. */
describe('the day of a sender', () => {
  let office: Office;
  let app: App;
  let number: string;
  beforeAll(async () => {
    office = await Office.open({ OPENIMR_SECOND_FACTOR: 'off' });
    number = await office.aCase();
    const config = { ...office.app.config, OPENIMR_UPLOAD_FILES_A_DAY: 4, OPENIMR_UPLOAD_MIB_A_DAY: 2 };
    app = { ...office.app, config };
  });
  afterAll(() => office?.close());

  const sender = (userId: string, more: Partial<Principal> = {}): Principal => ({
    userId,
    displayName: userId,
    roles: ['records'],
    subjects: [],
    ...more,
  });
  const begin = (who: Principal, name: string, size: number) =>
    beginUpload(app, who, number, { name, size, fingerprint: name, described: {} });

  it('ends at its number of files, and begins again at midnight Pacific time', async () => {
    const who = sender('many-files');
    for (let i = 0; i < 4; i++) expect(await takeFromDay(app, who, 10)).toBeNull();
    const full = await takeFromDay(app, who, 10);
    expect(full).toMatchObject({ code: 'daily-quota' });
    expect(pacificDateOf(full!.until as never) > pacificDateOf(app.clock.now())).toBe(true);
    expect(full!.because).toContain('What arrived is kept');
    expect(await takeFromDay(app, sender('somebody-else'), 10)).toBeNull();
    const tomorrow = { ...app, clock: { now: () => full!.until as never } };
    expect(await takeFromDay(tomorrow, who, 10)).toBeNull();
  });

  it('ends at its bytes; one file that is too much by itself takes nothing from the day', async () => {
    const who = sender('many-bytes');
    expect(await takeFromDay(app, who, 2 * MiB + 1)).toMatchObject({ code: 'daily-quota' });
    expect(await takeFromDay(app, who, 2 * MiB - 10)).toBeNull();
    expect(await takeFromDay(app, who, 11)).toMatchObject({ code: 'daily-quota' });
    expect(await takeFromDay(app, who, 10)).toBeNull();
  });

  it('lets no more through when many come at once', async () => {
    const who = sender('at-once');
    const answers = await Promise.all(Array.from({ length: 12 }, () => takeFromDay(app, who, 1)));
    expect(answers.filter((one) => one === null)).toHaveLength(4);
  });

  it('goes on for what was begun, costs nothing to go on with, and comes back when it is given up', async () => {
    const who = sender('in-parts');
    const bytes = await aPaper(['Of the day.']);
    const begun = await begin(who, 'one.pdf', bytes.length);
    for (const name of ['two.pdf', 'three.pdf', 'four.pdf']) expect((await begin(who, name, 10)).ok).toBe(true);
    const fifth = await begin(who, 'five.pdf', 10);
    expect(fifth).toMatchObject({ ok: false, refusal: { code: 'daily-quota' } });
    // The one that broke off goes on, and is received.
    const again = await begin(who, 'one.pdf', bytes.length);
    if (!again.ok || !begun.ok) throw new Error('an upload that was begun is found again');
    expect(again.value.id).toBe(begun.value.id);
    const whole = await appendChunk(app, again.value, 0, bytes, null);
    expect(whole.ok && (await completeUpload(app, office.who('records'), whole.value))).toMatchObject({ ok: true });
    const second = await begin(who, 'two.pdf', 10);
    await giveUpUpload(app, who, second.ok ? second.value : again.value);
    expect((await begin(who, 'five.pdf', 10)).ok).toBe(true);
    expect((await begin(who, 'six.pdf', 10)).ok).toBe(false);
  });

  it('is one for a party that comes by one link after the other, and none for the watched folder', async () => {
    const party = { onlyCase: number, subjects: [{ kind: 'person' as const, subject: 'worker@mail.example' }] };
    for (let i = 0; i < 4; i++) expect(await takeFromDay(app, sender(`link:${i}`, party), 1)).toBeNull();
    expect(await takeFromDay(app, sender('link:new', party), 1)).toMatchObject({ code: 'daily-quota' });
    const folder = sender('system', { roles: ['system'] });
    for (let i = 0; i < 10; i++) expect(await takeFromDay(app, folder, 1)).toBeNull();
  });

  it('answers 429 with the seconds to wait, for a form file by file, and keeps what came before', async () => {
    const server = createServer(app, await openSignIn(app, { baseUrl: origin }));
    const account = { ...sender('quota-desk'), email: 'quota-desk@house.example' };
    await putAccount(app, account, password, 'light');
    const post = (path: string, body: BodyInit, cookie = '', type?: string) =>
      server.request(`${origin}${path}`, {
        method: 'POST',
        body,
        headers: { origin, cookie, 'x-forwarded-for': '192.0.2.9', ...(type ? { 'content-type': type } : {}) },
      });
    const signedIn = await post(
      '/api/auth/sign-in/email',
      JSON.stringify({ email: account.email, password }),
      '',
      'application/json',
    );
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const form = new FormData();
    for (let i = 0; i < 5; i++) form.append('file', new Blob([`Note ${i} of the day.`]), `note-${i}.txt`);
    const answer = await post(`/api/cases/${number}/documents`, form, cookie);
    const { files } = (await answer.json()) as { files: { refusal: { code: string } | null }[] };
    expect(answer.status).toBe(200);
    expect(files.map(({ refusal }) => refusal?.code ?? 'taken')).toEqual([
      'taken',
      'taken',
      'taken',
      'taken',
      'daily-quota',
    ]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const announced = JSON.stringify({ name: 'x.pdf', size: 5, fingerprint: 'x' });
    const refused = await post(`/api/cases/${number}/uploads`, announced, cookie, 'application/json');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'daily-quota' });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(25 * 3_600);
  });

  it('is forgotten when it is long over', async () => {
    const later = { ...app, clock: { now: () => '2031-01-01T12:00:00.000Z' as never } };
    await dropStaleUploads(later);
    for (let i = 0; i < 4; i++) expect(await takeFromDay(app, sender('many-files'), 1)).toBeNull();
  });
});
