import {
  actionsOpenTo,
  type CommandType,
  type Duty,
  partyRoles,
  type Role,
  type Status,
  staffRoles,
} from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { AgeClass, CasePage, CaseQuery, CaseRow } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { ageLimits, boundsOf } from '../desk/ages.ts';
import type { Measures } from './measures.ts';

export type ListQuery = Omit<CaseQuery, 'party' | 'reviewerId' | 'counts' | 'ages' | 'dueFrom'> & {
  /** Only cases with this much time left. */
  age?: Exclude<AgeClass, 'none'>;
  /** Count by state and time left: for desks. */
  ages?: boolean;
};

/** A row as a person is shown it: with the steps the table opens to them in that state. */
export type ListedCase = CaseRow & { steps: CommandType[] };

export interface CaseListAnswer extends Omit<CasePage, 'rows'> {
  rows: ListedCase[];
  today: string;
  now: string;
}

/** The cases a person may see, as rows: staff see every case, a reviewer their own, a party those of its subjects. */
export async function listCases(app: App, principal: Principal, query: ListQuery): Promise<CaseListAnswer> {
  const now = app.clock.now();
  const today = pacificDateOf(now);
  const { age, ages, ...rest } = query;
  const limits = ageLimits(now);
  const asked: CaseQuery = {
    ...rest,
    ...(age && boundsOf(age, limits)),
    counts: !ages,
    ages: ages ? limits : undefined,
  };
  const page = await find(app, principal, asked, today);
  const rows = isStaff(principal) ? page.rows : page.rows.map((row) => shownTo(principal, row));
  return { ...page, rows: rows.map((row) => ({ ...row, steps: stepsIn(row, principal) })), today, now };
}

/** What the table opens to one of this desk's capacities; a party's steps depend on the case and are told there. */
function stepsIn(row: CaseRow, { roles }: Principal): CommandType[] {
  const desks = roles.filter((role) => (staffRoles as readonly Role[]).includes(role));
  return [...new Set(desks.flatMap((role) => actionsOpenTo(row.state as Status, role)))];
}

/** What the house measures of itself. */
const inside: (keyof Measures)[] = ['approval', 'approvalAt', 'submitted', 'returned', 'overdueSince', 'referral'];

/** A row as a party or a reviewer may see it: what others were told, owe and pay is left out. */
function shownTo(principal: Principal, row: CaseRow): CaseRow {
  const { billed: _billed, lastNotice: _lastNotice, duties, ...rest } = row.summary;
  const summary = Object.fromEntries(Object.entries(rest).filter(([name]) => !(inside as string[]).includes(name)));
  const own = ((duties ?? []) as Duty[]).filter(({ to }) => principal.roles.some((role) => role === to));
  return { ...row, reviewerId: null, parties: [], summary: { ...summary, duties: own } };
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
