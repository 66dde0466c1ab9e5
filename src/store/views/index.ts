import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { CaseViews } from '../port.ts';
import type { Tables } from '../tables.ts';
import { fromViewRow, queryCases, validOn } from './query.ts';
import { rebuildViews } from './rebuild.ts';

/** The work queue: what lists, counts and authorisation read. All of it can be made again from the ledger. */
export function openViews(pool: pg.Pool, db: Kysely<Tables>): CaseViews {
  return {
    query: (query) => queryCases(db, query),
    find: async (caseId) => {
      const { rows } = await pool.query('select * from case_view where case_id = $1', [caseId]);
      return rows[0] ? fromViewRow(rows[0]) : null;
    },
    relations: async (caseId, { kind, subject }, on) => {
      const { rows } = await sql<{ relation: string }>`select distinct p.relation from party_access p
        where p.case_id = ${caseId} and p.kind = ${kind} and p.subject = ${subject} and ${validOn(on)}
        order by p.relation`.execute(db);
      return rows.map(({ relation }) => relation);
    },
    rebuild: (project, onProgress) => rebuildViews(pool, project, onProgress),
  };
}
