import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseQuery, Store } from '../../src/store/index.ts';
import { request, row } from './stores.ts';

const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}T00:00:00.000Z`;
/** Only the cases of this suite. */
const desk = ['views-desk', 'other-desk'];

export function describeViews(store: () => Store): void {
  const ids = async (query: CaseQuery) =>
    (await store().cases.query({ owners: desk, ...query })).rows.map(({ caseId }) => caseId);

  describe('the work queue', () => {
    beforeAll(async () => {
      const party = (subject: string, from?: string, to?: string) => ({
        kind: 'user',
        subject,
        relation: 'representative',
        from,
        to,
      });
      const rows = [
        row({
          owner: 'views-desk',
          dueAt: day(3),
          search: 'María Peña claim WC-99-123',
          parties: [party('rep', '2026-01-01', '2026-03-01')],
        }),
        row({ owner: 'views-desk', dueAt: day(1), state: 'screening', priority: 'expedited', search: 'Bo Pena' }),
        row({ owner: 'views-desk', dueAt: null, state: 'screening', search: 'Cy Ash' }),
        row({ owner: 'other-desk', dueAt: day(1), reviewerId: 'rv-1', parties: [party('rep')], summary: { a: [1] } }),
        row({ owner: 'other-desk', dueAt: null, closed: true, state: 'withdrawn' }),
      ];
      for (const [i, view] of rows.entries()) await store().append(request(`V-${i + 1}`, { view }));
    });

    it('sorts by what is due first, those without a date last', async () => {
      expect(await ids({})).toEqual(['V-2', 'V-4', 'V-1', 'V-3', 'V-5']);
      expect(await ids({ descending: true })).toEqual(['V-1', 'V-4', 'V-2', 'V-5', 'V-3']);
      expect(await ids({ sort: 'case', descending: true })).toEqual(['V-5', 'V-4', 'V-3', 'V-2', 'V-1']);
    });

    it.each([
      { sort: 'due' },
      { sort: 'due', descending: true },
      { sort: 'case' },
      { sort: 'received', descending: true },
      { sort: 'updated' },
    ] as CaseQuery[])('pages give the same as one long list: %o', async (query) => {
      const whole = await ids(query);
      const paged: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await store().cases.query({ owners: desk, ...query, limit: 2, cursor });
        paged.push(...page.rows.map(({ caseId }) => caseId));
        if (!page.next) break;
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    });

    it.each<[string, CaseQuery, string[]]>([
      ['states', { states: ['screening'] }, ['V-2', 'V-3']],
      ['priority', { priorities: ['expedited'] }, ['V-2']],
      ['open only', { closed: false }, ['V-2', 'V-4', 'V-1', 'V-3']],
      ['reviewer', { reviewerId: 'rv-1' }, ['V-4']],
      ['due before', { dueBefore: day(2) }, ['V-2', 'V-4']],
      ['beginnings of words, no accents', { search: 'mar pen' }, ['V-1']],
      ['both spellings', { search: 'PEÑA' }, ['V-2', 'V-1']],
      ['a claim number', { search: 'wc-99-123' }, ['V-1']],
      ['a case number', { search: 'V-3' }, ['V-3']],
      ['nothing but signs', { search: `'); drop table events; --` }, []],
      ['only punctuation', { search: '!!!' }, []],
    ])('finds by %s', async (_, query, found) => {
      expect(await ids(query)).toEqual(found);
    });

    it('shows a representative the cases of the days of representing only', async () => {
      const on = (date: string) => ids({ party: { kind: 'user', subject: 'rep', on: date } });
      expect(await on('2025-12-31')).toEqual(['V-4']);
      expect(await on('2026-01-01')).toEqual(['V-4', 'V-1']);
      expect(await on('2026-03-01')).toEqual(['V-4']);
      expect(await store().cases.relations('V-1', { kind: 'user', subject: 'rep' }, '2026-02-01')).toEqual([
        'representative',
      ]);
      expect(await store().cases.relations('V-1', { kind: 'organization', subject: 'rep' }, '2026-02-01')).toEqual([]);
    });

    it('counts by state what the other filters leave', async () => {
      const { counts } = await store().cases.query({ owners: ['views-desk'], states: ['received'], counts: true });
      expect(counts).toEqual({ received: 1, screening: 2 });
    });

    it('refuses a cursor it did not give', async () => {
      await expect(store().cases.query({ cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'bad-cursor' });
    });

    it('moves with the case, parties too', async () => {
      await store().append(
        request('V-3', { expectedVersion: 1, view: row({ owner: 'views-desk', state: 'moved', parties: [] }) }),
      );
      await store().append(request('V-4', { expectedVersion: 1, view: row({ owner: 'other-desk', parties: [] }) }));
      expect(await store().cases.find('V-3')).toMatchObject({ version: 2, state: 'moved' });
      expect(await ids({ party: { kind: 'user', subject: 'rep', on: '2026-06-01' } })).toEqual([]);
    });

    it('is made again from the ledger, and keeps nothing the ledger does not know', async () => {
      await store().db.deleteFrom('case_view').where('case_id', '=', 'V-1').execute();
      await store()
        .db.insertInto('party_access')
        .values({ case_id: 'ghost', kind: 'user', subject: 'x', relation: 'y', from_day: null, to_day: null })
        .execute();
      const project = (events: { caseId: string; version: number }[]) =>
        events[0]!.caseId.startsWith('V-') ? row({ owner: 'views-desk', summary: { n: events.length } }) : null;
      const { cases, events } = await store().cases.rebuild(project);
      expect(cases).toBe(5);
      expect(events).toBeGreaterThanOrEqual(7);
      expect(await store().cases.find('V-1')).toMatchObject({ version: 1, summary: { n: 1 } });
      expect(await store().cases.find('V-3')).toMatchObject({ version: 2, summary: { n: 2 } });
      expect(await store().cases.relations('ghost', { kind: 'user', subject: 'x' }, '2026-06-01')).toEqual([]);
    });
  });
}
