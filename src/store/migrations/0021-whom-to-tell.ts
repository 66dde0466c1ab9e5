import { type Kysely, sql } from 'kysely';

/** Whom to tell of news: a desk by its role, a reviewer by the id; what an account speaks for is indexed since 0009. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index user_roles on "user" using gin (("roles"::jsonb))`.execute(db);
  await sql`create index user_reviewer on "user" ("reviewerId") where "reviewerId" is not null`.execute(db);
}
