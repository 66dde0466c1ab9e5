import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumsOf } from '../../src/app/panel/fairness.ts';
import { loadsOf } from '../../src/app/panel/loads.ts';
import type { Instant } from '../../src/law/index.ts';
import { backupTo, openStore, restoreFrom, type Store } from '../../src/store/index.ts';
import { type Place, request } from './stores.ts';

/** What the store counts of draws and signatures must be what the events say, however they came in. */
export function describeDraws(fresh: () => Promise<Place>): void {
  describe('draws are counted as they are appended', () => {
    const places: Place[] = [];
    const made = async () => {
      const place = await fresh();
      places.push(place);
      return place;
    };
    let place: Place;
    let store: Store;
    const expected = [
      { id: 'r1', draws: 3, drawn: 2, alone: 1, expected: 1.75, byWeights: 1.5, signed: 1, daysToSign: 3 },
      { id: 'r2', draws: 2, drawn: 1, alone: 0, expected: 1.25, byWeights: 1.5, signed: 0, daysToSign: 0 },
    ];

    beforeAll(async () => {
      place = await made();
      // An older store, of before anything was counted, with its draws in it.
      const older = await openStore({ ...place, schema: '0004-draws', asOwner: true });
      await append(older, 'C-1', drawn('r1', ['r1', 'r2']), '2026-04-01T23:30:00.000Z');
      await append(older, 'C-2', drawn('r1', ['r1']), '2026-04-02T10:00:00.000Z');
      await older.close();
      store = await place.open();
      await append(store, 'C-3', drawn('r2', ['r1', 'r2', 'r2']), '2026-04-03T10:00:00.000Z');
      await append(store, 'C-1', { type: 'DeterminationSigned', data: {} }, '2026-04-04T23:30:00.000Z', 'r1', 1);
      // Signed by somebody who was never drawn; a draw in which nobody was fit; an event that is none of these.
      await append(store, 'C-3', { type: 'DeterminationSigned', data: {} }, '2026-04-05T10:00:00.000Z', 'r9', 1);
      await append(store, 'C-4', { type: 'ReviewerAssigned', data: { odd: true } }, '2026-04-05T10:00:00.000Z');
      await append(store, 'C-4', { type: 'ReviewerNotFound', data: drawn('r1', ['r1']).data }, '2026-04-05', 'u', 1);
    });
    afterAll(async () => {
      await store?.close();
      for (const one of places) one.remove();
    });

    const sums = async (of: Store, since: string | null = null) =>
      (await sumsOf(of, since)).sort((a, b) => a.id.localeCompare(b.id)).map(({ variance: _, ...row }) => row);

    it('those of before the count, those since, and a candidate named twice once', async () => {
      expect(await sums(store)).toEqual(expected);
      expect((await sums(store, '2026-04-02T08:00:00.000Z')).map((one) => [one.id, one.draws])).toEqual([
        ['r1', 2],
        ['r2', 1],
      ]);
      expect(await sums(store, '2026-04-05')).toEqual([]);
    });

    it('and weigh in the next draw: the days before, and today as it stands', async () => {
      const app = { store, clock: { now: () => '2026-04-04T20:00:00.000Z' as Instant } };
      expect(await loadsOf(app)).toEqual({
        r1: { open: 0, ahead: 0.5, turnaroundDays: 3 },
        r2: { open: 0, ahead: -0.5, turnaroundDays: null },
      });
      await append(store, 'C-5', drawn('r2', ['r2']), '2026-04-04T19:00:00.000Z');
      expect((await loadsOf(app)).r2).toEqual({ open: 0, ahead: 0, turnaroundDays: null });
      expected[1] = { ...expected[1]!, draws: 3, drawn: 2, alone: 1, expected: 2.25, byWeights: 2 };
      const later = { store, clock: { now: () => '2026-06-01T20:00:00.000Z' as Instant } };
      expect(await loadsOf(later)).toEqual({});
    });

    it('and again in a restore, from the events alone', async () => {
      const file = `${place.dataDir}/draws.backup`;
      await store.close();
      await backupTo(file, { dataDir: place.dataDir, databaseUrl: place.databaseUrl });
      const target = await made();
      await restoreFrom(file, { dataDir: target.dataDir, databaseUrl: target.databaseUrl });
      const restored = await target.open();
      expect(await sums(restored)).toEqual(expected);
      await restored.close();
      store = await place.open();
    });

    it('all of them when twenty come at once, none when the append is refused', async () => {
      const before = (await sums(store)).find(({ id }) => id === 'r1')!.draws;
      const orders = [
        ['r1', 'r2', 'r3'],
        ['r3', 'r2', 'r1'],
      ];
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          append(store, `D-${i}`, drawn('r3', orders[i % 2]!), '2026-04-06T10:00:00.000Z'),
        ),
      );
      const refused = await store.append(request('D-1', { expectedVersion: 7, events: [drawn('r3', ['r1', 'r3'])] }));
      expect(refused.ok).toBe(false);
      const after = await sums(store);
      expect(after.find(({ id }) => id === 'r1')!.draws).toBe(before + 20);
      expect(after.find(({ id }) => id === 'r3')).toMatchObject({ draws: 20, drawn: 20 });
    });

    it('and read without a look at the events', async () => {
      await sql`set enable_seqscan = off`.execute(store.db);
      const { rows } = await sql<Record<string, string>>`explain select reviewer_id, sum(drawn) from counted_draws
        where day >= '2026-04-01'::date group by 1`.execute(store.db);
      const plan = rows.map((row) => Object.values(row)[0]).join('\n');
      expect(plan).toMatch(/counted_draws_pkey/);
      expect(plan).not.toMatch(/on events/);
    });
  });
}

const drawn = (chosen: string, ids: string[]) => ({
  type: 'ReviewerAssigned',
  data: {
    reviewerId: chosen,
    draw: {
      chosen,
      candidates: [
        ...ids.map((id) => ({
          id,
          eligible: true,
          chance: ids.length === 1 ? 1 : id === 'r1' ? 0.375 : 0.625,
          share: ids.length === 1 ? 0.5 : id === 'r1' ? 0.5 : 0.75,
        })),
        { id: 'passed-over', eligible: false, chance: 0, share: 0 },
      ],
    },
  },
});

async function append(
  store: Store,
  caseId: string,
  event: { type: string; data: unknown },
  at: string,
  actor = 'u-1',
  expectedVersion = 0,
): Promise<void> {
  const asked = request(caseId, { events: [event], at, actor: { id: actor, role: 'reviewer' }, expectedVersion });
  const answer = await store.append(asked);
  if (!answer.ok) throw new Error(answer.refusal.because);
}
