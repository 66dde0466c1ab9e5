const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const spanish = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** A date as written: what could be read of it. Months 1–12. */
export interface WrittenDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** Reads a date in any of the forms `findDates` finds; two-digit years up to 40 are of this century. */
export function readDate(text: string): WrittenDate {
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T|$)/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const parts = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/.exec(text);
  if (parts) return readParts(Number(parts[1]), Number(parts[2]), parts[3]);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear) return { month: Number(monthYear[1]), year: Number(monthYear[2]), day: null };
  return readWritten(text);
}

function readParts(first: number, second: number, year: string | undefined): WrittenDate {
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return { year: year === undefined ? null : fullYear(year), month, day };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= 40 ? 2000 + year : 1900 + year;
}

function readWritten(text: string): WrittenDate {
  const lower = text.toLowerCase();
  const month = [...lower.matchAll(/\p{L}+/gu)].map(([word]) => monthOf(word)).find((found) => found > 0) ?? null;
  const year =
    /(?<!\d)(\d{4})(?!\d)/.exec(lower)?.[1] ??
    /['’](\d{2})\b/.exec(lower)?.[1] ??
    /[- ](\d{2})$/.exec(lower.replace(/^\D*\d{1,2}(?:st|nd|rd|th)?(?=\D*$)/, ''))?.[1];
  const day = /(?<![\d'’])(\d{1,2})(?!\d)/.exec(year && year.length === 4 ? lower.replace(year, ' ') : lower)?.[1];
  return { year: year ? fullYear(year) : null, month, day: day ? Number(day) : null };
}

const monthOf = (word: string): number =>
  word.length < 3
    ? 0
    : months.findIndex(
        (name) =>
          name.toLowerCase().startsWith(word.slice(0, 4)) ||
          name.toLowerCase() === word ||
          (word.length === 3 && name.toLowerCase().startsWith(word)),
      ) + 1 || spanish.indexOf(word) + 1;

/** `March 2016`; without a year only the month; `[date]` when the month cannot be told. */
export function toMonth(text: string): string {
  const { year, month } = readDate(text);
  if (month === null || month < 1 || month > 12) return '[date]';
  return year === null ? months[month - 1]! : `${months[month - 1]} ${year}`;
}

/** The date moved by some days, written the way it was; `[date]` when there is no day or year to move. */
export function shifted(text: string, days: number): string {
  const { year, month, day } = readDate(text);
  if (year === null || month === null) return '[date]';
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1, (day ?? 15) + days);
  if (Number.isNaN(moved.getTime())) return '[date]';
  return writeLike(text, moved, day !== null);
}

function writeLike(text: string, date: Date, hasDay: boolean): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (value: number) => String(value).padStart(2, '0');
  if (/^\d{4}[-/.]/.test(text)) return [year, two(month), two(day)].join(text.charAt(4));
  if (/^\d{8}$/.test(text)) return `${year}${two(month)}${two(day)}`;
  const separator = /^\d{1,2}([/.-])\d/.exec(text)?.[1];
  if (separator) {
    const shortYear = /[/.-]\d{2}$/.test(text) ? two(year % 100) : String(year);
    return (hasDay ? [two(month), two(day), shortYear] : [two(month), String(year)]).join(separator);
  }
  return hasDay ? `${months[month - 1]} ${day}, ${year}` : `${months[month - 1]} ${year}`;
}
