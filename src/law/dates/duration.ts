import type { Language } from './format.ts';

/** What a span of time is counted in. */
export const durationUnits = ['calendar-days', 'business-days', 'hours', 'months'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A span of time as a rule states it. It has no length in milliseconds: how long it is depends on where it starts. */
export interface Duration {
  length: number;
  unit: DurationUnit;
}

const names: Record<Language, Record<DurationUnit, [one: string, many: string]>> = {
  en: {
    'calendar-days': ['calendar day', 'calendar days'],
    'business-days': ['business day', 'business days'],
    hours: ['hour', 'hours'],
    months: ['month', 'months'],
  },
  es: {
    'calendar-days': ['día calendario', 'días calendario'],
    'business-days': ['día hábil', 'días hábiles'],
    hours: ['hora', 'horas'],
    months: ['mes', 'meses'],
  },
};

/** `5 business days` · `5 días hábiles`. */
export const formatDuration = ({ length, unit }: Duration, language: Language = 'en'): string =>
  `${length} ${names[language][unit][length === 1 ? 0 : 1]}`;
