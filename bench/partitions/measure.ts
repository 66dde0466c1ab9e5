import { numberOf, type Opened } from './layouts.ts';

export interface Figures {
  append: Spread;
  load: Spread;
  page: Spread;
  /** Milliseconds in the database. */
  month: number;
  bytes: number;
  indexBytes: number;
}

interface Spread {
  p50: number;
  p95: number;
}

/** One round over one layout. The seed differs by round, so that no round finds what the one before left in memory. */
export async function measureRound(opened: Opened, round: number): Promise<Figures> {
  const next = numbersFrom(4610 + round);
  return {
    append: await timeAppends(opened, next, round),
    load: await spreadOf(1500, async () => {
      const events = await opened.store.loadCase(numberOf(1 + next(opened.cases)));
      if (events.length < 33) throw new Error('a case is not whole');
    }),
    page: await timePages(opened, next),
    month: await timeMonth(opened, round),
    ...(await sizeOf(opened)),
  };
}

/** Appends to cases of the last weeks, four at once. */
async function timeAppends({ store, cases }: Opened, next: (below: number) => number, round: number): Promise<Spread> {
  const recent = Math.min(20_000, cases);
  let made = 0;
  return await spreadOf(
    2_000,
    async () => {
      const caseId = numberOf(cases - next(recent));
      const answer = await store.append({
        caseId,
        expectedVersion: 'any',
        idempotencyKey: `bench-${round}-${made++}`,
        actor: { id: 'u-1', role: 'intake' },
        at: '2026-12-31T17:00:00.000Z',
        ruleVersion: '2026-01',
        events: [{ type: 'NoteMade', data: { said: 'x'.repeat(350) } }],
      });
      if (!answer.ok) throw new Error(answer.refusal.because);
    },
    4,
  );
}

async function timePages({ store, pool, cases }: Opened, next: (below: number) => number): Promise<Spread> {
  const starts: string[] = [];
  for (let i = 0; i < 40; i++) {
    const place = 1 + next(cases * 33 - 1_000);
    const { rows } = await pool.query('select tx::text as tx from events where position = $1', [place]);
    starts.push(`${rows[0].tx}:${place}`);
  }
  return await spreadOf(starts.length, async (i) => {
    const { events } = await store.readEvents({ after: starts[i]!, limit: 1_000 });
    if (events.length !== 1_000) throw new Error('a page is not full');
  });
}

/** What a verification reads of the cases of one month, as it reads it: 500 cases at a time, in order. */
async function timeMonth({ pool, cases }: Opened, round: number): Promise<number> {
  const size = Math.floor(cases / 12);
  const first = 1 + ((round * 3 + 2) % 11) * size;
  const started = performance.now();
  for (let from = first; from < first + size; from += 500) {
    const ids = Array.from({ length: Math.min(500, first + size - from) }, (_, i) => numberOf(from + i));
    const text = `select count(*) as n, sum(length(data::text)) as bytes from
      (select * from events where case_id = any ($1) order by case_id, version) e`;
    const { rows } = await pool.query({ name: 'month', text, values: [ids] });
    if (rows[0].n < ids.length * 33) throw new Error('a month is not whole');
  }
  return performance.now() - started;
}

async function sizeOf({ pool }: Opened): Promise<{ bytes: number; indexBytes: number }> {
  const { rows } = await pool.query(`select sum(pg_total_relation_size(name::regclass)) as bytes,
    sum(pg_indexes_size(name::regclass)) as indexes from leaves`);
  return { bytes: Number(rows[0].bytes), indexBytes: Number(rows[0].indexes) };
}

/** A month taken out of the ledger: detached where it is a part, deleted where it is not, and taken back. */
export async function takeAMonthOut({ layout, pool, cases }: Opened): Promise<{ what: string; ms: number }> {
  const client = await pool.connect();
  const work = {
    'one table': `alter table events disable trigger all; delete from events where case_id >= '${numberOf(0)}' and case_id < '${numberOf(Math.ceil(cases / 12))}'`,
    months: 'alter table events detach partition events_m3',
    blocks: 'alter table events detach partition events_b3',
  }[layout.name];
  try {
    await client.query('begin');
    const started = performance.now();
    await client.query(work);
    const ms = performance.now() - started;
    await client.query('rollback');
    return { what: layout.parted ? 'a part detached' : 'a month of cases deleted (not yet vacuumed)', ms };
  } finally {
    client.release();
  }
}

async function spreadOf(count: number, work: (i: number) => Promise<void>, atOnce = 1): Promise<Spread> {
  const times: number[] = [];
  let begun = 0;
  const line = async () => {
    for (let i = begun++; i < count; i = begun++) {
      const started = performance.now();
      await work(i);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)]!, p95: times[Math.floor(times.length * 0.95)]! };
}

/** Numbers that look drawn and are the same in every layout. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
