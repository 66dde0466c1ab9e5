import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AgeClass, AgeLimits, CasePage, CaseQuery, CaseRow } from '../port.ts';
import type { Tables } from '../tables.ts';
import { prefixQuery } from './row.ts';

const sortColumns = { due: 'due_at', received: 'received_at', updated: 'updated_at', case: 'case_id' } as const;

/** What a row shows: not its search words, nor the columns made from its summary. */
const shown = sql.raw(
  'case_id version state priority owner reviewer_id received_at due_at due_clock closed updated_at search parties summary'
    .split(' ')
    .map((column) => `v.${column}`)
    .join(', '),
);

interface Row {
  case_id: string;
  version: number;
  state: string;
  priority: string;
  owner: string | null;
  reviewer_id: string | null;
  received_at: string | null;
  due_at: string | null;
  due_clock: string | null;
  closed: boolean;
  updated_at: string;
  search: string;
  parties: CaseRow['parties'];
  summary: Record<string, unknown>;
}

/** One page of the work queue, by keyset: the cost of page 1,000 is that of page 1. Cases without the date come last. */
export async function queryCases(db: Kysely<Tables>, query: CaseQuery): Promise<CasePage> {
  const limit = Math.min(Math.max(query.limit ?? 50, 1), 500);
  const filters = filtersOf(query);
  const due = dueOf(query);
  const states = query.states ? [sql`v.state = any (${query.states})`] : [];
  const found: Row[] = [];
  for (const part of partsAfter(query)) {
    if (found.length > limit) break;
    const where = and([...filters, ...due, ...states, ...part]);
    const page = sql<Row>`select ${shown} from case_view v where ${where} order by ${orderOf(query)} limit ${limit + 1 - found.length}`;
    found.push(...(await page.execute(db)).rows);
  }
  const rows = found.slice(0, limit).map(fromViewRow);
  const next = found.length > limit ? cursorOf(query, rows.at(-1)!) : null;
  const page: CasePage = { rows, next };
  const counted = countedOf(query);
  const of = counted ?? { rows: sql`(select *, 1 as n from case_view) v`, filters };
  if (query.counts) page.counts = await countStates(db, { ...of, filters: [...of.filters, ...due] });
  if (query.ages) page.ages = await countAges(db, of, query.ages);
  return page;
}

/** What is counted: rows `v`, each standing for `n` cases. */
interface Counted {
  rows: RawBuilder<unknown>;
  filters: RawBuilder<unknown>[];
}

/** Where nothing but desk, priority and closed is asked for, the kept sums answer; other questions concern few rows. */
function countedOf(query: CaseQuery): Counted | null {
  const { reviewerId, administrator, approval, search, party } = query;
  if (reviewerId || administrator || approval || search?.trim() || party) return null;
  return {
    rows: sql`(select owner, closed, state, priority, n, nullif(due_at, 'infinity') as due_at from queue_counts) v`,
    filters: plainFiltersOf(query),
  };
}

/** By state and time left at once: each of the two can then be shown for what is chosen of the other. */
async function countAges(
  db: Kysely<Tables>,
  { rows: counted, filters }: Counted,
  { now, today, soon, week }: AgeLimits,
): Promise<NonNullable<CasePage['ages']>> {
  const age = sql`case when v.due_at is null then 'none' when v.due_at < ${now}::timestamptz then 'overdue'
    when v.due_at <= ${today}::timestamptz then 'today' when v.due_at <= ${soon}::timestamptz then 'soon'
    when v.due_at <= ${week}::timestamptz then 'week' else 'later' end`;
  const { rows } = await sql<{ state: string; age: AgeClass; count: number }>`
    select v.state, ${age} as age, sum(v.n)::int as count from ${counted} where ${and(filters)}
    group by 1, 2 having sum(v.n) <> 0`.execute(db);
  return rows;
}

async function countStates(db: Kysely<Tables>, { rows: counted, filters }: Counted): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select v.state, sum(v.n)::int as n from ${counted} where ${and(filters)}
    group by v.state having sum(v.n) <> 0`.execute(db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** What rows and sums are asked alike. */
function plainFiltersOf(query: CaseQuery): RawBuilder<unknown>[] {
  const filters: RawBuilder<unknown>[] = [];
  if (query.priorities) filters.push(sql`v.priority = any (${query.priorities})`);
  if (query.owners) filters.push(sql`v.owner = any (${query.owners})`);
  if (query.notOwner) filters.push(sql`v.owner is distinct from ${query.notOwner}`);
  if (query.closed !== undefined) filters.push(query.closed ? sql`v.closed` : sql`not v.closed`);
  return filters;
}

function filtersOf(query: CaseQuery): RawBuilder<unknown>[] {
  const filters = plainFiltersOf(query);
  if (query.reviewerId) filters.push(sql`v.reviewer_id = ${query.reviewerId}`);
  if (query.administrator) filters.push(sql`v.administrator = ${query.administrator}`);
  if (query.approval)
    filters.push(query.approval === 'any' ? sql`v.approval is not null` : sql`v.approval = ${query.approval}`);
  if (query.search?.trim()) {
    const words = prefixQuery(query.search);
    filters.push(words ? sql`v.words @@ ${words}::tsquery` : sql`false`);
  }
  if (query.party) filters.push(ofParty(query.party));
  return filters;
}

function dueOf({ dueFrom, dueBefore }: CaseQuery): RawBuilder<unknown>[] {
  return [
    ...(dueFrom ? [sql`v.due_at >= ${dueFrom}::timestamptz`] : []),
    ...(dueBefore ? [sql`v.due_at < ${dueBefore}::timestamptz`] : []),
  ];
}

function ofParty({ kind, subject, on, relations }: NonNullable<CaseQuery['party']>): RawBuilder<unknown> {
  const inRelation = relations ? sql`and p.relation = any (${relations})` : sql``;
  return sql`exists (select from party_access p where p.case_id = v.case_id and p.kind = ${kind}
    and p.subject = ${subject} and ${validOn(on)} ${inRelation})`;
}

/** From the first day on, until before the last. */
export const validOn = (day: string): RawBuilder<unknown> =>
  sql`(p.from_day is null or p.from_day <= ${day}::date) and (p.to_day is null or p.to_day > ${day}::date)`;

const and = (parts: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length ? sql.join(parts, sql` and `) : sql`true`;

function orderOf({ sort = 'due', descending = false }: CaseQuery): RawBuilder<unknown> {
  const column = sql.ref(`v.${sortColumns[sort]}`);
  if (sort === 'case') return descending ? sql`v.case_id desc` : sql`v.case_id`;
  return descending ? sql`${column} desc nulls last, v.case_id desc` : sql`${column} nulls last, v.case_id`;
}

/**
 * What still comes after the cursor: the rest of those with a date, then those without. Two questions rather than one
 * with `or`, which would read the index from its beginning.
 */
function partsAfter(query: CaseQuery): RawBuilder<unknown>[][] {
  if (!query.cursor) return [[]];
  const [at, caseId] = parseCursor(query.cursor);
  const { sort = 'due', descending = false } = query;
  const than = descending ? sql`<` : sql`>`;
  if (sort === 'case') return [[sql`v.case_id ${than} ${caseId}`]];
  const column = sql.ref(`v.${sortColumns[sort]}`);
  if (at === null) return [[sql`${column} is null and v.case_id ${than} ${caseId}`]];
  return [[sql`(${column}, v.case_id) ${than} (${at}::timestamptz, ${caseId})`], [sql`${column} is null`]];
}

function cursorOf({ sort = 'due' }: CaseQuery, row: CaseRow): string {
  const at = { due: row.dueAt, received: row.receivedAt, updated: row.updatedAt, case: null }[sort];
  return Buffer.from(JSON.stringify([at, row.caseId])).toString('base64url');
}

/** Thrown for a cursor that no page gave: a caller's mistake, to be answered as one. */
export class BadCursor extends Error {
  readonly code = 'bad-cursor';
}

function parseCursor(cursor: string): [string | null, string] {
  try {
    const [at, caseId] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof caseId === 'string' && (at === null || !Number.isNaN(Date.parse(at)))) return [at, caseId];
  } catch {}
  throw new BadCursor('this cursor does not come from a page of cases');
}

export function fromViewRow(row: Row): CaseRow {
  return {
    caseId: row.case_id,
    version: row.version,
    state: row.state,
    priority: row.priority,
    owner: row.owner,
    reviewerId: row.reviewer_id,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    dueClock: row.due_clock,
    closed: row.closed,
    updatedAt: row.updated_at,
    search: row.search,
    parties: row.parties,
    summary: row.summary,
  };
}
