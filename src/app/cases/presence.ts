import { sql } from 'kysely';
import type { Role } from '../../case/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import type { VisibleCase } from './load.ts';

/** Somebody who has the draft of a case open, as the others see it: the capacity, never a name or a panel id. */
export interface Present {
  role: Role;
  /** The same person in another window. */
  isSelf: boolean;
  /** The part they are in: `summary`, `documents`, `item:t1`; null when none. */
  place: string | null;
}

/** Who says nothing for this long (ms) is gone. A heartbeat comes every third of it. */
export const presenceLasts = 30_000;

/**
 * Says that a window is open on a case, and hears who else is there: through the database, so that people see one another
 * whichever process serves them. It is a courtesy to people at work, and no save rests on it (two who do not see one
 * another still get a merge); so the table is unlogged, and a crash forgets it.
 */
export async function beHere(
  app: App,
  principal: Principal,
  { state, roles }: Pick<VisibleCase, 'state' | 'roles'>,
  tab: string,
  place: string | null,
): Promise<Present[]> {
  const now = app.clock.now();
  const until = new Date(Date.parse(now) + presenceLasts).toISOString();
  const { caseNumber } = state;
  const { rows } = await sql<Omit<Present, 'isSelf'> & { userId: string; tab: string }>`
    with gone as (delete from presence where (case_id, user_id, tab) in
      (select case_id, user_id, tab from presence where until <= ${now}
        and (case_id, user_id, tab) <> (${caseNumber}, ${principal.userId}, ${tab}) for update skip locked)),
    here as (insert into presence (case_id, user_id, tab, role, place, until)
      values (${caseNumber}, ${principal.userId}, ${tab}, ${roleShown(roles)}, ${place}, ${until})
      on conflict (case_id, user_id, tab) do update set role = excluded.role, place = excluded.place, until = excluded.until)
    select user_id as "userId", tab, role, place from presence
    where case_id = ${caseNumber} and until > ${now} order by until, user_id, tab`.execute(app.store.db);
  return rows
    .filter((one) => one.userId !== principal.userId || one.tab !== tab)
    .map(({ userId, role, place: where }) => ({ role, isSelf: userId === principal.userId, place: where }));
}

const order: Role[] = ['reviewer', 'quality', 'director'];
const roleShown = (roles: readonly Role[]): Role => order.find((one) => roles.includes(one)) ?? roles[0] ?? 'quality';
