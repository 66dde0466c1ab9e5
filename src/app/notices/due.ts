import { type Language, longDate } from '../../determination/write/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';

/** A day, or for clocks that count hours a time of day with its Pacific offset: `2026-09-14T17:05-07:00`. */
export type Due = PlainDate | `${PlainDate}T${string}`;

/** `September 14, 2026` or `September 14, 2026, 5:05 p.m. Pacific time`. */
export function dueText(due: Due, language: Language): string {
  const [date, time] = due.split('T') as [PlainDate, string | undefined];
  const day = longDate(date, language);
  if (!time) return day;
  const [hour = 0, minute = 0] = time.split(':').map((part) => Number.parseInt(part, 10));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  return language === 'es' ? `${day}, ${clock}, hora del Pacífico` : `${day}, ${clock} Pacific time`;
}
