import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Keyring } from '../originals/keyring.ts';
import { keyFingerprint } from '../originals/master.ts';
import { masterInForce } from '../originals/master-in-force.ts';
import type { BlobStore } from '../originals/port.ts';
import type { BackupSummary } from '../port.ts';
import { BACKUP_FORMAT, BACKUP_UNDER_TWO_KEYS, type FileBeside, type Header, type MasterNamed } from './format.ts';
import { listTables, selectOf } from './tables.ts';

export interface Source {
  pool: pg.Pool;
  blobs: BlobStore;
  /** A key that lies beside the data goes along; one that was configured stays apart. */
  keyring: Keyring;
  /** Asked for after everything else was read: what they hold is never older than the tables. */
  beside?: (() => Iterable<FileBeside>) | undefined;
}

const PIECE = 1 << 20;

/** Writes everything, as it stood at one moment, while others go on working (the embedded database waits meanwhile). */
export async function writeBackup(source: Source, to: Writable): Promise<BackupSummary> {
  const summary = { rows: 0, blobs: 0, files: 0 };
  await pipeline(lines(source, summary), createGzip({ level: 6 }), to);
  return summary;
}

async function* lines(source: Source, summary: BackupSummary): AsyncIterable<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of content(source, summary)) {
    const text = `${line}\n`;
    hash.update(text);
    count++;
    yield text;
  }
  yield `${JSON.stringify({ end: true, lines: count, sha256: hash.digest('hex'), ...summary })}\n`;
}

async function* content(source: Source, summary: BackupSummary): AsyncIterable<string> {
  const client = await source.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    yield JSON.stringify(await headerOf(source, client));
    for (const table of await listTables(client)) yield* tableLines(client, table, summary);
  } finally {
    await client.query('rollback').finally(() => client.release());
  }
  // After the tables: a file is stored before any row names it, so every file named is there by now.
  for await (const name of source.blobs.list()) yield* blobLines(source.blobs, name, summary);
  for (const { name, pieces } of source.beside?.() ?? []) {
    let part = 0;
    for (const bytes of pieces) yield JSON.stringify({ file: name, part: part++, data: base64(bytes) });
    summary.files++;
  }
}

async function headerOf({ keyring }: Source, client: pg.PoolClient): Promise<Header> {
  const { rows } = await client.query('select name from kysely_migration order by name');
  const inForce = await masterInForce(client);
  const named = (fingerprint: string): MasterNamed => {
    const key = keyring.find(fingerprint);
    return { fingerprint, key: key && keyring.liesBeside(key) ? Buffer.from(key).toString('base64') : null };
  };
  const master = named(inForce?.wraps ?? keyFingerprint(keyring.first));
  const retiring = inForce?.retires ? named(inForce.retires) : null;
  return {
    format: retiring ? BACKUP_UNDER_TWO_KEYS : BACKUP_FORMAT,
    created: new Date().toISOString(),
    schema: rows.map(({ name }) => name),
    master: retiring ? { ...master, retiring } : master,
  };
}

/** The database's own JSON goes through untouched, so that no number or time is rounded on the way. */
async function* tableLines(client: pg.PoolClient, table: string, summary: BackupSummary): AsyncIterable<string> {
  await client.query(
    `declare reading no scroll cursor for select row_to_json(t)::text as row from (${selectOf(table)}) t`,
  );
  const line = (rows: string[]) => `{"table":${JSON.stringify(table)},"rows":[${rows.join(',')}]}`;
  for (;;) {
    const { rows } = await client.query<{ row: string }>('fetch 500 from reading');
    if (rows.length === 0) break;
    summary.rows += rows.length;
    let piece: string[] = [];
    let size = 0;
    for (const { row } of rows) {
      piece.push(row.replaceAll('\n', ' ')); // only ever between members
      size += row.length;
      if (size < PIECE) continue;
      yield line(piece);
      [piece, size] = [[], 0];
    }
    if (piece.length > 0) yield line(piece);
  }
  await client.query('close reading');
}

async function* blobLines(blobs: BlobStore, name: string, summary: BackupSummary): AsyncIterable<string> {
  const bytes = await blobs.get(name);
  if (!bytes) return;
  const parts = Math.max(1, Math.ceil(bytes.length / PIECE));
  for (let part = 0; part < parts; part++) {
    const data = base64(bytes.subarray(part * PIECE, (part + 1) * PIECE));
    yield JSON.stringify({ blob: name, part, last: part === parts - 1, data });
  }
  summary.blobs++;
}

const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');
