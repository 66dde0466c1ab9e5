import { type Kysely, sql } from 'kysely';

/** How strong a session is and when it was last used; passkeys, API keys, links to one case, counted attempts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

// Secrets stand here as hashes only: who reads the table, or a backup of it, can sign in as nobody.
const statements = `
alter table "session" add column "strength" text not null default 'password',
  add column "lastSeenAt" timestamptz not null default now();
alter table "user" add column "madeBy" text, add column "isService" boolean not null default false,
  add column "closedAt" timestamptz;
create table passkeys (id text primary key, user_id text not null references "user" ("id") on delete cascade,
  credential_id text not null unique, public_key bytea not null, counter bigint not null, transports text not null,
  name text not null, created_at timestamptz not null default now(), last_used_at timestamptz);
create index passkeys_user on passkeys (user_id);
create table api_keys (id text primary key, user_id text not null references "user" ("id") on delete cascade,
  name text not null, hash text not null, scopes text not null, made_by text not null,
  created_at timestamptz not null default now(), expires_at timestamptz not null, last_used_at timestamptz,
  revoked_at timestamptz);
create index api_keys_user on api_keys (user_id);
create table case_links (id text primary key, case_id text collate "C" not null, relation text not null, kind text not null,
  subject text not null, name text not null, email text not null, language text not null, made_by text not null,
  created_at timestamptz not null default now(), expires_at timestamptz not null, token_hash text, sent_at timestamptz,
  redeemed_at timestamptz, revoked_at timestamptz, session_hash text, session_ends_at timestamptz,
  last_seen_at timestamptz);
create index case_links_case on case_links (case_id, created_at);
create unique index case_links_token on case_links (token_hash) where token_hash is not null;
create unique index case_links_session on case_links (session_hash) where session_hash is not null;
create table attempts (key varchar(255) primary key, points integer not null default 0, expire bigint);`;
