import { realDay } from './days.ts';

/** A date as written; `iso` is null where no such day exists. */
export interface DateWritten {
  raw: string;
  start: number;
  end: number;
  iso: string | null;
  year: number;
  /** Four-digit year or a month's name: it can only be a date. Otherwise it might be angles or doses. */
  certain: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const numeric = /(?<![\w.#\-/])(\d{1,2})([/-])(\d{1,2})\2(\d{2,5})(?![\w\-/])(?!\.\d)/gu;
const named =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4,5})\b/gi;
const ordered = /(?<![\w.\-/])(\d{4})-(\d{2})-(\d{2})(?![\w\-/])/gu;

/**
 * Every date written as m/d/y, m-d-yy, yyyy-mm-dd or "March 4, 2016". Two-digit years are read in the century that
 * puts them nearest before `latestYear` (the year of the decision).
 */
export function datesWritten(text: string, latestYear: number): DateWritten[] {
  const list: DateWritten[] = [];
  for (const m of text.matchAll(numeric)) {
    const [raw, month, , day, year] = m as unknown as [string, string, string, string, string];
    list.push(dateOf(raw, m.index, fullYear(year, latestYear), Number(month), Number(day), year.length > 3));
  }
  for (const m of text.matchAll(named)) {
    const [raw, name, day, year] = m as unknown as [string, string, string, string];
    list.push(
      dateOf(raw, m.index, Number(year), months.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(day), true),
    );
  }
  for (const m of text.matchAll(ordered)) {
    list.push(dateOf(m[0], m.index, Number(m[1]), Number(m[2]), Number(m[3]), true));
  }
  return list.sort((a, b) => a.start - b.start);
}

function dateOf(raw: string, start: number, year: number, month: number, day: number, certain: boolean): DateWritten {
  return { raw, start, end: start + raw.length, iso: realDay(year, month, day), year, certain };
}

function fullYear(written: string, latestYear: number): number {
  const year = Number(written);
  if (written.length !== 2) return year;
  const century = latestYear - (latestYear % 100);
  return century + year > latestYear + 1 ? century - 100 + year : century + year;
}
