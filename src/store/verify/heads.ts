import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Finding, LedgerHead } from '../port.ts';

const STEP = 20_000;
/** Of the advisory lock under which days are sealed. */
const SEALING = 4610_05;

interface HashRow {
  tx: string;
  position: number;
  hash: string;
}

/**
 * The next hashes of the ledger in reading order (see ledger/read.ts). `events.tx` and not `tx`: that would be the column
 * of the answer, a text, by which 100 comes before 99.
 */
async function* hashesAfter(db: Pick<pg.Pool, 'query'>, tx: string, position: number): AsyncIterable<HashRow> {
  const text = `select tx::text as tx, position, encode(hash, 'hex') as hash from events
    where (tx, position) > ($1::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by events.tx, events.position limit ${STEP}`;
  for (let from: [string, number] = [tx, position]; ; ) {
    const { rows } = await db.query<HashRow>(text, from);
    yield* rows;
    if (rows.length < STEP) return;
    from = [rows.at(-1)!.tx, rows.at(-1)!.position];
  }
}

const startHead = (before: string, day: string) => createHash('sha256').update(`${before}\n${day}\n`);

/**
 * Seals what stands in the ledger now as the head of a day: sha256(head before + "\n" + day + "\n" + each event's hash
 * and "\n", in reading order). Published, it holds the whole ledger to what it was. A day sealed before keeps its head.
 * One at a time, however many programs are at it: two days sealed at once would both rest on the same day before.
 */
export async function sealDay(pool: pg.Pool, day: string): Promise<LedgerHead> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SEALING]);
    const head = await sealAfterOthers(client, day);
    await client.query('commit');
    return head;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function sealAfterOthers(db: Pick<pg.Pool, 'query'>, day: string): Promise<LedgerHead> {
  const heads = await listHeads(db);
  const existing = heads.find((head) => head.day === day);
  if (existing) return existing;
  const last = heads.at(-1);
  if (last && last.day > day) throw new RangeError(`${last.day} is sealed already: ${day} cannot be sealed after it`);
  const hash = startHead(last?.hash ?? '', day);
  let [tx, position, total] = [last?.tx ?? '0', last?.position ?? 0, last?.total ?? 0];
  for await (const row of hashesAfter(db, tx, position)) {
    hash.update(`${row.hash}\n`);
    [tx, position, total] = [row.tx, row.position, total + 1];
  }
  const text = 'insert into ledger_heads (day, total, hash, tx, position) values ($1, $2, $3, $4, $5)';
  await db.query(text, [day, total, hash.digest('hex'), tx, position]);
  return (await listHeads(db)).find((head) => head.day === day)!;
}

export async function listHeads(
  db: Pick<pg.Pool, 'query'>,
): Promise<(LedgerHead & { tx: string; position: number })[]> {
  const text =
    'select day, total, hash, tx::text as tx, position, sealed_at as "sealedAt" from ledger_heads order by day';
  return (await db.query(text)).rows;
}

/** Makes every sealed head again from the events; the first that differs is named, those after it rest on it. */
export async function checkHeads(db: pg.Pool): Promise<Finding[]> {
  const heads = await listHeads(db);
  if (heads.length === 0) return [];
  let i = 0;
  let total = 0;
  let hash = startHead('', heads[0]!.day);
  const finishDue = (): Finding | null => {
    while (heads[i] && heads[i]!.total === total) {
      if (hash.digest('hex') !== heads[i]!.hash) return differs(heads[i]!);
      i++;
      if (heads[i]) hash = startHead(heads[i - 1]!.hash, heads[i]!.day);
    }
    return null;
  };
  for await (const row of hashesAfter(db, '0', 0)) {
    const found = finishDue();
    if (found || !heads[i]) return found ? [found] : [];
    hash.update(`${row.hash}\n`);
    total++;
  }
  const found = finishDue() ?? (heads[i] ? differs(heads[i]!) : null);
  return found ? [found] : [];
}

function differs({ day, total }: LedgerHead): Finding {
  const because = `the first ${total} events are not those sealed on ${day}: something among them was altered, added or removed`;
  return { code: 'head-altered', caseId: null, version: null, because };
}
