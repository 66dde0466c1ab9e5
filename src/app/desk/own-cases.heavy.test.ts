import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../law/index.ts';
import { viewRow } from '../../store/views/row.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { openApp } from '../open.ts';
import { type OwnPile, ownCasesOf } from './own-cases.ts';

const reviewer: Principal = {
  userId: 'u1',
  displayName: 'Pretend Reviewer',
  roles: ['reviewer'],
  reviewerId: 'rev-1',
  subjects: [],
};
let app: App;

/** Of each five cases two wait for the reviewer, one is somebody else's, one waits at a desk, one is over. */
const row = (i: number) => {
  const kind = i % 5;
  const closed = kind === 4;
  return viewRow({
    caseId: `CM26-${String(i).padStart(7, '0')}`,
    version: 1,
    state: closed ? 'implemented' : kind === 3 ? 'quality-review' : 'draft',
    priority: 'standard',
    owner: closed ? null : kind === 3 ? 'quality' : 'reviewer',
    reviewerId: kind === 2 ? 'rev-2' : 'rev-1',
    receivedAt: '2026-02-01T18:00:00.000Z',
    dueAt: closed || i % 7 === 0 ? null : new Date(Date.UTC(2026, 2, 1 + (i % 30), 7, 59)).toISOString(),
    dueClock: null,
    closed,
    updatedAt: new Date(Date.UTC(2026, 1, 1 + (i % 25))).toISOString(),
    search: '',
    parties: [],
    summary: { treatments: ['Therapy'], duties: [] },
  } as never);
};

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  const now = '2026-03-03T04:30:00.000Z' as Instant;
  app = await openApp(config.value, { memory: true, clock: { now: () => now } });
  const rows = Array.from({ length: 650 }, (_, i) => row(i));
  await sql`select put_case_views(${JSON.stringify(rows)}::jsonb)`.execute(app.store.db);
}, 60_000);
afterAll(() => app?.store.close());

async function wholePile(pile: OwnPile) {
  const first = await ownCasesOf(app, reviewer, pile);
  const cases = [...first.cases];
  let pages = 1;
  for (let next = first.next; next; pages++) {
    const page = await ownCasesOf(app, reviewer, pile, next);
    expect(page.total).toBeNull();
    cases.push(...page.cases);
    next = page.next;
  }
  return { cases, pages, total: first.total };
}

describe('a reviewer’s own cases', () => {
  it('that wait: all of them over the pages, each once, what is due first at the top, no date last', async () => {
    const { cases, pages, total } = await wholePile('waiting');
    expect([cases.length, total, pages]).toEqual([260, 260, 6]);
    expect(new Set(cases.map(({ caseNumber }) => caseNumber)).size).toBe(260);
    expect(cases.every(({ mine, closed }) => mine && !closed)).toBe(true);
    const due = cases.map(({ dueAt }) => dueAt ?? '9999');
    expect(due).toEqual([...due].sort());
  });

  it('with others or over: the rest of theirs, and nobody else’s', async () => {
    const { cases, total } = await wholePile('other');
    expect([cases.length, total]).toEqual([260, 260]);
    expect(cases.some(({ mine }) => mine)).toBe(false);
    const numbers = new Set([...cases, ...(await wholePile('waiting')).cases].map(({ caseNumber }) => caseNumber));
    expect(numbers.size).toBe(520);
    expect([...numbers].some((number) => Number(number.slice(5)) % 5 === 2)).toBe(false);
  });

  it('are nobody’s where no reviewer is signed in', async () => {
    const { reviewerId: _, ...nobody } = reviewer;
    expect(await ownCasesOf(app, nobody, 'waiting')).toEqual({ cases: [], total: 0, next: null });
  });
});
