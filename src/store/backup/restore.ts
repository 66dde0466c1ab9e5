import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type pg from 'pg';
import { migrations } from '../migrations/index.ts';
import type { StoreOptions } from '../open.ts';
import type { Keyring } from '../originals/keyring.ts';
import { keyPath, nextKeyPath, readMasterKey } from '../originals/master.ts';
import type { BlobStore } from '../originals/port.ts';
import type { BackupSummary } from '../port.ts';
import type { FilesInto } from './files-beside.ts';
import { CURSOR_SETTINGS, type Header, type MasterNamed } from './format.ts';
import { RestoreRefused, readBody } from './read.ts';
import { type Column, listTables, quoted, writtenColumns } from './tables.ts';

/** What a restore writes to, opened as the owner at the backup's own schema. */
export interface Target {
  keyring: Keyring;
  pool: pg.Pool;
  blobs: BlobStore;
}

/** The schema to make before loading; what is newer in the program is migrated after. */
export function schemaOf(header: Header): string | undefined {
  const unknown = header.schema.filter((name) => !(name in migrations));
  if (unknown.length === 0) return header.schema.at(-1);
  throw new RestoreRefused(
    'backup-newer',
    `the backup was made by a newer version (${unknown.join(', ')}): install that one`,
  );
}

/** Puts the key of the backup in its place where none is; gives the way to take it back. */
export function placeMasterKey(header: Header, { dataDir, masterKey }: StoreOptions): () => void {
  const { retiring, ...master } = header.master;
  const [current, next] = retiring ? [retiring, master] : [master, null];
  if (masterKey || !dataDir || !current.key || existsSync(keyPath(dataDir))) return () => {};
  mkdirSync(dataDir, { recursive: true });
  const written = [
    { path: keyPath(dataDir), key: current.key },
    { path: nextKeyPath(dataDir), key: next?.key },
  ].filter(({ key }) => key);
  for (const { path, key } of written) writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return () => {
    for (const { path } of written) rmSync(path, { force: true });
  };
}

function refuseOtherKey({ master }: Header, ring: Keyring): void {
  const asked: MasterNamed[] = master.retiring ? [master, master.retiring] : [master];
  const missing = asked.filter(({ fingerprint }) => !ring.find(fingerprint));
  if (missing.length === 0) return;
  const own = missing.some(({ key }) => key && readMasterKey(key))
    ? ' (it is inside the backup: restore into a new folder without one)'
    : master.retiring
      ? ' (the key was being changed: OPENIMR_MASTER_KEY and OPENIMR_MASTER_KEY_NEXT are both needed)'
      : '';
  throw new RestoreRefused('wrong-key', `the originals in this backup are under another master key${own}`);
}

/** Loads everything into an empty store: all of it, or nothing and the reason. */
export async function loadBackup(
  { pool, blobs, keyring }: Target,
  header: Header,
  file: string,
  beside: FilesInto,
): Promise<BackupSummary> {
  const client = await pool.connect();
  const written: string[] = [];
  try {
    await client.query('begin');
    const tables = await listTables(client);
    await refuseNonEmpty(client, blobs, tables);
    refuseOtherKey(header, keyring);
    const summary = await loadLines(client, blobs, file, tables, written, beside);
    beside.sync();
    await renumber(client, tables);
    await client.query('commit');
    return summary;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    for (const name of written) await blobs.remove(name).catch(() => {});
    beside.takeBack();
    throw error;
  } finally {
    client.release();
  }
}

async function refuseNonEmpty(client: pg.PoolClient, blobs: BlobStore, tables: string[]): Promise<void> {
  const refuse = (what: string) =>
    new RestoreRefused('target-not-empty', `${what}: a backup is restored into an empty place only`);
  for (const table of tables) {
    const { rows } = await client.query(`select exists (select from ${quoted(table)}) as filled`);
    if (rows[0].filled) throw refuse(`the table ${table} is not empty`);
  }
  for await (const name of blobs.list()) throw refuse(`there are originals already (${name})`);
}

async function loadLines(
  client: pg.PoolClient,
  blobs: BlobStore,
  file: string,
  tables: string[],
  written: string[],
  beside: FilesInto,
) {
  const summary: BackupSummary = { rows: 0, blobs: 0, files: 0 };
  const inserts = new Map<string, string>();
  let parts: Buffer[] = [];
  for await (const line of readBody(file)) {
    if ('table' in line) {
      if (!tables.includes(line.table)) throw new RestoreRefused('backup-unknown', `no table ${line.table} here`);
      const insert = inserts.get(line.table) ?? (await insertOf(client, line.table));
      inserts.set(line.table, insert);
      summary.rows += await insertRows(client, insert, line.rows);
      continue;
    }
    if ('file' in line) {
      beside.add(line.file, line.part, Buffer.from(line.data, 'base64'));
      continue;
    }
    parts.push(Buffer.from(line.data, 'base64'));
    if (!line.last) continue;
    written.push(line.blob);
    await blobs.put(line.blob, Buffer.concat(parts));
    parts = [];
    summary.blobs++;
  }
  return { ...summary, files: beside.count() };
}

/** Events get their place in reading order as position, and this transaction as theirs; cursors likewise (see tables.ts). */
async function insertOf(client: pg.PoolClient, table: string): Promise<string> {
  const columns = (await writtenColumns(client, table)).filter(({ name }) => !(table === 'events' && name === 'tx'));
  const value = ({ name, keepsNull }: Column) => {
    if (table === 'events' && name === 'position') return `(j->>'place')::bigint`;
    const plain = keepsNull ? `coalesce(r.${quoted(name)}, 'null')` : `r.${quoted(name)}`;
    return table === 'kv_settings' && name === 'value'
      ? `coalesce(to_jsonb('place:' || (j->>'place')), ${plain})`
      : plain;
  };
  return `insert into ${quoted(table)} (${columns.map(({ name }) => quoted(name))}) overriding system value
    select ${columns.map(value)} from json_array_elements($1::json) j, json_populate_record(null::${quoted(table)}, j) r`;
}

/** What the database cannot take as data was not written by a backup. */
async function insertRows(client: pg.PoolClient, insert: string, rows: string): Promise<number> {
  try {
    return (await client.query(insert, [rows])).rowCount ?? 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!/^2[123]/.test(code ?? '')) throw error;
    throw new RestoreRefused('backup-damaged', `the backup was changed: ${message}`);
  }
}

async function renumber(client: pg.PoolClient, tables: string[]): Promise<void> {
  await client.query('update ledger_heads set tx = pg_current_xact_id(), position = total');
  await client.query(
    `update kv_settings set value = to_jsonb(pg_current_xact_id()::text || ':' || split_part(value #>> '{}', ':', 2))
      where starts_with(key, $1)`,
    [CURSOR_SETTINGS],
  );
  for (const table of tables) {
    const { rows } = await client.query(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
        and (is_identity = 'YES' or column_default like 'nextval(%')`,
      [table],
    );
    for (const { name } of rows) {
      const sequence = `pg_get_serial_sequence('${quoted(table).replaceAll("'", "''")}', '${name.replaceAll("'", "''")}')`;
      await client.query(
        `select setval(${sequence}, coalesce(max(${quoted(name)}), 0) + 1, false) from ${quoted(table)}`,
      );
    }
  }
}
