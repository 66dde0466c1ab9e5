import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../law/dates/types.ts';
import { clocksOf, isClosed, nextDeadline } from './clocks.ts';
import type { RecordedEvent } from './events.ts';
import { fold } from './evolve.ts';
import { sampleApplication } from './specification.ts';
import type { CaseState } from './state.ts';

const at = (version: number, instant: string, event: Pick<RecordedEvent, 'type' | 'data'>): RecordedEvent =>
  ({ ...event, version, at: instant, actor: { id: 'x', role: 'system' } }) as RecordedEvent;

const filed = at(1, '2026-02-10T18:00:00.000Z', {
  type: 'ApplicationReceived',
  data: { caseNumber: 'CM26-0000001', application: sampleApplication },
});
const screening = at(2, '2026-02-11T18:00:00.000Z', { type: 'ScreeningBegun', data: {} });
const found = { outcome: 'eligible' as const, reasons: [], trace: [] };
const eligible = at(3, '2026-02-11T18:30:00.000Z', {
  type: 'FoundEligible',
  data: { screening: found, override: null },
});
const notice = at(4, '2026-02-12T18:00:00.000Z', {
  type: 'AssignmentNoticeSent',
  data: { channel: 'electronic', priority: 'standard' },
});
const complete = at(5, '2026-02-20T18:00:00.000Z', { type: 'RecordsCompleted', data: { note: null } });

const next = (...events: RecordedEvent[]) => nextDeadline(fold(events) as CaseState, events);

describe('the next date of a case', () => {
  it('is the house’s own where the law sets none', () => {
    // 11 February 2026 is a Wednesday; two business days later it is Friday the 13th.
    expect(next(filed, screening)).toEqual({ clock: 'house', at: '2026-02-14T07:59:00.000Z', duty: true });
  });

  it('is one business day to the notice (C13)', () => {
    expect(next(filed, screening, eligible)).toMatchObject({ clock: 'C13', at: '2026-02-13T07:59:00.000Z' });
  });

  it('is twelve days to the records after an electronic notice (C14e)', () => {
    expect(next(filed, screening, eligible, notice)).toMatchObject({ clock: 'C14e', at: '2026-02-25T07:59:00.000Z' });
    // The statute's ten days are told on the case, but no desk is chased by them.
    const told = clocksOf([filed, screening, eligible, notice], '2026-02-13' as PlainDate);
    expect(told.find(({ clock }) => clock === 'C14s')).toMatchObject({ due: '2026-02-23', status: 'open' });
  });

  it('is thirty days to the decision from complete records (C18), rolled past the weekend', () => {
    expect(next(filed, screening, eligible, notice, complete)).toMatchObject({
      clock: 'C18',
      at: '2026-03-24T06:59:00.000Z',
    });
  });

  it('ends with the case', () => {
    const withdrawn = at(6, '2026-02-21T18:00:00.000Z', {
      type: 'Withdrawn',
      data: { reason: 'x', fee: 'before-forwarding' },
    });
    expect(next(filed, screening, eligible, notice, complete, withdrawn)).toBeNull();
  });
});

describe('clocks as known on a day', () => {
  it('leave out what happened later', () => {
    const events = [filed, screening, eligible, notice, complete];
    const statusOn = (day: `${number}-${number}-${number}`) =>
      clocksOf(events, day).find((clock) => clock.clock === 'C14e')?.status;
    expect(statusOn('2026-02-15')).toBe('open');
    expect(statusOn('2026-02-21')).toBe('met');
    expect(clocksOf(events, '2026-02-11').some((clock) => clock.clock === 'C14e')).toBe(false);
  });
});

describe('a decided case', () => {
  it('is closed while only the time to appeal runs', () => {
    const ineligible = at(3, '2026-02-11T18:30:00.000Z', {
      type: 'FoundIneligible',
      data: { screening: { ...found, outcome: 'ineligible' }, override: null },
    });
    const events = [filed, screening, ineligible];
    const state = fold(events) as CaseState;
    const deadline = nextDeadline(state, events);
    expect(deadline).toMatchObject({ clock: 'C29', duty: false });
    expect(isClosed(state, deadline)).toBe(true);
  });
});
