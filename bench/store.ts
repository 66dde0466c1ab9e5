import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseQuery, type CaseRow, openStore, type Store } from '../src/store/index.ts';

/**
 * `openimr bench store [CASES] [DATABASE_URL]`: appends a second, one after the other and many at once, then the work
 * queue's questions, the rebuild of all views and a walk of the whole chain at that size. Embedded database when no
 * address is given; an address must name an empty database.
 */
export async function run([count = '5000', databaseUrl]: string[]): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'openimr-bench-'));
  const started = performance.now();
  const store = await openStore({ dataDir, databaseUrl });
  print('open', `${Math.round(performance.now() - started)} ms (${store.kind})`);
  try {
    await measure(store, Number(count));
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(34)} ${figure}\n`);
const states = ['received', 'screening', 'eligible', 'under-review', 'draft', 'issued', 'implemented', 'withdrawn'];
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();

function rowOf(i: number): Omit<CaseRow, 'caseId' | 'version'> {
  const closed = i % 8 > 4;
  const parties = ['employee', 'claims-administrator', 'physician'].map((relation, n) => ({
    kind: 'user',
    subject: `${relation}-${n === 0 ? i : i % 997}`,
    relation,
  }));
  return {
    state: states[i % 8]!,
    priority: i % 100 ? 'standard' : 'expedited',
    owner: closed ? null : `desk-${i % 5}`,
    reviewerId: i % 3 ? null : `reviewer-${i % 211}`,
    receivedAt: day(i % 365),
    dueAt: closed ? null : day((i * 7) % 400),
    dueClock: closed ? null : 'C05',
    closed,
    updatedAt: day(i % 365),
    search: `Given${i % 1009} Family${i} WC-${i}`,
    parties,
    summary: { treatments: 1 + (i % 5), title: 'Physical therapy, 12 sessions, lumbar spine' },
  };
}

async function appendOne(store: Store, i: number, version = 0): Promise<void> {
  const caseId = `CM26-${String(i).padStart(7, '0')}`;
  const key = `${caseId}-${version}`;
  const answer = await store.append({
    caseId,
    expectedVersion: version,
    idempotencyKey: key,
    actor: { id: `u-${i % 50}`, role: 'intake' },
    at: day(i % 365),
    ruleVersion: '2026-01',
    events: [{ type: 'Something', data: { text: 'x'.repeat(400), items: [i, i + 1] } }],
    outbox: version === 0 ? [{ topic: 'bench', key, payload: { i } }] : [],
    view: rowOf(i),
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
}

async function measure(store: Store, count: number): Promise<void> {
  const few = Math.min(count, 500);
  await rate('appends, one after the other', few, 1, (i) => appendOne(store, i));
  await rate('appends, 20 at once', count - few, 20, (i) => appendOne(store, few + i));
  await rate('second appends, 20 at once', few, 20, (i) => appendOne(store, i, 1));
  await rate('load a case, 20 at once', 1000, 20, (i) => store.loadCase(`CM26-${String(i % count).padStart(7, '0')}`));
  await store.cases.query({ counts: true });
  const deep = (await store.cases.query({ sort: 'updated', descending: true, limit: 500 })).next ?? undefined;
  const questions: [string, CaseQuery][] = [
    ['queue: due first', {}],
    ['queue: one desk', { owners: ['desk-2'] }],
    ['queue: two states, expedited', { states: ['received', 'screening'], priorities: ['expedited'] }],
    ['queue: newest, a page further on', { sort: 'updated', descending: true, cursor: deep }],
    ['queue: name', { search: `given7 family${count >> 1}` }],
    ['queue: one of many adjusters', { party: { kind: 'user', subject: 'claims-administrator-5', on: '2026-06-01' } }],
    ['queue: with counts by state', { counts: true }],
  ];
  for (const [what, query] of questions) await times(what, 30, () => store.cases.query(query));
  await rate('views made again (cases)', count, 1, null, async () => {
    await store.cases.rebuild((events) => rowOf(Number(events[0]!.caseId.slice(5))));
  });
  await rate('chain walked (events)', count + few, 1, null, async () => {
    const { findings } = await store.verify({ files: false });
    if (findings.length) throw new Error(findings[0]!.because);
  });
  let delivered = 0;
  await rate('outbox delivered', count, 1, null, async () => {
    while (delivered < count)
      delivered += (await store.outbox.deliver({ bench: async () => null }, { batch: 200, now: () => day(400) }))
        .delivered;
  });
}

async function rate(
  what: string,
  n: number,
  hands: number,
  one: ((i: number) => Promise<unknown>) | null,
  all?: () => Promise<void>,
): Promise<void> {
  const started = performance.now();
  let next = 0;
  const hand = async () => {
    while (next < n) await one!(next++);
  };
  await (all ? all() : Promise.all(Array.from({ length: hands }, hand)));
  const seconds = (performance.now() - started) / 1000;
  if (n > 0) print(what, `${Math.round(n / seconds)}/s (${n} in ${seconds.toFixed(1)} s)`);
}

async function times(what: string, n: number, one: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < n; i++) {
    const started = performance.now();
    await one();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  print(what, `p50 ${took[n >> 1]!.toFixed(1)} ms, p95 ${took[Math.floor(n * 0.95)]!.toFixed(1)} ms`);
}
