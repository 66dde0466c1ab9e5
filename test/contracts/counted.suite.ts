import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupTo, openStore, restoreFrom, type Store } from '../../src/store/index.ts';
import { deriveSoFar } from '../../src/store/migrations/0017-derived-reviews.ts';
import { type Place, request, row } from './stores.ts';

/** The release in which nothing was counted or derived yet. */
const before = '0014-earned-reviews';
const CASES = 12;
const day = (n: number) => `2026-06-${String((n % 28) + 1).padStart(2, '0')}`;

/** The same rows at each run; which of them says nothing. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/** A case as it may stand, with everything in it that is counted or derived. */
function anyRow(roll: (sides: number) => number) {
  const decided = roll(3) === 0;
  return row({
    owner: ['intake', 'records', null][roll(3)] ?? null,
    state: ['received', 'screening', 'issued', 'records-overdue'][roll(4)]!,
    priority: roll(4) ? 'standard' : 'expedited',
    closed: roll(4) === 0,
    dueAt: roll(3) ? `${day(roll(28))}T06:59:00.000Z` : null,
    parties: Array.from({ length: roll(3) }, (_, i) => ({
      kind: 'organization',
      subject: `pretend-${roll(3)}`,
      relation: i ? 'physician' : 'claims-administrator',
      ...(roll(5) === 0 && { from: '2026-01-01', to: '2026-12-31' }),
    })),
    summary: {
      receivedOn: roll(6) ? day(roll(28)) : null,
      decidedOn: decided ? day(roll(28)) : null,
      fromNotice: decided ? roll(40) : null,
      fromRecords: decided && roll(2) ? roll(40) : null,
      submitted: roll(2),
      returned: roll(3) ? 0 : roll(4),
      duties: Array.from({ length: roll(3) }, () => ({
        to: roll(3) ? 'claims-administrator' : 'physician',
        act: ['send-records', 'carry-out'][roll(2)],
        due: [null, day(roll(28)), `${day(roll(28))}T18:00:00.000Z`][roll(3)],
        clock: null,
      })),
    },
  });
}

/** What is counted and derived must be what a count from the beginning gives, however it came about. */
export function describeCounted(fresh: () => Promise<Place>): void {
  describe('what is counted as the queue changes', () => {
    const places: Place[] = [];
    const made = async () => {
      const place = await fresh();
      places.push(place);
      return place;
    };
    let place: Place;
    let store: Store;
    const roll = dice(4610);
    const versions = new Map<string, number>();
    const write = (of: Store, caseId: string, more: object = {}) => {
      const version = versions.get(caseId) ?? 0;
      versions.set(caseId, version + 1);
      return of.append(request(caseId, { expectedVersion: version, view: anyRow(roll), ...more }));
    };

    beforeAll(async () => {
      place = await made();
      const older = await openStore({ ...place, schema: before, asOwner: true });
      for (let i = 0; i < 4; i++) await write(older, `K-${i}`);
      await older.close();
      store = await place.open();
    });
    afterAll(async () => {
      await store?.close();
      for (const one of places) one.remove();
    });

    it('is what stood there before it was counted', async () => {
      expect(await kept(store)).toEqual(await countedAnew(store));
    });

    it('and after each of many changes', async () => {
      for (let i = 0; i < 60; i++) {
        await write(store, `K-${roll(CASES)}`);
        if (i % 20 === 7) await sql`select fold_counts()`.execute(store.db);
        if (i % 10 === 0) expect(await kept(store), `change ${i}`).toEqual(await countedAnew(store));
      }
      expect(await kept(store)).toEqual(await countedAnew(store));
      expect((await countedAnew(store)).duties.length).toBeGreaterThan(3);
    });

    it('and answers as the rows themselves would', async () => {
      const query = { owners: ['intake', 'records'], closed: false, limit: 500 };
      const limits = {
        now: `${day(9)}T06:59:00.000Z`,
        today: `${day(10)}T06:59:00.000Z`,
        soon: `${day(13)}T06:59:00.000Z`,
        week: `${day(17)}T06:59:00.000Z`,
      };
      const { rows, counts, ages = [] } = await store.cases.query({ ...query, counts: true, ages: limits });
      const byState = (states: string[]) =>
        Object.fromEntries([...new Set(states)].map((state) => [state, states.filter((one) => one === state).length]));
      expect(counts).toEqual(byState(rows.map(({ state }) => state)));
      expect(ages.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      const overdue = rows.filter(({ dueAt }) => dueAt !== null && dueAt < limits.now).length;
      expect(ages.filter(({ age }) => age === 'overdue').reduce((sum, { count }) => sum + count, 0)).toBe(overdue);
      const due = await store.cases.query({ ...query, counts: true, dueBefore: limits.today });
      expect(due.counts).toEqual(byState(due.rows.map(({ state }) => state)));
    });

    it('all of them when twenty come at once while the notes are added up', async () => {
      await Promise.all([
        ...Array.from({ length: 20 }, (_, i) => write(store, `L-${i}`)),
        ...Array.from({ length: 4 }, () => sql`select fold_counts()`.execute(store.db)),
      ]);
      expect(await kept(store)).toEqual(await countedAnew(store));
    });

    it('not of an append that is refused', async () => {
      const known = await kept(store);
      const refused = await store.append(request('K-1', { expectedVersion: 999, view: anyRow(roll) }));
      expect(refused.ok).toBe(false);
      expect(await kept(store)).toEqual(known);
    });

    it('what reviewers earned: signed, issued, paid, in two rounds', async () => {
      const review = (caseId: string, type: string, actor: string, data: object = {}) =>
        write(store, caseId, { events: [{ type, data }], actor: { id: actor, role: 'reviewer' } });
      await review('M-1', 'ApplicationReceived', 'u');
      await review('M-1', 'VoteCast', 'r1');
      await review('M-1', 'DeterminationSigned', 'r2');
      await review('M-1', 'DeterminationSigned', 'r2');
      await review('M-2', 'DeterminationSigned', 'r1');
      await review('M-1', 'DeterminationIssued', 'u');
      await review('M-1', 'NewRoundBegun', 'u');
      await review('M-1', 'DeterminationSigned', 'r2');
      await review('PAYMENTS', 'ReviewsPaid', 'u', {
        reviewerId: 'r2',
        reviews: [{ caseNumber: 'M-1', round: 1 }],
        on: '2026-06-30',
        reference: 'invented',
      });
      expect(await earned(store)).toMatchObject([
        {
          reviewer_id: 'r1',
          case_id: 'M-1',
          round: 1,
          signed_version: 2,
          issued_at: expect.any(String),
          paid_on: null,
        },
        { reviewer_id: 'r1', case_id: 'M-2', round: 1, issued_at: null },
        { reviewer_id: 'r2', case_id: 'M-1', round: 1, signed_version: 3, paid_on: '2026-06-30' },
        { reviewer_id: 'r2', case_id: 'M-1', round: 2, issued_at: null, paid_on: null },
      ]);
      const known = await earned(store);
      await sql`delete from derived_reviews`.execute(store.db);
      await deriveSoFar(store.db as never);
      expect(await earned(store)).toEqual(known);
    });

    it('and again in a restore, and when the views are made anew', async () => {
      const known = { ...(await kept(store)), earned: await earned(store) };
      const file = `${place.dataDir}/counted.backup`;
      await store.close();
      await backupTo(file, { dataDir: place.dataDir, databaseUrl: place.databaseUrl });
      const target = await made();
      await restoreFrom(file, { dataDir: target.dataDir, databaseUrl: target.databaseUrl });
      const restored = await target.open();
      expect({ ...(await kept(restored)), earned: await earned(restored) }).toEqual(known);
      await restored.cases.rebuild(() => row({ summary: { receivedOn: day(1) } }));
      expect(await kept(restored)).toEqual(await countedAnew(restored));
      expect((await kept(restored)).duties).toEqual([]);
      await restored.close();
      store = await place.open();
    });
  });
}

type Rows = Record<string, unknown>[];
const sorted = (rows: unknown[]): Rows =>
  [...(rows as Rows)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** As desks, dashboards and inboxes read it. */
async function kept({ db }: Store): Promise<Record<'queue' | 'days' | 'duties', Rows>> {
  const queue = await sql`select owner, closed, state, priority, due_at::text as due, sum(n)::int as n from queue_counts
    group by 1, 2, 3, 4, 5 having sum(n) <> 0`.execute(db);
  const days = await sql`select measure, day, value, sum(n)::int as n from day_counts
    group by 1, 2, 3 having sum(n) <> 0`.execute(db);
  const duties = await sql<{ place: string }>`select kind, subject, asked, case_id, act, due, from_day, to_day, place
    from derived_duties order by place`.execute(db);
  // What lies first in an inbox is over first, by the clock of California.
  const ends = duties.rows.map((one) => one.place.slice(0, 10));
  expect(ends).toEqual([...ends].sort());
  return {
    queue: sorted(queue.rows),
    days: sorted(days.rows),
    duties: sorted(duties.rows.map(({ place: _, ...one }) => one)),
  };
}

/** The same from the rows, by other questions than the store's own. */
async function countedAnew({ db }: Store): ReturnType<typeof kept> {
  const queue = await sql`select coalesce(owner, '') as owner, closed, state, priority,
      coalesce(due_at, 'infinity')::text as due, count(*)::int as n from case_view group by 1, 2, 3, 4, 5`.execute(db);
  const of = (measure: string, column: string, value: string, where = 'true') => `select ${measure} as measure,
    ${column} as day, ${value} as value from case_view where ${column} is not null and ${where}`;
  const measures = [
    of(`'received'`, 'received_on', '0'),
    of(`'filed ' || state`, 'received_on', 'closed::int'),
    of(`'lettered'`, 'received_on', '0', 'decided_on is not null'),
    of(`'decided'`, 'decided_on', '0'),
    of(`'from-notice'`, 'decided_on', 'notice_days', 'notice_days is not null'),
    of(`'from-records'`, 'decided_on', 'record_days', 'record_days is not null'),
    of(`'read'`, 'decided_on', '0', 'submitted > 0'),
    of(`'returned'`, 'decided_on', 'returned', 'returned > 0'),
  ];
  const days = await sql`select measure, day, value, count(*)::int as n
    from (${sql.raw(measures.join(' union all '))}) m group by 1, 2, 3`.execute(db);
  const duties = await sql`select distinct p ->> 'kind' as kind, p ->> 'subject' as subject, d ->> 'to' as asked,
      case_id, d ->> 'act' as act, d ->> 'due' as due, (p ->> 'from')::date as from_day, (p ->> 'to')::date as to_day
    from case_view, jsonb_array_elements(parties) p, jsonb_array_elements(summary -> 'duties') d
    where p ->> 'relation' = d ->> 'to'`.execute(db);
  return { queue: sorted(queue.rows), days: sorted(days.rows), duties: sorted(duties.rows) };
}

async function earned({ db }: Store) {
  return (await sql`select * from derived_reviews order by reviewer_id, case_id, round`.execute(db)).rows;
}
