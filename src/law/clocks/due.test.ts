import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, countOpen, isOpen, iso, next, roll } from '../testing/oracle.ts';
import type { Clock } from './clock.ts';
import { clockList, clocks, findClock } from './clocks.ts';
import { due } from './due.ts';
import type { DueQuestion } from './question.ts';
import { vectors } from './vectors.ts';

const shared = new URL('../../../../shared/domain/clock-vectors.jsonl', import.meta.url);
const dueOf = (question: DueQuestion): string => {
  const answer = due(question);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value.due;
};
const refusalOf = (question: object) => {
  const answer = due(question as DueQuestion);
  return answer.ok ? null : { code: answer.refusal.code, field: answer.refusal.field };
};

describe('vectors', () => {
  it.each(vectors)('%s from %s served %s: %s', (clock, trigger, served, expected) =>
    expect(dueOf({ clock, trigger, served })).toBe(expected),
  );

  it('have one for every clock that has a date', () => {
    const asked = new Set(vectors.map(([clock]) => clock));
    expect(clockList.filter((clock) => clock.dependsOn.length === 0 && !asked.has(clock.id))).toEqual([]);
  });

  it.skipIf(!existsSync(shared))(
    'of ../shared/domain/clock-vectors.jsonl, all 60 (skipped where that folder is not there)',
    () => {
      const lines = readFileSync(shared, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as DueQuestion & { due: string });
      expect(lines).toHaveLength(60);
      for (const line of lines) expect({ ...line, due: dueOf(line) }).toEqual(line);
    },
  );
});

const dayClocks = clockList.filter((clock) => clock.dependsOn.length === 0 && clock.unit !== 'hours');
const hourClocks = clockList.filter((clock) => clock.unit === 'hours');
const date = fc.date({ min: at('2013-01-01'), max: at('2040-12-31'), noInvalidDate: true }).map(iso);

/** Naive: counts day by day, knows nothing of the table. */
function oracle(clock: Clock, trigger: string, mail: boolean, extended: boolean): string {
  let day = at(trigger);
  if (clock.unit === 'months') {
    const [year, rest] = [Number(trigger.slice(0, 4)) + clock.length / 12, trigger.slice(4)];
    return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
  }
  if (clock.unit === 'business-days') day = countOpen(day, clock.length);
  else for (let n = clock.length + (mail ? clock.mailDays : 0); n > 0; n--) day = next(day);
  if (extended) for (let n = clock.goodCauseDays; n > 0; n--) day = next(day);
  return iso(roll(day));
}

describe('against an oracle that counts day by day', () => {
  it('gives the same day for every clock, trigger, service and extension', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dayClocks), date, fc.boolean(), fc.boolean(), (clock, trigger, mail, wanted) => {
        const served = mail && (clock.servedOnly === null || clock.servedOnly.by.includes('mail')) ? 'mail' : null;
        const extended = wanted && clock.goodCauseDays > 0;
        expect(dueOf({ clock: clock.id, trigger, served, extended })).toBe(
          oracle(clock, trigger, served === 'mail', extended),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('is never before the trigger, never on a closed day, and mail never shortens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dayClocks.filter((clock) => clock.unit !== 'months')), date, (clock, trigger) => {
        const plain = dueOf({ clock: clock.id, trigger });
        expect(plain >= trigger).toBe(true);
        expect(isOpen(at(plain))).toBe(true);
        if (clock.servedOnly === null) expect(dueOf({ clock: clock.id, trigger, served: 'mail' }) >= plain).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never goes back when the trigger goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dayClocks), date, fc.nat(40), (clock, trigger, more) => {
        expect(
          dueOf({ clock: clock.id, trigger: iso(next(at(trigger), more)) }) >= dueOf({ clock: clock.id, trigger }),
        ).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('runs hours through every change of the clocks', () => {
    const moment = fc.date({ min: at('2013-01-02'), max: at('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...hourClocks), moment, (clock, start) => {
        const end = dueOf({ clock: clock.id, trigger: start.toISOString() });
        expect(end).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00$/);
        expect(Math.abs(Date.parse(end) - start.getTime() - clock.length * 3_600_000)).toBeLessThan(1_000);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what due says beside the date', () => {
  it('tells the steps that led there', () => {
    const answer = due({ clock: 'C05', trigger: '2015-02-14', served: 'mail' });
    expect(answer).toEqual({
      ok: true,
      value: {
        due: '2015-03-23',
        rule: 'LC 4610.5(h)(1); 8 CCR 9792.10.1(b)(1)',
        confidence: 'K',
        steps: [
          '2015-02-14 (Saturday) is not counted; + 30 calendar days = 2015-03-16 (Monday).',
          'Served by mail: + 5 calendar days (CCP 1013(a)) = 2015-03-21 (Saturday).',
          '2015-03-21 is a Saturday: moved to the next business day, 2015-03-23 (Monday).',
        ],
      },
    });
  });

  it('names the holidays it passes over', () => {
    const answer = due({ clock: 'C24', trigger: '2016-03-27' });
    expect(answer.ok && answer.value.steps.join()).toContain('Cesar Chavez Day');
  });

  const noteOf = (question: DueQuestion) => {
    const answer = due(question);
    return answer.ok ? answer.value.note : 'refused';
  };

  it('says where the text in force was not seen, from 2026-04-01', () => {
    expect(noteOf({ clock: 'C05', trigger: '2026-03-31' })).toBeUndefined();
    expect(noteOf({ clock: 'C05', trigger: '2026-04-01' })).toContain('was not seen');
    expect(noteOf({ clock: 'C25', trigger: '2027-01-01' })).toContain('was not seen');
    expect(noteOf({ clock: 'C04', trigger: '2026-05-01' })).toBeUndefined();
  });

  it('says where a clock is asked outside the time of its rule', () => {
    expect(noteOf({ clock: 'C06', trigger: '2017-12-17' })).toContain('from 2018-01-01');
    expect(noteOf({ clock: 'C11b', trigger: '2015-12-17' })).toContain('until 2014-02-11');
  });

  it('says where the calendar was computed', () => {
    expect(noteOf({ clock: 'C26', trigger: '2030-12-20' })).toContain('outside the verified calendar');
    expect(noteOf({ clock: 'C14x', trigger: '2040-12-20T10:00' })).not.toContain('calendar');
  });

  it('takes the first of an hour that occurred twice, and says so', () => {
    const answer = due({ clock: 'C14x', trigger: '2014-11-02T01:30' });
    expect(answer.ok && [answer.value.due, answer.value.steps[0]]).toEqual([
      '2014-11-03T00:30:00-08:00',
      'That hour occurred twice when daylight saving ended; the first is taken.',
    ]);
  });

  it('takes the Pacific day of a time where a clock counts days', () => {
    const answer = due({ clock: 'C13', trigger: '2015-07-15T03:00:00Z' });
    expect(answer.ok && [answer.value.due, answer.value.steps[0]]).toEqual([
      '2015-07-15',
      'The time given falls on 2015-07-14 in California; this clock counts days.',
    ]);
  });

  it('adds good cause, also to hours and business days', () => {
    expect(dueOf({ clock: 'C18', trigger: '2015-05-18', extended: true })).toBe('2015-06-22');
    expect(dueOf({ clock: 'C19', trigger: '2023-08-30', extended: true })).toBe('2023-09-11');
    expect(dueOf({ clock: 'C20', trigger: '2017-12-19T05:45', extended: true })).toBe('2017-12-25T05:45:00-08:00');
  });

  it('starts when a missing form is supplied (C08), and only then', () => {
    expect(dueOf({ clock: 'C05', trigger: '2015-02-02', formSuppliedOn: '2015-03-02' })).toBe('2015-04-01');
    expect(dueOf({ clock: 'C05', trigger: '2015-03-02', formSuppliedOn: '2015-02-02' })).toBe('2015-04-01');
    expect(dueOf({ clock: 'C18', trigger: '2015-03-02', formSuppliedOn: '2015-04-02' })).toBe('2015-04-01');
  });

  it('caps C01 at 14 days from the recommendation', () => {
    expect(dueOf({ clock: 'C01', trigger: '2015-03-16', recommendedOn: '2015-03-05' })).toBe('2015-03-19');
    expect(dueOf({ clock: 'C01', trigger: '2015-03-16', recommendedOn: '2015-03-16' })).toBe('2015-03-23');
    expect(dueOf({ clock: 'C18', trigger: '2015-03-02', recommendedOn: '2015-01-01' })).toBe('2015-04-01');
  });

  it('counts an application’s fax as it counts the portal', () => {
    expect(dueOf({ clock: 'C05', trigger: '2015-02-14', served: 'fax' })).toBe(
      dueOf({ clock: 'C05', trigger: '2015-02-14', served: 'electronic' }),
    );
  });
});

describe('refusals', () => {
  it.each<[object, string, string]>([
    [{ clock: 'C99', trigger: '2015-01-01' }, 'clock-unknown', 'clock'],
    [{ clock: 'toString', trigger: '2015-01-01' }, 'clock-unknown', 'clock'],
    [{ clock: 5, trigger: '2015-01-01' }, 'clock-unknown', 'clock'],
    [{ trigger: '2015-01-01' }, 'clock-unknown', 'clock'],
    [{ clock: 'C05', trigger: '2015-02-29' }, 'date-impossible', 'trigger'],
    [{ clock: 'C05', trigger: '3014-07-24' }, 'date-impossible', 'trigger'],
    [{ clock: 'C05' }, 'trigger-missing', 'trigger'],
    [{ clock: 'C05', trigger: null }, 'trigger-missing', 'trigger'],
    [{ clock: 'C05', trigger: 20150214 }, 'date-impossible', 'trigger'],
    [{ clock: 'C05', trigger: '2015-02-14', formSuppliedOn: '2015-02-30' }, 'date-impossible', 'formSuppliedOn'],
    [{ clock: 'C01', trigger: '2015-02-14', recommendedOn: 7 }, 'date-impossible', 'recommendedOn'],
    [{ clock: 'C20', trigger: '2015-02-14' }, 'time-missing', 'trigger'],
    [{ clock: 'C20', trigger: '2015-02-30T10:00' }, 'date-impossible', 'trigger'],
    [{ clock: 'C20', trigger: '2023-03-12T02:30:00' }, 'date-impossible', 'trigger'],
    [{ clock: 'C05', trigger: '2015-02-14', served: 'pigeon' }, 'service-unknown', 'served'],
    [{ clock: 'C05', trigger: '2015-02-14', kind: 'weekly' }, 'kind-unknown', 'kind'],
    [{ clock: 'C05', trigger: '2015-02-14', kind: 7 }, 'kind-unknown', 'kind'],
    [{ clock: 'C05', trigger: '2015-02-14', kind: 'formulary' }, 'clock-not-applicable', 'kind'],
    [{ clock: 'C14', trigger: '2015-02-14', served: 'electronic' }, 'clock-not-applicable', 'served'],
    [{ clock: 'C14e', trigger: '2015-02-14', served: 'mail' }, 'clock-not-applicable', 'served'],
    [{ clock: 'C05', trigger: '2015-02-14', extended: true }, 'clock-not-applicable', 'extended'],
    [{ clock: 'C07', trigger: '2015-02-14' }, 'clock-not-alone', 'clock'],
    [{ clock: 'C30', trigger: '2015-02-14' }, 'clock-not-alone', 'clock'],
    [{ clock: 'C05', trigger: '2012-12-31' }, 'before-program', 'trigger'],
  ])('%j: %s', (question, code, field) => expect(refusalOf(question)).toEqual({ code, field }));

  it('bear the cite of the clock', () => {
    const answer = due({ clock: 'C14', trigger: '2015-02-30' });
    expect(answer.ok ? null : answer.refusal.rule).toBe(clocks.C14!.cite);
  });

  it('answer for the kind the clock is made for; the form’s word “regular” is understood', () => {
    expect(dueOf({ clock: 'C05', trigger: '2015-02-14', kind: 'regular' })).toBe('2015-03-16');
  });
});

describe('the table of clocks', () => {
  it('names every clock from C01 to C30', () => {
    const ids = new Set(clockList.map((clock) => clock.id.slice(0, 3)));
    expect([...ids]).toEqual(Array.from({ length: 30 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`));
    expect(findClock('C14x')?.unit).toBe('hours');
    expect(findClock('constructor')).toBeNull();
  });

  it('refers only to clocks that are there', () => {
    const named = clockList.flatMap((clock) => [
      ...clock.dependsOn,
      ...(clock.servedOnly ? [clock.servedOnly.otherwise] : []),
    ]);
    for (const id of named) expect(findClock(id), id).not.toBeNull();
  });
});
