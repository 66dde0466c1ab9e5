import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { request } from './stores.ts';

export function describeGuard(store: () => Store): void {
  describe('the ledger is append-only', () => {
    it.each([
      `update events set data = '{}' where case_id = 'G-1'`,
      `delete from events where case_id = 'G-1'`,
      'truncate events',
      `delete from events_other where case_id = 'G-1'`,
      `update events_other set data = '{}' where case_id = 'G-1'`,
      `insert into events_other (position, case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
         values (1, 'G-1', 99, 'Forged', '{}', 'x', 'x', now(), '1', 'x', '', '')`,
      'truncate events_other',
      'drop table events_other',
      'alter table events detach partition events_other',
      `update commands set fingerprint = ''`,
      'delete from commands',
      'drop table events',
      'alter table events disable trigger all',
      `insert into events (tx, case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
         values ('1', 'G-1', 99, 'Forged', '{}', 'x', 'x', now(), '1', 'x', '', '')`,
      `update deliveries set outcome = 'delivered'`,
      `reset role; delete from events`,
    ])('the program’s role may not: %s', async (statement) => {
      await store().append(request('G-1', { expectedVersion: 'any' }));
      const before = await store().loadCase('G-1');
      expect(store().protection).toBe('role');
      // `reset role` is two statements in one simple query: what an injected text would be.
      const attempt = sql.raw(statement).execute(store().db);
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
      expect(await store().loadCase('G-1')).toEqual(before);
    });

    it('the owner is stopped by the triggers', async () => {
      await store().append(request('G-2'));
      for (const statement of [
        'update events set version = 7',
        'delete from events',
        'truncate events',
        'update events_other set version = 7',
        'delete from events_other',
        'truncate events_other',
      ]) {
        const attempt = store()
          .db.transaction()
          .execute(async (tx) => {
            await sql`set local role none`.execute(tx);
            await sql.raw(statement).execute(tx);
          });
        await expect(attempt).rejects.toThrow(/append-only/);
      }
      expect(await store().loadCase('G-2')).toHaveLength(1);
    });
  });
}
