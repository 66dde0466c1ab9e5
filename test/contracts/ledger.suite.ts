import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store, StoredEvent } from '../../src/store/index.ts';
import { chainHash, eventHeader } from '../../src/store/ledger/chain.ts';
import { request } from './stores.ts';

export function describeLedger(store: () => Store): void {
  describe('append', () => {
    it('gives back what loadCase then finds, chained by hashes', async () => {
      const events = [
        { type: 'A', data: { ü: [1, 2.5, null, true], b: { z: 1, a: 'x' } } },
        { type: 'B', data: 'plain text' },
      ];
      const answer = await store().append(request('L-1', { events, reason: 'because' }));
      if (!answer.ok) throw new Error(answer.refusal.because);
      const loaded = await store().loadCase('L-1');
      expect(loaded).toEqual(answer.events);
      expect(loaded.map(({ type, data }) => ({ type, data }))).toEqual(events);
      let hash = '';
      for (const event of loaded) {
        expect(event.prevHash).toBe(hash);
        hash = chainHash(hash, eventHeader(event));
        expect(event.hash).toBe(hash);
      }
    });

    it('refuses a stale version and says what happened since', async () => {
      await store().append(request('L-2'));
      await store().append(request('L-2', { expectedVersion: 1, events: [{ type: 'Second', data: 2 }] }));
      const answer = await store().append(request('L-2', { expectedVersion: 1 }));
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'stale-version' }, version: 2 });
      expect(answer.events?.map(({ type }) => type)).toEqual(['Second']);
      expect(await store().loadCase('L-2')).toHaveLength(2);
    });

    it('refuses a version of a case that does not exist', async () => {
      const answer = await store().append(request('L-none', { expectedVersion: 3 }));
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'stale-version' }, version: 0, events: [] });
      expect(await store().loadCase('L-none')).toEqual([]);
    });

    it('answers a repeated key as the first time, later clock and version notwithstanding', async () => {
      const first = request('L-3');
      const answer = await store().append(first);
      const again = await store().append({ ...first, at: '2026-05-01T00:00:00.000Z', expectedVersion: 1 });
      expect(again).toEqual({ ...answer, replayed: true });
      expect(await store().findAnswer(first.idempotencyKey)).toEqual({ ...answer, replayed: true });
      expect(await store().loadCase('L-3')).toHaveLength(1);
    });

    it('refuses a key that is used for something else', async () => {
      const first = request('L-4', { fingerprint: 'one' });
      await store().append(first);
      for (const other of [
        { ...first, fingerprint: 'two' },
        { ...first, fingerprint: undefined },
        { ...first, caseId: 'L-4b', fingerprint: undefined },
      ]) {
        expect(await store().append(other)).toMatchObject({ ok: false, refusal: { code: 'key-reused' } });
      }
      expect(await store().findAnswer(first.idempotencyKey, 'two')).toMatchObject({
        refusal: { code: 'key-reused' },
      });
      expect(await store().findAnswer('never seen')).toBeNull();
      expect(await store().loadCase('L-4b')).toEqual([]);
    });

    it.each([
      ['no events', { events: [] }, 'events'],
      ['no key', { idempotencyKey: '' }, 'idempotencyKey'],
      ['no instant', { at: '2026-02-30T99:00Z' }, 'at'],
      ['a NUL', { events: [{ type: 'A', data: { deep: ['a\0b'] } }] }, 'events.0.data.deep.0'],
      ['half a character', { events: [{ type: 'A', data: { '\ud800': 1 } }] }, 'events.0.data.\ud800'],
    ])('refuses %s', async (_, over, field) => {
      const answer = await store().append(request('L-bad', over));
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-event', field } });
      expect(await store().loadCase('L-bad')).toEqual([]);
    });

    it('keeps any JSON as it was', async () => {
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (data) => {
          const id = `L-any-${n++}`;
          const answer = await store().append(request(id, { events: [{ type: 'A', data }] }));
          const plain = JSON.parse(JSON.stringify(data));
          if (!answer.ok) return expect(JSON.stringify(data)).toMatch(/\\u(0000|d[89a-f])/);
          const [loaded] = await store().loadCase(id);
          expect(loaded!.data).toEqual(plain);
          expect(loaded!.hash).toBe(chainHash('', eventHeader(loaded!)));
        }),
        { numRuns: 100 },
      );
    });
  });

  describe('races', () => {
    it('lets exactly one of twenty win a version, and tells the others what it did', async () => {
      await store().append(request('R-1'));
      const calls = Array.from({ length: 20 }, (_, i) =>
        store().append(request('R-1', { expectedVersion: 1, events: [{ type: 'Won', data: i }] })),
      );
      const answers = await Promise.all(calls);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const events = await store().loadCase('R-1', 1);
      expect(events).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ version: 2, events });
    });

    it('lets exactly one of twenty open a case', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => store().append(request('R-2'))));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await store().loadCase('R-2')).toHaveLength(1);
    });

    it('gives twenty calls with one key one answer', async () => {
      const one = request('R-3');
      const answers = await Promise.all(Array.from({ length: 20 }, () => store().append(one)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(answers.filter((answer) => answer.ok && !answer.replayed)).toHaveLength(1);
      expect(await store().loadCase('R-3')).toHaveLength(1);
    });

    it('lets one key open one of ten cases', async () => {
      const one = request('R-4');
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => store().append({ ...one, caseId: `R-4-${i}` })),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('key-reused');
    });

    it('takes every line of a log that all write at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, () => store().append(request('R-5/log', { expectedVersion: 'any' }))),
      );
      expect((await store().loadCase('R-5/log')).map(({ version }) => version)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
    });
  });

  describe('several cases at once', () => {
    it('writes all or none', async () => {
      await store().append(request('S-1'));
      const refused = await store().appendAll([request('S-2'), request('S-1')]);
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'stale-version' } });
      expect(await store().loadCase('S-2')).toEqual([]);
      const done = await store().appendAll([request('S-2'), request('S-1', { expectedVersion: 1 })]);
      expect(done.ok && done.answers.map(({ events }) => events[0]!.caseId)).toEqual(['S-2', 'S-1']);
    });

    it('does not lock itself up when two do it crosswise', async () => {
      await store().appendAll([request('S-3'), request('S-4')]);
      const pair = (a: string, b: string) =>
        store().appendAll([request(a, { expectedVersion: 'any' }), request(b, { expectedVersion: 'any' })]);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => (i % 2 ? pair('S-3', 'S-4') : pair('S-4', 'S-3'))),
      );
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(await store().loadCase('S-3')).toHaveLength(11);
    });

    it('takes back the events when a further write fails', async () => {
      const views = async () => {
        throw new Error('no');
      };
      await expect(store().append(request('S-5', { views }))).rejects.toThrow('no');
      expect(await store().loadCase('S-5')).toEqual([]);
    });
  });

  describe('reading on', () => {
    it('shows every event once, whatever is being written meanwhile', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      let writing = true;
      const writers = Array.from({ length: 5 }, async (_, w) => {
        for (let i = 0; i < 30; i++)
          await store().append(
            request(`P-${w}-${i}`, {
              events: [
                { type: 'A', data: 1 },
                { type: 'B', data: 2 },
              ],
            }),
          );
      });
      const reader = (async () => {
        for (let empty = 0; empty < 2; ) {
          const page: { events: StoredEvent[]; cursor: string | null } = await store().readEvents({
            after: cursor,
            limit: 17,
          });
          seen.push(...page.events.map(({ caseId, version }) => `${caseId}#${version}`));
          cursor = page.cursor;
          if (page.events.length === 0 && !writing) empty++;
        }
      })();
      await Promise.all(writers);
      writing = false;
      await reader;
      const mine = seen.filter((place) => place.startsWith('P-'));
      expect(mine).toHaveLength(300);
      expect(new Set(mine).size).toBe(300);
    });

    it('lists cases in order, in pages', async () => {
      const all = await store().listCases();
      const paged: typeof all = [];
      for (;;) {
        const page: typeof all = await store().listCases({ after: paged.at(-1)?.caseId, limit: 7 });
        if (page.length === 0) break;
        paged.push(...page);
      }
      expect(paged).toEqual(all);
      const [head] = all.filter(({ caseId }) => caseId === 'L-1');
      expect(head).toMatchObject({ version: 2, hash: (await store().loadCase('L-1'))[1]!.hash });
    });

    it('gives case numbers that never repeat', async () => {
      const one = await Promise.all(Array.from({ length: 30 }, () => store().nextCaseNumber(2031)));
      const many = await store().nextCaseNumbers(2031, 30);
      expect(new Set([...one, ...many]).size).toBe(60);
      expect(one.every((id) => /^CM31-\d{7}$/.test(id))).toBe(true);
      expect((await store().nextCaseNumber(2032)).endsWith('-0000001')).toBe(true);
    });
  });
}
