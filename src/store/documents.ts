import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { CaseDocument, Documents } from './port.ts';
import type { Tables } from './tables.ts';
import { prefixQuery, wordsOf } from './views/row.ts';

const columns = `id, case_id as "caseId", sha256, name, media_type as "mediaType", bytes, pages, kind, author, date,
  from_party as "fromParty", status, added_at as "addedAt", details`;

/** What is known of the files of cases, and the text of their pages. The bytes lie with the originals. */
export function openDocuments(pool: pg.Pool, db: Kysely<Tables>): Documents {
  return {
    put: async (document, tx) => {
      const { id, ...rest } = toRow(document);
      await (tx ?? db)
        .insertInto('case_documents')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    find: async (id) => (await pool.query(`select ${columns} from case_documents where id = $1`, [id])).rows[0] ?? null,
    list: async (caseId) => {
      const text = `select ${columns} from case_documents where case_id = $1 order by added_at, id`;
      return (await pool.query<CaseDocument>(text, [caseId])).rows;
    },
    putPages: async (documentId, pages) => {
      const rows = pages.map((page) => ({ ...page, found: [...new Set(wordsOf(page.text))] }));
      const text = `insert into document_pages
        select $1, page, text, words, confidence, array_to_tsvector(found) from jsonb_to_recordset($2)
          as r(page int, text text, words jsonb, confidence real, found text[])
        on conflict (document_id, page) do update set text = excluded.text, words = excluded.words,
          confidence = excluded.confidence, search = excluded.search`;
      await pool.query(text, [documentId, JSON.stringify(rows)]);
    },
    pages: async (documentId, { from = 1, to = 2_147_483_647, limit = 2_147_483_647 } = {}) => {
      const text = `select page, text, words, confidence from document_pages
        where document_id = $1 and page between $2 and $3 order by page limit $4`;
      return (await pool.query(text, [documentId, from, to, limit])).rows;
    },
    search: async (caseId, words, limit = 100) => {
      const query = prefixQuery(words);
      if (!query) return [];
      const { rows } = await sql<{ documentId: string; page: number; text: string }>`
        select p.document_id as "documentId", p.page, p.text from document_pages p
        join case_documents d on d.id = p.document_id
        where d.case_id = ${caseId} and p.search @@ ${query}::tsquery
        order by d.added_at, d.id, p.page limit ${limit}`.execute(db);
      return rows;
    },
    remove: async (id) => {
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom('document_pages').where('document_id', '=', id).execute();
        await tx.deleteFrom('case_documents').where('id', '=', id).execute();
      });
    },
  };
}

function toRow(document: CaseDocument) {
  const { caseId, mediaType, fromParty, addedAt, details, ...same } = document;
  return {
    ...same,
    case_id: caseId,
    media_type: mediaType,
    from_party: fromParty,
    added_at: addedAt,
    details: JSON.stringify(details),
  };
}
