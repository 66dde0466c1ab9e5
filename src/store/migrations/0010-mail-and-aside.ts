import { type Kysely, sql } from 'kysely';

/** The mail room and the records desk look over all cases: only the few rows that concern them are in these indexes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create index case_view_mail on case_view ((summary -> 'mail' ->> 'since'), case_id) where summary -> 'mail' is not null;
create index case_documents_aside on case_documents (added_at, id) where status = 'kept-aside';`;
