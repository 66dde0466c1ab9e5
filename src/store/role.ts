import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** What the program runs as: it may read and add events, not change or remove them. */
export const PROGRAM_ROLE = 'openimr_program';

// The ledger is reached as a whole only: its parts belong to the owner alone.
const grants = `
grant usage on schema public to ${PROGRAM_ROLE};
grant select, insert, update, delete on all tables in schema public to ${PROGRAM_ROLE};
grant usage, select on all sequences in schema public to ${PROGRAM_ROLE};
grant execute on all functions in schema public to ${PROGRAM_ROLE};
revoke all on events, commands, ledger_heads from ${PROGRAM_ROLE};
grant select on events, commands, ledger_heads to ${PROGRAM_ROLE};
grant insert (case_id, version, type, data, actor_id, actor_role, at, rule_version, reason, idempotency_key, prev_hash, hash)
  on events to ${PROGRAM_ROLE};
grant insert on commands, ledger_heads to ${PROGRAM_ROLE};
revoke delete on deliveries, case_keys from ${PROGRAM_ROLE};
revoke update on deliveries from ${PROGRAM_ROLE};
do $$ declare part regclass; begin
  for part in select inhrelid from pg_inherits where inhparent = 'events'::regclass loop
    execute format('revoke all on %s from ${PROGRAM_ROLE}', part);
  end loop;
end $$;
revoke all on kysely_migration, kysely_migration_lock from ${PROGRAM_ROLE};
grant select on kysely_migration to ${PROGRAM_ROLE};`;

/**
 * Makes the role where it is missing and gives it its rights; every start repeats it, so tables that later
 * migrations add are covered. False when the owner may make no role and none was made for it: triggers alone
 * then guard the ledger.
 */
export async function grantToProgram(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean; may: boolean }>`
    select exists (select from pg_roles where rolname = ${PROGRAM_ROLE}) as there,
      (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may`.execute(db);
  const { there, may } = rows[0]!;
  if (!there && !may) return false;
  if (!there) await createRole(db);
  await sql.raw(grants).execute(db);
  return await canBecome(db, may);
}

/** Roles belong to the cluster: another database's server may make it at the same moment. */
async function createRole(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(`do $$ begin create role ${PROGRAM_ROLE} nologin;
      exception when duplicate_object or unique_violation then null; end $$`)
    .execute(db);
}

async function canBecome(db: Kysely<Tables>, mayGrant: boolean): Promise<boolean> {
  const member = sql<{ member: boolean }>`select pg_has_role(current_user, ${PROGRAM_ROLE}, 'member') as member`;
  if ((await member.execute(db)).rows[0]!.member) return true;
  if (!mayGrant) return false;
  await sql.raw(`grant ${PROGRAM_ROLE} to current_user`).execute(db);
  return true;
}
