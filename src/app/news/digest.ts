import { sql } from 'kysely';
import { instantOfPacific, pacificDateOf } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { Post } from '../background/post.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { writeMail } from '../notices/index.ts';
import { choiceOf } from './choices.ts';

/** When the mail of the day goes out, Pacific time. */
const hour = '07:00';

/**
 * One mail a day to everybody who chose so and has news that was neither read nor mailed: how much, never what. Looked
 * at by every sweep; once a day per person.
 */
export async function sendDigests(app: App, post: Post): Promise<number> {
  const now = app.clock.now();
  const today = pacificDateOf(now);
  if (now < instantOfPacific(today, hour)) return 0;
  const { rows } = await sql<{ id: string; email: string; news: number; todo: number; until: string }>`
    select u."id" as id, u."email" as email, count(*)::int as news, count(*) filter (where n.action)::int as todo,
      max(n.at) as until
    from news n join "user" u on u."id" = n.user_id left join news_choices c on c.user_id = n.user_id
    where n.mailed_at is null and n.read_at is null and coalesce(c.mail, 'daily') = 'daily'
      and (c.last_digest_on is null or c.last_digest_on < ${today}::date)
    group by 1, 2`.execute(app.store.db);
  let sent = 0;
  for (const row of rows) {
    const choice = await choiceOf(app, row.id);
    if (choice.mail !== 'daily') continue;
    const letterhead = letterheadOf(app.config);
    const mail = writeMail('digest', choice.language, { news: row.news, toDo: row.todo }, { letterhead });
    await post.send({ to: row.email, key: `digest:${today}:${row.id}`, ...mail });
    await noteSent(app, row.id, today, row.until, choice);
    sent++;
  }
  return sent;
}

async function noteSent(
  { store, clock }: App,
  userId: string,
  today: string,
  until: string,
  { mail, language }: { mail: string; language: string },
): Promise<void> {
  await store.transaction(async (tx) => {
    await sql`update news set mailed_at = ${clock.now()}::timestamptz
      where user_id = ${userId} and mailed_at is null and at <= ${until}::timestamptz`.execute(tx);
    await sql`insert into news_choices (user_id, mail, language, last_digest_on)
      values (${userId}, ${mail}, ${language}, ${today}::date)
      on conflict (user_id) do update set last_digest_on = excluded.last_digest_on`.execute(tx);
  });
}
