import type { Application, PersonName } from '../application.ts';
import { claimKey } from './decision-attached.ts';
import { isSameWord } from './edit-distance.ts';

/** Letters only, without accents: `O’Brien-Núñez` → `obriennunez`. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** First and last names may be typed in each other's field. */
function isSameName(a: PersonName, b: PersonName): boolean {
  const [first, last, otherFirst, otherLast] = [a.first, a.last, b.first, b.last].map(lettersOf) as [
    string,
    string,
    string,
    string,
  ];
  return (
    (isSameFirst(first, otherFirst) && isSameWord(last, otherLast)) ||
    (isSameWord(first, otherLast) && isSameWord(last, otherFirst))
  );
}

/** An initial stands for the name. */
const isSameFirst = (a: string, b: string): boolean =>
  isSameWord(a, b) || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/**
 * One person filing twice: the names agree but for typing, and at least one of claim number, date of birth and date of
 * injury confirms it. Two people of one name differ in all that is known of both.
 */
export function isSameWorker(a: Application, b: Application): boolean {
  if (!isSameName(a.employee.name, b.employee.name)) return false;
  const known = [
    [claimKey(a.claimNumber), claimKey(b.claimNumber)],
    [a.employee.birthDate, b.employee.birthDate],
    [a.dateOfInjury, b.dateOfInjury],
  ].filter(([one, other]) => Boolean(one) && Boolean(other));
  return known.some(([one, other]) => one === other) || (known[0] !== undefined && isSlip(known[0]));
}

/** A claim number or a date with one slip in it. */
const isSlip = ([one, other]: (string | null | undefined)[]): boolean => isSameWord(one!, other!);
