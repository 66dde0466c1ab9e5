import { type Kysely, sql } from 'kysely';

/** Cases whose reviewer was drawn and has not affirmed yet: what the sweep looks through each minute, few among many. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index case_view_seat_open on case_view ((summary ->> 'seatOpenSince'))
      where summary ->> 'seatOpenSince' is not null`)
    .execute(db);
}
