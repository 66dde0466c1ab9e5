import type pg from 'pg';
import { granted, refused } from '../law/refusal.ts';
import type { Drafts } from './port.ts';

/** Work not yet decided: saved often, overwritten, never evidence. */
export function openDrafts(pool: pg.Pool): Drafts {
  return {
    load: async (caseId, item) => {
      const text = 'select version, content, saved_at as "savedAt" from drafts where case_id = $1 and item = $2';
      return (await pool.query(text, [caseId, item])).rows[0] ?? null;
    },
    list: async (caseId) => {
      const text =
        'select item, version, content, saved_at as "savedAt" from drafts where case_id = $1 order by item collate "C"';
      return (await pool.query(text, [caseId])).rows;
    },
    save: async (caseId, item, expectedVersion, content) => {
      const text =
        expectedVersion === 0
          ? `insert into drafts values ($1, $2, $3 + 1, $4) on conflict do nothing returning version`
          : `update drafts set version = $3 + 1, content = $4, saved_at = now()
               where case_id = $1 and item = $2 and version = $3 returning version`;
      const { rows } = await pool.query(text, [caseId, item, expectedVersion, JSON.stringify(content)]);
      if (rows[0]) return granted({ version: rows[0].version });
      return refused({ code: 'stale-version', because: 'this draft was saved elsewhere since', field: 'version' });
    },
    remove: async (caseId) => {
      await pool.query('delete from drafts where case_id = $1', [caseId]);
    },
  };
}
