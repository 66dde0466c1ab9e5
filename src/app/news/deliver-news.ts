import { sql } from 'kysely';
import { type CaseState, fold } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Delivery } from '../../store/index.ts';
import type { App } from '../app.ts';
import type { Post } from '../background/post.ts';
import { loadCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { writeMail } from '../notices/index.ts';
import { choiceOf } from './choices.ts';
import { newsAfter, type PlannedNews } from './news-after.ts';
import { type Account, accountsOf } from './readers.ts';

/** Puts the news of an event into the list of everybody it concerns, and mails those who want to be told at once. */
export async function deliverNews(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { caseNumber, version } = message.payload as { caseNumber: string; version: number };
  const loaded = await loadCase(app.store, caseNumber);
  if (!loaded) throw new Error(`no case ${caseNumber}`);
  const events = loaded.events.filter((event) => event.version <= version);
  const event = events.at(-1);
  if (!event) throw new Error(`case ${caseNumber} has no version ${version}`);
  const state = loaded.state.version === version ? loaded.state : (fold(events) as CaseState);
  const told: string[] = [];
  for (const planned of newsAfter(event, state)) {
    for (const account of await accountsOf(app, caseNumber, planned.to, pacificDateOf(event.at))) {
      await putNews(app, account, planned, {
        caseNumber,
        at: event.at,
        key: `${caseNumber}:${version}:${planned.kind}`,
      });
      await mailNow(app, post, account, planned, `${caseNumber}:${version}:${planned.kind}`);
      told.push(`${planned.kind} → ${account.id}`);
    }
  }
  return { told };
}

async function putNews(
  { store }: App,
  { id }: Account,
  { kind, action, notice }: PlannedNews,
  { caseNumber, at, key }: { caseNumber: string; at: string; key: string },
): Promise<void> {
  await sql`insert into news (user_id, key, case_id, kind, action, at, mailed_at)
    values (${id}, ${key}, ${caseNumber}, ${kind}, ${action}, ${at}::timestamptz, ${notice ? at : null}::timestamptz)
    on conflict (user_id, key) do nothing`.execute(store.db);
}

/** A mail says that there is news, never what: the facts stay behind the sign-in. */
async function mailNow(app: App, post: Post, { id, email }: Account, planned: PlannedNews, key: string): Promise<void> {
  if (planned.notice) return;
  const choice = await choiceOf(app, id);
  if (choice.mail !== 'at-once') return;
  const { rows } = await sql`select from news where user_id = ${id} and key = ${key} and mailed_at is null`.execute(
    app.store.db,
  );
  if (rows.length === 0) return;
  const letterhead = letterheadOf(app.config);
  const mail = writeMail(planned.action ? 'action' : 'news', choice.language, {}, { letterhead });
  await post.send({ to: email, key: `news:${key}:${id}`, ...mail });
  await sql`update news set mailed_at = ${app.clock.now()}::timestamptz where user_id = ${id} and key = ${key}`.execute(
    app.store.db,
  );
}
