import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppendRequest, CaseRow, NewEvent, Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { startPostgres } from './postgres.ts';

/** One kind of store under the contract: fresh ones, and the same one opened again. */
export interface Adapter {
  name: string;
  fresh(): Promise<Place>;
  stop(): Promise<void>;
}

/** Where a store lives; open it as often as its kind allows. */
export interface Place {
  dataDir: string;
  databaseUrl?: string;
  open(): Promise<Store>;
  remove(): void;
}

const folder = () => mkdtempSync(join(tmpdir(), 'openimr-store-'));

/** The embedded database always, PostgreSQL where one can be had. */
export async function adapters(): Promise<Adapter[]> {
  const server = await startPostgres();
  const pglite: Adapter = {
    name: 'PGlite',
    fresh: async () => placeAt({ dataDir: folder() }),
    stop: async () => {},
  };
  if (!server) return [pglite];
  const postgres: Adapter = {
    name: 'PostgreSQL',
    fresh: async () => placeAt({ dataDir: folder(), databaseUrl: await server.freshDatabase() }),
    stop: () => server.stop(),
  };
  return [pglite, postgres];
}

function placeAt(where: { dataDir: string; databaseUrl?: string }): Place {
  return {
    ...where,
    open: () => openStore(where),
    remove: () => rmSync(where.dataDir, { recursive: true, force: true }),
  };
}

export const AT = '2026-04-01T17:03:00.000Z';
let keys = 0;

/** An append of one small event, with what the test says about it. */
export function request(caseId: string, over: Partial<AppendRequest<NewEvent>> = {}): AppendRequest<NewEvent> {
  return {
    caseId,
    expectedVersion: 0,
    idempotencyKey: `key-${process.pid}-${keys++}`,
    actor: { id: 'u-1', role: 'intake' },
    at: AT,
    ruleVersion: '2026-01',
    events: [{ type: 'ApplicationReceived', data: { said: 'yes' } }],
    ...over,
  };
}

type Row = Omit<CaseRow, 'version' | 'caseId'>;

export function row(over: Partial<Row> = {}): Row {
  return {
    state: 'received',
    priority: 'standard',
    owner: 'intake',
    reviewerId: null,
    receivedAt: AT,
    dueAt: null,
    dueClock: null,
    closed: false,
    updatedAt: AT,
    search: '',
    parties: [],
    summary: {},
    ...over,
  };
}
