import type { CaseRow } from '../port.ts';

/** A case's row as `put_case_views` takes it. */
export function viewRow(row: CaseRow): Record<string, unknown> {
  return {
    case_id: row.caseId,
    version: row.version,
    state: row.state,
    priority: row.priority,
    owner: row.owner,
    reviewer_id: row.reviewerId,
    received_at: row.receivedAt,
    due_at: row.dueAt,
    due_clock: row.dueClock,
    closed: row.closed,
    updated_at: row.updatedAt,
    search: row.search,
    words: [...new Set(wordsOf(`${row.caseId} ${row.search}`))],
    parties: row.parties.map(({ kind, subject, relation, from = null, to = null }) => ({
      kind,
      subject,
      relation,
      from,
      to,
    })),
    summary: row.summary,
  };
}

/**
 * The words that are found: small letters and digits without accents. Ours rather than PostgreSQL's parser, which
 * reads the number in `CM26-0000123` as a negative one.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{1,80}/gu) ?? [];
}

/** A query for texts that have a word beginning with each of the words; null when no word is left. */
export function prefixQuery(text: string): string | null {
  const words = [...new Set(wordsOf(text))].slice(0, 12);
  return words.length ? words.map((word) => `'${word}':*`).join(' & ') : null;
}
