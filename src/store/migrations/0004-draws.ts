import { type Kysely, sql } from 'kysely';

/** The draws and signatures of the last weeks are looked up for each draw; without this every event would be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index events_of_reviewers on events (at) where type in ('ReviewerAssigned', 'DeterminationSigned')`.execute(
    db,
  );
}
