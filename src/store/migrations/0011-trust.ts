import { type Kysely, sql } from 'kysely';

/**
 * Who is on a case right now, for all processes; time codes that were used; devices somebody signed in from; first
 * passwords that end; keys whose end was told; links that can be asked for again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create unlogged table presence (case_id text collate "C" not null, user_id text not null, tab text not null, role text not null,
  place text, until timestamptz not null, primary key (case_id, user_id, tab));
create table used_codes (user_id text not null references "user" ("id") on delete cascade, code_hash text not null,
  used_at timestamptz not null default now(), primary key (user_id, code_hash));
create table known_devices (user_id text not null references "user" ("id") on delete cascade, device_hash text not null,
  first_at timestamptz not null default now(), last_at timestamptz not null default now(), primary key (user_id, device_hash));
alter table "user" add column "firstPasswordEndsAt" timestamptz;
alter table api_keys add column told_at timestamptz;
create index api_keys_ending on api_keys (expires_at) where revoked_at is null and told_at is null;
alter table case_links add column former_hash text;
create unique index case_links_former on case_links (former_hash) where former_hash is not null;`;
