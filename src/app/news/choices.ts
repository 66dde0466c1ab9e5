import { sql } from 'kysely';
import { z } from 'zod';
import { type Role, staffRoles } from '../../case/index.ts';
import type { App } from '../app.ts';

/**
 * How somebody wants to be told by mail of what stands in the portal. Notices that the law asks for are mailed at once
 * whatever is chosen here.
 */
export const newsChoiceSchema = z.object({
  mail: z.enum(['at-once', 'daily', 'none']),
  language: z.enum(['en', 'es']),
});
export type NewsChoice = z.output<typeof newsChoiceSchema>;

/** People at a desk look at their queue anyway: one mail a day; everybody else is told at once. */
export const usualChoice = (roles: readonly Role[]): NewsChoice => ({
  mail: roles.some((role) => (staffRoles as readonly Role[]).includes(role) || role === 'operator')
    ? 'daily'
    : 'at-once',
  language: 'en',
});

export async function choiceOf({ store }: App, userId: string): Promise<NewsChoice> {
  const { rows } = await sql<{ roles: string; mail: NewsChoice['mail'] | null; language: 'en' | 'es' | null }>`
    select u."roles" as roles, c.mail, c.language from "user" u left join news_choices c on c.user_id = u."id"
    where u."id" = ${userId}`.execute(store.db);
  const [row] = rows;
  const usual = usualChoice(row ? JSON.parse(row.roles) : []);
  return { mail: row?.mail ?? usual.mail, language: row?.language ?? usual.language };
}

export async function choose({ store }: App, userId: string, { mail, language }: NewsChoice): Promise<void> {
  await sql`insert into news_choices (user_id, mail, language) values (${userId}, ${mail}, ${language})
    on conflict (user_id) do update set mail = excluded.mail, language = excluded.language`.execute(store.db);
}
