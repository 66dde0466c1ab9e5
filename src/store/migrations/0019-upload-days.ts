import { type Kysely, sql } from 'kysely';

/** How many files and bytes came from each sender on each day. Senders stand here as hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create table upload_days (sender text not null, day date not null, files int not null, bytes bigint not null,
  primary key (sender, day));
create index upload_days_day on upload_days (day);`;
