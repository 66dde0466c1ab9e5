import type pg from 'pg';
import { loadCase } from '../ledger/append.ts';
import { byCase, type EventRow } from '../ledger/row.ts';
import type {
  CaseExport,
  Documents,
  LedgerHead,
  Originals,
  StoredEvent,
  Verification,
  VerifyOptions,
  VerifyReport,
} from '../port.ts';
import { checkChain, type ExpectedEnd } from './chain.ts';
import { EXPORT_FORMAT } from './export.ts';
import { checkFiles, filesNamed, signaturesIn } from './files.ts';
import { checkHeads, listHeads, sealDay } from './heads.ts';

interface Parts {
  pool: pg.Pool;
  documents: Documents;
  originals: Originals;
}

/** Proof that the ledger is what was written. */
export function openVerification(parts: Parts): Verification {
  return {
    verify: (options) => verify(parts, options),
    seal: async (day) => plain(await sealDay(parts.pool, day)),
    heads: async () => (await listHeads(parts.pool)).map(plain),
    exportCase: (caseId, options) => exportCase(parts, caseId, options),
  };
}

const plain = ({ day, total, hash, sealedAt }: LedgerHead): LedgerHead => ({ day, total, hash, sealedAt });

async function verify(parts: Parts, options: VerifyOptions = {}): Promise<VerifyReport> {
  const report: VerifyReport = { cases: 0, events: 0, files: 0, destroyed: 0, findings: [], head: null };
  for await (const ids of caseIds(parts.pool, options.caseId)) {
    const [events, ends] = [await eventsOf(parts.pool, ids), await endsOf(parts.pool, ids)];
    for (const id of ids) {
      const own = events.get(id) ?? [];
      report.cases++;
      report.events += own.length;
      report.findings.push(...checkChain(id, own, ends.get(id) ?? null));
      if (options.files !== false) await addFiles(parts, id, own, report);
      if (options.caseId) report.head = own.at(-1)?.hash ?? null;
    }
    options.onProgress?.(report);
  }
  if (options.caseId) return report;
  report.findings.push(...(await checkHeads(parts.pool)));
  report.head = (await listHeads(parts.pool)).at(-1)?.hash ?? null;
  return report;
}

async function addFiles({ documents, originals }: Parts, caseId: string, events: StoredEvent[], report: VerifyReport) {
  const named = new Map<string, number | null>(filesNamed(events));
  for (const { sha256 } of await documents.list(caseId)) if (!named.has(sha256)) named.set(sha256, null);
  const { files, destroyed, findings } = await checkFiles(originals, caseId, named);
  report.files += files;
  report.destroyed += destroyed;
  report.findings.push(...findings);
}

/** Every id that any of three tables knows: a case removed from one is still named by the others. */
async function* caseIds(db: pg.Pool, only?: string): AsyncIterable<string[]> {
  if (only !== undefined) {
    yield [only];
    return;
  }
  const part = (table: string) =>
    `(select distinct case_id from ${table} where case_id > $1 order by case_id limit 200)`;
  const text = `select case_id from (${part('events')} union ${part('case_heads')} union ${part('commands')}) ids
    order by case_id limit 200`;
  for (let after = ''; ; ) {
    const ids = (await db.query({ name: 'verify_ids', text, values: [after] })).rows.map((row) => row.case_id);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1)!;
  }
}

async function eventsOf(db: pg.Pool, ids: string[]): Promise<Map<string, StoredEvent[]>> {
  const text = 'select * from events where case_id = any ($1) order by case_id, version';
  const { rows } = await db.query<EventRow>({ name: 'verify_events', text, values: [ids] });
  return byCase(rows);
}

/** Where each case must end: by its head, or further on when a command answered says so. */
async function endsOf(db: pg.Pool, ids: string[]): Promise<Map<string, ExpectedEnd>> {
  const text = `select i.case_id, greatest(h.version, c.last, 0) as version,
      case when h.version >= coalesce(c.last, 0) then encode(h.hash, 'hex') end as hash
    from unnest($1::text[]) i(case_id) left join case_heads h on h.case_id = i.case_id
    left join lateral (select max(last_version) as last from commands where case_id = i.case_id) c on true`;
  const { rows } = await db.query({ name: 'verify_ends', text, values: [ids] });
  return new Map(rows.map(({ case_id, version, hash }) => [case_id, { version, hash }]));
}

/** One case with everything its proof needs; its files inside it unless told otherwise. */
async function exportCase(
  { pool, documents, originals }: Parts,
  caseId: string,
  { files: withFiles = true, beside: others = [] }: { files?: boolean; beside?: string[] } = {},
): Promise<CaseExport | null> {
  const events = await loadCase(pool, caseId);
  const last = events.at(-1);
  if (!last) return null;
  const known = await documents.list(caseId);
  const shas = new Set([...filesNamed(events).keys(), ...known.map(({ sha256 }) => sha256)]);
  const signatures = signaturesIn(events);
  const files: CaseExport['files'] = [];
  for (const sha256 of shas) {
    const document = known.find((one) => one.sha256 === sha256);
    // Who signed is not for whoever gets the export (LC 4610.6(f)): the hash stays, the signature does not go along.
    const answer = withFiles && !signatures.has(sha256) ? await originals.get(caseId, sha256) : null;
    files.push({
      sha256,
      name: document?.name ?? null,
      mediaType: document?.mediaType ?? null,
      content: answer?.ok ? Buffer.from(answer.value).toString('base64') : null,
      destroyed: answer?.ok === false && answer.refusal.code === 'key-destroyed',
    });
  }
  const head = { version: last.version, hash: last.hash };
  const beside: CaseExport['beside'] = [];
  for (const id of others) {
    const own = await loadCase(pool, id);
    const end = own.at(-1);
    if (end) beside.push({ caseId: id, head: { version: end.version, hash: end.hash }, events: own });
  }
  return { format: EXPORT_FORMAT, caseId, head, withFiles, events, beside, files };
}
