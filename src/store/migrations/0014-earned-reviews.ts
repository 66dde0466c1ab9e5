import { type Kysely, sql } from 'kysely';

/**
 * What a reviewer earned is asked by reviewer, and the day of issue of each case by case: without these, every question
 * about payments reads the whole ledger. Few events are in them: one or two a case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create index events_earned on events (actor_id, case_id, version) where type in ('DeterminationSigned', 'VoteCast');
create index events_issued on events (case_id, version) where type = 'DeterminationIssued';
create index events_rounds on events (case_id, version) where type = 'NewRoundBegun';`;
