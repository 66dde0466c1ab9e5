import { sql } from 'kysely';
import type { App } from '../app.ts';

export interface News {
  id: number;
  caseNumber: string;
  kind: string;
  action: boolean;
  at: string;
  readAt: string | null;
}

/** Somebody's own news, newest first, and how much of it is unread. */
export async function newsOf(
  { store }: App,
  userId: string,
  before: number | null,
): Promise<{ rows: News[]; unread: number }> {
  const { rows } =
    await sql<News>`select id::int, case_id as "caseNumber", kind, action, at, read_at as "readAt" from news
    where user_id = ${userId} and (${before}::bigint is null or id < ${before}::bigint)
    order by id desc limit 50`.execute(store.db);
  const { rows: counted } = await sql<{ unread: number }>`select count(*)::int as unread from news
    where user_id = ${userId} and read_at is null`.execute(store.db);
  return { rows, unread: counted[0]?.unread ?? 0 };
}

/** Marks some of somebody's own news as read, or all of it. */
export async function markRead({ store, clock }: App, userId: string, ids: number[] | 'all'): Promise<void> {
  const which = ids === 'all' ? sql`true` : sql`id = any (${ids}::bigint[])`;
  await sql`update news set read_at = ${clock.now()}::timestamptz
    where user_id = ${userId} and read_at is null and ${which}`.execute(store.db);
}
