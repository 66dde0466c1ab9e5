import pg from 'pg';
import type { ReplicaStatus } from '../port.ts';
import { Ages, walPosition } from './position.ts';

export interface Watch {
  /** Whether a question may go to the standby now, and from when what it shows is at the least. */
  state(): { usable: true; provenAt: number } | { usable: false; because: NonNullable<ReplicaStatus['because']> };
  /** A question failed there: it is asked nothing until it has been looked at again. */
  lost(): void;
  close(): Promise<void>;
}

export interface WatchOptions {
  replicaUrl: string;
  primary: Pick<pg.Pool, 'query'>;
  maxAgeMs: number;
  everyMs: number;
  onLook: () => void;
}

/** Longer than this a look at the standby does not wait. */
const patienceMs = 2_000;

type Found = { replayed: bigint } | { because: NonNullable<ReplicaStatus['because']> };

/** Looks at primary and standby every second. */
export function watchReplica({ replicaUrl, primary, maxAgeMs, everyMs, onLook }: WatchOptions): Watch {
  const patience = { connectionTimeoutMillis: patienceMs, query_timeout: patienceMs };
  const looker = new pg.Pool({ connectionString: replicaUrl, max: 1, ...patience });
  looker.on('error', () => {});
  const ages = new Ages();
  let found: Found = { because: 'not-looked-yet' };
  let cluster: string | null = null;
  const look = async (): Promise<void> => {
    const at = Date.now();
    const [here, there] = await Promise.all([
      primary.query(ofPrimary).then(({ rows }) => rows[0], noAnswer),
      looker.query(ofStandby).then(({ rows }) => rows[0], noAnswer),
    ]);
    if (here) {
      cluster = here.cluster;
      ages.note(at, walPosition(here.position));
    }
    found = judged(there, cluster);
    onLook();
  };
  let under: Promise<void> | null = null;
  const begin = () => {
    under ??= look().finally(() => {
      under = null;
    });
  };
  const timer = setInterval(begin, everyMs);
  timer.unref();
  begin();
  return {
    state: () => {
      if ('because' in found) return { usable: false, because: found.because };
      const provenAt = ages.provenAt(found.replayed);
      if (provenAt === null || Date.now() - provenAt > maxAgeMs) return { usable: false, because: 'behind' };
      return { usable: true, provenAt };
    },
    lost: () => {
      found = { because: 'lost' };
    },
    close: async () => {
      clearInterval(timer);
      await under;
      await looker.end();
    },
  };
}

const noAnswer = () => null;

// What was flushed and not what was inserted: all that is committed is flushed, and an idle standby comes to stand there.
const ofPrimary = `select pg_current_wal_flush_lsn()::text as position,
  (select system_identifier::text from pg_control_system()) as cluster`;
const ofStandby = `select pg_is_in_recovery() as standby, pg_last_wal_replay_lsn()::text as position,
  (select system_identifier::text from pg_control_system()) as cluster`;

/** A server that was promoted, or belongs to another cluster, would answer with what never was or is no more. */
export function judged(
  there: { standby: boolean; position: string | null; cluster: string } | null,
  cluster: string | null,
): Found {
  if (!there) return { because: 'lost' };
  if (!there.standby || there.position === null) return { because: 'not-a-standby' };
  if (cluster !== null && there.cluster !== cluster) return { because: 'another-cluster' };
  return { replayed: walPosition(there.position) };
}
