import { type RawBuilder, sql } from 'kysely';
import type { Party } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { Principal } from '../access/principal.ts';

/** The capacities in which people outside the house have an inbox. */
export const outsideRoles = ['claims-administrator', 'physician', 'employee', 'representative'] as const;
export type OutsideRole = (typeof outsideRoles)[number] & Party;

export const outsideRolesOf = ({ roles }: Principal): OutsideRole[] =>
  outsideRoles.filter((role) => roles.includes(role));

/**
 * The cases `v` in which this person stands in one of the capacities on that day. Whoever stands in none is shown none.
 */
export function casesOf(principal: Principal, roles: readonly OutsideRole[], on: PlainDate): RawBuilder<boolean> {
  if (principal.onlyCase) return sql<boolean>`false`;
  const subjects = JSON.stringify(principal.subjects.map(({ kind, subject }) => ({ kind, subject })));
  // Asked for by subject, so that the index on subjects answers and not a look at every case.
  return sql<boolean>`v.case_id in (
    select p.case_id from party_access p
    join jsonb_to_recordset(${subjects}::jsonb) as s(kind text, subject text) on s.kind = p.kind and s.subject = p.subject
    where p.relation = any (${roles as unknown as string[]})
      and (p.from_day is null or p.from_day <= ${on}::date) and (p.to_day is null or p.to_day > ${on}::date))`;
}
