const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const tabular = /^\d\d\/\d\d\/\d{4}$/;
const numeric = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const worded = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** How a date is written in a letter; for building larger patterns. It may be impossible. */
export const datePattern =
  '(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|' +
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s+\\d{4})';

/**
 * A written date as ISO (`2016-12-09`), or null when no such day can be: month 13, 30 February, the year 3014.
 * Months come first, as in every letter. Two-digit years up to 50 are of this century, later ones of the last
 * (injuries of the 1980s and 1990s are still treated).
 */
export function isoDate(written: string): string | null {
  return tableDate(written) ?? anyDate(written.trim());
}

/** A date as the header table has it, "12/09/2016". */
function tableDate(text: string): string | null {
  if (!tabular.test(text)) return null;
  const year = twoDigits(text, 6) * 100 + twoDigits(text, 8);
  const day = isDay(year, twoDigits(text, 0), twoDigits(text, 3));
  return day ? `${text.slice(6)}-${text.slice(0, 2)}-${text.slice(3, 5)}` : null;
}

function anyDate(text: string): string | null {
  const parts = numeric.exec(text);
  if (parts) return calendarDay(fullYear(parts[3]!), Number(parts[1]), Number(parts[2]));
  const isoParts = iso.exec(text);
  if (isoParts) return calendarDay(Number(isoParts[1]), Number(isoParts[2]), Number(isoParts[3]));
  const words = worded.exec(text);
  if (!words) return null;
  return calendarDay(Number(words[3]), months.indexOf(words[1]!.slice(0, 3).toLowerCase()) + 1, Number(words[2]));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= 50 ? 2000 + year : 1900 + year;
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
