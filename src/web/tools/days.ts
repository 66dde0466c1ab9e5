import type { Language } from '../messages/words.tsx';

const locale = { en: 'en-US', es: 'es-US' } as const;

/** A day with its weekday, written out; a point of time with its hour, in Pacific time. */
export function showWhole(value: string, language: Language): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const day = new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'full',
    ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone: 'America/Los_Angeles' }),
  }).format(new Date(isDay ? `${value}T12:00:00Z` : value));
  return isDay ? day : `${day} ${language === 'es' ? '(hora del Pacífico)' : '(Pacific time)'}`;
}

/** A day and a month, where the year stands beside it. */
export const showMonthDay = (value: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${value}T12:00:00Z`),
  );
