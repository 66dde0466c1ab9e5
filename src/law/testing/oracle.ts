/**
 * For tests only: an oracle that counts day by day on a JavaScript Date in UTC and finds holidays by walking through
 * the months. It shares no line with the code it judges.
 */
const dayLength = 86_400_000;

export const iso = (date: Date): string => date.toISOString().slice(0, 10);
export const next = (date: Date, days = 1): Date => new Date(date.getTime() + days * dayLength);
export const at = (text: string): Date => new Date(`${text}T00:00:00Z`);

function weekdaysOf(year: number, month: number, weekday: number): Date[] {
  const found: Date[] = [];
  for (let day = at(`${year}-${String(month).padStart(2, '0')}-01`); day.getUTCMonth() === month - 1; day = next(day))
    if (day.getUTCDay() === weekday) found.push(day);
  return found;
}

export function closedDays(year: number): Set<string> {
  const closed = new Set<string>();
  for (const day of ['01-01', '03-31', '07-04', '11-11', '12-25']) {
    const date = at(`${year}-${day}`);
    if (date.getUTCDay() === 0) closed.add(iso(next(date)));
    else if (date.getUTCDay() !== 6) closed.add(iso(date));
    else if (day === '11-11') closed.add(iso(next(date, -1)));
  }
  const thanksgiving = weekdaysOf(year, 11, 4)[3]!;
  const mondays = [
    weekdaysOf(year, 1, 1)[2]!,
    weekdaysOf(year, 2, 1)[2]!,
    weekdaysOf(year, 5, 1).at(-1)!,
    weekdaysOf(year, 9, 1)[0]!,
  ];
  for (const date of [...mondays, thanksgiving, next(thanksgiving)]) closed.add(iso(date));
  return closed;
}

const known = new Map<number, Set<string>>();
export function isOpen(date: Date): boolean {
  const year = date.getUTCFullYear();
  if (!known.has(year)) known.set(year, closedDays(year));
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !known.get(year)!.has(iso(date));
}

export function roll(date: Date): Date {
  let day = date;
  while (!isOpen(day)) day = next(day);
  return day;
}

export function countOpen(date: Date, n: number): Date {
  let day = date;
  for (let counted = 0; counted < n; ) {
    day = next(day);
    if (isOpen(day)) counted++;
  }
  return day;
}
