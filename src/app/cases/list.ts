import { partyRoles, type Role, staffRoles } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { CasePage, CaseQuery } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';

export type ListQuery = Omit<CaseQuery, 'party' | 'reviewerId' | 'counts'>;

/** The cases a person may see, as rows: staff see every case, a reviewer their own, a party those of its subjects. */
export async function listCases(
  app: App,
  principal: Principal,
  query: ListQuery,
): Promise<CasePage & { today: string }> {
  const today = pacificDateOf(app.clock.now());
  const page = await find(app, principal, { ...query, counts: true }, today);
  const rows = isStaff(principal) ? page.rows : page.rows.map((row) => ({ ...row, reviewerId: null, parties: [] }));
  return { ...page, rows, today };
}

const isStaff = (principal: Principal): boolean =>
  principal.roles.some((role) => (staffRoles as readonly Role[]).includes(role) || role === 'operator');

async function find(app: App, principal: Principal, query: CaseQuery, on: string): Promise<CasePage> {
  const nothing: CasePage = { rows: [], next: null, counts: {} };
  if (principal.onlyCase) {
    const row = await app.store.cases.find(principal.onlyCase);
    return row ? { rows: [row], next: null, counts: { [row.state]: 1 } } : nothing;
  }
  if (isStaff(principal)) return app.store.cases.query(query);
  if (principal.roles.includes('reviewer') && principal.reviewerId)
    return app.store.cases.query({ ...query, reviewerId: principal.reviewerId });
  if (!principal.roles.some((role) => (partyRoles as readonly Role[]).includes(role))) return nothing;
  // A person stands in cases under one subject as a rule; of several, the first that has any.
  for (const subject of principal.subjects) {
    const page = await app.store.cases.query({ ...query, party: { ...subject, on } });
    if (page.rows.length > 0 || Object.keys(page.counts ?? {}).length > 0) return page;
  }
  return nothing;
}
