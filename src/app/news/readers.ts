import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { NewsReader } from './news-after.ts';

export interface Account {
  id: string;
  email: string;
}

/** The accounts behind a reader; none where a party has no account. */
export async function accountsOf({ store }: App, caseNumber: string, to: NewsReader, on: string): Promise<Account[]> {
  if ('desk' in to) {
    const { rows } = await sql<Account>`select "id", "email" from "user"
      where "roles"::jsonb ? ${to.desk} order by 1`.execute(store.db);
    return rows;
  }
  if ('reviewer' in to) {
    const { rows } = await sql<Account>`select "id", "email" from "user"
      where "reviewerId" = ${to.reviewer}`.execute(store.db);
    return rows;
  }
  const { rows } = await sql<Account>`select distinct u."id", u."email" from "user" u, party_access p
    where p.case_id = ${caseNumber} and p.relation = ${to.party} and p.kind <> 'named' and u."roles"::jsonb ? ${to.party}
      and u."subjects"::jsonb @> jsonb_build_array(jsonb_build_object('kind', p.kind, 'subject', p.subject))
      and (p.from_day is null or p.from_day <= ${on}::date) and (p.to_day is null or p.to_day > ${on}::date)
    order by 1`.execute(store.db);
  return rows;
}
