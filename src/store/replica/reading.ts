import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Reading, ReplicaStatus } from '../port.ts';
import { PROGRAM_ROLE } from '../role.ts';
import type { Tables } from '../tables.ts';
import { columnTypes } from '../types.ts';
import { watchReplica } from './watch.ts';

export interface ReplicaOptions {
  url: string;
  /** An answer may be so old; beyond it the primary is asked. */
  maxAgeMs?: number;
  poolSize?: number;
  /** How often both are looked at. */
  everyMs?: number;
  /** Each time questions begin to go elsewhere, and why. */
  onChange?: (status: ReplicaStatus) => void;
}

/** A question to the standby that takes longer is asked of the primary. */
const patienceMs = 15_000;

/** Reading where there is no standby. */
export function readPrimary(db: Kysely<Tables>): Reading & { close(): Promise<void> } {
  let primary = 0;
  return {
    read: async (work) => {
      primary++;
      const asOf = new Date().toISOString();
      return { value: await work(db), from: 'primary', asOf };
    },
    status: () => ({ from: 'primary', because: 'none', behindMs: 0, reads: { replica: 0, primary, fellBack: 0 } }),
    close: async () => {},
  };
}

/** Reads from a standby as long as it is there and young enough; else, and when it fails, from the primary. */
export function readReplica(
  { primary, pool, asRole }: { primary: Kysely<Tables>; pool: pg.Pool; asRole: boolean },
  { url, maxAgeMs = 30_000, poolSize = 10, everyMs = 1_000, onChange }: ReplicaOptions,
): Reading & { close(): Promise<void> } {
  const replicaPool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: columnTypes,
    connectionTimeoutMillis: 2_000,
    query_timeout: patienceMs,
    ...(asRole ? { options: `-c role=${PROGRAM_ROLE}` } : {}),
  });
  replicaPool.on('error', () => {});
  const replica = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: replicaPool }) });
  const reads = { replica: 0, primary: 0, fellBack: 0 };
  let told: ReplicaStatus['because'] = 'not-looked-yet';
  const tell = () => {
    const now = status();
    if (now.because === told) return;
    told = now.because;
    onChange?.(now);
  };
  const watch = watchReplica({ replicaUrl: url, primary: pool, maxAgeMs, everyMs, onLook: () => tell() });
  const status = (): ReplicaStatus => {
    const state = watch.state();
    return state.usable
      ? { from: 'replica', because: null, behindMs: Date.now() - state.provenAt, reads: { ...reads } }
      : { from: 'primary', because: state.because, behindMs: null, reads: { ...reads } };
  };
  const fromPrimary: Reading['read'] = async (work) => {
    reads.primary++;
    const asOf = new Date().toISOString();
    return { value: await work(primary), from: 'primary', asOf };
  };
  return {
    read: async (work) => {
      tell();
      const state = watch.state();
      if (!state.usable) return await fromPrimary(work);
      try {
        const value = await work(replica);
        reads.replica++;
        return { value, from: 'replica', asOf: new Date(state.provenAt).toISOString() };
      } catch {
        // Only questions come here, so asking again does no harm; what is wrong with the question the primary says too.
        reads.fellBack++;
        watch.lost();
        tell();
        return await fromPrimary(work);
      }
    },
    status,
    close: async () => {
      await watch.close();
      await replicaPool.end();
    },
  };
}
