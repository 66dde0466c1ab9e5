/** Days of the calendar as whole numbers; ISO dates in, numbers out. Counting rules of clocks live in src/law. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The ISO date, or null where no such day exists. */
export function realDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day > last) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
