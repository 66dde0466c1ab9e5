import nlp from 'compromise';
import type { Said } from './score.ts';

interface Offsets {
  json(options: object): { offset?: { start: number; length: number } }[];
}

/** compromise alone: people, places, organizations, and its phone numbers, e-mail and web addresses. */
export function sayCompromise(text: string): Said[] {
  const doc = nlp(text);
  const asked: [string, Offsets][] = [
    ['name', doc.people() as unknown as Offsets],
    ['town', doc.places() as unknown as Offsets],
    ['organization', doc.organizations() as unknown as Offsets],
    ['phone', doc.phoneNumbers() as unknown as Offsets],
    ['email', doc.emails() as unknown as Offsets],
    ['url', doc.urls() as unknown as Offsets],
    ['date', doc.match('#Date+') as unknown as Offsets],
  ];
  return asked.flatMap(([kind, view]) =>
    view
      .json({ offset: true })
      .flatMap(({ offset }) => (offset ? [{ kind, start: offset.start, end: offset.start + offset.length }] : [])),
  );
}
