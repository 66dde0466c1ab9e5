import { describe, expect, it } from 'vitest';
import { holidayNames } from '../calendar/holiday-table.ts';
import { addDays } from '../dates/days.ts';
import type { PlainDate } from '../dates/types.ts';
import { clockList } from './clocks.ts';
import { due } from './due.ts';
import { type DueQuestion, servings } from './question.ts';
import { clockInSpanish, holidayNamesEs, noteInSpanish, stepInSpanish } from './steps-es.ts';
import { clockWordsEs } from './words-es.ts';

describe('the clocks in Spanish', () => {
  it('has words for each clock and for none that is not there', () => {
    expect(Object.keys(clockWordsEs).sort()).toEqual(clockList.map(({ id }) => id).sort());
  });

  it('says each in Spanish, with the same cites and clocks named as in English', () => {
    const named = (text: string) => [...text.matchAll(/C\d\d[a-z]?|\d{4}\.\d+(?:\([a-z0-9]+\))*/g)].map(([one]) => one);
    for (const clock of clockList) {
      const words = clockWordsEs[clock.id]!;
      for (const part of ['trigger', 'act', 'ifMissed'] as const) {
        expect(words[part], clock.id).not.toMatch(/\b(the|of|is|receipt|notice|application)\b/);
        expect(named(words[part]), `${clock.id} ${part}`).toEqual(named(clock[part]));
      }
    }
  });

  it('names each holiday', () => {
    expect(Object.keys(holidayNamesEs).sort()).toEqual([...new Set(Object.values(holidayNames))].sort());
  });

  it('answers null for a sentence that is none of ours', () => {
    expect(stepInSpanish('Something else.')).toBeNull();
    expect(noteInSpanish('Something else.')).toBe('Something else.');
    expect(clockInSpanish('C99')).toBeNull();
    expect(clockInSpanish('C05')).toBe(clockWordsEs.C05);
  });
});

/** Every clock, on three hundred days from before the first rules to after the calendar, in every way of serving. */
function* questions(): Generator<DueQuestion> {
  for (const { id, unit } of clockList)
    for (let n = 0; n < 300; n++) {
      const day = addDays('2013-01-02', n * 23);
      const trigger = unit === 'hours' ? `${day}T01:30` : day;
      for (const served of [null, ...servings]) yield { clock: id, trigger, served };
      yield { clock: id, trigger, extended: true };
      yield { clock: id, trigger, recommendedOn: addDays(day, -12), formSuppliedOn: addDays(day, 9) };
    }
  for (const trigger of ['2024-11-03T01:30', '2024-11-01T12:00-05:00'])
    for (const { id } of clockList) yield { clock: id, trigger };
  for (const day of ['2031-01-02', '2040-06-06'] as PlainDate[])
    for (const { id } of clockList) yield { clock: id, trigger: day };
}

it('tells every step and every note in Spanish', () => {
  const left = new Set<string>();
  let asked = 0;
  for (const question of questions()) {
    const answer = due(question);
    if (!answer.ok) continue;
    asked++;
    for (const step of answer.value.steps) {
      const told = stepInSpanish(step);
      if (told === null || english.test(told)) left.add(step);
    }
    const { note } = answer.value;
    if (note && english.test(noteInSpanish(note))) left.add(note);
  }
  expect([...left].slice(0, 5)).toEqual([]);
  expect(asked).toBeGreaterThan(20_000);
});

const english = /\b(the|is|are|not counted|served|moved|days?|hours|Day|New Year's)\b/i;
