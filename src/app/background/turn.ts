import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../law/index.ts';
import type { App } from '../app.ts';

/** So long, by the database's clock, whoever has the turn keeps it without a word; a process that died is followed after it. */
const seconds = 90;
const key = 'sweep.turn';

const names = new WeakMap<App, string>();

function nameOf(app: App): string {
  const name = names.get(app) ?? randomUUID();
  names.set(app, name);
  return name;
}

/** Takes the turn or keeps it: true for one of all processes on this database. */
export async function hasTurn(app: App): Promise<boolean> {
  const { rows } = await sql`insert into kv_settings as s (key, value)
      values (${key}, jsonb_build_object('holder', ${nameOf(app)}::text))
    on conflict (key) do update set value = s.value || excluded.value, changed_at = clock_timestamp()
      where s.value ->> 'holder' = ${nameOf(app)} or s.value ->> 'holder' is null
        or s.changed_at < clock_timestamp() - make_interval(secs => ${seconds})
    returning key`.execute(app.store.db);
  return rows.length === 1;
}

/** What time it was in the last sweep that came to its end, whichever process it was in; null before the first. */
export async function lastSweep(app: App): Promise<Instant | null> {
  const kept = await app.store.settings.get<{ sweptAt?: Instant }>(key);
  return kept?.sweptAt ?? null;
}

export async function noteSwept(app: App, at: Instant): Promise<void> {
  await sql`update kv_settings set value = value || jsonb_build_object('sweptAt', ${at}::text), changed_at = clock_timestamp()
    where key = ${key} and value ->> 'holder' = ${nameOf(app)}`.execute(app.store.db);
}

/** The turn is free for the next: at an orderly end. */
export async function giveTurnUp(app: App): Promise<void> {
  await sql`update kv_settings set value = value - 'holder' where key = ${key} and value ->> 'holder' = ${nameOf(app)}`.execute(
    app.store.db,
  );
}
