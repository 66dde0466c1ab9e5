import { sql } from 'kysely';
import type { App } from '../app.ts';

/** How long a password that somebody else made may be used to sign in: once, to choose one's own. */
export const firstPasswordDays = 7;

/** A first password opens nothing after its days: an operator makes another one. */
export async function firstPasswordEnded(app: App, userId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select coalesce("firstPasswordEndsAt" < now(), false) as ended from "user" where "id" = ${userId}`.execute(
    app.store.db,
  );
  return rows[0]?.ended ?? false;
}

/** A password that was good when it was chosen and is not any more: it opens the account, to choose another. */
export async function mustChange(app: App, userId: string): Promise<void> {
  if (app.config.OPENIMR_DEMO) return;
  await sql`update "user" set "firstPasswordEndsAt" = coalesce("firstPasswordEndsAt",
    now() + make_interval(days => ${firstPasswordDays})) where "id" = ${userId}`.execute(app.store.db);
}

/** It was changed by its owner. */
export async function ownPasswordChosen(app: App, userId: string): Promise<void> {
  await sql`update "user" set "firstPasswordEndsAt" = null where "id" = ${userId}`.execute(app.store.db);
}
