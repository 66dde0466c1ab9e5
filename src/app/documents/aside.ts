import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Refusal } from '../../law/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { App } from '../app.ts';

/** A file that is no record of the case, with the reason. Its bytes are kept unchanged, so that it can be shown what came. */
export interface KeptAside {
  id: string;
  caseNumber: string;
  name: string;
  bytes: number;
  sha256: string;
  since: string;
  refusal: Refusal;
  /** Out of which e-mail, archive or file it came, where it did not come by itself. */
  from: unknown;
}

/** Keeps aside what was refused. The same bytes sent again for the same reason are one entry. */
export async function keepAside(
  app: App,
  caseNumber: string,
  file: { bytes: Uint8Array; name: string; refusal: Refusal; from?: unknown },
): Promise<void> {
  const { bytes, name, refusal, from = null } = file;
  const sha256 =
    bytes.length === 0
      ? createHash('sha256').update(bytes).digest('hex')
      : await app.store.originals.put(caseNumber, bytes);
  const id = createHash('sha256').update(`aside/${caseNumber}/${sha256}/${name}`).digest('hex').slice(0, 32);
  await app.store.documents.put({
    id,
    caseId: caseNumber,
    sha256,
    name,
    mediaType: 'application/octet-stream',
    bytes: bytes.length,
    pages: null,
    kind: null,
    author: null,
    date: null,
    fromParty: null,
    status: 'kept-aside',
    addedAt: app.clock.now(),
    details: { refusal, from },
  });
}

/** What was kept aside, newest first: of one case, or of all. */
export async function listAside(app: App, caseNumber: string | null, limit = 200): Promise<KeptAside[]> {
  const { rows } = await sql<CaseDocument>`
    select id, case_id as "caseId", name, bytes, sha256, added_at as "addedAt", details from case_documents
    where status = 'kept-aside' and (${caseNumber}::text is null or case_id = ${caseNumber})
    order by added_at desc, id limit ${limit}`.execute(app.store.db);
  return rows.map(({ id, caseId, name, bytes, sha256, addedAt, details }) => ({
    id,
    caseNumber: caseId,
    name,
    bytes: Number(bytes),
    sha256,
    since: addedAt,
    refusal: details.refusal as Refusal,
    from: details.from ?? null,
  }));
}
