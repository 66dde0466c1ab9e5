import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { credentialTopic } from './credential-mail.ts';

/** How long before its end who made a key is told. */
export const keyNoticeDays = 14;

/** Mails, once for each key, who made it that it ends soon. Told and sent together: killed in between, neither was. */
export async function tellOfEndingKeys(app: App): Promise<number> {
  return app.store.transaction(async (tx) => {
    const { rows } = await sql<{ id: string; madeBy: string }>`
      update api_keys set told_at = now()
      where revoked_at is null and told_at is null and expires_at > now()
        and expires_at < now() + make_interval(days => ${keyNoticeDays})
        and expires_at - created_at > make_interval(days => ${keyNoticeDays})
      returning id, made_by as "madeBy"`.execute(tx);
    const messages = rows.map(({ madeBy }) => ({
      topic: credentialTopic,
      key: randomUUID(),
      payload: { userId: madeBy, what: 'key-ending' },
    }));
    if (messages.length > 0) await app.store.outbox.send(messages, tx);
    return rows.length;
  });
}
