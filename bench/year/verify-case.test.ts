import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { queueRow } from '../../src/app/cases/queue-row.ts';
import { decide, fold, type RecordedEvent } from '../../src/case/index.ts';
import { applicationSchema, instantOfPacific, type PlainDate, pacificDateOf, screen } from '../../src/law/index.ts';
import { applicationOf } from './application.ts';
import { arrivals } from './calendar.ts';
import { worldOf } from './people.ts';
import { attorneyOf, type Plan, planOf, type Year } from './plan.ts';
import { errandsOf } from './plan-errands.ts';
import { verifyCase } from './verify-case.ts';

const size = 2_000;
const year: Year = {
  seed: 'verify',
  world: worldOf('verify', size, 2026),
  arrivals: arrivals('2026-01-02', 249, size, false),
  from: 0,
  to: size,
};

/** The events of a case up to the decision on eligibility, as the program decides them. */
function screenedCase(plan: Plan): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  const application = applicationSchema.parse(applicationOf(plan, attorneyOf(year, plan)));
  const give = (type: string, data: unknown, on: PlainDate, hour: number): void => {
    const now = instantOfPacific(on, `${String(hour).padStart(2, '0')}:00`);
    const actor = { id: 'intake-1', role: 'intake' as const };
    const screening = screen(application, { today: on });
    const found = { caseNumber: 'CM26-0000001', screening: screening as never };
    const decided = decide(fold(events), { type, data } as never, { now, today: pacificDateOf(now), actor, found });
    if (!decided.ok) throw new Error(decided.refusal.because);
    for (const event of decided.value)
      events.push({ ...event, at: now, actor, version: events.length + 1 } as RecordedEvent);
  };
  const [file, screened] = errandsOf(plan);
  give('FileApplication', { application }, file!.on, file!.hour);
  give('BeginScreening', {}, screened!.on, screened!.hour);
  give('DecideEligibility', {}, screened!.on, screened!.hour);
  return events;
}

/** A store that holds one case. */
function houseOf(events: RecordedEvent[], row: Record<string, unknown> = {}): App {
  const stored = events.map((event) => ({ ...event, caseId: 'CM26-0000001', idempotencyKey: `k${event.version}` }));
  const kept = { ...queueRow(fold(events)!, events), ...row };
  return { store: { loadCase: async () => stored, cases: { find: async () => kept } } } as unknown as App;
}

const late = Array.from({ length: size }, (_, index) => planOf(year, index)).find(({ fate }) => fate === 'late')!;

describe('the verification of a case', () => {
  it('finds nothing where the ledger is as planned', async () => {
    const { wrong, missed } = await verifyCase(houseOf(screenedCase(late)), late, 'CM26-0000001', null);
    expect([...wrong, ...missed]).toEqual([]);
  });

  it.each([
    ['a clock that runs from another day', { deniedOn: '2025-09-01' as PlainDate }, {}, /clocks/],
    ['another end', { fate: 'reviewed' as const }, {}, /it is ineligible, not/],
    ['a letter that is not there', { fate: 'reviewed' as const }, {}, /0 letters, not 1/],
    ['a row of the queue that says something else', {}, { state: 'assigned' }, /its row says assigned/],
    ['a case that is open and belongs to nobody', {}, { closed: false, owner: null }, /belongs to nobody/],
    ['a case that belongs to somebody and is over', {}, { closed: false, owner: 'intake' }, /it belongs to intake/],
  ])('finds %s', async (_what, other, row, told) => {
    const { wrong } = await verifyCase(houseOf(screenedCase(late), row), { ...late, ...other }, 'CM26-0000001', null);
    expect(wrong.join('\n')).toMatch(told);
  });
});
