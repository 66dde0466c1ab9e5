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
  return (await isParty(app, principal, caseNumber)) || (await wasDrawn(app, principal, caseNumber));
}

async function isParty(app: App, { subjects }: Principal, caseNumber: string): Promise<boolean> {
  if (subjects.length === 0) return false;
  const kinds = subjects.map(({ kind }) => kind);
  const names = subjects.map(({ subject }) => subject);
  const { rows } = await sql<{ may: boolean }>`select exists (select from party_access p
    join unnest(${kinds}::text[], ${names}::text[]) s(kind, subject) on p.kind = s.kind and p.subject = s.subject
    where p.case_id = ${caseNumber}) as may`.execute(app.store.db);
  return rows[0]?.may ?? false;
}

/** Asked of reviewers only: for everybody else, looking through a case's events would take time that others have not. */
async function wasDrawn(app: App, { reviewerId }: Principal, caseNumber: string): Promise<boolean> {
  if (!reviewerId) return false;
  const { rows } = await sql<{ may: boolean }>`select exists (select from events where case_id = ${caseNumber}
    and type = 'ReviewerAssigned' and data->>'reviewerId' = ${reviewerId}) as may`.execute(app.store.db);
  return rows[0]?.may ?? false;
}
