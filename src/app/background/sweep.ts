import { sql } from 'kysely';
import { type CaseState, clocksOf } from '../../case/index.ts';
import { addBusinessDays, addHours, type Instant, pacificDateOf } from '../../law/index.ts';
import type { CaseRow } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase } from '../cases/load.ts';
import { dropStaleUploads } from '../documents/uploads.ts';
import { remindOfRecords } from './remind.ts';
import { hasTurn, lastSweep, noteSwept } from './turn.ts';

/**
 * What the passing of time does to cases: records become overdue (C14), a request for information lapses (C11). Deadlines
 * are derived, so the sweep only looks where one has passed and lets `decide` say whether it is so.
 */
export async function sweep(app: App): Promise<number> {
  const now = app.clock.now();
  const moved = await sweepAt(app, now);
  swept.set(app, now);
  return moved;
}

/** The same, where several processes would: one of them has the turn, the others know when it was done last. */
export async function sweepInTurn(app: App): Promise<void> {
  if (await hasTurn(app)) {
    const now = app.clock.now();
    await sweep(app);
    await noteSwept(app, now);
    return;
  }
  const last = await lastSweep(app);
  if (last) swept.set(app, last);
}

const swept = new WeakMap<App, Instant>();

/** What time it was in the last sweep that came to its end, as far as this process knows; null before the first. */
export const sweptAt = (app: App): Instant | null => swept.get(app) ?? null;

async function sweepAt(app: App, now: Instant): Promise<number> {
  let moved = 0;
  for await (const row of pastDue(app, now)) {
    const type = row.state === 'assigned' ? 'NoteRecordsOverdue' : 'LapseInformationRequest';
    if (type === 'LapseInformationRequest' && !(await hasLapsed(app, row.caseId))) continue;
    const answer = await execute(app, systemPrincipal, row.caseId, {
      type,
      data: {},
      idempotencyKey: `sweep:${type}:${row.caseId}:${row.version}`,
      role: 'system',
    });
    if (answer.ok) moved++;
  }
  return moved + (await remindOfRecords(app)) + (await takeBackIdle(app)) + (await dropStaleUploads(app));
}

/** All of them, a page at a time: some only wait for a person, and must not stand before those behind them. */
async function* pastDue(app: App, now: Instant): AsyncIterable<CaseRow> {
  const states = ['assigned', 'information-requested'];
  for (let cursor: string | undefined; ; ) {
    const page = await app.store.cases.query({ states, dueBefore: now, sort: 'due', limit: 500, cursor });
    yield* page.rows;
    if (!page.next) return;
    cursor = page.next;
  }
}

/** A reviewer who has not even opened the file after this is asked no longer: the case goes to another. */
const idleBusinessDays = 2;
const idleHoursExpedited = 12;

/** Only seats that nobody took for so long are loaded: who has affirmed, or was drawn just now, costs the sweep nothing. */
async function takeBackIdle(app: App): Promise<number> {
  const now = app.clock.now();
  const { rows } = await sql<{ id: string; version: number }>`select case_id as id, version from case_view
    where summary ->> 'seatOpenSince' <
      case priority when 'expedited' then ${addHours(now, -idleHoursExpedited)} else ${addHours(now, -48)} end
    order by summary ->> 'seatOpenSince' limit 1000`.execute(app.store.db);
  let moved = 0;
  for (const { id, version } of rows) {
    const loaded = await loadCase(app.store, id);
    if (!loaded || !isIdle(loaded.state, now)) continue;
    const answer = await execute(app, systemPrincipal, id, {
      type: 'TakeBackReview',
      data: { reason: 'The reviewer did not open the case in time.' },
      idempotencyKey: `sweep:idle:${id}:${version}`,
      role: 'system',
    });
    if (answer.ok) moved++;
  }
  return moved;
}

function isIdle({ reviewers, priority }: CaseState, now: ReturnType<App['clock']['now']>): boolean {
  const seat = reviewers.at(-1);
  if (!seat || seat.attested) return false;
  if (priority === 'expedited') return addHours(seat.assignedAt, idleHoursExpedited) < now;
  return addBusinessDays(pacificDateOf(seat.assignedAt), idleBusinessDays) < pacificDateOf(now);
}

async function hasLapsed(app: App, caseNumber: string): Promise<boolean> {
  const loaded = await loadCase(app.store, caseNumber);
  if (!loaded) return false;
  const today = pacificDateOf(app.clock.now());
  return clocksOf(loaded.events, today).some(
    (clock) => ['C11', 'C11b'].includes(clock.clock) && clock.closed === null && clock.status === 'missed',
  );
}
