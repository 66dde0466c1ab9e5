import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../app.ts';

/** Apps count in half minutes and the library looks one to either side: after this nobody could send a code again. */
const keptMinutes = 5;

/** Takes a time code of this person; false when it was taken before. Of two who send it at once, one wins. */
export async function takeCode(app: App, userId: string, code: string): Promise<boolean> {
  const codeHash = createHash('sha256').update(`${userId} ${code}`).digest('hex');
  const { rows } = await sql`
    with old as (delete from used_codes where used_at < now() - make_interval(mins => ${keptMinutes})
      and (user_id, code_hash) <> (${userId}, ${codeHash}))
    insert into used_codes (user_id, code_hash) values (${userId}, ${codeHash})
    on conflict (user_id, code_hash) do update set used_at = excluded.used_at
      where used_codes.used_at < now() - make_interval(mins => ${keptMinutes}) returning 1`.execute(app.store.db);
  return rows.length > 0;
}
