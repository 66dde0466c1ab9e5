import { addDays, type PlainDate } from '../../src/law/index.ts';
import type { Days } from '../cases/story.ts';

/** The calendar of a story whose application arrives on a given day. */
export function daysFrom(arrival: PlainDate): Days {
  const on = (offset: number): PlainDate => addDays(arrival, offset);
  return {
    on,
    written: (offset) => {
      const [year, month, day] = on(offset).split('-');
      return `${month}/${day}/${year}`;
    },
  };
}
