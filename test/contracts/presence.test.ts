import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { beHere, presenceLasts } from '../../src/app/cases/presence.ts';
import { settableClock } from '../../src/app/clock.ts';
import type { Role } from '../../src/case/index.ts';
import type { Instant } from '../../src/law/index.ts';
import type { Store } from '../../src/store/index.ts';
import { adapters, type Place } from './stores.ts';

const start = '2026-04-01T17:00:00.000Z' as Instant;
const all = await adapters();
afterAll(async () => {
  for (const adapter of all) await adapter.stop();
});

/** Two processes serve the pages: where the database takes several, each half of the people is on another one. */
for (const adapter of all) {
  describe(`who else is here, on ${adapter.name}`, () => {
    let place: Place;
    let stores: Store[];
    beforeAll(async () => {
      place = await adapter.fresh();
      stores = [await place.open()];
      if (place.databaseUrl) stores.push(await place.open());
    });
    afterAll(async () => {
      for (const store of stores ?? []) await store.close();
      place?.remove();
    });

    let cases = 0;
    const house = () => {
      const caseNumber = `CM26-${String(++cases).padStart(7, '0')}`;
      const clock = settableClock(start);
      const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString() as Instant);
      let turn = 0;
      const come = (userId: string, role: Role, tab = 't1', number = caseNumber) => {
        const app = { clock, store: stores[turn++ % stores.length] } as unknown as App;
        const principal = { userId, displayName: `Secret ${userId}`, roles: [role], subjects: [] };
        return beHere(app, principal, { state: { caseNumber: number }, roles: [role] } as never, tab, 'summary');
      };
      return { come, later, caseNumber };
    };

    it('is told by capacity and place, never by name, from one process to the other', async () => {
      const { come } = house();
      expect(await come('reviewer-account', 'reviewer')).toEqual([]);
      const seen = await come('quality-account', 'quality');
      expect(seen).toEqual([{ role: 'reviewer', isSelf: false, place: 'summary' }]);
      expect(JSON.stringify(seen)).not.toMatch(/Secret|account/);
    });

    it('tells the same person in another window apart from others', async () => {
      const { come } = house();
      await come('a', 'reviewer', 'one');
      expect(await come('a', 'reviewer', 'two')).toMatchObject([{ isSelf: true }]);
    });

    it('forgets who says nothing any more, and knows one case from another', async () => {
      const { come, later } = house();
      await come('a', 'reviewer');
      expect(await come('b', 'quality', 't', house().caseNumber)).toEqual([]);
      later(presenceLasts - 1);
      expect(await come('b', 'quality')).toHaveLength(1);
      later(presenceLasts - 1);
      expect(await come('c', 'director')).toMatchObject([{ role: 'quality' }]);
    });

    it('takes many at once, each of whom is seen by the next', async () => {
      const { come } = house();
      await Promise.all(Array.from({ length: 20 }, (_, n) => come(`person-${n}`, 'quality')));
      expect(await come('last', 'reviewer')).toHaveLength(20);
    });
  });
}
