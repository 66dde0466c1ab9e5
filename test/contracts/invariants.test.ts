import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseInvariants } from '../../src/app/invariants/case-invariants.ts';
import { houseInvariants } from '../../src/app/invariants/house-invariants.ts';
import { checkInvariants, keptCase, lastInvariantReport, lookAtInvariants } from '../../src/app/invariants/index.ts';
import type { KeptCase } from '../../src/app/invariants/invariant.ts';
import type { CaseState, RecordedEvent } from '../../src/case/index.ts';
import { Office } from './office.ts';

/** What must hold for every case and the house: it does hold after honest work, and each breach is found. */
describe('the invariants', () => {
  let office: Office;
  let caseNumber = '';
  let kept: KeptCase;

  beforeAll(async () => {
    office = await Office.open();
    caseNumber = await office.aCase();
    await office.do('intake', caseNumber, 'BeginScreening', {});
    kept = (await keptCase(office.app, caseNumber))!;
  });
  afterAll(() => office?.close());

  it('hold after honest work, and the nightly look keeps its report', async () => {
    const report = await lookAtInvariants(office.app);
    expect(report.results.filter(({ breaches }) => breaches > 0)).toEqual([]);
    expect(report).toMatchObject({ ok: true, cases: 1 });
    expect(await lastInvariantReport(office.app)).toEqual(report);
  });

  const broken: Record<string, (kept: KeptCase) => KeptCase> = {
    'N01-owner-and-next-date': (one) => ({ ...one, row: { ...one.row!, owner: null } }),
    'N02-queue-is-the-ledger': (one) => ({ ...one, row: { ...one.row!, state: 'received' } }),
    'N03-served-once': (one) => ({ ...one, events: [...one.events, served(one), served(one)] }),
    'N04-letters-are-there': (one) => ({
      ...one,
      state: { ...one.state, issued: [{ version: 1, letters: [], service: [] }] } as unknown as CaseState,
    }),
    'N05-time-goes-forward': (one) => ({
      ...one,
      events: one.events.map((event, index) =>
        index === 1 ? { ...event, at: '2001-01-01T00:00:00.000Z' as never } : event,
      ),
    }),
    'N06-the-program-is-in-time': (one) => ({
      ...one,
      state: { ...one.state, status: 'assigned' },
      row: { ...one.row!, dueAt: '2001-01-01T00:00:00.000Z' },
    }),
    'N07-records-are-filed': (one) => ({
      ...one,
      state: { ...one.state, records: [{ documentId: 'gone' }] } as unknown as CaseState,
    }),
    'N08-signed-by-who-was-drawn': (one) => ({
      ...one,
      state: { ...one.state, signed: {}, reviewers: [{ id: 'rev-00', attested: false }] } as unknown as CaseState,
    }),
  };
  const served = ({ state }: KeptCase): RecordedEvent =>
    ({
      type: 'ServiceRecorded',
      data: { version: 1, to: 'employee', result: 'delivered' },
      at: state.lastEventAt,
    }) as RecordedEvent;

  it.each(caseInvariants.map((one) => [one.id, one] as const))('%s finds its breach', (id, { breaks }) => {
    expect(breaks(kept)).toEqual([]);
    expect(breaks(broken[id]!(kept)).length).toBeGreaterThan(0);
  });

  it('say which queue row was changed behind the ledger’s back', async () => {
    const { db } = office.app.store;
    await sql`update case_view set owner = 'nobody-we-know' where case_id = ${caseNumber}`.execute(db);
    const report = await checkInvariants(office.app);
    expect(report.ok).toBe(false);
    expect(report.results.find(({ id }) => id.startsWith('N02'))?.examples).toEqual([`${caseNumber}: owner differs`]);
  });

  it('are looked at by night where something changed, and once in ninety nights everywhere', async () => {
    const app = office.app;
    const real = app.clock.now();
    const nightAfter = async (nights: number) => {
      office.clock.set(new Date(Date.parse(real) + nights * 86_400_000).toISOString() as never);
      const { results } = await lookAtInvariants(app);
      return results.every(({ id, breaches }) => !id.startsWith('N02') || breaches === 0);
    };
    const { db } = app.store;
    await sql`update case_view set owner = 'nobody-we-know' where case_id = ${caseNumber}`.execute(db);
    expect(await nightAfter(1), 'nothing happened in the case that night').toBe(true);
    const found: number[] = [];
    for (let night = 2; night <= 91; night++) if (!(await nightAfter(night))) found.push(night);
    expect(found).toHaveLength(1);
    await sql`update case_view set updated_at = ${app.clock.now()}::timestamptz where case_id = ${caseNumber}`.execute(
      db,
    );
    expect(await nightAfter(92), 'the row was written since the night before').toBe(false);
    office.clock.set(null);
  });

  it('have a runbook each', () => {
    for (const { id } of [...caseInvariants, ...houseInvariants])
      expect(existsSync(new URL(`../../docs/runbooks/${id}.md`, import.meta.url)), id).toBe(true);
  });
});
