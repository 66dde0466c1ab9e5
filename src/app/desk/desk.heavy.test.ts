import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleApplication } from '../../case/specification.ts';
import { addDays, type Instant, type PlainDate } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { listCases } from '../cases/list.ts';
import { readConfig } from '../config.ts';
import { openApp } from '../open.ts';
import { boardOf } from './board.ts';
import { previewBulk, runBulk } from './bulk.ts';
import { approvalsOf, referralsOf } from './director.ts';
import { programTables } from './yearly.ts';

/** The desks over a store: what is counted, what many cases at once do, the evidence for late records. */
let app: App;
let at = '2026-03-02T18:00:00.000Z' as Instant;
const desk = (role: Principal['roles'][number]): Principal => ({
  userId: `desk-${role}`,
  displayName: role,
  roles: [role],
  subjects: [],
});
let step = 0;
async function give(
  role: Principal['roles'][number],
  number: string | null,
  type: string,
  data: unknown,
): Promise<string> {
  const answer = await execute(app, desk(role), number, {
    type: type as never,
    data,
    idempotencyKey: `step-${step++}`,
  });
  if (!answer.ok) throw new Error(`${type}: ${answer.refusal.because}`);
  return answer.caseNumber;
}
const file = (last: string, more: object = {}) =>
  give('intake', null, 'FileApplication', {
    application: {
      ...sampleApplication,
      receivedOn: '2026-02-10',
      employee: { ...sampleApplication.employee, name: { first: 'Quill', last } },
      ...more,
    },
  });
let cases: string[] = [];

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  app = await openApp(config.value, { memory: true, clock: { now: () => at } });
  cases = [
    await file('Inkwell'),
    await file('Parchmont'),
    await file('Vellumby'),
    await file('Lateman', { receivedOn: '2026-02-28' }),
  ];
}, 120_000);
afterAll(() => app?.store.close());

describe('one step in many cases', () => {
  it('is played through first: nothing is recorded, and each refusal says why', async () => {
    const preview = await previewBulk(app, desk('intake'), 'screen-eligible', [...cases, 'CM26-9999999']);
    if (!preview.ok) throw new Error('refused');
    expect(
      preview.cases.map((one) => (one.ok ? one.events.map((event) => event.type).join() : one.refusal.code)),
    ).toEqual([
      'ScreeningBegun,FoundEligible',
      'ScreeningBegun,FoundEligible',
      'ScreeningBegun,FoundEligible',
      'needs-a-person',
      'case-not-found',
    ]);
    const { rows } = await listCases(app, desk('intake'), { ages: true });
    expect(rows.every((row) => row.state === 'received' && row.version === 1)).toBe(true);
  });

  it('is done one by one; a retry does nothing twice, a version that moved stops its case only', async () => {
    const wanted = cases.map((number, index) => ({ number, version: index === 1 ? 99 : 1 }));
    const first = await runBulk(app, desk('intake'), 'screen-eligible', wanted, 'key-of-this-run');
    if (!first.ok) throw new Error('refused');
    expect(first.cases.map((one) => one.refusal?.code ?? one.events.join())).toEqual([
      'ScreeningBegun,FoundEligible',
      'stale-version',
      'ScreeningBegun,FoundEligible',
      'needs-a-person',
    ]);
    const again = await runBulk(app, desk('intake'), 'screen-eligible', wanted.slice(0, 1), 'key-of-this-run');
    if (!again.ok) throw new Error('refused');
    expect(again.cases[0]).toMatchObject({ ok: true, replayed: true, version: first.cases[0]?.version });
  });

  it('is for the desk whose step it is', async () => {
    const answer = await previewBulk(app, desk('quality'), 'screen-eligible', cases);
    expect(answer.ok ? null : answer.refusal.code).toBe('not-yours-to-do');
  });
});

describe('late records', () => {
  it('stand before the Administrative Director with each date and what it comes to', async () => {
    const [number = ''] = cases;
    await give('assignment', number, 'SendAssignmentNotice', { channel: 'mail' });
    await give('records', number, 'SendReminder', {});
    at = `${addDays('2026-03-02', 19)}T18:00:00.000Z` as Instant;
    await give('records', number, 'NoteRecordsOverdue', {});
    const [referral] = await referralsOf(app);
    expect(referral).toMatchObject({
      caseNumber: number,
      evidence: { noticeOn: '2026-03-02', clock: 'C14', daysLate: 4, amount: 2000, completeOn: null, confidence: 'S' },
      decided: null,
    });
    expect(referral?.reminders).toHaveLength(1);
    const board = await boardOf(app, desk('records'), 90);
    expect(board.overdue).toEqual([
      { administrator: 'Make-Believe Claims Bureau', cases: 1, oldestDays: 4, totalDays: 4 },
    ]);
    expect(board.reviewers).toBeNull();
    await give('director', number, 'DecideReferral', { decision: 'show-cause', reason: 'Four days late.' });
    expect((await referralsOf(app))[0]?.decided).toMatchObject({ decision: 'show-cause' });
  });

  it('the counts by time left and state agree with the rows they lead to', async () => {
    const { ages = [] } = await listCases(app, desk('director'), { closed: false, ages: true });
    for (const age of ['overdue', 'today', 'soon', 'week', 'later'] as const) {
      const { rows } = await listCases(app, desk('director'), { closed: false, age });
      const counted = ages.filter((one) => one.age === age).reduce((sum, one) => sum + one.count, 0);
      expect(rows.length, age).toBe(counted);
    }
  });
});

describe('what the house counts', () => {
  it('approvals that wait', async () => {
    const number = await file('Quireby');
    await give('intake', number, 'BeginScreening', {});
    await give('intake', number, 'AskApproval', { kind: 'information', reason: 'Page two is missing.' });
    expect(await approvalsOf(app)).toMatchObject([{ caseNumber: number, kind: 'information', askedBy: 'intake' }]);
    const { rows } = await listCases(app, desk('director'), { approval: 'any' });
    expect(rows.map((row) => row.caseId)).toEqual([number]);
  });

  it('applications of the year, and nothing of other years', async () => {
    const [first] = await programTables(app, '2026');
    expect(first?.rows[0]).toEqual(['Applications received', 5]);
    const [other] = await programTables(app, '2019');
    expect(other?.rows[0]).toEqual(['Applications received', 0]);
  });

  it('the day on which a case came in is a day in California', async () => {
    const board = await boardOf(app, desk('director'), 90);
    expect(board.flow.map((row) => row.week as PlainDate)).toEqual(['2026-03-02', '2026-03-16']);
  });
});
