import { type Kysely, sql } from 'kysely';

/**
 * A representative, and a worker whose birth date is not known, were parties by their name alone, and an account of that
 * name stood in the case. Such a row is now a name and nothing more: only a link to that case goes by it. Where a case
 * names the representative's mailbox, the next look at the queue makes the row from it (app/access/subjects.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
update party_access set kind = 'named'
  where kind = 'person' and (relation = 'representative' or (relation = 'employee' and subject !~ '\\d{4}-\\d\\d-\\d\\d$'));
update case_links set kind = 'named'
  where kind = 'person' and (relation = 'representative' or (relation = 'employee' and subject !~ '\\d{4}-\\d\\d-\\d\\d$'));`;
