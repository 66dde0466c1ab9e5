import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Principal } from '../src/app/access/principal.ts';
import type { App } from '../src/app/app.ts';
import { type ListQuery, listCases } from '../src/app/cases/list.ts';
import { readConfig } from '../src/app/config.ts';
import { boardOf } from '../src/app/desk/board.ts';
import { countRows, foldCounts } from '../src/app/desk/count-rows.ts';
import { programTables } from '../src/app/desk/yearly.ts';
import { openApp } from '../src/app/open.ts';
import { inboxOf } from '../src/app/parties/inbox.ts';
import { owedPayments, paymentsOf } from '../src/app/payments/payments.ts';
import type { Instant } from '../src/law/index.ts';
import { openStore } from '../src/store/index.ts';
import { paymentEvents, queueRows, reviewEvents } from './queue/rows.ts';

/**
 * `openimr bench queue [CASES] [DATABASE_URL]`: what a desk asks of its queue all day, and the dashboards, over
 * 100,000 cases whose rows are put straight into the views. Embedded database when no address is given; an address
 * must name an empty database.
 */
export async function run([count = '100000', databaseUrl]: string[]): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'openimr-bench-'));
  const now = '2026-11-21T18:00:00.000Z' as Instant;
  const config = readConfig({ OPENIMR_DATA: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error(config.refusal.because);
  const app = databaseUrl
    ? ({
        store: await openStore({ databaseUrl, dataDir }),
        clock: { now: () => now },
        config: config.value,
      } as App)
    : await openApp(config.value, { clock: { now: () => now } });
  try {
    await seed(app, Number(count), now);
    await measure(app);
  } finally {
    await app.store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(44)} ${figure}\n`);
const desk = (role: Principal['roles'][number]): Principal => ({
  userId: `bench-${role}`,
  displayName: role,
  roles: [role],
  subjects: [],
});

async function seed({ store }: App, count: number, now: string): Promise<void> {
  const started = performance.now();
  for (const rows of queueRows(count, now)) {
    await sql`select put_case_views(${JSON.stringify(rows)}::jsonb)`.execute(store.db);
  }
  for (const events of reviewEvents(count, now)) await putEvents({ store } as App, events);
  const payments = [...paymentEvents(count, now)];
  for (let from = 0; from < payments.length; from += 500)
    await putEvents({ store } as App, payments.slice(from, from + 500));
  await sql`insert into case_heads (case_id, version, hash) values ('PAYMENTS', ${payments.length}, '')`.execute(
    store.db,
  );
  // What the program does at its start and from time to time.
  await foldCounts({ store } as App);
  await countRows({ store } as App);
  await sql`analyze events`.execute(store.db).catch(() => undefined);
  print('seeded', `${count} cases in ${((performance.now() - started) / 1000).toFixed(1)} s (${store.kind})`);
}

/** Straight into the ledger's table, without the chain: nothing here reads it. */
async function putEvents({ store }: App, events: Record<string, unknown>[]): Promise<void> {
  await sql`insert into events (case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
    select case_id, version, type, coalesce(data, '{}'), actor_id, 'system', at, 'bench', case_id || version, '', ''
    from json_to_recordset(${JSON.stringify(events)}::json)
      as e(case_id text, version int, type text, data json, actor_id text, at timestamptz)`.execute(store.db);
}

async function measure(app: App): Promise<void> {
  const ask = (who: Principal, query: ListQuery) => () => listCases(app, who, query);
  const assignment = desk('assignment');
  const records = desk('records');
  const director = desk('director');
  const mine = { owners: ['records'], closed: false } satisfies ListQuery;
  const ofOne = { administrator: 'Pretend Mutual 17', ages: true } satisfies ListQuery;
  const administrator: Principal = {
    ...desk('claims-administrator'),
    subjects: [{ kind: 'organization', subject: 'pretend-mutual-17' }],
  };
  const reviewer: Principal = { ...desk('reviewer'), reviewerId: 'rev-7' };
  const last = await lastPage(app, administrator);
  const far = await cursorAfter(app, records, { ...mine, limit: 200 }, 20);
  const questions: [string, () => Promise<unknown>][] = [
    ['a desk’s own queue, with counts', ask(records, { ...mine, ages: true })],
    ['the same, page 21 of 200 a page', ask(records, { ...mine, cursor: far, limit: 200 })],
    ['overdue only, newest first', ask(records, { ...mine, age: 'overdue', sort: 'received', descending: true })],
    [
      'one state, expedited',
      ask(assignment, { states: ['records-complete'], priorities: ['expedited'], closed: false }),
    ],
    ['one administrator', ask(records, { ...mine, administrator: 'Pretend Mutual 17' })],
    ['search by a name', ask(assignment, { search: 'family4711' })],
    ['search by the beginning of a name', ask(assignment, { search: 'family47' })],
    ['search by a word of every case, with counts', ask(assignment, { search: 'lumbar', ages: true })],
    ['one administrator, closed ones too, newest', ask(records, { ...ofOne, sort: 'received', descending: true })],
    ['everything open, with counts', ask(director, { closed: false, ages: true })],
    ['everything ever, with counts', ask(director, { ages: true })],
    ['waiting for approval', ask(director, { approval: 'any', closed: false })],
    ['an administrator’s inbox, first page, counts', () => inboxOf(app, administrator, { limit: 50 })],
    ['the same, last page', () => inboxOf(app, administrator, { limit: 50, after: last })],
    ['the same, searched', () => inboxOf(app, administrator, { limit: 50, search: 'family47' })],
    ['an administrator’s cases, first page', ask(administrator, { sort: 'due', limit: 50 })],
    ['a reviewer’s own cases', ask(reviewer, { sort: 'due', limit: 200 })],
    ['a reviewer’s payments, newest page', () => paymentsOf(app, 'rev-7')],
    ['payments owed, first five reviewers', () => owedPayments(app)],
    ['payments owed, five in the middle', () => owedPayments(app, 'rev-200')],
    ['dashboard, 90 days', () => boardOf(app, director, 90)],
    ['dashboard, a year', () => boardOf(app, director, 365)],
    ['yearly report, the work of the house', () => programTables(app, '2026')],
  ];
  for (const [what, one] of questions) await times(what, 30, one);
}

async function cursorAfter(app: App, who: Principal, query: ListQuery, pages: number): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) cursor = (await listCases(app, who, { ...query, cursor })).next ?? cursor;
  return cursor;
}

/** Where the last page of an inbox begins. */
async function lastPage(app: App, who: Principal): Promise<string | undefined> {
  for (let after: string | undefined; ; ) {
    const { next } = await inboxOf(app, who, { limit: 50, after });
    if (next === null) return after;
    after = next;
  }
}

async function times(what: string, n: number, one: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < n; i++) {
    const started = performance.now();
    await one();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  print(what, `p50 ${took[n >> 1]!.toFixed(1)} ms, p95 ${took[Math.floor(n * 0.95)]!.toFixed(1)} ms`);
}
