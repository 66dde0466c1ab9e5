import { weekdayOf } from './days.ts';
import { inPacific } from './pacific.ts';
import type { Instant, PlainDate } from './types.ts';

/** The languages in which the program speaks to people. */
export type Language = 'en' | 'es';

const months: Record<Language, readonly string[]> = {
  en: [
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
  ],
  es: [
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
  ],
};
const weekdays: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

/** `March 23, 2015` · `23 de marzo de 2015`. */
export function formatLong(date: PlainDate, language: Language = 'en'): string {
  const [year, month, day] = [
    date.slice(0, 4),
    months[language][Number(date.slice(5, 7)) - 1],
    Number(date.slice(8, 10)),
  ];
  return language === 'en' ? `${month} ${day}, ${year}` : `${day} de ${month} de ${year}`;
}

/** `Monday` · `lunes`. */
export const formatWeekday = (date: PlainDate, language: Language = 'en'): string =>
  weekdays[language][weekdayOf(date)]!;

/** `Monday, March 23, 2015` · `lunes, 23 de marzo de 2015`. */
export const formatWithWeekday = (date: PlainDate, language: Language = 'en'): string =>
  `${formatWeekday(date, language)}, ${formatLong(date, language)}`;

/** `March 12, 2023, 4:30 p.m. Pacific time` · `12 de marzo de 2023, 16:30 hora del Pacífico`. */
export function formatPacific(instant: Instant, language: Language = 'en'): string {
  const local = inPacific(instant);
  const day = formatLong(local.slice(0, 10) as PlainDate, language);
  if (language === 'es') return `${day}, ${local.slice(11, 16)} hora del Pacífico`;
  const hour = Number(local.slice(11, 13));
  return `${day}, ${hour % 12 === 0 ? 12 : hour % 12}:${local.slice(14, 16)} ${hour < 12 ? 'a.m.' : 'p.m.'} Pacific time`;
}
