import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely';
import type pg from 'pg';
import { openDocuments } from './documents.ts';
import { openDrafts } from './drafts.ts';
import { append, findAnswer, loadCase } from './ledger/append.ts';
import { listCases, nextCaseNumbers, readEvents } from './ledger/read.ts';
import { appendAll, appendWithViews, onceMoreWhenTaken } from './ledger/together.ts';
import { folderBlobs } from './originals/folder.ts';
import { openOriginals } from './originals/index.ts';
import { folderKeyring, type Keyring, keyringOf } from './originals/keyring.ts';
import { memoryBlobs } from './originals/memory.ts';
import type { BlobStore } from './originals/port.ts';
import { openOutbox } from './outbox/index.ts';
import { type OpenedDatabase, openPglite } from './pglite/open.ts';
import type { Store } from './port.ts';
import { openPostgres } from './postgres.ts';
import { type ReplicaOptions, readPrimary, readReplica } from './replica/reading.ts';
import { openSettings } from './settings.ts';
import type { Tables } from './tables.ts';
import { openVerification } from './verify/index.ts';
import { openViews } from './views/index.ts';

export interface StoreOptions {
  /** Folder of the embedded database; with `databaseUrl`, of the originals only. */
  dataDir?: string;
  /** A PostgreSQL server instead. */
  databaseUrl?: string;
  /** Owner of its tables, when `databaseUrl` names a login without that right. */
  ownerUrl?: string;
  poolSize?: number;
  /** Neither folder nor server: gone with the process. For tests. */
  memory?: boolean;
  /** 32 bytes that wrap the keys of cases. Beside an embedded database one is made in its folder when absent. */
  masterKey?: Uint8Array;
  /** During a change of the master key: the one that comes after it (rekey.ts). It opens, and wraps once that has begun. */
  nextMasterKey?: Uint8Array;
  /** Where originals lie; the folder `originals` of `dataDir` when absent. */
  blobs?: BlobStore;
  /** A standby of the server, for questions that may see things a little late. */
  replica?: ReplicaOptions;
  /** Open as the owner of the tables, without the program's role: for restore only. */
  asOwner?: boolean;
  /** Make the tables of this migration and no later: for restore only. */
  schema?: string;
}

/** Opens the store, making or migrating its database. Throws with one clear sentence when that cannot be done. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return assemble(await openParts(options), options.databaseUrl ? options.replica : undefined);
}

/** What a store is made of. */
export interface StoreParts {
  database: OpenedDatabase;
  pool: pg.Pool;
  blobs: BlobStore;
  keyring: Keyring;
}

export async function openParts(options: StoreOptions): Promise<StoreParts> {
  const database = await openDatabase(options);
  try {
    return { database, pool: database.pool, blobs: blobsFor(options), keyring: keyringFor(options) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function openDatabase({ databaseUrl, dataDir, memory, replica: _, ...rest }: StoreOptions): Promise<OpenedDatabase> {
  if (databaseUrl) return openPostgres({ databaseUrl, ...rest });
  if (!dataDir && !memory) throw new Error('a store needs a data folder or the address of a database');
  return openPglite(memory ? null : dataDir!, rest);
}

function blobsFor({ blobs, dataDir, memory }: StoreOptions): BlobStore {
  if (blobs) return blobs;
  if (memory) return memoryBlobs();
  if (!dataDir) throw new Error('originals need a data folder or an object store beside the database');
  return folderBlobs(join(dataDir, 'originals'));
}

function keyringFor({ masterKey, nextMasterKey, dataDir, databaseUrl, memory }: StoreOptions): Keyring {
  if (masterKey) return keyringOf(masterKey, nextMasterKey);
  if (memory) return keyringOf(randomBytes(32));
  if (databaseUrl && !dataDir) throw new Error('a master key must be configured for a store on a database server');
  return folderKeyring(dataDir!, nextMasterKey);
}

function assemble({ database, pool, blobs, keyring }: StoreParts, replica?: ReplicaOptions): Store {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const asRole = database.protection === 'role';
  const reading = replica ? readReplica({ primary: db, pool, asRole }, replica) : readPrimary(db);
  const transaction = <T>(work: (tx: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);
  const documents = openDocuments(pool, db);
  const originals = openOriginals(pool, blobs, keyring);
  return {
    ...openVerification({ pool, documents, originals }),
    kind: database.kind,
    protection: database.protection,
    db,
    reading,
    cases: openViews(pool, db),
    outbox: openOutbox(pool, db),
    documents,
    drafts: openDrafts(pool),
    settings: openSettings(pool),
    blobs,
    originals,
    append: (request) =>
      onceMoreWhenTaken(() => (request.views ? appendWithViews(db, request) : append(pool, request))),
    appendAll: (requests) => onceMoreWhenTaken(() => appendAll(db, requests)),
    findAnswer: (key, fingerprint) => findAnswer(pool, key, fingerprint),
    loadCase: (caseId, after) => loadCase(pool, caseId, after),
    readEvents: (from) => readEvents(pool, from),
    listCases: (from) => listCases(pool, from),
    nextCaseNumber: async (year) => (await nextCaseNumbers(pool, year, 1))[0]!,
    nextCaseNumbers: (year, count) => nextCaseNumbers(pool, year, count),
    transaction,
    ping: async () => {
      await db.executeQuery(CompiledQuery.raw('select 1'));
    },
    close: async () => {
      await reading.close();
      await database.close();
    },
  };
}
