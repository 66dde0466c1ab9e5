import { type Kysely, sql } from 'kysely';

/** Documents and their pages, drafts, settings, the keys of cases, the sealed heads of days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create table case_documents (
  id text primary key,
  case_id text not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  pages int,
  kind text,
  author text,
  date date,
  from_party text,
  status text not null,
  added_at timestamptz not null,
  details jsonb not null default '{}'
);
create index case_documents_case on case_documents (case_id, added_at, id);
create table document_pages (
  document_id text not null,
  page int not null,
  text text not null,
  words jsonb not null,
  confidence real,
  search tsvector not null,
  primary key (document_id, page)
);
create table drafts (
  case_id text not null,
  item text not null,
  version int not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (case_id, item)
);
create table kv_settings (key text primary key, value jsonb not null, changed_at timestamptz not null default now());
create table case_keys (
  case_id text primary key,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  destroyed_because text,
  check ((wrapped is null) = (destroyed_at is not null))
);
create table ledger_heads (
  day date primary key,
  total bigint not null,
  hash text not null,
  tx xid8 not null,
  position bigint not null,
  sealed_at timestamptz not null default now()
);`;
