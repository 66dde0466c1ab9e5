import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { tellOfChange } from './credential-mail.ts';
import { deviceIn } from './sessions.ts';

/** A browser and system in one part of the net; kept as a hash. */
function deviceOf(userAgent: string, address: string): string {
  const net = address.includes(':')
    ? address.split(':').slice(0, 3).join(':')
    : address.split('.').slice(0, 2).join('.');
  return createHash('sha256')
    .update(`${deviceIn(userAgent)} ${net}`)
    .digest('hex');
}

/**
 * Notes from where somebody signed in, and mails them when it is a place they never signed in from. The first place of
 * an account is no news.
 */
export async function noteDevice(
  app: App,
  { userId, userAgent, ipAddress }: { userId: string; userAgent?: string | null; ipAddress?: string | null },
): Promise<void> {
  if (app.config.OPENIMR_DEMO) return;
  const device = deviceOf(userAgent ?? '', ipAddress ?? '');
  const { rows } = await sql<{ isNew: boolean; hasOthers: boolean }>`
    insert into known_devices (user_id, device_hash) values (${userId}, ${device})
    on conflict (user_id, device_hash) do update set last_at = now()
    returning first_at = last_at as "isNew",
      exists (select from known_devices where user_id = ${userId} and device_hash <> ${device}) as "hasOthers"`.execute(
    app.store.db,
  );
  if (rows[0]?.isNew && rows[0].hasOthers) await tellOfChange(app, userId, 'new-device');
}
