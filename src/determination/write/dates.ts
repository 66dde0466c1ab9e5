import type { PlainDate } from '../../law/dates/types.ts';
import type { Language } from './content.ts';

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** `05/30/2014`, the form of the program's header table. */
export function numericDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** `May 30, 2014` or `30 de mayo de 2014`. */
export function longDate(date: PlainDate, language: Language = 'en'): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[language][(month ?? 1) - 1];
  return language === 'es' ? `${day} de ${name} de ${year}` : `${name} ${day}, ${year}`;
}

/** Seconds since 1970 at the start of that day in UTC: a PDF's creation time that does not depend on a clock. */
export const epochSeconds = (date: PlainDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 1000);
