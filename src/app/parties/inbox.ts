import { sql } from 'kysely';
import type { Duty, DutyAct, Status } from '../../case/index.ts';
import { addDays, type Instant, instantOfPacific, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { casesOf, type OutsideRole, outsideRolesOf } from './subjects-of.ts';

/** How soon something is due, as an inbox sorts and counts it. */
export const urgencies = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

export interface InboxRow {
  caseNumber: string;
  status: Status;
  priority: 'standard' | 'expedited';
  receivedAt: Instant | null;
  employee: string;
  claimNumber: string | null;
  treatments: string[];
  as: OutsideRole;
  act: DutyAct;
  due: string | null;
  urgency: Urgency;
  notice: { notice: string; sha256: string; at: Instant } | null;
}

export interface InboxQuery {
  act?: DutyAct;
  urgency?: Urgency;
  search?: string;
  offset: number;
  limit: number;
}

export interface Inbox {
  today: PlainDate;
  total: number;
  counts: { urgency: Record<Urgency, number>; act: Partial<Record<DutyAct, number>> };
  rows: InboxRow[];
}

interface Found {
  case_id: string;
  state: Status;
  priority: 'standard' | 'expedited';
  received_at: Instant | null;
  summary: {
    employee: string;
    claimNumber: string | null;
    treatments: string[];
    duties?: Duty[];
    lastNotice?: Record<string, InboxRow['notice']>;
  };
}

/** Everything people outside are asked for in their cases, soonest first, with counts. More than this is not listed. */
const most = 20_000;

export async function inboxOf(app: App, principal: Principal, query: InboxQuery): Promise<Inbox> {
  const now = app.clock.now();
  const today = pacificDateOf(now);
  const roles = outsideRolesOf(principal);
  const rows = roles.length === 0 ? [] : await asked(app, principal, roles, now);
  const counts = countsOf(rows);
  const words = query.search?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const wanted = rows
    .filter((row) => !query.act || row.act === query.act)
    .filter((row) => !query.urgency || row.urgency === query.urgency)
    .filter((row) => words.every((word) => haystack(row).includes(word)));
  return { today, total: wanted.length, counts, rows: wanted.slice(query.offset, query.offset + query.limit) };
}

async function asked(app: App, principal: Principal, roles: OutsideRole[], now: Instant): Promise<InboxRow[]> {
  const found = await sql<Found>`select v.case_id, v.state, v.priority, v.received_at, v.summary from case_view v
    where ${casesOf(principal, roles, pacificDateOf(now))} and v.summary -> 'duties' <> '[]'::jsonb
    order by v.due_at nulls last limit ${most}`.execute(app.store.db);
  return found.rows.flatMap((row) => rowsOf(row, roles, now)).sort(bySoonest);
}

function rowsOf(row: Found, roles: OutsideRole[], now: Instant): InboxRow[] {
  const { summary } = row;
  return (summary.duties ?? []).flatMap(({ to, act, due }): InboxRow[] => {
    const as = roles.find((role) => role === to);
    if (!as) return [];
    return [
      {
        caseNumber: row.case_id,
        status: row.state,
        priority: row.priority,
        receivedAt: row.received_at,
        employee: summary.employee,
        claimNumber: summary.claimNumber,
        treatments: summary.treatments,
        as,
        act,
        due,
        urgency: urgencyOf(due, now),
        notice: summary.lastNotice?.[as] ?? null,
      },
    ];
  });
}

/** A day counts until it is over in California; a moment until it is there. */
export function urgencyOf(due: string | null, now: Instant): Urgency {
  if (due === null) return 'undated';
  const end = endOf(due);
  if (end < now) return 'overdue';
  const today = pacificDateOf(now);
  if (pacificDateOf(end) === today) return 'today';
  return pacificDateOf(end) <= addDays(today, 7) ? 'week' : 'later';
}

const endOf = (due: string): Instant =>
  due.length > 10 ? (new Date(due).toISOString() as Instant) : instantOfPacific(due as PlainDate, '23:59');

function bySoonest(a: InboxRow, b: InboxRow): number {
  const key = (row: InboxRow) => (row.due ? endOf(row.due) : '9999');
  return key(a).localeCompare(key(b)) || a.caseNumber.localeCompare(b.caseNumber);
}

const haystack = (row: InboxRow): string =>
  [row.caseNumber, row.employee, row.claimNumber, ...row.treatments].join(' ').toLowerCase();

function countsOf(rows: readonly InboxRow[]): Inbox['counts'] {
  const urgency = Object.fromEntries(urgencies.map((one) => [one, 0])) as Record<Urgency, number>;
  const act: Partial<Record<DutyAct, number>> = {};
  for (const row of rows) {
    urgency[row.urgency]++;
    act[row.act] = (act[row.act] ?? 0) + 1;
  }
  return { urgency, act };
}
