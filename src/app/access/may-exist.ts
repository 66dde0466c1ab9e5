import { sql } from 'kysely';
import { type Role, staffRoles } from '../../case/index.ts';
import type { App } from '../app.ts';
import type { Principal } from './principal.ts';

const everywhere: readonly Role[] = [...staffRoles, 'operator', 'system'];

/**
 * Whether a case could be one of this person's at all: one small question, which takes as long for a case of others as
 * for one that does not exist. Loading a case takes longer the longer it is; asked first, time would tell what exists.
 */
export async function mayExistFor(app: App, principal: Principal, caseNumber: string): Promise<boolean> {
  if (principal.onlyCase) return principal.onlyCase === caseNumber;
  if (principal.roles.some((role) => everywhere.includes(role))) return true;
  const kinds = principal.subjects.map(({ kind }) => kind);
  const subjects = principal.subjects.map(({ subject }) => subject);
  const { rows } = await sql<{ may: boolean }>`select
    exists (select from party_access p join unnest(${kinds}::text[], ${subjects}::text[]) s(kind, subject)
      on p.kind = s.kind and p.subject = s.subject where p.case_id = ${caseNumber})
    or exists (select from events where case_id = ${caseNumber} and type = 'ReviewerAssigned'
      and data->>'reviewerId' = ${principal.reviewerId ?? ''}) as may`.execute(app.store.db);
  return rows[0]?.may ?? false;
}
