import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../law/index.ts';
import { viewRow } from '../../store/views/row.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { openApp } from '../open.ts';
import { inboxOf, urgencyIn } from './inbox.ts';

// 8:30 in the evening of March 2 in California.
const now = '2026-03-03T04:30:00.000Z' as Instant;
let app: App;
const administrator: Principal = {
  userId: 'u1',
  displayName: 'Odalys',
  roles: ['claims-administrator'],
  subjects: [{ kind: 'organization', subject: 'make believe' }],
};

/** A case with what is asked of its administrator, as the queue has it. */
const row = (i: number, organization: string, duties: { to: string; act: string; due: string | null }[]) =>
  viewRow({
    caseId: `CM26-${String(i).padStart(7, '0')}`,
    version: 1,
    state: 'assigned',
    priority: 'standard',
    owner: 'records',
    reviewerId: null,
    receivedAt: '2026-02-01T18:00:00.000Z',
    dueAt: null,
    dueClock: null,
    closed: false,
    updatedAt: '2026-02-01T18:00:00.000Z',
    search: '',
    parties: [{ kind: 'organization', subject: organization, relation: 'claims-administrator' }],
    summary: { employee: `Quill Number${i}`, claimNumber: `FIC-${i}`, treatments: ['Therapy'], duties },
  } as never);

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  app = await openApp(config.value, { memory: true, clock: { now: () => now } });
  const mine = Array.from({ length: 120 }, (_, i) =>
    row(i, 'make believe', [
      { to: 'claims-administrator', act: 'send-records', due: `2026-03-${String(1 + (i % 20)).padStart(2, '0')}` },
      { to: 'physician', act: 'answer-information', due: null },
    ]),
  );
  const others = [row(900, 'pretend mutual', [{ to: 'claims-administrator', act: 'send-records', due: null }])];
  await sql`select put_case_views(${JSON.stringify([...mine, ...others])}::jsonb)`.execute(app.store.db);
}, 60_000);
afterAll(() => app?.store.close());

describe('how soon something is due', () => {
  it.each([
    ['2026-03-01', 'overdue'],
    ['2026-03-02', 'today'],
    ['2026-03-03', 'week'],
    ['2026-03-09', 'week'],
    ['2026-03-10', 'later'],
    ['2026-03-02T20:00:00-08:00', 'overdue'],
    ['2026-03-02T23:00:00-08:00', 'today'],
    ['2026-03-03T09:00:00.000Z', 'week'],
    [null, 'undated'],
  ] as const)('%s: %s', async (due, urgency) => {
    const { rows } = await sql<{ urgency: string }>`
      select ${urgencyIn(now)} as urgency from (select ${due}::text as due) d`.execute(app.store.db);
    expect(rows[0]?.urgency).toBe(urgency);
  });
});

describe('an inbox', () => {
  it('is one page at a time, soonest first, each row once, with the counts of all', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const inbox = await inboxOf(app, administrator, { after, limit: 50 });
      expect(inbox.total).toBe(120);
      expect(inbox.counts.urgency).toEqual({ overdue: 6, today: 6, week: 42, later: 66, undated: 0 });
      expect(inbox.counts.act).toEqual({ 'send-records': 120 });
      seen.push(...inbox.rows.map((one) => `${one.due} ${one.caseNumber}`));
      after = inbox.next ?? undefined;
      pages++;
    } while (after);
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort());
  });

  it('is narrowed by date, by kind and by words, the counts staying those of all', async () => {
    const found = await inboxOf(app, administrator, { urgency: 'overdue', search: 'number20 fic-20', limit: 50 });
    expect(found.rows.map(({ employee }) => employee)).toEqual(['Quill Number20']);
    expect([found.total, found.counts.urgency.overdue]).toEqual([1, 6]);
    // A sign of the search language of a database is a sign, no wildcard.
    expect((await inboxOf(app, administrator, { search: '%', limit: 50 })).total).toBe(0);
    expect((await inboxOf(app, administrator, { act: 'carry-out', limit: 50 })).total).toBe(0);
  });

  it('shows nobody what is another’s', async () => {
    const nobody = { ...administrator, subjects: [] };
    expect((await inboxOf(app, nobody, { limit: 50 })).total).toBe(0);
    expect((await inboxOf(app, { ...administrator, roles: ['intake'] }, { limit: 50 })).total).toBe(0);
  });
});
