import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { loadsOf } from '../../src/app/panel/loads.ts';
import type { Instant } from '../../src/law/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { countSoFar } from '../../src/store/migrations/0005-counted-draws.ts';

interface Times {
  p50: number;
  p95: number;
}

export interface StoredYear {
  kind: Store['kind'];
  draws: number;
  reviewers: number;
  countedRows: number;
  /** Milliseconds to read what weighs in one draw. */
  read: Times;
  /** The same sums made from the draws of the last month as they stand in the ledger. */
  fromEvents: number;
  candidates: number;
  /** Milliseconds to record one draw with so many candidates. */
  append: Times;
}

const lastDay = '2026-12-31';
const candidates = 200;

/** A year of draws and signatures in a store of its own; what reading the weights and recording a draw cost then. */
export async function measureStoredYear(draws: number, reviewers: number, databaseUrl?: string): Promise<StoredYear> {
  const dataDir = mkdtempSync(join(tmpdir(), 'openimr-bench-'));
  const store = await openStore({ dataDir, databaseUrl, asOwner: true });
  try {
    await fill(store, draws, reviewers);
    const app = { store, clock: { now: () => `${lastDay}T20:00:00.000Z` as Instant } };
    const known = Object.keys(await loadsOf(app)).length;
    if (known < reviewers * 0.9) throw new Error(`only ${known} reviewers have a past`);
    const read = await times(40, () => loadsOf(app));
    const rows = await sql<{ n: number }>`select count(*)::int as n from counted_draws`.execute(store.db);
    const append = await times(40, (n) => appendDraw(store, n, reviewers));
    const fromEvents = await times(1, () => sumsFromEvents(store));
    const countedRows = rows.rows[0]!.n;
    return { kind: store.kind, draws, reviewers, countedRows, read, fromEvents: fromEvents.p50, candidates, append };
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Eight to draw from in each case, two draws in three signed; past draws are counted as the migration counts them. */
async function fill({ db }: Store, draws: number, reviewers: number): Promise<void> {
  await sql`alter table events disable trigger events_count_draws`.execute(db);
  const id = (i: number) => `rev-' || (n * 7919 + ${i * 79}) % ${reviewers} || '`;
  const one = (i: number) => `{"id":"${id(i)}","eligible":true,"chance":0.125,"share":0.125,"reasons":[]}`;
  const eight = Array.from({ length: 8 }, (_, i) => one(i)).join();
  const drawn = `'{"reviewerId":"${id(0)}","draw":{"chosen":"${id(0)}","candidates":[${eight}]}}'`;
  for (let from = 0; from < draws; from += 10_000) {
    await sql
      .raw(`insert into events
        (case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
      select 'CM26-' || lpad(n::text, 7, '0'), v, case v when 1 then 'ReviewerAssigned' else 'DeterminationSigned' end,
        (case v when 1 then ${drawn} else '{}' end)::json, '${id(0)}', 'reviewer',
        '${lastDay}T12:00:00Z'::timestamptz - (n / 384) * interval '1 day' + v * interval '1 hour', '2026-01',
        'bench-' || n || '-' || v, ''::bytea, ''::bytea
      from generate_series(${from}, ${Math.min(draws, from + 10_000) - 1}) n, generate_series(1, 2) v
      where v = 1 or n % 3 > 0`)
      .execute(db);
  }
  await countSoFar(db as unknown as Kysely<unknown>);
  await sql`alter table events enable trigger events_count_draws`.execute(db);
  await sql`analyze`.execute(db);
}

async function appendDraw(store: Store, n: number, reviewers: number): Promise<void> {
  const all = Array.from({ length: candidates }, (_, i) => ({
    id: `rev-${(n + i * 7) % reviewers}`,
    eligible: true,
    chance: 1 / candidates,
    share: 1 / candidates,
  }));
  const answer = await store.append({
    caseId: `CM27-${n}`,
    expectedVersion: 0,
    idempotencyKey: `bench-append-${n}`,
    actor: { id: 'u-1', role: 'assignment' },
    at: `${lastDay}T21:00:00.000Z`,
    ruleVersion: '2026-01',
    events: [
      { type: 'ReviewerAssigned', data: { reviewerId: all[0]!.id, draw: { chosen: all[0]!.id, candidates: all } } },
    ],
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
}

const sumsFromEvents = ({ db }: Store) =>
  sql`select c ->> 'id', count(*), sum((c ->> 'share')::float8)
    from events, json_array_elements(data #> '{draw,candidates}') c
    where type = 'ReviewerAssigned' and at >= ${lastDay}::date - 30 group by 1`.execute(db);

async function times(n: number, one: (n: number) => Promise<unknown>): Promise<Times> {
  const took: number[] = [];
  for (let i = 0; i < n; i++) {
    const started = performance.now();
    await one(i);
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  return { p50: took[n >> 1]!, p95: took[Math.min(n - 1, Math.floor(n * 0.95))]! };
}
