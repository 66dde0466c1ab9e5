import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { request } from './stores.ts';

export function describeOutbox(store: () => Store): void {
  describe('the outbox', () => {
    it('leaves with the event or not at all', async () => {
      const outbox = [{ topic: 'ob-1', key: 'a', payload: { n: 1 } }];
      await store().append(request('O-1', { outbox }));
      await store().append(request('O-1', { outbox: [{ topic: 'ob-1', key: 'stale', payload: 0 }] }));
      const got: unknown[] = [];
      const handlers = {
        'ob-1': async (message: { key: string; payload: unknown }) => got.push(message.key, message.payload),
      };
      expect(await store().outbox.deliver(handlers)).toEqual({ delivered: 1, failed: 0 });
      expect(got).toEqual(['a', { n: 1 }]);
      expect(await store().outbox.deliver(handlers)).toEqual({ delivered: 0, failed: 0 });
      expect(await store().outbox.listDeliveries({ caseId: 'O-1' })).toMatchObject([
        { topic: 'ob-1', key: 'a', attempt: 1, outcome: 'delivered', detail: 2 },
      ]);
    });

    it('takes the same message once', async () => {
      const message = { topic: 'ob-2', key: 'same', payload: 1 };
      await store().outbox.send([message, message]);
      await store().outbox.send([message]);
      let n = 0;
      await store().outbox.deliver({ 'ob-2': async () => n++ });
      expect(n).toBe(1);
    });

    it('keeps a timer until its time, by the clock it is given', async () => {
      await store().outbox.send([{ topic: 'ob-3', key: 'later', payload: 1, dueAt: '2030-01-01T00:00:00.000Z' }]);
      let rang = 0;
      const handlers = { 'ob-3': async () => rang++ };
      await store().outbox.deliver(handlers, { now: () => '2029-12-31T23:59:59.999Z' });
      expect(rang).toBe(0);
      await store().outbox.deliver(handlers, { now: () => '2030-01-01T00:00:00.000Z' });
      expect(rang).toBe(1);
    });

    it('leaves at once by a clock that runs in another year', async () => {
      const at = '2013-08-01T00:00:00.000Z';
      await store().append(request('O-2', { at, outbox: [{ topic: 'ob-8', key: 'then', payload: 1 }] }));
      expect(await store().outbox.deliver({ 'ob-8': async () => 1 }, { now: () => at })).toMatchObject({
        delivered: 1,
      });
    });

    it('cancels what has not left', async () => {
      await store().outbox.send([{ topic: 'ob-4', key: 'x', payload: 1 }]);
      expect(await store().outbox.cancel('ob-4', 'x')).toBe(true);
      expect(await store().outbox.cancel('ob-4', 'x')).toBe(false);
      expect(await store().outbox.deliver({ 'ob-4': async () => 1 })).toEqual({ delivered: 0, failed: 0 });
    });

    it('tries again later, gives up in the end, and comes back when told', async () => {
      await store().outbox.send([{ topic: 'ob-5', key: 'bad', payload: 1 }]);
      let tries = 0;
      const handlers = {
        'ob-5': async () => {
          tries++;
          throw new Error(`refused ${tries}`);
        },
      };
      await store().outbox.deliver(handlers);
      await store().outbox.deliver(handlers);
      expect(tries).toBe(1); // not before its waiting time is over
      for (let i = 0; i < 12; i++) {
        await store().db.updateTable('outbox').set({ lease_until: null }).where('topic', '=', 'ob-5').execute();
        await store().outbox.deliver(handlers);
      }
      expect(tries).toBe(10);
      const dead = (await store().outbox.listDead()).filter(({ topic }) => topic === 'ob-5');
      expect(dead).toMatchObject([{ key: 'bad', attempt: 10, lastError: 'refused 10' }]);
      expect((await store().outbox.listDeliveries({ topic: 'ob-5' })).map(({ outcome }) => outcome)).toEqual([
        ...Array(9).fill('failed'),
        'dead',
      ]);
      expect(await store().outbox.retry(dead[0]!.id)).toBe(true);
      expect(await store().outbox.deliver({ 'ob-5': async () => 'done' })).toEqual({ delivered: 1, failed: 0 });
    });

    it('takes over what a dead worker had on lease, and not before', async () => {
      await store().outbox.send([{ topic: 'ob-6', key: 'x', payload: 1 }]);
      await store()
        .db.updateTable('outbox')
        .set({ lease_owner: 'dead-worker', lease_until: new Date(Date.now() + 1000).toISOString() })
        .where('topic', '=', 'ob-6')
        .execute();
      const handlers = { 'ob-6': async () => 'ok' };
      expect(await store().outbox.deliver(handlers)).toEqual({ delivered: 0, failed: 0 });
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect(await store().outbox.deliver(handlers)).toEqual({ delivered: 1, failed: 0 });
    });

    it('hands each message to one of two workers that run at once', async () => {
      const messages = Array.from({ length: 200 }, (_, i) => ({ topic: 'ob-7', key: String(i), payload: i }));
      await store().outbox.send(messages);
      const got: string[] = [];
      const stop = new AbortController();
      const handlers = {
        'ob-7': async ({ key }: { key: string }) => {
          if (got.push(key) === 200) stop.abort();
        },
      };
      const work = () => store().outbox.work(handlers, { signal: stop.signal, batch: 7, everyMs: 10 });
      await Promise.all([work(), work()]);
      expect(got.sort()).toEqual(messages.map(({ key }) => key).sort());
      expect((await store().outbox.status()).dead).toBe(0);
    });
  });
}
