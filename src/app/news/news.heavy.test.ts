import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleApplication } from '../../case/specification.ts';
import type { Instant } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import { personSubject } from '../access/subjects.ts';
import type { App } from '../app.ts';
import type { OutgoingMail } from '../background/post.ts';
import { workUntilDone } from '../background/work.ts';
import { execute } from '../cases/execute.ts';
import { readConfig } from '../config.ts';
import { putAccount } from '../identity/accounts.ts';
import { openApp } from '../open.ts';
import { choose } from './choices.ts';
import { sendDigests } from './digest.ts';
import { markRead, newsOf } from './read.ts';

/** News in the portal and by mail: at once, once a day or not at all; never a fact of the case in a mail. */
let app: App;
let at = '2026-03-02T18:00:00.000Z' as Instant;
const mails: OutgoingMail[] = [];
const post = { send: async (mail: OutgoingMail) => void mails.push(mail) };
const person = (userId: string, role: Principal['roles'][number], subjects: Principal['subjects'] = []): Principal => ({
  userId,
  displayName: userId,
  roles: [role],
  subjects,
});
const { employee } = sampleApplication;
const worker = person('worker', 'employee', [personSubject(employee.name, employee.birthDate)]);
const intake = person('desk', 'intake');
const director = person('director', 'director');
let number = '';

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  app = await openApp(config.value, { memory: true, clock: { now: () => at } });
  for (const one of [worker, intake, director])
    await putAccount(app, { ...one, email: `${one.userId}@post.example` }, 'long-enough-for-a-test', 'light');
  const step = async (who: Principal, type: string, data: unknown) => {
    const answer = await execute(app, who, number || null, {
      type: type as never,
      data,
      idempotencyKey: `${type}-${mails.length}-${at}`,
    });
    if (!answer.ok) throw new Error(answer.refusal.because);
    number = answer.caseNumber;
    await workUntilDone(app, post);
  };
  const application = { ...sampleApplication, receivedOn: '2026-02-10', language: 'es' };
  await step(intake, 'FileApplication', { application });
  await step(intake, 'BeginScreening', {});
  await step(intake, 'AskApproval', { kind: 'information', reason: 'The second page of the denial is missing.' });
}, 120_000);
afterAll(() => app?.store.close());

describe('news', () => {
  it('stand in the list of everybody they concern, and of nobody else', async () => {
    expect((await newsOf(app, 'worker', null)).rows.map((row) => row.kind)).toEqual(['application-received']);
    expect((await newsOf(app, 'director', null)).rows.map((row) => row.kind)).toEqual(['approval-asked']);
    expect((await newsOf(app, 'desk', null)).rows).toEqual([]);
  });

  it('are read once, by their owner only', async () => {
    const { rows, unread } = await newsOf(app, 'director', null);
    expect(unread).toBe(1);
    await markRead(app, 'worker', [rows[0]!.id]);
    expect((await newsOf(app, 'director', null)).unread).toBe(1);
  });

  it('go to a desk once a day, after seven in the morning, and not twice', async () => {
    expect(mails.filter((mail) => mail.to === 'director@post.example')).toEqual([]);
    at = '2026-03-03T14:30:00.000Z' as Instant; // half past six in California
    expect(await sendDigests(app, post)).toBe(0);
    at = '2026-03-03T15:30:00.000Z' as Instant;
    expect(await sendDigests(app, post)).toBe(1);
    expect(await sendDigests(app, post)).toBe(0);
    const [mail] = mails.filter((one) => one.to === 'director@post.example');
    expect(mail?.subject).toBe('Your cases today: 1 new, 1 to do');
  });

  it('are not mailed to somebody who wants none', async () => {
    await choose(app, 'director', { mail: 'none', language: 'en' });
    const before = mails.length;
    at = '2026-03-04T18:00:00.000Z' as Instant;
    await execute(app, director, number, {
      type: 'RefuseApproval',
      data: { reason: 'Ask yourself.' },
      idempotencyKey: 'no',
    });
    await workUntilDone(app, post);
    expect((await newsOf(app, 'desk', null)).rows.map((row) => row.kind)).toEqual(['approval-refused']);
    expect(await sendDigests(app, post)).toBe(1); // the eligibility desk's own
    expect(mails.slice(before).map((mail) => mail.to)).toEqual(['desk@post.example']);
  });

  it('bear no fact of the case by mail', () => {
    const facts = [
      number,
      employee.name.first,
      employee.name.last,
      'exercise',
      'Fennimore',
      'Make-Believe',
      'denial',
      'Sprain',
    ];
    for (const { subject, text } of mails)
      for (const fact of facts) expect(`${subject} ${text}`.toLowerCase()).not.toContain(fact.toLowerCase());
    expect(mails.length).toBeGreaterThan(1);
  });
});
