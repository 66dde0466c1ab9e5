import { type Kysely, sql } from 'kysely';

/** Where each publication stands, for the desk that watches over them; and searches that people keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create table publications (
  case_id text primary key,
  status text not null,
  determination_version int not null,
  open_spans int not null,
  cool_until date not null,
  in_library boolean not null,
  updated_at timestamptz not null
);
create index publications_status on publications (status, cool_until, case_id);
create table saved_searches (
  id text primary key,
  user_id text,
  email text,
  title text not null,
  query text not null,
  language text not null,
  cadence text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_change bigint not null,
  last_sent_at timestamptz
);
create index saved_searches_user on saved_searches (user_id);`;
