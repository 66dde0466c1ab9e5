import type { Language } from './words.tsx';

const zone = 'America/Los_Angeles';
const locale = { en: 'en-US', es: 'es-US' } as const;

/** A day as people write it; a date-time is shown with its time, in Pacific time, and says so. */
export function showDate(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${value}T12:00:00Z`),
    );
  return `${new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(value))} ${language === 'es' ? 'hora del Pacífico' : 'Pacific'}`;
}

/** The day of an instant in California. */
export const showDay = (value: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeZone: zone }).format(new Date(value));

/** The day of an instant in California, as the program writes days: `2026-04-01`. */
export const pacificDay = (instant: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
